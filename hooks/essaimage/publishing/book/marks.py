"""Name, in an article, what Typst draws: `data-t` is the function, `data-a-…` its arguments (see `book/filtre.lua`)."""

from collections.abc import Mapping
from typing import Any

from lxml import html

from essaimage.publishing.book.reduce import Element

BLOCKS: Mapping[str, str] = {
    "fiche__titre": "intertitre",
    "admonition-title": "intertitre",
    "exemple__titre": "intertitre",
    "ressource__sous-titre": "intertitre",
    "ressource__titre": "intertitre",
    "emplois__nom": "intertitre",
    "intertitre": "intertitre",
    "chapeau": "chapeau",
    "relecture": "menu",
    "ressource__meta": "menu",
    "appuis": "menu",
    "note": "menu",
    "bandeau": "alerte",
    "admonition": "encadre",
    "exemple": "encadre",
    "noyau": "encadre",
    "fiche": "fiche",
    "suite": "encadre",
}
"""For the class of a block, the Typst function that draws it."""

SPANS: Mapping[str, str] = {
    "statut": "pastille",
    "cote": "pastille",
    "niveau": "petit",
    "note": "petit",
    "version": "petit",
    "lecture": "petit",
    "prudence": "petit",
    "accords__objet": "objet",
    "accords__annee": "petit",
    "chiffres__valeur": "valeur",
    "chiffres__libelle": "libelle",
    "chiffres__preuve": "petit",
}
"""For the class of what stands in a line, the Typst function that draws it."""

_LISTS = {"chiffres": "chiffres"}
"""For the class of a list, the Typst function that takes its items one by one."""


def mark(root: Element) -> None:
    """Name the blocks, the spans and the lists of an article that Typst draws in its own way."""
    for found in list(root.iter("div", "p", "aside", "h2", "h3", "h4", "figure", "figcaption")):
        name = _first(found, BLOCKS)
        if name and not (name == "intertitre" and found.tag in {"h2", "h3"}):
            call(found, name)
    for found in list(root.iter("span", "strong")):
        name = _first(found, SPANS)
        if name:
            call(found, name, tag="span")
    for found in list(root.iter("ul", "ol")):
        name = _first(found, _LISTS)
        if name:
            _enumerate(found, name)


def call(found: Element, name: str, tag: str = "div", **arguments: object) -> None:
    """Make of an element a call to the Typst function `name`; an argument that is empty is left out."""
    anchor = found.get("id")
    found.tag = tag
    for key in list(found.attrib):
        del found.attrib[key]
    if anchor:
        found.set("id", anchor)
    found.set("data-t", name)
    for key, value in arguments.items():
        if value not in {"", None}:
            found.set(f"data-a-{key}", str(value))


def fact_tables(root: Element) -> None:
    """Make a table of each list of definitions of a fact sheet: paper has no hover, and tables are tagged."""
    for listed in root.xpath("//aside//dl"):
        listed.tag = "table"
        listed.set("data-t", "fiche")
        for term in listed.xpath("./dt"):
            _row(listed, term)
        _head(listed)


def _row(table: Element, term: Element) -> None:
    """Make a row of a term and of what is said of it."""
    row = html.Element("tr")
    values = [other for other in term.itersiblings("dd") if _term_of(other) is term]
    table.insert(table.index(term), row)
    term.tag, term.tail = "th", None
    term.set("scope", "row")
    row.append(term)
    row.append(_joined(values))


def _head(table: Element) -> None:
    """Give a table of facts a header, the title that stands before it: without one, nothing says what its cells are."""
    title = next(
        (each for each in table.itersiblings("p", preceding=True) if each.get("class") == "fiche__titre"), None
    )
    cell = html.Element("th", colspan="2")
    cell.text = "Fiche" if title is None else title.text_content()
    if title is not None:
        title.drop_tree()
    head, row = html.Element("thead"), html.Element("tr")
    row.append(cell)
    head.append(row)
    table.insert(0, head)


def _term_of(value: Element) -> Any:
    return next(value.itersiblings("dt", preceding=True), None)


def _joined(values: list[Element]) -> Element:
    """Return one cell that holds what several definitions of a term say."""
    cell = html.Element("td")
    for value in values:
        value.tag, value.tail = "div", None
        cell.append(value)
    return cell


def _enumerate(listed: Element, name: str) -> None:
    for item in listed:
        item.tag = "div"
    call(listed, name, enfants="1")


def _first(found: Element, names: Mapping[str, str]) -> str:
    return next((names[each] for each in (found.get("class") or "").split() if each in names), "")
