"""The same book for electronic readers: EPUB 3, made by pandoc from the same articles."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypandoc
from lxml import html

from essaimage.model.record import Page
from essaimage.publishing.book import figures
from essaimage.publishing.book.crossings import shelved
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.forms import unfold
from essaimage.publishing.book.indexes import HOME, render
from essaimage.publishing.book.labels import Links, label
from essaimage.publishing.book.order import short
from essaimage.publishing.book.reduce import Element, parse, reduce, unwrap
from essaimage.publishing.book.typeset import digest, pandoc_version

_DEEPEST = 6
_KEPT = {"id", "class", "href", "src", "alt", "scope", "colspan", "rowspan"}
_FEATURES = ["tableOfContents", "readingOrder", "structuralNavigation", "alternativeText", "displayTransformability"]


def ebook(edition: Edition, parts: Iterable[tuple[str, Iterable[Page[Any]]]], extra: str, cover: bytes) -> bytes:
    """Return the EPUB of everything.

    Args:
        edition: What it is made from.
        parts: The parts in order: title, pages.
        extra: The HTML of the chapters that have no page, already under their own headings.
        cover: The picture of the cover, PNG.
    """
    links = Links(edition.corpus, edition.site)
    kept = [(title, list(pages)) for title, pages in parts]
    inside = {page.src for _, pages in kept for page in pages}
    chapters = [(title, [_chapter(page, edition, links, inside) for page in pages]) for title, pages in kept]
    index = parse(extra)
    shelved(index, HOME, links, inside)
    text = render("livre-electronique.html", parties=chapters, reste=html.tostring(index, encoding="unicode"))
    style = edition.root / "book/livre-electronique.css"
    recipe = digest(text, style.read_text("utf-8"), json.dumps(_metadata(edition)), pandoc_version())
    done = edition.cache / "pdf" / f"{digest(recipe, digest(cover.hex()))}.epub"
    if not done.exists():
        done.parent.mkdir(parents=True, exist_ok=True)
        done.write_bytes(_converted(text, style, cover, edition))
    return done.read_bytes()


def _chapter(page: Page[Any], edition: Edition, links: Links, inside: set[str]) -> Mapping[str, str]:
    root = parse(edition.articles[page.src])
    unfold(root)
    reduce(root)
    title = " ".join(root.xpath("string(//h1)").split()) or short(page)
    for heading in root.xpath("//h1"):
        heading.drop_tree()
    _pictures(root, page.src, edition)
    unwrap(root)
    _lower(root)
    shelved(root, page.src, links, inside)
    for element in root.iter():
        for key in [key for key in element.attrib if key not in _KEPT]:
            del element.attrib[key]
    return {"titre": title, "nom": label(page.src), "html": html.tostring(root, encoding="unicode")}


def _pictures(root: Element, src: str, edition: Edition) -> None:
    """Make a picture of every drawing; one that says nothing goes."""
    for svg in root.xpath("//svg[not(@aria-label)]"):
        svg.drop_tree()
    figures.extract(root, src, edition.root, edition.cache / "dessins")
    for call in root.xpath("//*[@data-t='dessin']"):
        picture = html.Element(
            "img", src=f"{edition.root}{call.get('data-a-fichier')}", alt=call.get("data-a-texte") or ""
        )
        picture.tail = call.tail
        call.getparent().replace(call, picture)


def _lower(root: Element) -> None:
    """Put the headings of a page under its chapter, itself under its part."""
    for heading in list(root.iter("h2", "h3", "h4", "h5")):
        heading.tag = f"h{min(int(heading.tag[1]) + 1, _DEEPEST)}"


def _metadata(edition: Edition) -> Mapping[str, Any]:
    return {
        "title": edition.title,
        "subtitle": edition.description,
        "lang": "fr-FR",
        "date": edition.today.isoformat(),
        "rights": edition.licence,
        "creator": [{"role": "author", "text": edition.title}],
        "identifier": [{"scheme": "URN", "text": f"urn:essaimage:{edition.version}"}],
        "accessModes": ["textual", "visual"],
        "accessModeSufficient": ["textual"],
        "accessibilityFeatures": _FEATURES,
        "accessibilityHazards": ["none"],
        "accessibilitySummary": "Table des matières, titres hiérarchisés, textes de remplacement, langue déclarée.",
    }


def _converted(text: str, style: Path, cover: bytes, edition: Edition) -> bytes:
    with TemporaryDirectory() as folder:
        target, picture, data = (Path(folder) / name for name in ("livre.epub", "couverture.png", "livre.json"))
        picture.write_bytes(cover)
        data.write_text(json.dumps(_metadata(edition)), "utf-8")
        os.environ.setdefault("SOURCE_DATE_EPOCH", _epoch(edition))
        pypandoc.convert_text(
            text, "epub3", format="html", outputfile=target, extra_args=list(_options(data, style, picture))
        )
        return target.read_bytes()


def _options(data: Path, style: Path, picture: Path) -> Iterator[str]:
    yield from ("--toc", "--toc-depth=2", "--split-level=2", "--wrap=none")
    yield from (f"--metadata-file={data}", f"--css={style}", f"--epub-cover-image={picture}")


def _epoch(edition: Edition) -> str:
    return str((edition.today.toordinal() - 719_163) * 86_400)
