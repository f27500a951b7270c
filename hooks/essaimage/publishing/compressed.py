"""Each text of the site beside itself in gzip and in brotli, so that a server only has to send it.

Done once, as hard as both can: what a server does at each request, it does fast and badly. The same bytes give the
same bytes: no date is written.
"""

import gzip
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli

TEXTS = frozenset(
    ".atom .bib .css .csv .html .ics .js .json .jsonld .md .svg .ttl .txt .wasm .webmanifest .xml .yml".split()
)
"""Extensions worth it. Images, worksheets and the parts of Pagefind’s index are compressed already."""

_LEAST = 256
"""Bytes under which a file fits in the first packet whatever is done."""


def compressed(site: Path) -> Iterator[tuple[Path, bytes]]:
    """Yield (path of the file to write, its content) for each text of the site that gains by it."""
    texts = [file for file in sorted(site.rglob("*")) if file.suffix in TEXTS and file.is_file()]
    with ThreadPoolExecutor() as threads:  # both libraries let go of the interpreter’s lock
        for twins in threads.map(_twins, texts):
            yield from twins


def _twins(file: Path) -> list[tuple[Path, bytes]]:
    content = file.read_bytes()
    if len(content) < _LEAST:
        return []
    made = {".gz": gzip.compress(content, 9, mtime=0), ".br": brotli.compress(content, mode=brotli.MODE_TEXT)}
    return [(Path(f"{file}{suffix}"), twin) for suffix, twin in made.items() if len(twin) < len(content)]
