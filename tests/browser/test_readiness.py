"""« Suis-je prêt ? »: the score against another written apart, by keyboard alone, shared, kept if asked."""

import gzip
import json
import random
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from browser.answers import PAGE, SIDES, alike, asked, file_of, link, opened, part, raw, stored, three
from browser.test_every_page_type import RULES
from browser.visit import Visit, open_page
from essaimage.model.blocks import SCRIPTS
from essaimage.model.readiness import Maturite
from support.build import ROOT
from support.real import corpus

CHANGES = ("[data-refus-lien]", ".suivi", "#transmettre-1", "#transmettre > :is(.pret__barre, .resultat, .comparer)")
"""What changes from one state to another; the rest of the page is seen with every other page of the site."""
LIMIT = 12_000
"""Bytes, gzipped, for all the scripts of a tool."""
either = pytest.mark.parametrize("side", SIDES)


# The score


def by_hand(side: str, answers: list[int]) -> tuple[str, int, list[int]]:
    """Return (verdict, score, scores of the dimensions), computed apart from the script, with exact fractions."""
    rest, scores, points, weights = list(answers), [], Fraction(0), 0
    for dimension in asked(side).dimensions:
        mine, rest = rest[: len(dimension.questions)], rest[len(dimension.questions) :]
        scores.append(Fraction(100 * sum(mine), 3 * len(mine)))
        points += scores[-1] * dimension.poids
        weights += dimension.poids
    blocked = any(item.bloquante and answer == 0 for item, answer in zip(asked(side).questions, answers, strict=True))
    overall = points / weights
    reached = [step for step in corpus().data(Maturite).seuils if step.min <= overall]
    verdict = "pas encore" if blocked else max(reached, key=lambda step: step.min).verdict
    return verdict, int(overall), [int(score) for score in scores]


def drawn() -> Iterator[list[int]]:
    """Yield sets of answers: random ones, and high ones, where a blocking 0 weighs most."""
    chance = random.Random(6)  # noqa: S311 - examples, not secrets
    for number in range(12):
        yield [chance.choice([0, 1, 2, 3] if number % 2 else [2, 2, 3, 3, 1]) for _ in range(40)]
    yield [3] * 40
    yield [0] * 40


@either
def test_score_is_that_computed_by_hand(chromium: Browser, base: str, side: str) -> None:
    page = opened(chromium, base)
    for answers in (found[: len(asked(side).questions)] for found in drawn()):
        page.goto(base + PAGE + link(side, [*answers]))
        verdict, score, scores = by_hand(side, answers)
        shown = part(page, side, "resultat")
        expect(shown.locator(".verdict__mot")).to_have_text(verdict.capitalize())
        expect(shown.locator(".verdict__score strong")).to_have_text(f"{score} sur 100")
        cells = shown.locator(".tableau--bilan td.bilan__score").all_inner_texts()
        assert [int(cell.split()[0]) for cell in cells] == scores
        assert [("sous 60" in cell) for cell in cells] == [value < 60 for value in scores]


INVENTED = {
    "dimensions": [
        {"poids": 2, "questions": [{"id": "a", "bloquante": True}, {"id": "b"}, {"id": "c"}]},
        {"poids": 1, "questions": [{"id": "d"}, {"id": "e"}]},
    ]
}
EVEN = {"dimensions": [{"poids": 1, "questions": [{"id": name} for name in pair]} for pair in ("ab", "cd")]}
STEPS = [{"min": 75, "verdict": "haut"}, {"min": 50, "verdict": "milieu"}, {"min": 0, "verdict": "bas"}]


BY_HAND = [
    (INVENTED, "33333", 100, "haut"),
    (INVENTED, "00000", 0, "bas"),
    (INVENTED, "22322", 74, "milieu"),  # (2 × 7/9 + 4/6) ÷ 3 = 74.07
    (INVENTED, "32223", 79, "haut"),  # (2 × 7/9 + 5/6) ÷ 3 = 79.63
    (INVENTED, "11111", 33, "bas"),
    (INVENTED, "03333", 77, "bas"),  # (2 × 6/9 + 1) ÷ 3 = 77.78, but « a » blocks
    (INVENTED, "13333", 85, "haut"),  # (2 × 7/9 + 1) ÷ 3 = 85.19: 1 does not block
    (EVEN, "3222", 75, "haut"),  # (5/6 + 4/6) ÷ 2 = 75 exactly
    (EVEN, "1122", 50, "milieu"),  # (2/6 + 4/6) ÷ 2 = 50 exactly
    (EVEN, "1121", 41, "bas"),  # (2/6 + 3/6) ÷ 2 = 41.67
]


