"""The page of downloads, and the names of what it lists."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

import essaimage
from essaimage.model.addresses import published
from essaimage.pages.environment import weight
from essaimage.publishing.book.downloads import EPUB, OFFLINE, PAGE
from essaimage.publishing.book.making import COLLECTIONS, WHOLE
from essaimage.publishing.book.sheets import sheet_path, sheets
from support.real import corpus

WHOLE_ONLY = [f"telechargements/{name}.pdf" for name in (WHOLE, *(name for name, _, _ in COLLECTIONS[:-1]))]
MAIN = [f"telechargements/{COLLECTIONS[-1][0]}.pdf", EPUB, OFFLINE]


def test_page_lists_every_file_with_its_weight(site: Path) -> None:
    page = BeautifulSoup((site / PAGE).read_text("utf-8"), "html.parser")
    text = " ".join(page.get_text().split()).replace("\u00a0", " ").replace("\u202f", " ")
    hrefs = {str(link["href"]) for link in page.find_all("a", download=True)}
    for path in [*MAIN, *(sheet_path(each) for each in sheets(corpus()))]:
        assert path.removeprefix("telechargements/") in hrefs
    for path in MAIN:
        assert weight((site / path).stat().st_size) in text
    assert [href for href in hrefs if not (site / "telechargements" / href).is_file()] == []


@pytest.mark.parametrize("path", [*MAIN, *(pytest.param(path, marks=pytest.mark.audit) for path in WHOLE_ONLY)])
def test_a_name_with_the_version_holds_the_same_bytes(site: Path, path: str) -> None:
    stem, _, suffix = path.rpartition(".")
    [dated] = [found for found in site.glob(f"{stem}-*.{suffix}") if re.search(r"-\d{4}\.\d\d\.\d\d\.", found.name)]
    assert dated.read_bytes() == (site / path).read_bytes()


def test_each_case_and_agreement_leads_to_its_sheet(site: Path) -> None:
    for page in sheets(corpus()):
        html = (site / published(page.src)).read_text("utf-8")
        assert f"{sheet_path(page)}" in html, page.src


def test_place_of_the_block_is_the_same_on_both_sides() -> None:
    hooks = Path(str(essaimage.__file__)).parent
    there = (hooks / "publishing/book/place.html").read_text("utf-8")
    assert (hooks / "pages/templates/blocs/telechargements.html").read_text("utf-8").strip() == there.strip()
