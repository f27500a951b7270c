"""Walking a path: progress kept only if asked, erased on demand, and the path whole without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.test_every_page_type import RULES
from browser.visit import open_page

PATH = "guides/accueillir/"
STORED = "Object.keys(window.localStorage)"


def asked(chromium: Browser, base: str) -> Page:
    """Return the page of the path, with progress asked for."""
    page = open_page(chromium).page
    page.goto(base + PATH)
    page.get_by_label("Garder ma progression").check()
    return page


def test_nothing_is_kept_until_it_is_asked(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + PATH)
    assert page.evaluate(STORED) == []
    assert not page.locator("[data-fait]").first.is_visible()


def test_progress_is_kept_and_told(chromium: Browser, base: str) -> None:
    page = asked(chromium, base)
    page.locator("[data-fait]").nth(0).check()
    expect(page.locator("[data-suivi-etat]")).to_contain_text("1 sur 10 franchie. La suite : Repérer les modèles")
    page.reload()
    assert page.locator("[data-fait]").nth(0).is_checked()
    assert page.evaluate(STORED) == ["essaimage.parcours.accueillir"]


def test_progress_is_erased_whole(chromium: Browser, base: str) -> None:
    page = asked(chromium, base)
    page.locator("[data-fait]").nth(0).check()
    page.get_by_role("button", name="Effacer").click()
    assert page.evaluate(STORED) == []
    assert not page.locator("[data-fait]:checked").count()
    page.reload()
    assert not page.get_by_label("Garder ma progression").is_checked()


def test_one_path_knows_nothing_of_the_other(chromium: Browser, base: str) -> None:
    page = asked(chromium, base)
    page.goto(base + "guides/transmettre/")
    assert not page.get_by_label("Garder ma progression").is_checked()


def test_reader_goes_through_the_ten_steps_from_the_home_page(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base)
    page.get_by_role("link", name="Je veux accueillir un modèle").click()
    page.locator(".chemin__titre a").first.click()
    for rank in range(1, 11):
        expect(page.locator(".fiche__titre").first).to_have_text(f"Étape {rank} sur 10")
        assert page.locator(".cas-montre a").count()
        if rank < 10:
            page.locator("a[rel=next]").click()
    assert page.locator("a[rel=next]").count() == 0


def test_path_is_whole_without_a_script(chromium: Browser, base: str) -> None:
    page = open_page(chromium, script=False).page
    page.goto(base + PATH)
    assert page.locator(".chemin__titre a").count() == 10
    assert not page.locator(".suivi").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_progress_is_kept(chromium: Browser, base: str, scheme: str) -> None:
    page = open_page(chromium, scheme=scheme).page
    page.goto(base + PATH)
    page.get_by_label("Garder ma progression").check()
    page.locator("[data-fait]").nth(2).check()
    found = Axe().run(page, options=RULES).response["violations"]
    assert [one["id"] for one in found] == []
