"""What a reader sees of a page, as sentences: the text of its blocks, each once, with a page that shows it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

_INLINE = frozenset("a abbr b bdi cite dfn em i kbd mark q s small span strong sub sup time u wbr".split())
_ASIDE = "script, style, pre, .doc, th.champ ~ td:last-child, [lang]:not(html):not([lang^=fr]), sup.appel"
"""What is not French prose: scripts, other languages, the numbers that call a source."""

_BADGES = frozenset({"niveau", "version", "statut", "lecture"})
"""Classes of what stands in a line but is read apart."""


@dataclass(frozen=True)
class Block:
    """One run of text, and the first page that shows it, from the site’s root."""

    page: str
    text: str


def blocks(site: Path) -> list[Block]:
    """Return every text of the pages of `site`, in the order of the pages, none twice.

    Titles of sources stay as their authors wrote them: only our note on a source is kept.
    """
    found: dict[str, Block] = {}
    for file in sorted(site.rglob("*.html")):
        page = file.relative_to(site).as_posix()
        for text in _texts(BeautifulSoup(file.read_text("utf-8"), "html.parser")):
            found.setdefault(text, Block(page, text))
    return list(found.values())


def _texts(soup: BeautifulSoup) -> Iterator[str]:
    for tag in soup.select(_ASIDE):
        tag.decompose()
    for code in soup.select("code"):
        code.replace_with("cela")  # a word of the sentence, though not of the language
    for source in soup.select(".sources > li"):
        note = source.select_one(".note")
        source.replace_with(note) if note else source.decompose()
    for run in _runs(soup):
        text = re.sub(r"[ \n\t]+", " ", run).strip()
        if text:
            yield text


def _runs(tag: Tag) -> Iterator[str]:
    """Yield the texts of a tag, cut where a block begins or ends."""
    pieces = [""]
    for kind, text in _walk(tag):
        if kind == "text":
            pieces[-1] += text
        else:
            pieces.append("")
    yield from pieces


def _walk(tag: Tag) -> Iterator[tuple[str, str]]:
    for child in tag.children:
        if type(child) is NavigableString:
            yield "text", str(child)
        elif isinstance(child, Tag):
            is_block = child.name not in _INLINE or not _BADGES.isdisjoint(child.get("class") or ())
            yield from [("cut", "")] * is_block
            yield from _walk(child)
            yield from [("cut", "")] * is_block
