"""Sorting funding and sources: the same lists with and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.visit import open_page

ASKED = [
    ("ressources/financements/", {"cote": "accueillir", "statut": "inconnu"}, "dispositifs"),
    ("ressources/bibliographie/", {"langue": "de", "lecture": "extrait"}, "sources"),
    ("ressources/bibliographie/", {"genre": "thesis"}, "sources"),
]
SHOWN = "all => all.filter(one => one.checkVisibility()).length"


def check(page: Page, asked: dict[str, str]) -> None:
    drawer = page.locator("[data-tiroir]")
    if not drawer.evaluate("one => one.open"):
        drawer.locator("summary").click()
    for facet, value in asked.items():
        page.locator(f"#f-{facet}-{value}").check()


@pytest.mark.parametrize(("address", "asked", "noun"), ASKED)
def test_list_is_the_same_with_and_without_a_script(
    chromium: Browser, base: str, address: str, asked: dict[str, str], noun: str
) -> None:
    counts = []
    for script in (True, False):
        page = open_page(chromium, script=script).page
        page.goto(base + address)
        check(page, asked)
        counts.append(page.locator(".trie").evaluate_all(SHOWN))
        if script:
            expect(page.get_by_role("status").first).to_contain_text(noun if counts[0] > 1 else noun[:-1])
    assert 0 < counts[0] == counts[1]


def test_long_list_is_shown_little_by_little(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + "ressources/bibliographie/")
    assert page.locator(".trie").evaluate_all(SHOWN) == 60
    page.get_by_role("button", name="Montrer la suite").click()
    assert page.locator(".trie").evaluate_all(SHOWN) == 120
