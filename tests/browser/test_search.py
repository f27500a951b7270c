"""The search: what it finds (two golden lists), how it is opened, read, filtered, shared, and done without."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.queries import ask, mean_reciprocal_rank, missed, queries, recall
from browser.test_every_page_type import RULES
from browser.visit import Visit, open_page

STEP = "etudes-de-cas/step-pau/"
OF_THE_SEARCH = re.compile(r"pagefind|/(chercher|trouver)\.\w+\.js|workers/search|search_index")


@pytest.fixture
def visit(chromium: Browser, base: str) -> Visit:
    found = open_page(chromium)
    found.go(base + STEP)
    return found


def typed(page: Page, query: str) -> Page:
    """Open the box with « / », type `query` as a reader does, and wait for its results."""
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    page.keyboard.type(query, delay=5)
    page.locator(f'.recherche__liste[data-pour="{query}"]').wait_for(state="attached")
    return page


@pytest.mark.parametrize(
    ("name", "mrr", "share"), [("queries", 0.9, 0.97), pytest.param("unseen", 0.85, 0.92, marks=pytest.mark.audit)]
)
def test_readers_find_what_they_ask_for(chromium: Browser, base: str, name: str, mrr: float, share: float) -> None:
    answers = ask(open_page(chromium).page, base, queries(name))
    assert mean_reciprocal_rank(answers) >= mrr, missed(answers)
    assert recall(answers) >= share, missed(answers)


def test_lists_are_long_enough_and_ask_nothing_twice() -> None:
    golden, unseen = ({query.text for query in queries(name)} for name in ("queries", "unseen"))
    assert (len(golden), len(unseen)) == (len(queries("queries")), len(queries("unseen")))
    assert len(golden) >= 120
    assert len(unseen) >= 40
    assert golden & unseen == set()


def test_nothing_of_the_search_is_downloaded_before_it_is_used(visit: Visit) -> None:
    visit.page.wait_for_load_state("networkidle")
    assert [url for url in visit.requests if OF_THE_SEARCH.search(url)] == []
    typed(visit.page, "redevance")
    assert [url for url in visit.requests if OF_THE_SEARCH.search(url)]
    assert visit.complaints == []


@pytest.mark.parametrize("key", ["/", "Control+k", "click"])
def test_box_opens_and_escape_gives_the_focus_back(visit: Visit, key: str) -> None:
    opener = visit.page.get_by_role("link", name="Rechercher")
    opener.focus()
    if key == "click":
        opener.click()
    else:
        visit.page.keyboard.press(key)
    expect(visit.page.get_by_role("textbox", name="Rechercher dans la base")).to_be_focused()
    visit.page.keyboard.press("Escape")
    expect(visit.page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()


def test_slash_typed_in_a_field_is_a_slash(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}recherche/")
    page.get_by_role("textbox").fill("a")
    page.keyboard.press("/")
    expect(page.get_by_role("textbox")).to_have_value("a/")


def test_arrows_go_to_the_results_and_enter_lands_on_the_section(visit: Visit) -> None:
    page = typed(visit.page, "préavis raisonnable")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".trouve a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("textbox")).to_be_focused()
    section = page.locator(".trouve a", has=page.locator(".trouve__section")).first
    wanted = section.get_attribute("href") or ""
    section.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(wanted)
    assert page.locator(f"[id='{wanted.partition('#')[2]}']").count() == 1


def test_first_letters_are_enough(visit: Visit, base: str) -> None:
    page = typed(visit.page, "redev")
    expect(page.locator(".trouve a").first).to_have_attribute("href", f"{base}accords/notions/redevance/")


def test_results_are_counted_aloud_and_their_words_marked(visit: Visit) -> None:
    page = typed(visit.page, "licences de marque")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+\srésultats pour «\slicences de marque\s»$"))
    expect(page.locator(".trouve mark").first).to_have_text(re.compile("licence|marque", re.IGNORECASE))
    assert "\u2060" not in page.locator(".recherche__liste").inner_text()


def test_kind_narrows_the_results_to_its_count(visit: Visit) -> None:
    page = typed(visit.page, "affiliation")
    button = page.get_by_role("button", name=re.compile("^Accords"))
    count = re.sub(r"\D", "", button.inner_text())
    button.click()
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{count}\srésultat"))
    expect(button).to_have_attribute("aria-pressed", "true")
    assert set(page.locator(".trouve__genre").all_inner_texts()) == {"Accord"}


def test_misspelling_is_mended_and_said(visit: Visit, base: str) -> None:
    page = typed(visit.page, "fracnhise")
    expect(page.locator(".recherche__corrige")).to_have_text(re.compile(r"Vouliez-vous dire «\sfranchise\s»"))
    expect(page.locator(".trouve a").first).to_have_attribute("href", f"{base}accords/franchise-sociale/")


def test_misspelling_that_begins_as_other_words_do_is_mended_too(visit: Visit, base: str) -> None:
    page = typed(visit.page, "franchize")
    expect(page.locator(".recherche__corrige")).to_have_text(re.compile(r"Vouliez-vous dire «\sfranchise\s»"))
    expect(page.locator(".trouve a").first).to_have_attribute("href", f"{base}accords/franchise-sociale/")


def test_form_that_no_page_has_is_kept_when_none_is_near(visit: Visit) -> None:
    page = typed(visit.page, "franchirions")
    expect(page.locator(".recherche__corrige")).to_be_hidden()
    expect(page.locator(".trouve").first).to_be_visible()


def test_word_of_five_letters_is_not_guessed_at(visit: Visit) -> None:
    page = typed(visit.page, "marqx")
    expect(page.locator(".recherche__corrige")).to_be_hidden()


def test_no_result_is_said_and_ways_out_offered(visit: Visit) -> None:
    page = typed(visit.page, "zyxwvu")
    expect(page.get_by_role("status")).to_contain_text("Rien ne répond à « zyxwvu »")
    for name in ("Le glossaire de A à Z", "Quel accord choisir"):
        expect(page.locator("dialog").get_by_role("link", name=name)).to_be_visible()


def test_address_of_the_results_can_be_shared(chromium: Browser, base: str, visit: Visit) -> None:
    page = typed(visit.page, "franchise")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{base}recherche/?q=franchise")
    page.locator(".trouve").first.wait_for()
    page.get_by_label("Secteur").select_option("Propreté")
    expect(page.get_by_label("Secteur")).to_be_focused()
    page.get_by_label("Type d’accord").select_option("Contrat de licence de marque")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^1\srésultat "))
    other = open_page(chromium).page
    other.goto(page.url)
    expect(other.get_by_role("status")).to_have_text(page.get_by_role("status").inner_text())
    shown = "all => all.map(a => a.href)"
    assert other.locator(".trouve a").evaluate_all(shown) == page.locator(".trouve a").evaluate_all(shown)
    assert other.locator(".trouve a").evaluate_all(shown) == [f"{base}etudes-de-cas/sineo/"]


def test_more_results_come_with_the_focus_on_the_first(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}recherche/?q=franchise")
    expect(page.locator(".trouve")).to_have_count(10)
    page.get_by_role("button", name="Plus de résultats").click()
    expect(page.locator(".trouve")).to_have_count(20)
    expect(page.locator(".trouve a").nth(10)).to_be_focused()


def test_what_is_typed_is_text_and_never_html(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(f"{base}recherche/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator(".recherche img").count() == 0


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "dark")])
def test_box_and_page_are_accessible_and_do_not_scroll_sideways(
    chromium: Browser, base: str, width: int, scheme: str
) -> None:
    page = open_page(chromium, width=width, scheme=scheme).page
    page.goto(base + STEP)
    typed(page, "franchise sociale")
    violations = Axe().run(page, options=RULES).response["violations"]
    page.goto(f"{base}recherche/?q=fracnhise")
    page.locator(".trouve").first.wait_for()
    violations += Axe().run(page, options=RULES).response["violations"]
    assert [(item["id"], [node["html"][:120] for node in item["nodes"][:3]]) for item in violations] == []
    assert page.evaluate("() => document.documentElement.scrollWidth") == width


def test_without_javascript_the_way_to_the_search_leads_to_the_glossary(chromium: Browser, base: str) -> None:
    page = open_page(chromium, script=False).page
    page.goto(base + STEP)
    page.get_by_role("link", name="Rechercher").click()
    expect(page).to_have_url(f"{base}recherche/")
    expect(page.get_by_role("link", name="Les études de cas", exact=True).last).to_be_visible()
    page.get_by_role("link", name="Le glossaire, de A à Z").click()
    expect(page).to_have_url(f"{base}accords/glossaire/")
