"""Finding a case: several values at once, the state in the address, the same lists with and without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.test_every_page_type import RULES
from browser.visit import open_page

INDEX = "etudes-de-cas/"
ASKED = [
    ({"type": ["franchise-sociale"], "secteur": ["proprete"]}, {"sineo", "aetes-environnement"}),
    ({"statut": ["en-projet"]}, {"step-pau", "la-conciergerie-solidaire"}),
    (
        {"territoire": ["nouvelle-aquitaine"]},
        {"step-pau", "la-conciergerie-solidaire", "aetes-environnement"},
    ),
]
SCRIPTING = pytest.mark.parametrize("script", [True, False], ids=["with", "without"])


def shown(page: Page) -> set[str]:
    """Return the identifiers of the cases that can be seen."""
    links = page.locator(".cas:visible h2 a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return {str(link).strip("./").split("/")[-1] for link in links}


def check(page: Page, asked: dict[str, list[str]]) -> None:
    drawer = page.locator("[data-tiroir]")
    if not drawer.evaluate("e => e.open"):
        drawer.locator("summary").click()
    for facet, values in asked.items():
        for value in values:
            page.locator(f"#f-{facet}-{value}").check()


@pytest.mark.parametrize(("asked", "expected"), ASKED, ids=["franchise + propreté", "en projet", "Nouvelle-Aquitaine"])
@SCRIPTING
def test_search_gives_the_right_list(
    chromium: Browser, base: str, asked: dict[str, list[str]], expected: set[str], *, script: bool
) -> None:
    page = open_page(chromium, script=script).page
    page.goto(base + INDEX)
    every = shown(page)
    check(page, asked)
    assert shown(page) == expected
    assert expected < every


@SCRIPTING
def test_values_of_one_facet_add_up_and_facets_cross(chromium: Browser, base: str, *, script: bool) -> None:
    page = open_page(chromium, script=script).page
    page.goto(base + INDEX)
    check(page, {"secteur": ["proprete"]})
    one = shown(page)
    check(page, {"secteur": ["numerique"]})
    both = shown(page)
    assert one < both
    check(page, {"confiance": ["haute"]})
    assert shown(page) < both


def test_count_is_said_and_matches_what_is_shown(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + INDEX)
    check(page, {"type": ["franchise-sociale"]})
    status = page.get_by_role("status").inner_text()
    assert status.startswith(f"{len(shown(page))} cas : Contrat de franchise sociale")
    told = page.locator("#f-type-franchise-sociale + span [data-compte]").inner_text()
    assert int(told) == len(shown(page))


def test_count_beside_a_value_is_what_checking_it_gives(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + INDEX)
    check(page, {"type": ["franchise-sociale"]})
    told = int(page.locator("#f-confiance-haute + span [data-compte]").inner_text())
    check(page, {"confiance": ["haute"]})
    assert len(shown(page)) == told


def test_state_is_in_the_address_and_comes_back_from_it(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + INDEX)
    check(page, {"type": ["franchise-sociale"], "secteur": ["proprete", "numerique"]})
    found = shown(page)
    expect(page).to_have_url(f"{base}{INDEX}?type=franchise-sociale&secteur=numerique,proprete")
    again = open_page(chromium).page
    again.goto(page.url)
    assert shown(again) == found
    assert again.locator("[data-filtres] input:checked").count() == 3


def test_no_result_says_which_filter_to_release(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}{INDEX}?territoire=nouvelle-aquitaine&secteur=proprete&type=joint-venture-sociale")
    assert shown(page) == set()
    empty = page.locator("[data-vide]")
    expect(empty).to_contain_text("Aucun cas ne répond à tout.")
    release = empty.get_by_role("button", name="Joint-venture sociale")
    gained = release.inner_text()
    release.click()
    assert f"({len(shown(page))} cas)" in gained
    assert shown(page)


def test_everything_can_be_shown_again(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}{INDEX}?statut=en-projet")
    before = len(shown(page))
    page.get_by_role("button", name="Tout montrer").click()
    assert len(shown(page)) > before
    expect(page).to_have_url(base + INDEX)


@pytest.mark.parametrize("asked", ["?type=inconnu", "?rien=x", "?secteur=%00", "?confiance="])
def test_senseless_address_shows_every_case(chromium: Browser, base: str, asked: str) -> None:
    visit = open_page(chromium)
    visit.go(base + INDEX + asked)
    assert len(shown(visit.page)) == visit.page.locator(".cas").count()
    assert visit.complaints == []


@pytest.mark.parametrize("width", [320, 1440])
def test_axe_finds_nothing_in_any_state(chromium: Browser, base: str, width: int) -> None:
    page = open_page(chromium, width=width).page
    for asked in ("?statut=en-projet", "?territoire=bretagne&secteur=proprete"):
        page.goto(base + INDEX + asked)
        violations = Axe().run(page, options=RULES).response["violations"]
        assert {item["id"]: [node["html"][:200] for node in item["nodes"][:3]] for item in violations} == {}


def test_map_and_list_say_the_same(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}{INDEX}carte/")
    marks = page.locator(".carte-fond a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    places = page.locator(".lieux li").evaluate_all("all => all.map(e => '#' + e.id)")
    assert marks == places
    named = page.locator(".carte-des-cas__liste a").count()
    page.goto(base + INDEX)
    assert named == page.locator(".cas").count()


@pytest.mark.parametrize("width", [320, 1440])
def test_timeline_is_drawn_for_the_width_and_its_table_says_the_same(chromium: Browser, base: str, width: int) -> None:
    page = open_page(chromium, width=width).page
    page.goto(f"{base}{INDEX}frise/")
    drawn = page.locator(".frise-cas:visible")
    assert drawn.count() == 1
    names = drawn.locator(".frise-cas__nom").all_text_contents()
    page.locator("details.choix summary").click()
    assert page.locator("details.choix tbody th").all_inner_texts() == names
    assert drawn.locator(".frise-cas__nom").first.evaluate("e => e.getBoundingClientRect().height") >= 12


def test_case_leads_to_its_neighbours_and_to_those_beside_it(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}{INDEX}sineo/")
    assert page.locator(".voisins dt").count() >= 3
    following = page.locator(".autour a[rel=next]")
    href = following.get_attribute("href")
    following.click()
    assert page.locator(".autour a[rel=prev]").get_attribute("href")
    assert href
