"""The order of the book: parts as in the navigation, chapters as a reader would take them; nothing listed by hand."""

import posixpath
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Fil, Guide
from essaimage.model.legal import Accord, Notion
from essaimage.model.markup import BLOCK, DIRECTIVE
from essaimage.model.path import Etape
from essaimage.model.record import Page

ANNEXES = ("pages-a-revoir", "textes-de-droit", "bibliographie")
"""The blocks whose page goes to the end of the book, in this order."""

GLOSSARY = "glossaire"
"""The block whose page the book replaces: there the notions themselves, from A to Z."""

APART = (GLOSSARY, "recherche", "telechargements", "champs-des-fiches")
"""The blocks whose page is not in the book as such: it would lead nowhere on paper, or only helps those who type."""


@dataclass(frozen=True)
class Part:
    """A part of the book: its title, and its pages in order."""

    title: str
    pages: tuple[Page[Any], ...]


def parts(corpus: Corpus, nav: Sequence[tuple[str, str]]) -> list[Part]:
    """Return the parts of the book in the order of the navigation, annexes and notions aside.

    A page under no section of the navigation joins the part of the home page, so that nothing is lost.
    """
    owned: dict[str, list[Page[Any]]] = {src: [] for _, src in nav}
    home = nav[0][1]
    for page in corpus.pages.values():
        if not isinstance(page.record, Notion) and not _is_apart(page):
            owned[_section(page.src, owned) or home].append(page)
    return [Part(title, tuple(sorted(owned[src], key=_key(corpus)))) for title, src in nav if owned[src]]


def _is_apart(page: Page[Any]) -> bool:
    """Whether a page stands elsewhere in the book, or nowhere: what the library says of itself is for developers."""
    return bool(set(blocks(page)) & {*ANNEXES, *APART} or DIRECTIVE.search(page.body))


def annexes(corpus: Corpus) -> list[Page[Any]]:
    """Return the pages that go to the end, in the order of `ANNEXES`."""
    return [page for name in ANNEXES for page in corpus.pages.values() if name in blocks(page)]


def blocks(page: Page[Any]) -> list[str]:
    """Return the blocks that a page asks the build to write."""
    return [str(name) for name in BLOCK.findall(page.body)]


def by_letter(corpus: Corpus) -> dict[str, list[tuple[str, Page[Any]]]]:
    """Return every form of every term, those to avoid aside, under its letter, as in a dictionary."""
    found = [(form, page) for page in corpus.termes.values() for form in page.record.formes]
    letters: dict[str, list[tuple[str, Page[Any]]]] = {}
    for form, page in sorted(found, key=lambda item: fold(item[0])):
        letters.setdefault(fold(form)[:1].upper(), []).append((form, page))
    return letters


def fold(text: str) -> str:
    """Return `text` as a French dictionary would sort it: accents, case and ligatures folded."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return "".join(char for char in folded if char.isalnum() or char == " ")


def _section(src: str, sections: dict[str, Any]) -> str:
    folders = {posixpath.dirname(index): index for index in sections if posixpath.dirname(index)}
    folder = posixpath.dirname(src)
    while folder and folder not in folders:
        folder = posixpath.dirname(folder)
    return folders.get(folder, "")


def _key(corpus: Corpus) -> Callable[[Page[Any]], tuple[object, ...]]:
    """Return the order inside a part: plain pages, the two paths step by step, then each kind in its own order."""
    sides = [side.id for side in corpus.vocabulaire.cotes]
    paths = {posixpath.dirname(steps[0].src): sides.index(side) for side, steps in corpus.parcours.items()}
    accords = list(corpus.accords)

    def key(page: Page[Any]) -> tuple[object, ...]:
        folder, record = posixpath.dirname(page.src), page.record
        if folder in paths:
            return (1, paths[folder], record.rang if isinstance(record, Etape) else 0, "")
        if isinstance(record, Accord):
            return (2, 0, accords.index(page.id), "")
        if isinstance(record, Guide):
            return (2, 1, record.ordre, fold(record.titre))
        if isinstance(record, (EtudeDeCas, Fil)):
            return (2, 2 if isinstance(record, EtudeDeCas) else 3, 0, fold(short(page)))
        return (0, 0, not page.src.endswith("index.md"), page.src)

    return key


def short(page: Page[Any]) -> str:
    """Return what a page is called in a line: the organisation, the term, the step, or its title."""
    for key in ("nom", "terme", "court", "titre"):
        if getattr(page.record, key, None):
            return str(getattr(page.record, key))
    return page.id
