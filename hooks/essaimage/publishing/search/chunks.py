"""The parts of the index that a browser downloads, made smaller than Pagefind makes them.

Pagefind cuts its index every 20,000 places, which is 30 to 55 KB a part and cannot be set; a query of two words takes
two parts or more. A part is a gzipped CBOR list of words; the file `*.pf_meta` says from which word to which each goes
(https://github.com/Pagefind/pagefind, `pagefind/src/index/index_words.rs` and `index_metadata.rs`, version 1.5).
Words are dealt again into more parts, as they are; small ones, which no query keeps, are left out: they are half of
the places, and a part would carry 90 KB of « l’ » to whoever looks for « licence » in 3,000 cases.
"""

import gzip
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

from essaimage.publishing.search.folding import SMALL
from essaimage.publishing.search.folding import words as words_of

_MAGIC = b"pagefind_dcd"
_SIZE = 10_000
"""Bytes of a part before it is gzipped, unless one word alone takes more."""

_CHUNKS = 2
"""Rank of the list of parts in the metadata: version, pages, parts, filters, sorts, names of metadata."""

Word = list[Any]
"""A word of the index: its letters first, then where it is."""


def deal_again(index: Path) -> None:
    """Cut the parts of the index in the folder `index` into smaller ones, and write its metadata to match."""
    [file] = index.glob("*.pf_meta")
    meta = _read(file)
    meta[_CHUNKS] = [row for _, _, name in meta[_CHUNKS] for row in _divide(index / "index", name)]
    _write(file, meta)


def _divide(folder: Path, name: str) -> Iterator[list[str]]:
    """Replace the part `name` by smaller ones; yield, for each, its first word, its last and its name."""
    file = folder / f"{name}.pf_index"
    [words] = _read(file)
    file.unlink()
    for part in dealt([word for word in words if not is_small(word[0])]):
        renamed = f"{name.partition('_')[0]}_{sha256(cbor2.dumps(part)).hexdigest()[:10]}"
        _write(folder / f"{renamed}.pf_index", [part])
        yield [part[0][0], part[-1][0], renamed]


def is_small(word: str) -> bool:
    """Whether a word of the index, its joint or its apostrophe aside, is one that queries leave out."""
    return "".join(words_of(word)) in SMALL


def dealt(words: list[Word]) -> Iterator[list[Word]]:
    """Yield runs of `words`, in order, each of about `_SIZE` bytes."""
    part: list[Word] = []
    weight = 0
    for word in words:
        part.append(word)
        weight += len(cbor2.dumps(word))
        if weight >= _SIZE:
            yield part
            part, weight = [], 0
    if part:
        yield part


def _read(file: Path) -> Any:
    return cbor2.loads(gzip.decompress(file.read_bytes()).removeprefix(_MAGIC))


def _write(file: Path, value: object) -> None:
    file.write_bytes(gzip.compress(_MAGIC + cbor2.dumps(value), 9, mtime=0))
