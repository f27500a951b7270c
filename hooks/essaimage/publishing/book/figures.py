"""Drawings, as vectors: each becomes a file with its own style, and keeps the words that replace it."""

import hashlib
import posixpath
from io import BytesIO
from pathlib import Path

import segno
from lxml import etree, html

from essaimage.publishing.book.marks import call
from essaimage.publishing.book.reduce import Element

_NAME_SPACE = "http://www.w3.org/2000/svg"


def extract(root: Element, src: str, edition_root: Path, cache: Path) -> None:
    """Write every drawing of an article to a file of the cache, and put in its place a call that shows it.

    Args:
        root: The article.
        src: Its page, from which the address of an image is read.
        edition_root: The project’s folder.
        cache: The folder of the drawings.
    """
    style = (edition_root / "book/dessins.css").read_text("utf-8")
    for svg in root.xpath("//svg"):
        words = svg.get("aria-label") or ""
        name = keep(_file(svg, style), cache, edition_root)
        tail, wide = svg.tail, bool(words)
        for child in list(svg):
            svg.remove(child)
        svg.text, svg.tail = "", tail
        call(svg, "dessin" if wide else "alveoles", "div" if wide else "span", fichier=name, texte=words)
    for image in root.xpath("//img[@src]"):
        path = posixpath.normpath(posixpath.join("/docs", posixpath.dirname(src), image.get("src")))
        call(image, "dessin", "span", fichier=path, texte=image.get("alt"))


def qr(address: str, cache: Path, root: Path) -> str:
    """Write the QR code of an address, and return its path from the project’s folder, as Typst writes it."""
    drawn = BytesIO()
    segno.make(address, error="m").save(drawn, kind="svg", scale=4, border=0, dark="#1d2433", xmldecl=False)
    return keep(drawn.getvalue().decode(), cache, root)


def keep(content: str, cache: Path, root: Path, suffix: str = "svg") -> str:
    """Write a text under the name of what it holds, if it is not there, and return its path from the root."""
    data = content.encode()
    target = cache / f"{hashlib.sha256(data).hexdigest()[:24]}.{suffix}"
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_suffix(f".{id(data)}.tmp")
        unfinished.write_bytes(data)
        unfinished.replace(target)
    return "/" + target.relative_to(root).as_posix()


def _file(svg: Element, style: str) -> str:
    """Return a drawing as a file of its own: its name space, the colours of the book, no link."""
    for link in svg.xpath(".//a"):
        link.tag = "g"
        link.attrib.clear()
    text = html.tostring(svg, encoding="unicode", with_tail=False, method="xml")
    drawing = etree.fromstring(text.replace("viewbox=", "viewBox=", 1))
    rule = etree.SubElement(drawing, "style")
    rule.text = style
    drawing.insert(0, rule)
    drawing.set("xmlns", _NAME_SPACE)
    return str(etree.tostring(drawing, encoding="unicode"))
