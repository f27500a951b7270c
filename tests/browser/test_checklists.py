"""The lists to tick: by keyboard alone, counted, opened from the address, kept if asked, printed one by one."""

import gzip
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from browser.test_every_page_type import RULES
from browser.visit import open_page
from essaimage.model.blocks import SCRIPTS
from essaimage.model.sheets import sheets
from support.build import ROOT
from support.real import corpus

PAGE = "outils/listes/"
LIST = "controle-affiliation"
LISTS = [name for name in sheets(corpus()) if name.startswith(("parcours-", "controle-", "preparation-dip"))]
LIMIT = 12_000
"""Bytes, gzipped, for all the scripts of a tool."""


def opened(chromium: Browser, base: str, name: str = "", **options: Any) -> Page:
    page = open_page(chromium, **options).page
    page.goto(base + PAGE + (f"#{name}" if name else ""))
    return page


def of(page: Page, name: str) -> Locator:
    return page.locator(f"[data-liste={name}]")


def count(page: Page, name: str = LIST) -> str:
    return of(page, name).locator("summary [data-compte]").inner_text()


def stored(page: Page) -> int:
    return int(page.evaluate("() => localStorage.length + sessionStorage.length"))


@pytest.mark.parametrize("script", [True, False], ids=["with", "without"])
def test_every_list_holds_every_line_of_its_worksheet_and_leads_to_it(
    chromium: Browser, base: str, *, script: bool
) -> None:
    page = opened(chromium, base, script=script)
    assert page.locator("[data-liste]").evaluate_all("all => all.map(e => e.dataset.liste)") == LISTS
    for name in LISTS:
        of(page, name).locator("summary").click()
        points = of(page, name).locator("[data-point]")
        assert points.count() == sheets(corpus())[name].lignes
        expect(points.first).to_be_visible()
        for form in ("odt", "docx"):
            place = of(page, name).locator(f".telecharger a[href$='.{form}']").evaluate("a => a.href")
            assert page.request.get(place).status == 200
    assert of(page, "parcours-accueillir").locator("h3 a").count() == 10


def test_keyboard_alone_opens_a_list_and_ticks_it_through(chromium: Browser, base: str) -> None:
    page = opened(chromium, base)
    of(page, LIST).locator("summary").focus()
    page.keyboard.press("Enter")
    total = sheets(corpus())[LIST].lignes
    for done in range(1, total + 1):
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.evaluate("() => document.activeElement.matches('[data-point]')"):
                break
        page.keyboard.press("Space")
        assert count(page) == f"{done} sur {total}"
    spoken = page.locator("[data-annonce]")
    expect(spoken).to_have_text(f"{total} points cochés sur {total} : la liste est finie.".replace(" :", "\u00a0:"))
    expect(spoken).to_have_attribute("role", "status")
    parts = of(page, LIST).locator("h3 [data-compte]").all_inner_texts()
    assert [part.split(" sur ")[0] == part.split(" sur ")[1] for part in parts] == [True] * len(parts)
    assert stored(page) == 0


@pytest.mark.parametrize("script", [True, False], ids=["with", "without"])
def test_address_names_the_list_to_open(chromium: Browser, base: str, *, script: bool) -> None:
    page = opened(chromium, base, LIST, script=script)
    expect(of(page, LIST).locator("[data-point]").first).to_be_visible()
    assert page.locator("[data-liste][open]").count() == 1


def test_opening_a_list_writes_it_in_the_address(chromium: Browser, base: str) -> None:
    page = opened(chromium, base)
    of(page, LIST).locator("summary").click()
    expect(page).to_have_url(f"{base}{PAGE}#{LIST}")
    of(page, LIST).locator("summary").click()
    expect(page).to_have_url(base + PAGE)


def test_ticks_are_kept_only_if_asked_and_one_button_erases(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, LIST)
    of(page, LIST).locator("[data-point]").nth(2).check()
    assert stored(page) == 0
    page.reload()
    assert of(page, LIST).locator("[data-point]:checked").count() == 0
    of(page, LIST).locator("[data-point]").nth(2).check()
    page.get_by_label("Garder ce que je coche").check()
    of(page, LIST).locator("[data-point]").nth(4).check()
    page.reload()
    assert count(page) == "2 sur 17"
    expect(of(page, LIST).locator("[data-point]").nth(2)).to_be_checked()
    page.get_by_role("button", name="Tout décocher et effacer").click()
    assert stored(page) == 0
    assert page.locator("[data-point]:checked").count() == 0
    assert count(page) == "17 points"
    expect(page.locator("[data-suivi-etat]")).to_contain_text("effacé")
    expect(page.locator(":focus")).to_have_attribute("data-suivi-oui", "")


