"""What readers do: follow links from the home page, look at a word, look for one."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.visit import open_page

TERM = "a.terme[href$='accords/notions/redevance/']"


@pytest.mark.parametrize("scripting", ["with", "without"])
def test_home_to_step_to_licence_to_a_notion_and_back_by_links_alone(
    chromium: Browser, base: str, scripting: str
) -> None:
    page = open_page(chromium, script=scripting == "with").page
    page.goto(base)
    page.get_by_role("link", name="Apprendre d’un cas").click()
    page.get_by_role("link", name=re.compile(r"^STEP, à Pau")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("un en projet")
    page.locator("table.accords a.terme", has_text="Contrat de licence de marque").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Contrat de licence de marque")
    page.locator("section.partie a.terme[href$='notions/redevance/']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Redevance")
    page.locator(".emplois a", has_text="STEP").first.click()
    expect(page).to_have_url(f"{base}etudes-de-cas/step-pau/")


@pytest.mark.parametrize("address", ["", "etudes-de-cas/step-pau/", "404.html"])
def test_first_tab_offers_to_skip_to_the_content(chromium: Browser, base: str, address: str) -> None:
    page = open_page(chromium).page
    page.goto(base + address)
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Aller au contenu")
    target = page.locator(":focus").get_attribute("href") or ""
    assert page.locator(target).count() == 1


def test_status_is_told_by_shape_as_well_as_by_colour(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}etudes-de-cas/step-pau/")
    shapes = page.locator("table.accords .statut").evaluate_all(
        "all => all.map(e => [e.textContent, getComputedStyle(e).borderStyle])"
    )
    assert shapes == [["signé", "solid"], ["signé", "solid"], ["en projet", "dashed"]]


def bubble_of(page: Page) -> str:
    return page.locator(".bulle").inner_text()


def test_definition_opens_on_hover_can_be_hovered_and_closes_with_escape(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}etudes-de-cas/step-pau/")
    page.locator(TERM).first.hover()
    expect(page.locator(".bulle")).to_contain_text("Lire la fiche")
    page.locator(".bulle").hover()
    page.wait_for_timeout(600)
    expect(page.locator(".bulle")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".bulle")).to_have_count(0)


def test_definition_opens_on_focus_and_is_described_to_a_screen_reader(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}etudes-de-cas/step-pau/")
    term = page.locator(TERM).first
    term.focus()
    expect(page.locator(".bulle")).to_be_visible()
    described = page.locator(f"#{term.get_attribute('aria-describedby')}").text_content() or ""
    assert described
    assert described in bubble_of(page)
    assert term.get_attribute("title") is None
    page.keyboard.press("Tab")
    expect(page.locator(".bulle", has_text=described)).to_have_count(0)


def test_first_tap_shows_the_definition_and_the_second_follows_the_link(chromium: Browser, base: str) -> None:
    page = open_page(chromium, width=320, touch=True).page
    page.goto(f"{base}etudes-de-cas/step-pau/")
    term = page.locator(TERM).first
    term.tap()
    expect(page.locator(".bulle")).to_be_visible()
    expect(page).to_have_url(f"{base}etudes-de-cas/step-pau/")
    term.tap()
    expect(page).to_have_url(f"{base}accords/notions/redevance/")


def test_menu_of_a_phone_opens_without_javascript(chromium: Browser, base: str) -> None:
    page = open_page(chromium, width=320, script=False).page
    page.goto(base)
    page.locator(".entete__menu summary").click()
    page.locator(".entete__menu").get_by_role("link", name="Accords").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Les formes d’accord"))


def test_paper_shows_the_article_alone(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}etudes-de-cas/step-pau/")
    page.emulate_media(media="print")
    expect(page.locator(".entete")).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(
    "address",
    [
        "",
        "etudes-de-cas/",
        "accords/comparer/",
        "accords/licence-de-marque/",
        "outils/suis-je-pret/",
        "outils/listes/",
    ],
)
def test_nothing_jumps_while_the_page_loads(chromium: Browser, base: str, address: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})  # with motion, unlike `open_page`
    page.goto(base + address)
    moved = page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => done(sum), 500);
        })"""
    )
    page.close()
    assert moved < 0.02
