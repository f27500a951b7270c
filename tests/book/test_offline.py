"""The offline copy, unzipped and opened from a folder by a real browser: read, search, use the tools; no request."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from browser.visit import Visit, open_page
from essaimage.publishing.book.downloads import OFFLINE
from essaimage.publishing.book.offline import FOLDER

LINK = re.compile(r'<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"')


@pytest.fixture(scope="module")
def copy(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("cle usb é")
    with ZipFile(site / OFFLINE) as archive:
        archive.extractall(target)
    return target / FOLDER


@pytest.fixture
def visit(chromium: Browser, copy: Path) -> Iterator[Visit]:
    found = open_page(chromium)
    found.go((copy / "index.html").as_uri())
    yield found
    assert [
        address for address in found.requests if not address.startswith(("file:", "data:", "about:", "blob:"))
    ] == []
    assert found.complaints == []
    found.page.context.close()


@pytest.mark.parametrize("words", ["essaimage", "licence de marque", "l’essaimage"])
def test_search_answers_without_server(visit: Visit, words: str) -> None:
    visit.page.locator("[data-ouvre-recherche]:visible, .md-search__input:visible").first.click()
    visit.page.locator(".md-search__input").press_sequentially(words, delay=30)
    first = visit.page.locator(".md-search-result__link").first
    first.wait_for(state="visible", timeout=20_000)
    assert "index.html" in str(first.get_attribute("href"))
    first.click()
    visit.page.wait_for_load_state("load")
    assert visit.page.url.startswith("file:")
    assert visit.page.locator("h1").count() == 1


def test_links_lead_from_page_to_page(visit: Visit) -> None:
    for section in ("Études de cas", "Accords", "Guides"):
        visit.page.locator(".entete__rubriques a", has_text=section).first.click()
        visit.page.wait_for_load_state("load")
        assert visit.page.url.endswith("index.html")


def test_wizard_answers_without_server(visit: Visit, copy: Path) -> None:
    visit.go((copy / "outils/choisir/index.html").as_uri())
    tool = visit.page.locator("[data-outil='choisir']")
    tool.wait_for(state="visible")
    while tool.locator("[data-apres]").is_visible():
        question = tool.locator("[data-question]:visible").first
        if question.count():
            question.locator("label").first.click()
        tool.locator("[data-apres]").click()
    link = visit.page.locator("[data-resultat] a[href*='index.html']").first
    link.wait_for(state="visible")
    link.click()
    visit.page.wait_for_load_state("load")
    assert visit.page.locator("h1").count() == 1


def test_every_link_of_the_copy_names_a_file_that_is_there(copy: Path) -> None:
    lost = []
    for file in copy.rglob("*.html"):
        for href in set(LINK.findall(file.read_text("utf-8"))):
            parts = urlsplit(unescape(href))
            outside = parts.scheme or parts.netloc or not parts.path
            if not outside and not (file.parent / unquote(parts.path)).is_file():
                lost.append((file.relative_to(copy).as_posix(), href))
    assert lost[:10] == []
