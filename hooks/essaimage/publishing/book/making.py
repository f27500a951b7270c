"""Everything that is printed: the book, its collections, the sheets, as (path in the site → bytes)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.editorial import Guide
from essaimage.model.legal import Accord
from essaimage.publishing.book import plans, sheets
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.indexes import HOME, INDEX, index
from essaimage.publishing.book.labels import Links, label
from essaimage.publishing.book.order import GLOSSARY, Part, annexes, blocks, parts
from essaimage.publishing.book.prepare import prepare, prepare_text
from essaimage.publishing.book.typeset import compiled, to_typst
from essaimage.publishing.book.volumes import to_books

WHOLE = "essaimage-mode-d-emploi"
"""The name of the book."""

COLLECTIONS: tuple[tuple[str, type, str], ...] = (
    ("essaimage-etudes-de-cas", EtudeDeCas, "Études de cas"),
    ("essaimage-accords-et-glossaire", Accord, "Accords et glossaire"),
    ("essaimage-guides", Guide, "Guides"),
)
"""The collections: name of the file, what the part that it takes up holds, title."""

_LEGAL = ("pages-a-revoir", "textes-de-droit")
"""The annexes that the collection of agreements also has."""


@dataclass(frozen=True)
class Press:
    """One printing: what it is made from, its parts, its articles."""

    edition: Edition
    shelf: plans.Shelf
    parts: list[Part]
    omitted: Mapping[str, list[str]]


def printed(edition: Edition) -> dict[str, bytes]:
    """Return every PDF, by its path in the site without version.

    Raises:
        Unprintable: If a page cannot be put in the book.
    """
    press = _press(edition)
    sources = _sources(press, edition)
    books = {f"telechargements/{name}.pdf": plan for name, plan in _books(press)}
    wanted = {}
    for page in sheets.sheets(edition.corpus):
        key = sheets.sheet_path(page)
        wanted[key] = sheets.plan(page, press.shelf, key, press.omitted[key])
    return to_books(books, edition, sources) | compiled(wanted, edition, sources)


def _press(edition: Edition) -> Press:
    links = Links(edition.corpus, edition.site)
    found = [part for part in parts(edition.corpus, edition.nav) if not edition.extract or _holds(part, Guide)]
    back = [] if edition.extract else [*annexes(edition.corpus), *edition.corpus.notions.values()]
    inside = [*(page for part in found for page in part.pages), *back]
    articles = {page.src: prepare(page, edition, links) for page in inside}
    articles[INDEX] = prepare_text(index(edition.corpus), HOME, INDEX, links)
    omitted: dict[str, list[str]] = {}
    for page, article, names in sheets.prepare_sheets(edition, links):
        articles[sheets.sheet_path(page)], omitted[sheets.sheet_path(page)] = article, names
    return Press(edition, plans.Shelf(edition, articles, to_typst(articles, edition)), found, omitted)


def _holds(part: Part, kind: type) -> bool:
    return any(isinstance(page.record, kind) for page in part.pages)


def _books(press: Press) -> Iterable[tuple[str, dict[str, Any]]]:
    """Yield the name and the plan of each book: everything, then each collection."""
    if not press.edition.extract:
        every = [*(_part(press, part) for part in press.parts), _annexes(press, None), *_back(press)]
        yield WHOLE, _plan(press, press.edition.title, every)
    for name, kind, title in COLLECTIONS[-1 if press.edition.extract else 0 :]:
        chosen = [_part(press, part) for part in press.parts if _holds(part, kind)]
        if kind is Accord:
            chosen += [_annexes(press, _LEGAL), _glossary(press)]
        if kind is EtudeDeCas:
            chosen += [_index(press)]
        yield name, _plan(press, f"{press.edition.title} : {title.lower()}", chosen)


def _plan(press: Press, title: str, chosen: list[Mapping[str, Any]]) -> dict[str, Any]:
    return plans.book(press.edition, title, chosen, _labels(press, chosen))


def _labels(press: Press, chosen: list[Mapping[str, Any]]) -> set[str]:
    """Return every place that the chosen parts hold."""
    names = {each["nom"] for part in chosen for each in part["chapitres"]}
    names |= {entry.get("nom", "") for part in chosen for letter in part["lettres"] for entry in letter["entrees"]}
    held = {part["nom"] for part in chosen}
    for key, article in press.shelf.prepared.items():
        if article.labels[0] in names and not key.startswith("telechargements/"):
            held.update(article.labels)
    return held


def _part(press: Press, part: Part) -> Mapping[str, Any]:
    chapters = [press.shelf.chapter(page) for page in part.pages]
    return plans.part(part.title, f"partie-{label(part.pages[0].src)}", chapters)


def _annexes(press: Press, names: tuple[str, ...] | None) -> Mapping[str, Any]:
    pages = [page for page in annexes(press.edition.corpus) if names is None or set(names) & set(blocks(page))]
    return plans.part("Annexes", "partie-annexes", [press.shelf.chapter(page) for page in pages])


def _back(press: Press) -> list[Mapping[str, Any]]:
    return [_glossary(press), _index(press)]


def _index(press: Press) -> Mapping[str, Any]:
    chapter = press.shelf.named(INDEX, INDEX, "Les cas par type d’accord, secteur et lieu", "Index des cas")
    return plans.part("Index", "partie-index", [chapter])


def _glossary(press: Press) -> Mapping[str, Any]:
    found = next(page for page in press.edition.corpus.pages.values() if GLOSSARY in blocks(page))
    return {**plans.glossary(press.shelf, "Glossaire", found.record.chapeau), "nom": label(found.src)}


def _sources(press: Press, edition: Edition) -> dict[str, str]:
    """Return the page of each Typst file, by the file’s name."""
    sheet = {sheets.sheet_path(page): page.src for page in sheets.sheets(edition.corpus)}
    return {
        path.rsplit("/", 1)[-1].removesuffix(".typ"): sheet.get(key, key) for key, path in press.shelf.files.items()
    }