def test_scores_of_invented_questionnaires_are_those_computed_by_hand(chromium: Browser, base: str) -> None:
    page = opened(chromium, base)
    for questionnaire, answers, score, verdict in BY_HAND:
        given = {name: int(answer) for name, answer in zip("abcde", answers, strict=False)}
        found = page.evaluate(
            "([asked, answers, steps]) => essaimage.score.judge(asked, answers, steps)", [questionnaire, given, STEPS]
        )
        assert (answers, found["score"], found["verdict"]["verdict"]) == (answers, score, verdict)


# What is said


@either
def test_blocking_answer_says_first_what_to_do(chromium: Browser, base: str, side: str) -> None:
    answers = alike(side, 3)
    [first, *_] = [rank for rank, item in enumerate(asked(side).questions) if item.bloquante]
    answers[first] = 0
    page = opened(chromium, base, link(side, answers))
    said = part(page, side, "resultat").locator(".verdict p").all_inner_texts()
    question = asked(side).questions[first]
    assert said[0] == "Pas encore"
    assert " ".join(said[1].split()).startswith(" ".join(question.si_faible.split())[:40])
    assert "est bloquante et vaut 0" in said[2]
    assert "C’est une réponse utile, pas un échec" in said[-1]
    assert "Ce point réglé, un tel score dirait" in said[-2]


def test_missing_answers_are_counted_and_no_verdict_is_given(chromium: Browser, base: str) -> None:
    answers = alike("transmettre", 2)
    answers[1] = answers[12] = None
    page = opened(chromium, base, link("transmettre", answers))
    shown = part(page, "transmettre", "resultat")
    expect(shown).to_contain_text("Il manque 2 réponses")
    assert shown.locator(".resultat__manque a").all_inner_texts() == ["2", "13"]
    assert shown.locator(".verdict").count() == 0
    rows = shown.locator(".tableau--bilan tbody td:nth-of-type(1)").all_inner_texts()
    assert rows == ["2 réponses sur 3", "66", "66", "66", "2 réponses sur 3", "66", "66"]
    shown.get_by_role("link", name="13").click()
    assert page.locator(":focus").get_attribute("id") == "transmettre-13"
    expect(page).to_have_url(base + PAGE + link("transmettre", answers))


def test_weakest_answers_of_the_heaviest_dimensions_come_first(chromium: Browser, base: str) -> None:
    answers = alike("transmettre", 3)
    for rank, answer in {2: 1, 5: 0, 10: 0, 14: 1, 15: 0, 17: 1, 7: 1}.items():  # ranks from 1
        answers[rank - 1] = answer
    page = opened(chromium, base, link("transmettre", answers))
    told = part(page, "transmettre", "resultat").locator(".resultat__ou").all_text_contents()
    assert [text.split(",")[0] for text in told] == [f"Question {rank}" for rank in (5, 10, 15, 2, 7, 14, 17)]
    assert part(page, "transmettre", "resultat").locator("details .resultat__ou").count() == 2


@either
def test_every_advice_leads_to_a_page(chromium: Browser, base: str, side: str) -> None:
    page = opened(chromium, base, link(side, alike(side, 1)))
    places = part(page, side, "resultat").locator(".resultat__faire a").evaluate_all("all => all.map(a => a.href)")
    assert len(places) == len(asked(side).questions)
    assert {place: page.request.get(place).status for place in set(places)} == dict.fromkeys(places, 200)


def test_result_is_announced(chromium: Browser, base: str) -> None:
    answers = alike("accueillir", 2)
    answers[-1] = None
    page = opened(chromium, base, link("accueillir", answers))
    state = part(page, "accueillir", "etat")
    expect(state).to_have_text(f"{len(answers) - 1} réponses sur {len(answers)}.")
    page.locator("#accueillir input[type=radio]").last.check()
    expect(state).to_contain_text("sur 100.")
    expect(state).to_have_attribute("role", "status")


