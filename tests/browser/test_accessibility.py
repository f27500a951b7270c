"""Beyond axe: what a reader who enlarges, recolours, prints or goes by keyboard would see go wrong."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.visit import Visit, open_page

PROBES = Path(__file__).with_name("accessibility.js").read_text("utf-8")
TOOLS = ["outils/choisir/", "outils/simuler/", "outils/suis-je-pret/", "outils/listes/", "recherche/"]
FEW = 60
"""Pages from which the list is that of `make audit`."""
SHARES = 5
SOME = 14
"""Presses of Tab on each page; `make audit` presses ten times as many."""
BARS = {"outils/simuler/": {"simu__resultats", "simu__barre"}, "outils/suis-je-pret/": {"pret__barre"}}
"""What may stay in sight while a page scrolls: proved below never to cover what has the focus."""


def share(visited: list[str], rank: int, *more: str) -> list[str]:
    """Return one fifth of the pages and `more`: the tests of this module share them out, `make audit` sees all."""
    return visited if len(visited) > FEW else list(dict.fromkeys([*visited[rank::SHARES], *more]))


def go_through(visit: Visit, base: str, pages: list[str]) -> Iterator[tuple[str, Page]]:
    """Open each page in turn, with the probes of `accessibility.js` in it."""
    for address in pages:
        visit.go(base + address)
        visit.page.evaluate(PROBES)
        yield address, visit.page


def wrong(visit: Visit, base: str, pages: list[str], probe: str) -> dict[str, Any]:
    """Return, by page, what `probe` (an expression that gives a list, or lists by name) found wrong."""
    found = {}
    for address, page in go_through(visit, base, pages):
        said = page.evaluate(probe)
        if any(said.values()) if isinstance(said, dict) else said:
            found[address] = said
    return found


def test_text_alone_may_be_twice_as_large(chromium: Browser, base: str, visited: list[str]) -> None:
    probe = "(probe.bigger(2), probe.damage())"
    assert wrong(open_page(chromium), base, share(visited, 0, "guides/accueillir/", TOOLS[1]), probe) == {}


@pytest.mark.parametrize("width", [320, pytest.param(1280, marks=pytest.mark.audit)])
def test_text_may_be_spaced_out(chromium: Browser, base: str, visited: list[str], width: int) -> None:
    probe = "(probe.spaced(), probe.damage())"
    assert wrong(open_page(chromium, width=width), base, share(visited, 1, TOOLS[2]), probe) == {}


@pytest.mark.parametrize("width", [1280, pytest.param(640, marks=pytest.mark.audit)])
def test_order_of_the_text_is_the_order_on_the_page(
    chromium: Browser, base: str, visited: list[str], width: int
) -> None:
    probe = "({misplaced: probe.misplaced(), reordered: probe.reordered(), landmarks: probe.unnamedLandmarks()})"
    assert wrong(open_page(chromium, width=width), base, share(visited, 2, *TOOLS), probe) == {}


def test_nothing_moves_for_who_asked_for_less_motion(chromium: Browser, base: str, visited: list[str]) -> None:
    assert wrong(open_page(chromium), base, share(visited, 3, *TOOLS), "probe.moving()") == {}


@pytest.mark.parametrize("width", [320, pytest.param(1280, marks=pytest.mark.audit)])
def test_targets_are_large_enough_or_far_enough(chromium: Browser, base: str, visited: list[str], width: int) -> None:
    assert wrong(open_page(chromium, width=width), base, share(visited, 4, *TOOLS), "probe.small()") == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_fields_stand_out(chromium: Browser, base: str, visited: list[str], scheme: str) -> None:
    pages = visited if len(visited) > FEW else TOOLS
    assert wrong(open_page(chromium, scheme=scheme), base, pages, "probe.faint()") == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_read_in_forced_colours(chromium: Browser, base: str, visited: list[str], scheme: str) -> None:
    pages = share(visited, 0, "accords/", "etudes-de-cas/carte/", "etudes-de-cas/frise/", TOOLS[1])
    assert wrong(open_page(chromium, scheme=scheme, forced=True), base, pages, "probe.pale()") == {}


def pick_an_answer(page: Page) -> None:
    page.locator(".reponse input").first.check()


def wait_for_results(page: Page) -> None:
    page.locator(".recherche__genres button").first.wait_for()


STATES: list[tuple[str, Callable[[Page], None], str, str]] = [
    ("outils/suis-je-pret/?#transmettre", pick_an_answer, ".reponse:has(:checked)", ".reponse:not(:has(:checked))"),
    ("guides/accueillir/partir-du-besoin/", lambda _: None, ".rail [aria-current] a", ".rail li:not([aria-current]) a"),
    (
        "recherche/?q=licence",
        wait_for_results,
        ".recherche__genres [aria-pressed=true]",
        ".recherche__genres [aria-pressed=false]",
    ),
]


@pytest.mark.parametrize("forced", [False, True], ids=["own colours", "forced"])
@pytest.mark.parametrize(("address", "act", "state", "other"), STATES, ids=["answer", "step", "pressed"])
def test_a_state_is_told_apart(  # noqa: PLR0913 - one line of the table, and the fixtures
    chromium: Browser, base: str, address: str, act: Callable[[Page], None], state: str, other: str, *, forced: bool
) -> None:
    visit = open_page(chromium, forced=forced)
    visit.go(base + address)
    visit.page.evaluate(PROBES)
    act(visit.page)
    assert visit.page.evaluate("([state, other]) => probe.told(state, other)", [state, other])


@pytest.mark.parametrize(
    ("width", "scheme", "forced"),
    [(1280, "light", False), (320, "dark", False), (1280, "dark", True)],
    ids=["light", "dark on a phone", "forced"],
)
def test_focus_is_drawn_stands_out_and_nothing_covers_it(
    chromium: Browser,
    base: str,
    visited: list[str],
    width: int,
    scheme: str,
    forced: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    every = len(visited) > FEW
    visit, found = open_page(chromium, width=width, scheme=scheme, forced=forced), {}
    for address, page in go_through(visit, base, share(visited[::3], 1, *TOOLS[1:3], "ressources/contacts/")):
        if address == "outils/suis-je-pret/":
            pick_an_answer(page)
        for _ in range(10 * SOME if every else SOME):
            page.keyboard.press("Tab")
            focus = page.evaluate("probe.focus()")
            if focus and (not focus["drawn"] or focus["contrast"] < 3 or focus["covered"]):
                found[address, focus["html"]] = focus
    assert found == {}


def test_what_stays_in_sight_is_known(chromium: Browser, base: str, visited: list[str]) -> None:
    found = wrong(open_page(chromium), base, share(visited, 2, *TOOLS), "probe.barred()")
    unknown = {
        address: [one for one in bars if not any(name in one for name in BARS.get(address, ()))]
        for address, bars in found.items()
    }
    assert {address: bars for address, bars in unknown.items() if bars} == {}


def test_paper_keeps_what_matters_and_writes_addresses_out(chromium: Browser, base: str, visited: list[str]) -> None:
    visit = open_page(chromium, width=718)
    visit.page.emulate_media(media="print")
    found = wrong(visit, base, share(visited, 3, "accords/licence-de-marque/", TOOLS[1]), "probe.lost()")
    assert [said for lost in found.values() for said in lost if "comment-loutil-calcule" not in said] == []
