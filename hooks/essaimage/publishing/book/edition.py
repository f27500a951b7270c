"""What one making of the book starts from, and where things stand on disk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from essaimage.model.corpus import Corpus


@dataclass(frozen=True)
class Edition:
    """One making of the book.

    Attributes:
        corpus: Everything the base knows.
        articles: The final HTML of each page, by path under `docs/`.
        nav: The navigation of the site, in order: (title, path of the page).
        title: The name of the base.
        description: What it holds, in a line.
        licence: The line that says under what licence it may be used again.
        site: The address of the site with its final slash, or nothing where it is not known.
        today: The day of the build; the version is made of it.
        root: The project’s folder, which Typst may read.
        polish: Sets French spaces in the pieces of HTML that the book adds.
        day: Writes a day in French.
        weight: Writes a number of bytes in French.
        extract: Whether the last collection alone is made of the books, for the tests of every change.
    """

    corpus: Corpus
    articles: Mapping[str, str]
    nav: Sequence[tuple[str, str]]
    title: str
    description: str
    licence: str
    site: str
    today: date
    root: Path
    polish: Callable[[str], str]
    day: Callable[[date], str]
    weight: Callable[[int], str]
    extract: bool = False

    @property
    def version(self) -> str:
        """The version: the day of the build, `2026.11.24`."""
        return f"{self.today:%Y.%m.%d}"

    @property
    def cache(self) -> Path:
        """Where what was made is kept, by content; ignored by Git."""
        return self.root / ".cache/livre"
