"""Calls to sources become real footnotes: the first call of a page carries the note, the next ones its number."""

from copy import deepcopy

from lxml import html

from essaimage.publishing.book.marks import call
from essaimage.publishing.book.reduce import Element

_CALLS = ".//sup[@class='appel']/a"


def footnotes(root: Element, name: str) -> None:
    """Turn the calls of an article into notes, and take away the sources that the notes now give.

    Args:
        root: The article.
        name: The label of the page, which makes the labels of its notes unique.
    """
    sources = {found.get("id"): found for found in root.xpath("//ol[@class='sources']/li[@id]")}
    known: set[str] = set()
    for link in root.xpath(_CALLS):
        sup, source = link.getparent(), link.get("href").removeprefix("#")
        if source not in sources or sup.xpath("ancestor::thead | ancestor::h2 | ancestor::h3"):
            sup.drop_tree()
            continue
        _separate(sup)
        if source not in known:
            _fill(sup, sources[source])
        call(sup, "note" if source not in known else "rappel", "span", nom=f"{name}--{source}")
        if source in known:
            _empty(sup)
        known.add(source)
    _drop([sources[source] for source in known])


def _fill(sup: Element, source: Element) -> None:
    """Put in a call what its source says, without the remark that the bibliography gives."""
    _empty(sup)
    note = deepcopy(source)
    for aside in note.xpath(".//span[contains(@class, 'note')]"):
        aside.drop_tree()
    sup.text, sup[:] = (note.text or "").lstrip(), list(note)
    if len(sup):
        sup[-1].tail = (sup[-1].tail or "").rstrip()


def _separate(sup: Element) -> None:
    """Part two calls that touch, or « 1 » and « 2 » would read « 12 »."""
    before = sup.getprevious()
    if before is not None and before.get("data-t") in {"note", "rappel"} and not (before.tail or "").strip():
        comma = html.Element("sup")
        comma.text = ", "
        sup.addprevious(comma)
        before.tail = None


def _empty(sup: Element) -> None:
    for child in list(sup):
        sup.remove(child)
    sup.text = ""


def _drop(items: list[Element]) -> None:
    """Take away sources that notes give; their part goes with the last, and is named for what stays otherwise."""
    for item in items:
        listed = item.getparent()
        part = listed.getparent()
        item.drop_tree()
        if not len(listed):
            part.drop_tree()
        else:
            for heading in part.xpath("./h2"):
                heading.text = "Autres sources"
