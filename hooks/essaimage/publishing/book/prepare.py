"""One rendered article into the HTML that pandoc turns into Typst."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from lxml import html

from essaimage.model.legal import Notion, Terme
from essaimage.model.record import Page
from essaimage.publishing.book import figures
from essaimage.publishing.book.crossings import Crossings, anchors
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.forms import unfold
from essaimage.publishing.book.labels import Links, label
from essaimage.publishing.book.marks import call, fact_tables, mark
from essaimage.publishing.book.notes import footnotes
from essaimage.publishing.book.reduce import Element, parse, reduce, split_wide, unwrap

_MOST_COLUMNS = 5
"""How many columns of words an A4 page holds; wider tables are cut."""


@dataclass(frozen=True)
class Prepared:
    """An article ready for pandoc: its HTML, its title in words, the labels it holds."""

    html: str
    title: str
    labels: tuple[str, ...]


def prepare(page: Page[Any], edition: Edition, links: Links, dropped: Collection[str] | None = None) -> Prepared:
    """Return the article of `page`, ready for pandoc.

    Args:
        page: A page of the corpus.
        edition: What the book is made from.
        links: Where links lead.
        dropped: For a sheet, which has room for some parts only: those to leave out, by the anchor of their heading.
    """
    root = parse(edition.articles[page.src])
    if dropped is not None:
        _cut(root, dropped)
    unfold(root)
    reduce(root)
    if isinstance(page.record, Notion):
        _bare(root)
    title = _title(root)
    _uses(root, page)
    footnotes(root, label(page.src))
    _texts(root)
    figures.extract(root, page.src, edition.root, edition.cache / "dessins")
    unwrap(root)
    for table in root.xpath("//table"):
        split_wide(table, _MOST_COLUMNS)
    fact_tables(root)
    mark(root)
    Crossings(links, page.src).mark(root)
    places = (label(page.src), *anchors(root, page.src))
    return Prepared(html.tostring(root, encoding="unicode"), title, places)


def prepare_text(text: str, src: str, name: str, links: Links) -> Prepared:
    """Return a chapter of the book’s own, written as if on the page at `src`, ready for pandoc."""
    root = parse(text)
    Crossings(links, src).mark(root)
    return Prepared(html.tostring(root, encoding="unicode"), "", (name,))


def parts_of(content: str) -> dict[str, int]:
    """Return the parts of a rendered article, by the anchor of their heading, each with the number of its words."""
    root = parse(content)
    reduce(root)
    return {part.get("data-partie"): len(part.text_content().split()) for part in root.xpath("//section[@data-partie]")}


def _title(root: Element) -> str:
    found = root.xpath("//h1")
    title = " ".join(found[0].text_content().split()) if found else ""
    for heading in found:
        heading.drop_tree()
    return title


def _cut(root: Element, dropped: Collection[str]) -> None:
    """Take from a sheet the parts to leave out, and the lists that lead to other pages."""
    for name in dropped:
        for part in root.xpath("//section[@data-partie=$name]", name=name):
            part.drop_tree()
    for listed in root.xpath("//details[contains(@class, 'sommaire')]"):
        listed.drop_tree()


def _bare(root: Element) -> None:
    """Leave of a notion what a dictionary says: its other forms have their own entries, its review is in the annex."""
    for aside in root.xpath("//aside"):
        aside.drop_tree()


def _uses(root: Element, page: Page[Any]) -> None:
    """Leave, in place of the list of pages that use a term, the call that gives their numbers."""
    for listed in root.xpath("//div[@class='emplois']"):
        part = listed.getparent()
        for child in list(part):
            part.remove(child)
        part.text = ""
        if isinstance(page.record, Terme):
            call(part, "emplois", terme=page.id)


def _texts(root: Element) -> None:
    """Set the legal texts of a page small: they are looked up, not read."""
    for listed in root.xpath("//ol[@class='textes'] | //ul[@class='textes'] | //ol[@class='sources']"):
        wrapped = html.Element("div")
        wrapped.set("data-t", "menu")
        listed.addprevious(wrapped)
        wrapped.append(listed)
