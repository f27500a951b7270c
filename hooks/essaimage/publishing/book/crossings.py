"""Links, on paper: inside the book they name a place and, the first time, its page; outside, they show the address."""

from dataclasses import dataclass, field

from lxml import html

from essaimage.publishing.book.labels import Links, Target, label
from essaimage.publishing.book.marks import call
from essaimage.publishing.book.reduce import Element

_NAMED = {"h1", "h2", "h3", "h4", "h5", "h6", "div", "span"}
"""The elements whose name pandoc keeps."""


@dataclass
class Crossings:
    """The links and the anchors of one article.

    Attributes:
        links: Where each leads.
        src: The page.
        shown: The labels whose page number this article already gives.
    """

    links: Links
    src: str
    shown: set[str] = field(default_factory=set)

    def mark(self, root: Element) -> None:
        """Name every link of an article after what Typst makes of it."""
        for link in list(root.iter("a")):
            if not (link.get("href") or ""):
                link.drop_tag()
            else:
                self._one(link)

    def _one(self, link: Element) -> None:
        target = self.links.target(link.get("href"), self.src)
        if target.src:
            first = link.get("data-page") or self._is_first(link, target)
            self.shown.add(target.label)
            call(
                link,
                "renvoi",
                "span",
                cible=target.label,
                page=label(target.src),
                terme=target.term if target.src != self.src else "",
                adresse=target.url,
                premier="1" if first else "",
            )
        elif target.url:
            shown = link.text_content().strip() not in target.url
            call(link, "externe", "span", adresse=target.url, montre="1" if shown else "")
        else:
            link.drop_tag()

    def _is_first(self, link: Element, target: Target) -> bool:
        elsewhere = target.label not in self.shown and target.src != self.src
        return elsewhere and not link.xpath("ancestor::thead")


def anchors(root: Element, src: str) -> list[str]:
    """Give every place of an article its label in the book, and return them."""
    found = []
    for element in list(root.xpath("//*[@id]")):
        name = label(src, element.get("id"))
        found.append(name)
        if element.tag in {"h2", "h3", "h4"}:
            element.set("id", name)
        else:
            del element.attrib["id"]
            _place(element, name)
    return found


def _place(element: Element, name: str) -> None:
    """Put a label inside an element, where Typst may hold one."""
    where = element
    if element.tag in {"table", "ul", "ol", "dl", "tr", "thead", "tbody"}:
        where = html.Element("p")
        element.addprevious(where)
        where.tail = None
    mark = html.Element("span")
    mark.set("data-t", "ancre")
    mark.set("data-a-nom", name)
    mark.tail, where.text = where.text, None
    where.insert(0, mark)


def _hold(element: Element, name: str) -> None:
    """Give an element a name; pandoc forgets that of a paragraph or of a list, which then goes on a mark inside."""
    if element.tag in _NAMED:
        element.set("id", name)
        return
    mark = html.Element("span", id=name)
    if element.tag in {"table", "ul", "ol", "dl", "tr", "thead", "tbody"}:
        element.addprevious(mark)
    else:
        mark.tail, element.text = element.text, None
        element.insert(0, mark)


def shelved(root: Element, src: str, links: Links, inside: set[str]) -> None:
    """Give the places and the links of an article the names they have in one file that holds every article.

    Args:
        root: The article, whose tags stay as they are.
        src: Its page.
        links: Where links lead.
        inside: The pages that the file holds; a link to another page goes to the site, or becomes plain text.
    """
    places = {element.get("id") for element in root.xpath("//*[@id]")}
    for element in list(root.xpath("//*[@id]")):
        name = label(src, element.attrib.pop("id"))
        _hold(element, name)
    for link in list(root.iter("a")):
        target = links.target(link.get("href") or "", src)
        anchor = target.label if target.src != src or target.label.rpartition("--")[2] in places else label(src)
        if target.src in inside:
            link.set("href", f"#{anchor if target.src == src else label(target.src)}")
        elif target.url:
            link.set("href", target.url)
        else:
            link.drop_tag()