def test_box_unticked_forgets_and_leaves_the_page_as_it_is(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, LIST)
    page.get_by_label("Garder ce que je coche").check()
    of(page, LIST).locator("[data-point]").first.check()
    assert stored(page) == 1
    page.get_by_label("Garder ce que je coche").uncheck()
    assert stored(page) == 0
    assert count(page) == "1 sur 17"
    expect(page.locator("[data-suivi-etat]")).to_have_text("Rien n’est gardé.")


def test_line_rewritten_since_is_unticked_and_said(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, LIST)
    of(page, LIST).locator("[data-point]").first.check()
    page.get_by_label("Garder ce que je coche").check()
    page.evaluate("n => localStorage.setItem('essaimage.listes', JSON.stringify({[n]: ['0ld0ld00']}))", LIST)
    page.reload()
    assert count(page) == "17 points"
    expect(page.locator("[data-suivi-etat]")).to_contain_text("1 point coché a changé depuis")


def test_senseless_memory_does_no_harm(chromium: Browser, base: str) -> None:
    visit = open_page(chromium)
    visit.go(base + PAGE)
    for kept in ("null", "7", "[1]", "{", f'{{"{LIST}": 3}}', '{"x": ["y"]}'):
        visit.page.evaluate("kept => localStorage.setItem('essaimage.listes', kept)", kept)
        visit.page.reload()
        assert visit.page.locator("[data-point]:checked").count() == 0
    assert visit.complaints == []


def test_list_prints_alone(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, LIST)
    of(page, "preparation-dip").locator("summary").click()
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    of(page, LIST).get_by_role("button", name="Imprimer cette liste").click()
    page.emulate_media(media="print")
    assert page.evaluate("() => window.printed")
    expect(of(page, LIST).locator("[data-point]").last).to_be_visible()
    expect(of(page, "preparation-dip")).to_be_hidden()
    expect(page.locator("h1")).to_be_hidden()
    expect(of(page, LIST).locator(".telecharger")).to_be_hidden()
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(of(page, "preparation-dip")).to_be_visible()


def test_paper_without_javascript_has_the_open_list_or_all(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, script=False)
    page.emulate_media(media="print")
    for name in LISTS:
        expect(of(page, name).locator("[data-point]").last).to_be_visible()
    page.emulate_media(media="screen")
    of(page, LIST).locator("summary").click()
    page.emulate_media(media="print")
    expect(of(page, LIST).locator("[data-point]").last).to_be_visible()
    expect(of(page, "parcours-accueillir")).to_be_hidden()


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (1280, "light"),
        (320, "dark"),
        pytest.param(1280, "dark", marks=pytest.mark.audit),
        pytest.param(320, "light", marks=pytest.mark.audit),
    ],
)
def test_axe_finds_nothing_in_any_state(chromium: Browser, base: str, width: int, scheme: str) -> None:
    page = opened(chromium, base, LIST, width=width, scheme=scheme)
    for state in ("start", "middle", "end"):
        if state == "middle":
            of(page, LIST).locator("[data-point]").first.check()
            page.get_by_label("Garder ce que je coche").check()
        if state == "end":
            for box in of(page, LIST).locator("[data-point]").all():  # each one, as a reader would
                box.check()
        seen = {"include": [[".suivi"], [f"[data-liste={LIST}]"]]}
        violations = Axe().run(page, context=seen, options=RULES).response["violations"]
        found = {item["id"]: [node["html"][:200] for node in item["nodes"][:3]] for item in violations}
        assert (state, found) == (state, {})
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_scripts_are_light() -> None:
    sizes = [
        len(gzip.compress((ROOT / f"docs/assets/js/{name}.js").read_bytes(), 9)) for name in SCRIPTS["outil-listes"]
    ]
    assert sum(sizes) <= LIMIT


@pytest.mark.parametrize("side", ["transmettre", "accueillir"])
def test_progress_along_a_path_is_kept_by_the_same_script(chromium: Browser, base: str, side: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}guides/{side}/")
    expect(page.locator("[data-fait]").first).to_be_hidden()
    page.get_by_label("Garder ma progression").check()
    page.locator("[data-fait]").first.check()
    expect(page.locator("[data-suivi-etat]")).to_contain_text("1 sur 10 franchie. La suite :")
    page.reload()
    expect(page.locator("[data-fait]").first).to_be_checked()
    page.get_by_role("button", name="Effacer").click()
    assert stored(page) == 0
    expect(page.locator("[data-suivi-etat]")).to_have_text("Progression effacée de ce navigateur.")
    expect(page.locator("[data-fait]").first).to_be_hidden()
