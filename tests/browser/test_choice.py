"""« Quel accord choisir ? » in a real browser: every path, the keyboard alone, a shared address, the printed page."""

import gzip
import random
from functools import cache
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.test_every_page_type import RULES
from browser.visit import open_page
from essaimage.model.choice import Choix
from support.build import ROOT
from support.real import corpus

TOOL = "outils/choisir/"
FULL = (
    "?cote=accueillir&pret=oui&objet=ensemble&danger=beaucoup&decision=consulter&moyens=une-equipe"
    "&porteur=structure-solide&nom=beaucoup&depart=avec-du-temps&droit=suivi&resultat=oui"
)
STATES = {
    "start": "",
    "middle": "?cote=accueillir&pret=oui&objet=nom",
    "result": FULL,
    "not yet": "?cote=transmettre&pret=pas-encore&resultat=oui",
    "nothing suits": "",
}
WALK = """() => {
  const { choose, donnees } = window.essaimageChoisir;
  const seen = { paths: 0, verdicts: {}, proposed: {}, bare: [], lost: [] };
  const end = answers => {
    const found = choose(answers);
    seen.paths += 1;
    seen.verdicts[found.verdict] = answers;
    if (found.formes.length === 0 && !donnees[found.verdict]) seen.lost.push(answers);
    for (const one of found.formes) {
      seen.proposed[one.forme.id] = true;
      if (!(one.oui.length + one.forme.atouts.length) || !one.forme.renonce.length) seen.bare.push(one.forme.id);
    }
  };
  const walk = (rank, answers) => {
    if (rank === donnees.questions.length) return end(answers);
    for (const [id, reply] of Object.entries(donnees.questions[rank].reponses)) {
      const next = { ...answers, [donnees.questions[rank].id]: id };
      if (reply.arrete) end(next); else walk(rank + 1, next);
    }
  };
  walk(0, {});
  return seen;
}"""


@cache
def choice() -> Choix:
    return corpus().data(Choix)


def paths() -> int:
    """Count the paths by hand: one for each reply that stops, times what came before it, and all the others."""
    before, ended = 1, 0
    for question in choice().questions:
        stops = sum(reply.arrete for reply in question.reponses)
        ended += before * stops
        before *= len(question.reponses) - stops
    return ended + before


@pytest.fixture
def walked(chromium: Browser, base: str) -> dict[str, Any]:
    page = open_page(chromium).page
    page.goto(base + TOOL)
    found: dict[str, Any] = page.evaluate(WALK)
    return found


def test_every_path_ends_with_a_verdict_and_every_form_can_be_proposed(walked: dict[str, Any]) -> None:
    assert walked["paths"] == paths()
    assert walked["lost"] == []
    assert set(walked["proposed"]) == {form.id for form in choice().formes}
    assert set(walked["verdicts"]) == {"pasEncore", "rienNeConvient", "partenariat", "formes"}


def test_every_form_proposed_has_reasons_and_what_is_given_up(walked: dict[str, Any]) -> None:
    assert walked["bare"] == []


def by_hand(form: str, answers: dict[str, str]) -> float:
    """Return the score of a form, by arithmetic written apart from the script."""
    scores = corpus().accords[form].record.criteres
    lost = weights = 0
    for question in choice().questions:
        [reply] = [reply for reply in question.reponses if reply.id == answers[question.id]]
        for wish in reply.demandes:
            distance = wish.valeur - scores[wish.critere]
            gap = {"proche": abs(distance), "au-moins": max(0, distance), "au-plus": max(0, -distance)}[wish.sens]
            lost, weights = lost + wish.poids * gap, weights + wish.poids
        if reply.convient:
            rank = 0 if form in reply.convient.formes else 2 if form in reply.convient.proches else 4
            lost, weights = lost + reply.convient.poids * rank, weights + reply.convient.poids
    return 100 * (1 - lost / (4 * weights)) if weights else 100


@pytest.mark.parametrize("rank", range(3))
def test_scores_are_those_of_the_formula(chromium: Browser, base: str, rank: int) -> None:
    answers = {
        question.id: question.reponses[(rank + 1) % len(question.reponses)].id for question in choice().questions
    }
    answers["pret"] = "oui"
    page = open_page(chromium).page
    page.goto(base + TOOL)
    page.evaluate("window.essaimageChoisir.donnees.seuil = 0")
    found = page.evaluate("a => window.essaimageChoisir.choose(a).formes.map(one => [one.forme.id, one.note])", answers)
    assert found
    assert {form: round(score, 9) for form, score in found} == {
        form: round(by_hand(form, answers), 9) for form, _ in found
    }