# The keyboard


def tab_to(page: Page, selector: str, most: int = 60) -> None:
    """Press Tab until the focus is on `selector`."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


def test_keyboard_alone_answers_reads_the_result_and_exports(chromium: Browser, base: str) -> None:
    page = opened(chromium, base)
    tab_to(page, "[data-choix=accueillir]")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_id("accueillir-titre")
    expect(page.locator("#transmettre")).to_be_hidden()
    for rank in range(len(asked("accueillir").questions)):
        tab_to(page, f"#accueillir-{rank + 1} input")
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
    tab_to(page, ".pret__barre a")
    page.keyboard.press("Enter")
    expect(page.locator(":focus")).to_have_id("accueillir-resultat")
    expect(part(page, "accueillir", "resultat").locator(".verdict__mot")).to_have_text("Presque prêt")
    tab_to(page, "#accueillir [data-exporter]")
    page.keyboard.press("Enter")
    expect(part(page, "accueillir", "refus-export")).to_contain_text("Écrivez un nom")
    expect(page.locator(":focus")).to_have_id("accueillir-nom")
    page.keyboard.type("Élise, direction")
    tab_to(page, "#accueillir [data-exporter]")
    with page.expect_download() as waited:
        page.keyboard.press("Enter")
    assert waited.value.suggested_filename == "suis-je-pret-accueillir-elise-direction.json"
    content = json.loads(Path(waited.value.path()).read_text("utf-8"))
    assert (content["nom"], content["version"]) == ("Élise, direction", asked("accueillir").version)
    assert set(content["reponses"].values()) == {2}
    assert part(page, "accueillir", "refus-export").inner_text() == ""


# The address


def test_choice_is_in_the_address_and_back_undoes_it(chromium: Browser, base: str) -> None:
    page = opened(chromium, base)
    page.locator("[data-choix=transmettre]").click()
    expect(page.locator("#accueillir")).to_be_hidden()
    expect(page.locator("[data-choix=transmettre]")).to_have_attribute("aria-current", "true")
    expect(page).to_have_url(f"{base}{PAGE}#transmettre")
    page.reload()
    expect(page.locator("#accueillir")).to_be_hidden()
    page.get_by_role("link", name="Revoir les deux questionnaires").click()
    expect(page.locator("#accueillir")).to_be_visible()
    page.go_back()
    expect(page.locator("#accueillir")).to_be_hidden()


def test_answers_enter_the_address_only_on_demand(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, "#transmettre")
    page.locator("#transmettre-1 input").nth(3).check()
    expect(page).to_have_url(f"{base}{PAGE}#transmettre")
    part(page, "transmettre", "lien").click()
    expect(page).to_have_url(f"{base}{PAGE}#transmettre")
    shared = part(page, "transmettre", "lien-texte").input_value()
    other = open_page(chromium).page
    other.goto(shared)
    expect(other.locator("#transmettre-1 input").nth(3)).to_be_checked()
    other.reload()
    expect(other.locator("#transmettre-1 input").nth(3)).to_be_checked()
    other.locator("#transmettre-2 input").nth(1).check()
    expect(other).to_have_url(f"{base}{PAGE}#transmettre")


def test_copying_is_confirmed_or_left_to_the_reader(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, "#transmettre")
    part(page, "transmettre", "lien").click()
    expect(part(page, "transmettre", "lien-etat")).to_contain_text("Répondez d’abord")
    page.locator("#transmettre-1 input").first.check()
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    part(page, "transmettre", "lien").click()
    expect(part(page, "transmettre", "lien-etat")).to_contain_text("Copiez ce lien")
    assert page.evaluate("() => String(getSelection() || document.activeElement.value)").endswith("-")


SENSELESS = {
    ".00000000.222": "une autre version",
    ".{version}.22": "coupé ou abîmé",
    ".{version}.2222222222222222229": "coupé ou abîmé",
    ".{version}": "coupé ou abîmé",
    ".<img src=x>.%00": "une autre version",
}


def test_senseless_link_is_refused_with_a_reason(chromium: Browser, base: str) -> None:
    visit = open_page(chromium)
    for fragment, words in SENSELESS.items():
        visit.go(base + PAGE + "#transmettre" + fragment.format(version=asked("transmettre").version))
        expect(visit.page.locator("[data-refus-lien]")).to_contain_text(words)
        assert visit.page.locator("input[type=radio]:checked").count() == 0
    assert visit.complaints == []


# What is kept


def test_nothing_is_kept_unless_asked_and_one_button_erases(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, link("transmettre", alike("transmettre", 2)))
    page.locator("#transmettre-3 input").nth(1).check()
    part(page, "transmettre", "nom").fill("Direction")
    part(page, "transmettre", "fichiers").set_input_files(file_of("transmettre", "Terrain", alike("transmettre", 1)))
    expect(part(page, "transmettre", "comparaison")).to_contain_text("Terrain")
    assert stored(page) == 0
    page.get_by_label("Garder mes réponses").check()
    assert stored(page) == 1
    assert "Terrain" not in page.evaluate("() => JSON.stringify(localStorage)")
    page.goto(base + PAGE)
    expect(page.locator("#transmettre-3 input").nth(1)).to_be_checked()
    expect(part(page, "transmettre", "nom")).to_have_value("Direction")
    page.get_by_role("button", name="Effacer mes réponses").click()
    assert stored(page) == 0
    assert page.locator("input[type=radio]:checked").count() == 0
    expect(page.locator("[data-suivi-etat]")).to_contain_text("effacées")
    expect(page.locator(":focus")).to_have_attribute("data-suivi-oui", "")
    expect(part(page, "transmettre", "etat")).to_contain_text("Aucune réponse")
    page.reload()
    assert page.locator("input[type=radio]:checked").count() == 0


def test_link_leaves_what_was_kept_alone(chromium: Browser, base: str) -> None:
    page = opened(chromium, base)
    page.locator("#transmettre-1 input").nth(3).check()
    page.get_by_label("Garder mes réponses").check()
    kept = page.evaluate("() => localStorage.getItem('essaimage.pret')")
    page.goto(base + PAGE + link("transmettre", alike("transmettre", 1)))
    page.locator("#transmettre-2 input").nth(2).check()
    expect(page.locator("[data-suivi-etat]")).to_contain_text("viennent d’un lien")
    assert page.evaluate("() => localStorage.getItem('essaimage.pret')") == kept
    page.goto(base + "outils/")
    page.goto(base + PAGE)
    assert page.locator("input[type=radio]:checked").count() == 1


def test_answers_to_other_words_are_said_to_be_read_again(chromium: Browser, base: str) -> None:
    page = opened(chromium, base)
    page.locator("#transmettre-1 input").nth(3).check()
    page.get_by_label("Garder mes réponses").check()
    version = asked("transmettre").version
    page.evaluate(
        "v => localStorage.setItem('essaimage.pret', localStorage.getItem('essaimage.pret').replace(v, 'x'))", version
    )
    page.reload()
    expect(page.locator("[data-suivi-etat]")).to_contain_text("relisez vos réponses")


def test_senseless_memory_does_no_harm(chromium: Browser, base: str) -> None:
    visit = open_page(chromium)
    visit.go(base + PAGE)
    for kept in ("null", "12", "[]", "{", '{"transmettre": 3}', '{"transmettre": {"reponses": {"x": 9}}}'):
        visit.page.evaluate("kept => localStorage.setItem('essaimage.pret', kept)", kept)
        visit.page.reload()
        assert visit.page.locator("input[type=radio]:checked").count() == 0
    assert visit.complaints == []


def test_browser_that_keeps_nothing_says_so(chromium: Browser, base: str) -> None:
    visit = open_page(chromium)
    visit.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})"
    )
    visit.go(base + PAGE)
    visit.page.get_by_label("Garder mes réponses").check()
    expect(visit.page.locator("[data-suivi-etat]")).to_contain_text("refuse de garder")
    assert visit.complaints == []


# Every state: nothing for axe, nothing wider than the screen


def states(base: str, visit: Visit) -> Iterator[str]:
    """Put the tool in each of its states in turn, and yield its name."""
    page = visit.page
    side = "transmettre"
    visit.go(base + PAGE)
    yield "start"
    half = [*alike(side, 2)[:9], *[None] * (len(alike(side, 2)) - 9)]
    page.goto(base + PAGE + link(side, half))
    yield "middle"
    page.goto(base + PAGE + link(side, alike(side, 1)))
    page.get_by_label("Garder mes réponses").check()
    part(page, side, "resultat").locator("summary").click()
    part(page, side, "lien").click()
    yield "result"
    part(page, side, "fichiers").set_input_files(raw("faux.json", b"{}"))
    part(page, side, "exporter").click()
    page.evaluate("() => { location.hash = '#transmettre.00000000.1'; }")
    expect(page.locator("[data-refus-lien]")).to_contain_text("version")
    yield "error"
    part(page, side, "fichiers").set_input_files(three(side))
    part(page, side, "comparaison").locator("summary").click()
    yield "comparison"


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
    visit = open_page(chromium, width=width, scheme=scheme)
    found, wide = {}, {}
    for name in states(base, visit):
        violations = (
            Axe()
            .run(visit.page, context={"include": [[what] for what in CHANGES]}, options=RULES)
            .response["violations"]
        )
        found[name] = {item["id"]: [node["html"][:200] for node in item["nodes"][:3]] for item in violations}
        wide[name] = visit.page.evaluate("document.documentElement.scrollWidth")
    assert found == {name: {} for name in ("start", "middle", "result", "error", "comparison")}
    assert set(wide.values()) == {width}
    assert visit.complaints == []


def test_targets_are_large_enough(chromium: Browser, base: str) -> None:
    visit = open_page(chromium, width=320)
    for _ in states(base, visit):
        small = visit.page.locator(".outil :is(button, summary, label, .outil__champ input)").evaluate_all(
            """all => all.filter(e => e.checkVisibility() && e.getBoundingClientRect().height < 24)
              .map(e => e.outerHTML.slice(0, 80))"""
        )
        assert small == []


# Without JavaScript, on paper


def test_without_javascript_both_questionnaires_are_whole(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, width=320, script=False)
    for side in SIDES:
        for item in asked(side).questions:
            assert page.locator(f"#{side} input[name={item.id}]").count() == 4
        assert page.locator(f"#{side} .question__bloquante").count() == sum(q.bloquante for q in asked(side).questions)
        assert page.locator(f"#{side} .pret__conseils > li").count() == len(asked(side).questions)
        expect(page.locator(f"#{side} .resultat")).to_be_hidden()
        expect(page.locator(f"#{side} .comparer")).to_be_hidden()
    expect(page.locator("[data-suivi]")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("#accueillir-1")).to_be_visible()
    expect(page.locator("#accueillir .pret__conseils")).to_be_visible()


def test_result_prints_alone(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, link("transmettre", alike("transmettre", 1)))
    page.evaluate("() => { window.print = () => { window.printed = true; }; }")
    page.get_by_role("button", name="Imprimer le résultat").click()
    page.emulate_media(media="print")
    assert page.evaluate("() => window.printed")
    expect(page.locator(".verdict")).to_be_visible()
    expect(page.locator("#transmettre-1")).to_be_hidden()
    expect(part(page, "transmettre", "resultat").locator("details li").first).to_be_visible()
    expect(part(page, "transmettre", "exporter")).to_be_hidden()
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("#transmettre-1")).to_be_visible()
    expect(page.locator(".pret__barre").first).to_be_hidden()


def test_page_says_the_thresholds_of_the_data(chromium: Browser, base: str) -> None:
    text = opened(chromium, base).locator("article").inner_text()
    for step in corpus().data(Maturite).seuils[:-1]:
        assert f"partir de {step.min}" in text
        assert step.verdict in text
    assert f"sous {corpus().data(Maturite).repere}" in text


def test_scripts_are_light() -> None:
    sizes = {
        name: len(gzip.compress((ROOT / f"docs/assets/js/{name}.js").read_bytes(), 9)) for name in SCRIPTS["outil-pret"]
    }
    assert sum(sizes.values()) <= LIMIT, sizes
