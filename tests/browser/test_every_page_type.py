"""What holds on every type of page the site has, today and tomorrow."""

from collections import Counter

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from browser.visit import open_page

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}}
EXCEPTIONS: dict[str, str] = {}
"""Rules of axe that a page may break, each with its reason. Empty, and meant to stay so."""

CLICKABLE = """a[href], button, summary, input, select, textarea,
  [tabindex="0"], label[for], [onclick], [role=button]"""
REACHABLE = """(clickable) => {
  const shown = {checkOpacity: true, checkVisibilityCSS: true};
  const seen = [...document.querySelectorAll(clickable)]
    .filter(e => e.checkVisibility(shown) && e.getBoundingClientRect().width > 1)
    .filter(e => !e.disabled)
    .filter(e => e.tagName !== 'LABEL' || !e.control?.checkVisibility(shown));  // reached through its own field
  window.__toReach = new Set(seen);
  document.addEventListener('focusin', event => {
    const twins = event.target.type === 'radio' ? document.getElementsByName(event.target.name) : [event.target];
    twins.forEach(e => window.__toReach.delete(e));  // Tab reaches one radio of a group, arrows the others
  });
  return seen.length;
}"""
WIDTHS = (1440, 768, 320)
"""CSS pixels."""

OUTLINE = """() => {
  const e = document.activeElement;
  return [e.tagName, getComputedStyle(e).outlineStyle, e.outerHTML.slice(0, 120)];
}"""
WHOLE = """() => {
  const more = document.querySelector('[data-suite]');
  while (more && !more.hidden) more.click();  // a long list is shown little by little
}"""
LEFT = "() => [...window.__toReach].map(e => e.outerHTML.slice(0, 160))"


def _share(request: pytest.FixtureRequest, visited: list[str], rank: int) -> list[str]:
    """Return the pages to look at: at each change, tests that take long share them out; `make audit` shows all to all.

    `rank` is that of the test among the three that take every third page.
    """
    return visited if request.config.option.markexpr == "audit" else visited[rank::3]


@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        (1280, "light"),
        (320, "dark"),
        pytest.param(1280, "dark", marks=pytest.mark.audit),
        pytest.param(320, "light", marks=pytest.mark.audit),
    ],
)
def test_axe_finds_nothing(
    request: pytest.FixtureRequest, chromium: Browser, base: str, visited: list[str], width: int, scheme: str
) -> None:
    found = {}
    visit = open_page(chromium, width=width, scheme=scheme)
    for address in _share(request, visited, 0 if width == 1280 else 1):
        visit.go(base + address)
        violations = Axe().run(visit.page, options=RULES).response["violations"]
        broken = {item["id"]: [node["html"][:200] for node in item["nodes"][:3]] for item in violations}
        if set(broken) - set(EXCEPTIONS):
            found[address] = broken
    assert found == {}


def test_nothing_is_asked_elsewhere_stored_nor_complained_of(chromium: Browser, base: str, visited: list[str]) -> None:
    visit = open_page(chromium)
    for address in visited:
        visit.go(base + address)
    assert [url for url in visit.requests if not url.startswith((base, "data:"))] == []
    assert visit.complaints == []
    assert visit.page.context.cookies() == []
    assert visit.page.evaluate("() => localStorage.length + sessionStorage.length") == 0


def test_no_page_scrolls_sideways(chromium: Browser, base: str, visited: list[str]) -> None:
    visit = open_page(chromium)
    wide = {}
    for address in visited:
        visit.go(base + address)
        for width in WIDTHS:
            visit.page.set_viewport_size({"width": width, "height": 900})
            found = visit.page.evaluate("() => document.documentElement.scrollWidth")
            if found > width:
                wide[address, width] = found
    assert wide == {}


def test_everything_reads_without_javascript(
    request: pytest.FixtureRequest, chromium: Browser, base: str, visited: list[str]
) -> None:
    bare, full = open_page(chromium, script=False), open_page(chromium)
    differing = []
    for address in _share(request, visited, 0):
        texts = []
        for visit in (bare, full):
            visit.go(base + address)
            visit.page.evaluate(WHOLE)
            texts.append(visit.page.locator("#contenu").inner_text())
        if Counter(texts[0].splitlines()) - Counter(texts[1].splitlines()):
            differing.append(address)
    assert differing == []


@pytest.mark.parametrize("width", [1280, pytest.param(320, marks=pytest.mark.audit)])
def test_keyboard_reaches_all_that_can_be_clicked(
    request: pytest.FixtureRequest, chromium: Browser, base: str, visited: list[str], width: int
) -> None:
    visit = open_page(chromium, width=width)
    left = {}
    for address in _share(request, visited, 2):
        visit.go(base + address)
        for _ in range(visit.page.evaluate(REACHABLE, CLICKABLE) + 5):
            visit.page.keyboard.press("Tab")
        missed = visit.page.evaluate(LEFT)
        if missed:
            left[address] = missed
    assert left == {}


def test_focus_is_always_seen(request: pytest.FixtureRequest, chromium: Browser, base: str, visited: list[str]) -> None:
    visit = open_page(chromium)
    unseen = {}
    for address in _share(request, visited, 1):
        visit.go(base + address)
        for _ in range(12):
            visit.page.keyboard.press("Tab")
            tag, outline, html = visit.page.evaluate(OUTLINE)
            if outline == "none" and tag not in {"INPUT", "BODY"}:
                unseen[address] = html
    assert unseen == {}
