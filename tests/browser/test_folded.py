"""What Material’s script did and ours does: parts that unfold on paper and around a target, from a file as well."""

from pathlib import Path

from playwright.sync_api import Browser

from browser.visit import Visit, open_page

TOOL = "outils/choisir/"
OPEN = "() => document.querySelectorAll('#contenu details[open]').length"
FOLDED = "() => document.querySelectorAll('#contenu details').length"
LEAD_INSIDE = """() => {
  document.querySelector('#contenu details li').id = 'dedans';
  window.location.hash = 'dedans';
}"""

SHIFT = """() => new Promise(done => new PerformanceObserver(list =>
    done(list.getEntries().reduce((sum, one) => sum + one.value, 0)))
    .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done(0), 300))"""
MOVING = (TOOL, "recherche/", "ressources/bibliographie/", "outils/suis-je-pret/", "outils/simuler/", "outils/listes/")


def at(chromium: Browser, address: str) -> Visit:
    visit = open_page(chromium)
    visit.go(address)
    return visit


def test_folded_parts_are_printed_and_fold_again(chromium: Browser, base: str) -> None:
    page = at(chromium, base + TOOL).page
    folded = page.evaluate(FOLDED)
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(OPEN) == folded > 3
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(OPEN) == 0


def test_link_that_leads_inside_unfolds(chromium: Browser, base: str) -> None:
    page = at(chromium, base + TOOL).page
    page.evaluate(LEAD_INSIDE)
    page.wait_for_function("() => document.getElementById('dedans').closest('details').open")


def test_page_opened_from_its_file_finds_its_scripts(chromium: Browser, site: Path) -> None:
    visit = at(chromium, (site / TOOL / "index.html").as_uri())
    assert visit.page.locator("html").get_attribute("class") == "js"
    assert visit.page.locator("[data-question]:not([hidden])").count() == 1
    visit.page.keyboard.press("/")
    visit.page.locator("dialog[open]").wait_for()
    assert visit.complaints == []


def test_nothing_moves_when_the_scripts_come(chromium: Browser, base: str) -> None:
    context = chromium.new_context(viewport={"width": 412, "height": 823})
    page = context.new_page()
    moved = {}
    for address in MOVING:
        page.goto(base + address)
        page.wait_for_timeout(300)
        moved[address] = page.evaluate(SHIFT)
    assert {address: shift for address, shift in moved.items() if shift > 0.01} == {}
