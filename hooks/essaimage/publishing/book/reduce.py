"""What of an article has no use on paper, and what must be unfolded to be read there."""

from copy import deepcopy
from typing import Any

from lxml import html

Element = Any
"""An element of lxml, which ships no types."""

_DROPPED = (
    "//nav | //script | //style | //button | //form | //select | //fieldset | //legend | //input"
    " | //*[@hidden]"
    " | //*[contains(concat(' ', @class, ' '), ' avec-script ')]"
    " | //*[contains(concat(' ', @class, ' '), ' definitions ')]"
    " | //*[contains(concat(' ', @class, ' '), ' filtres ')]"
    " | //*[starts-with(@class, 'filtres__')] | //*[starts-with(@class, 'choix__')]"
    " | //ol[contains(@class, 'rail')] | //ul[starts-with(@class, 'lettres')]"
    " | //details[contains(@class, 'sommaire')][starts-with(normalize-space(summary), 'Sur cette page')]"
    " | //a[contains(@class, 'retour')] | //*[contains(@class, 'hors-vue')] | //table/caption"
    " | //p[contains(@class, 'telecharger')] | //p[contains(@class, 'imprimer')]"
    " | //*[@aria-hidden='true'][not(self::svg[contains(@class, 'alveoles')])]"
    " | //svg[contains(@class, 'etroit')] | //svg[not(@aria-label)][not(contains(@class, 'alveoles'))]"
)
"""Navigation, controls, what is for a script or a phone, what is only there for the eye of a screen."""

_UNWRAPPED = (
    "//section | //article | //div[@class='defile'] | //label | //time | //dl/div | //figure[not(svg)] | //abbr"
)


def parse(content: str) -> Element:
    """Return an article as a tree under one `div`."""
    return html.fragment_fromstring(content, create_parent="div")


def reduce(root: Element) -> None:
    """Take from a tree what has no use on paper, and open what is folded."""
    for found in root.xpath(_DROPPED):
        if found.getparent() is not None:
            found.drop_tree()
    for summary in root.xpath("//details/summary"):
        summary.tag = "p"
        summary.set("class", "intertitre")
    for link in root.xpath("//thead//a"):
        link.drop_tag()  # a header that comes again on each page is an artifact there, and may hold no link
    for details in root.xpath("//details"):
        details.tag = "div"
    for heading in root.xpath("//*[contains(@class, 'carte__titre')]"):
        heading.tag = "p"
        heading.set("class", "intertitre")


def unwrap(root: Element) -> None:
    """Take away the elements that only group others, their content staying."""
    for found in root.xpath(_UNWRAPPED):
        if found.get("id"):
            found.insert(0, html.Element("span", id=found.attrib.pop("id")))
            found[0].tail, found.text = found.text, None
        found.drop_tag()


def columns(table: Element) -> int:
    """Return how many columns a table has, by its longest row."""
    return max((len(row) for row in table.iter("tr")), default=0)


def split_wide(table: Element, most: int) -> None:
    """Cut a table of more than `most` columns into several, each with the first column."""
    count = columns(table)
    if count <= most:
        return
    parent, place = table.getparent(), table.getparent().index(table)
    tail, table.tail = table.tail, None
    pieces = [_piece(table, start, min(start + most - 1, count)) for start in range(1, count, most - 1)]
    parent[place : place + 1] = pieces
    pieces[-1].tail = tail


def _piece(table: Element, start: int, end: int) -> Element:
    piece = deepcopy(table)
    for row in piece.iter("tr"):
        for rank in reversed(range(1, len(row))):
            if not start <= rank < end:
                row.remove(row[rank])
    return piece