def test_keyboard_alone_goes_from_the_first_question_to_the_result_and_back(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + TOOL)
    page.locator("input[name=pret]").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    for number in range(2, len(choice().questions) + 1):
        page.keyboard.press("Enter")
        expect(page.locator("[data-avance]")).to_have_text(f"Question {number} sur {len(choice().questions)}")
        page.keyboard.press("Space")
    page.keyboard.press("Enter")
    result = page.locator("[data-resultat]")
    expect(result).to_be_focused()
    assert result.locator("article").count() >= 1
    page.get_by_role("button", name="Modifier mes réponses").press("Enter")
    assert page.locator("input[name=pret][value=oui]").is_checked()


def test_result_comes_back_from_a_shared_address(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + TOOL + FULL)
    titles = page.locator("[data-verdict] h3").all_inner_texts()
    assert titles[0] == "1. Convention d’affiliation"
    again = open_page(chromium).page
    again.goto(page.url)
    assert again.locator("[data-verdict] h3").all_inner_texts() == titles
    assert "STEP" in again.locator("[data-verdict]").inner_text()


def test_case_of_ones_own_sector_comes_first(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + TOOL + FULL.replace("objet=ensemble", "objet=nom"))
    page.locator("[data-secteur]").select_option("proprete")
    lists = page.locator("[data-verdict] h4:text-is('Les cas les plus proches de vous') + ul")
    firsts = [lists.nth(rank).locator("li").first.inner_text() for rank in range(lists.count())]
    assert any("même secteur" in first for first in firsts)
    assert "secteur=proprete" in page.url


def test_form_without_a_case_says_so(chromium: Browser, base: str) -> None:
    page = open_page(chromium).page
    page.goto(base + TOOL)
    page.evaluate("window.essaimageChoisir.donnees.formes.forEach(form => { form.cas = []; })")
    page.locator("input[name=pret][value=oui]").check()
    for name in page.evaluate("window.essaimageChoisir.donnees.questions.map(one => one.id)")[1:]:
        page.get_by_role("button", name="Suivant").click()
        page.locator(f"[data-question={name}] input").first.check()
    page.get_by_role("button", name="Voir le résultat").click()
    cards = page.locator("[data-verdict] article")
    assert cards.count()
    for card in cards.all():
        expect(card).to_contain_text("Aucun cas documenté dans la base pour cette forme.")


def drawn(seed: int) -> str:
    """Return the address of the result of answers drawn at random, none of which stops."""
    chance = random.Random(seed)  # noqa: S311 - which answers, not which key
    asked = {
        question.id: chance.choice([reply.id for reply in question.reponses if not reply.arrete])
        for question in choice().questions
    }
    return "?cote=accueillir&" + "&".join(f"{name}={value}" for name, value in asked.items()) + "&resultat=oui"


@pytest.mark.parametrize("seed", range(8))
def test_result_prints_on_one_page(chromium: Browser, base: str, seed: int) -> None:
    page = open_page(chromium).page
    page.goto(base + TOOL + (drawn(seed) if seed else FULL))
    printed = page.pdf(format="A4", margin={"top": "1cm", "bottom": "1cm", "left": "1cm", "right": "1cm"})
    assert printed.count(b"/Type /Page\n") == 1


def contradiction(page: Page) -> str:
    """Return the address of answers that no form suits."""
    answers = page.evaluate(WALK)["verdicts"]["rienNeConvient"]
    return "?" + "&".join(f"{name}={value}" for name, value in answers.items()) + "&resultat=oui"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_in_any_state(chromium: Browser, base: str, state: str, scheme: str) -> None:
    page = open_page(chromium, scheme=scheme).page
    page.goto(base + TOOL + STATES[state])
    if state == "nothing suits":
        page.goto(base + TOOL + contradiction(page))
        expect(page.locator("[data-titre] h2")).to_have_text("Aucune forme ne répond à tout")
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []


@pytest.mark.parametrize("state", ["start", "result"])
def test_nothing_overflows_at_320_pixels(chromium: Browser, base: str, state: str) -> None:
    page = open_page(chromium, width=320).page
    page.goto(base + TOOL + STATES[state])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_without_a_script_the_table_of_decision_and_the_questions_are_there(chromium: Browser, base: str) -> None:
    page = open_page(chromium, script=False).page
    page.goto(base + TOOL)
    assert not page.locator(".outil").is_visible()
    assert page.locator(".tableau--decision tbody tr").count() == len(choice().formes)
    assert page.locator(".apercu--question").count() == len(choice().questions)


def test_script_weighs_at_most_12_kilobytes_compressed() -> None:
    assert len(gzip.compress((ROOT / "docs/assets/js/choisir.js").read_bytes(), 9)) <= 12_000
