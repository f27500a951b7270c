"""Build the site and, of all that the book makes, only the one PDF of everything: `python bench/one_pdf.py FOLDER`.

It is what mkdocs-to-pdf makes, so that the two can be compared; run from the project’s folder, `hooks` on the path.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import mkdocs.__main__

from essaimage.publishing.book import making, release, volumes
from essaimage.publishing.book.edition import Edition


def only_the_book(edition: Edition, listing: str, offline: Any) -> Iterator[tuple[str, bytes]]:  # noqa: ARG001 - as `release`
    """Yield the one PDF; stand in for `release`."""
    press = making._press(edition)  # noqa: SLF001 - a part of what is measured
    name, plan = next(iter(making._books(press)))  # noqa: SLF001
    path = f"telechargements/{name}.pdf"
    yield path, volumes.to_books({path: plan}, edition, {})[path]


if __name__ == "__main__":
    release.release = only_the_book
    mkdocs.__main__.cli(["build", "--strict", "-d", str(Path(sys.argv[1]))])
