"""The comparison of types of agreement: chosen by keyboard, kept in the address, whole without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.test_every_page_type import RULES
from browser.visit import open_page

PAGE = "accords/comparer/"
TWO = "licence-de-marque,franchise-sociale"
WIDTHS = pytest.mark.parametrize("width", [320, 1440])


def names(page: Page) -> list[str]:
    """Return the types that the table shows."""
    return page.locator("[data-comparaison] thead [data-forme]:not([hidden])").all_inner_texts()


def state(page: Page) -> str:
    return page.locator("[data-etat]").inner_text()


def choose(page: Page, *forms: str) -> None:
    """Check boxes by keyboard alone, from the top of the page."""
    page.locator("[data-comparer] summary").focus()
    if not page.locator("[data-comparer]").evaluate("e => e.open"):
        page.keyboard.press("Enter")
    for form in forms:
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.locator(":focus").get_attribute("value") == form:
                break
        page.keyboard.press("Space")


@WIDTHS
def test_types_are_chosen_by_keyboard_and_the_address_keeps_them(chromium: Browser, base: str, width: int) -> None:
    page = open_page(chromium, width=width).page
    page.goto(base + PAGE)
    every = len(names(page))
    assert every >= 24
    choose(page, "licence-de-marque")
    assert (len(names(page)), state(page)) == (every, "Choisissez encore une forme au moins.")
    choose(page, "franchise-sociale")
    assert len(names(page)) == 2
    assert state(page).startswith("Côte à côte")
    expect(page).to_have_url(f"{base}{PAGE}?types={TWO}")


@WIDTHS
def test_shared_address_shows_the_same_table(chromium: Browser, base: str, width: int) -> None:
    page = open_page(chromium, width=width).page
    page.goto(f"{base}{PAGE}?types={TWO}")
    assert len(names(page)) == 2
    assert page.locator("[data-comparer] input:checked").count() == 2
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_fifth_type_is_refused_with_a_reason(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}{PAGE}?types={TWO},filialisation,gie")
    choose(page, "commission-affiliation")
    assert (len(names(page)), state(page)[:22]) == (4, "Quatre formes au plus ")
    assert page.locator("[data-comparer] input[value]:checked").count() == 4


@pytest.mark.parametrize("asked", ["?types=inconnue", "?types=", "?types=licence-de-marque", "?types=%00,<b>"])
def test_senseless_address_shows_the_whole_table(chromium: Browser, base: str, asked: str) -> None:
    visit = open_page(chromium)
    visit.go(base + PAGE + asked)
    assert len(names(visit.page)) >= 24
    assert visit.complaints == []


def test_differences_alone_can_be_shown_and_are_kept_in_the_address(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}{PAGE}?types={TWO}")
    rows = page.locator("[data-comparaison] tbody tr:not([hidden])")
    before = rows.count()
    page.locator("[data-comparer] summary").click()
    page.locator("[data-differences]").check()
    after = rows.count()
    assert 0 < after < before
    cells = rows.evaluate_all(
        "rows => rows.map(row => new Set([...row.querySelectorAll('td:not([hidden])')].map(e => e.textContent)).size)"
    )
    assert set(cells) == {2}
    page.goto(page.url)
    assert rows.count() == after


def test_everything_can_be_shown_again(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}{PAGE}?types={TWO}")
    page.locator("[data-comparer] summary").click()
    page.get_by_role("button", name="Tout montrer").click()
    assert len(names(page)) >= 24
    expect(page).to_have_url(base + PAGE)


def test_change_is_announced(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + PAGE)
    assert page.get_by_role("status").inner_text() == state(page)


def test_without_javascript_the_whole_table_is_there_and_nothing_idle(chromium: Browser, base: str) -> None:
    page = open_page(chromium, width=320, script=False).page
    page.goto(base + PAGE)
    assert len(names(page)) >= 24
    expect(page.locator("[data-comparer]")).to_be_hidden()
    page.locator(".defile").focus()
    expect(page.locator(":focus")).to_have_attribute("role", "region")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@WIDTHS
def test_axe_finds_nothing_once_chosen(chromium: Browser, base: str, width: int, scheme: str) -> None:
    page = open_page(chromium, width=width, scheme=scheme).page
    page.goto(f"{base}{PAGE}?types={TWO},filialisation")
    page.locator("[data-comparer] summary").click()
    violations = Axe().run(page, options=RULES).response["violations"]
    assert {item["id"]: [node["html"][:200] for node in item["nodes"][:3]] for item in violations} == {}


def test_agreement_leads_to_its_own_comparison(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}accords/licence-de-marque/")
    page.get_by_role("link", name="Comparer avec les formes voisines").click()
    shown = names(page)
    assert "Contrat de licence de marque" in shown
    assert 2 <= len(shown) <= 4


@WIDTHS
def test_scale_is_drawn_for_the_width_and_leads_to_every_type(chromium: Browser, base: str, width: int) -> None:
    page = open_page(chromium, width=width).page
    page.goto(f"{base}accords/")
    shown = page.locator(".schema:visible")
    assert shown.count() == 1
    links = shown.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    listed = page.locator(".liste-accords h3 a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert sorted(links) == sorted(listed)
    assert len(links) >= 24
    size = shown.locator(".schema__type").first.evaluate("e => e.getBoundingClientRect().height")
    assert size >= 14


@pytest.mark.parametrize(("day", "shown"), [("2027-05-24T12:00", False), ("2027-05-25T12:00", True)])
def test_page_past_its_date_says_so_even_if_built_before(
    chromium: Browser, base: str, day: str, *, shown: bool
) -> None:
    page = open_page(chromium).page
    page.clock.set_fixed_time(day)
    page.goto(f"{base}accords/licence-de-marque/")
    assert page.locator(".bandeau").is_visible() == shown
