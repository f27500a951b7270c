"""« Simuler l’économie »: right to the cent, in French, by keyboard, from a shared address, plain when it refuses."""

import csv
import io
import random
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from browser.test_every_page_type import RULES
from browser.visit import Visit, open_page
from essaimage.model.simulation import Hypothese, Simulateur
from support.economy import EXAMPLE, Assumptions, Result, host, network, scenarios
from support.real import corpus

PAGE = "outils/simuler/"
SIDES = {"accueillir": host, "transmettre": network}
HYPOTHESES = corpus().data(Simulateur).hypotheses
HALF_A_CENT = Fraction("0.005001")
RESULTS = "#resultats-accueillir"


def at(bound: str) -> dict[str, Any]:
    """Return every assumption at its « min » or its « max »."""
    return {item.id: _as_written(item, getattr(item, bound)) for item in HYPOTHESES}


def _as_written(item: Hypothese, value: float) -> Any:
    plain = int(value) if value.is_integer() else value
    return [plain] * len(item.depart) if item.par_annee else plain


@pytest.fixture(autouse=True)
def _pages_closed(chromium: Browser) -> Iterator[None]:
    yield
    for context in chromium.contexts:
        context.close()


CASES: dict[str, Mapping[str, Any]] = {
    "l’exemple": {},
    "tout au minimum": at("min"),
    "tout au maximum": {**at("max"), "montee": 20},
    "aucun délai": dict.fromkeys(("delai-clients", "delai-aides", "delai-fournisseurs", "delai-sites"), 0),
    "un an de délai": dict.fromkeys(("delai-clients", "delai-aides", "delai-fournisseurs", "delai-sites"), 12),
    "contribution jamais due": {"mois-sans-contribution": 60},
    "contribution due plus tard, équilibre perdu": {"mois-sans-contribution": 24, "contribution-fixe": 30000},
    "montée de cinq ans": {"montee": 20},
    "montée d’un trimestre": {"montee": 1, "duree": 3},
    "trois ans": {"duree": 3, "apports": 60000},
    "équilibre aux trois derniers mois": {"duree": 3, "montee": 15},
    "quatre ans": {"duree": 4, "caisse": 20000},
    "des centimes": {
        "droit-entree": "1234.56",
        "contribution-fixe": "3333.33",
        "taux": "1.37",
        "services": "999.99",
        "ca-cible": "187654.32",
        "achats": "23.45",
        "postes": "5.75",
        "cout-poste": "2149.01",
        "charges-fixes": "3899.99",
        "suivi": "2718.28",
        "subventions": ["100000.01", "90000.02", "80000.03", "70000.04", "60000.05"],
    },
    "aucune vente": {"ca-cible": 0, "autres-aides": 120000},
    "aucun poste": {"postes": 0, "aide-poste": 0},
    "chantier d’insertion": {"aide-poste": 21850, "postes": 12, "cout-poste": 1900, "ca-cible": 60000},
    "contribution sous le coût du suivi": {"contribution-fixe": 500, "taux": 0, "services": 0},
    "réseau sans dépense": {"equipe": 0, "cout-ouverture": 0, "suivi": 0},
    "départs": {"sites-depart": 12, "ouvertures": [5, 0, 1, 12, 7], "departs": [5, 12, 1, 7, 11]},
    "réseau déjà établi": {"sites-depart": 40, "ouvertures": [0] * 5, "departs": [0] * 5, "subventions": [0] * 5},
    "scénarios extrêmes": {"prudent-activite": 1, "prudent-retard": 8, "favorable-activite": 300},
    "rien de côté": {"apports": 0, "caisse": 0, "subventions": [0] * 5},
}


def address(changes: Mapping[str, Any]) -> str:
    """Return the address that carries assumptions: « ?taux=3&ouvertures=1,2,3,4,5 »."""
    written = {name: ",".join(map(str, v)) if isinstance(v, list) else str(v) for name, v in changes.items()}
    return PAGE + "?" + urlencode(written, safe=",")


def simulator(chromium: Browser, base: str, changes: Mapping[str, Any] | None = None, **how: Any) -> Page:
    """Open the tool, at its example or with some assumptions changed."""
    page = open_page(chromium, **how).page
    page.goto(base + address(changes or {}))
    return page


def field(page: Page, name: str) -> Locator:
    return page.locator(f"#h-{name}")


def enter(page: Page, name: str, text: str) -> None:
    """Type in a field and leave it."""
    field(page, name).fill(text)
    field(page, name).press("Tab")


def table(page: Page, side: str, name: str) -> list[list[str]]:
    """Return the cells of a table of results, spaces made plain."""
    rows = page.locator(f"[data-simu={side}] [data-tableau={name}] tr")
    cells = rows.evaluate_all("rows => rows.map(row => [...row.cells].map(cell => cell.textContent))")
    return [[_plain(cell) for cell in row] for row in cells]


def _plain(text: str) -> str:
    return re.sub("[\u00a0\u202f]", " ", text)


def says(page: Page) -> str:
    return _plain(page.get_by_role("status").inner_text())


def downloaded(page: Page, side: str) -> bytes:
    with page.expect_download() as download:
        page.locator(f"[data-csv={side}]").click()
    assert download.value.suggested_filename.endswith(".csv")
    return download.value.path().read_bytes()


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))


def block(rows: list[list[str]], title: str) -> tuple[list[str], dict[str, list[str]]]:
    """Return the heading and the rows, by their first cell, of the part of a CSV that begins with `title`."""
    start = next(rank for rank, row in enumerate(rows) if row and row[0] == title)
    part = rows[start + 1 :]
    stop = next((rank for rank, row in enumerate(part) if not row), len(part))
    return rows[start], {row[0]: row[1:] for row in part[:stop]}


def is_near(text: str, exact: Fraction | None) -> bool:
    """Whether a cell of the CSV is `exact`, to the cent; empty when there is none."""
    if exact is None or not text:
        return exact is None and not text
    return abs(Fraction(text.replace(",", ".")) - exact) <= HALF_A_CENT


def differences(rows: list[list[str]], expected: Mapping[str, Result]) -> list[str]:
    """Return what a CSV says otherwise than the arithmetic by hand."""
    names, figures = block(rows, "Résultat")
    assert names[2:] == list(expected)
    assert set(figures) == set(expected["Comme prévu"].figures)
    found = [
        f"{label}, {name}: {text} ≠ {result.figures[label]}"
        for label, cells in figures.items()
        for text, (name, result) in zip(cells[1:], expected.items(), strict=True)
        if not is_near(text, result.figures[label])
    ]
    columns, months = block(rows, "Mois")
    assert list(months) == [str(rank) for rank in range(len(expected["Comme prévu"].months))]
    for month, cells in months.items():
        for column, text in zip(columns[1:], cells, strict=True):
            label, _, name = column.partition(" : ")
            row = expected[name or "Comme prévu"].months[int(month)]
            if not is_near(text, row.get(label)):
                found.append(f"mois {month}, {column}: {text} ≠ {row.get(label)}")
    return found


@pytest.mark.parametrize("name", CASES)
def test_both_sides_agree_to_the_cent_with_arithmetic_by_hand(chromium: Browser, base: str, name: str) -> None:
    h: Assumptions = {**EXAMPLE, **CASES[name]}
    page = simulator(chromium, base, CASES[name])
    expect(page.locator("[data-adresse]")).to_be_hidden()
    for side, compute in SIDES.items():
        rows = read_csv(downloaded(page, side))
        assert differences(rows, {label: compute(case) for label, case in scenarios(h).items()}) == []


def test_formulas_agree_on_assumptions_drawn_at_random(chromium: Browser, base: str) -> None:
    drawn = [_drawn(random.Random(seed)) for seed in range(40)]  # noqa: S311 - no secret here
    page = simulator(chromium, base)
    sites, networks = page.evaluate("all => [all.map(economie.site), all.map(economie.reseau)]", drawn)
    for h, site, reseau in zip(drawn, sites, networks, strict=True):
        for found, expected in ((site, host(h)), (reseau, network(h))):
            tills = [found["depart"], *(row["caisse"] for row in found["mois"])]
            gaps = [abs(till - row["Trésorerie"]) for till, row in zip(tills, expected.months, strict=True)]
            assert max(gaps) < HALF_A_CENT, h
            assert abs(found["besoin"] - list(expected.figures.values())[3 if found is site else 4]) < HALF_A_CENT
        assert site["equilibre"] == expected_month(host(h)), h


def expected_month(result: Result) -> int | None:
    month = result.figures["Mois d’équilibre"]
    return None if month is None else int(month)


def _drawn(dice: random.Random) -> dict[str, Any]:
    h = {item.id: _value(dice, item) for item in HYPOTHESES}
    return {**h, "sites-depart": dice.randint(0, 8), "ouvertures": [12] * 5, "autres-aides": dice.randint(0, 90_000)}


def _value(dice: random.Random, item: Hypothese) -> Any:
    top = max(min(item.max, 3 * max(item.depart)), item.min + 1)
    values = [round(dice.uniform(item.min, top) / item.pas) * item.pas for _ in item.depart]
    whole = [int(value) if item.pas == 1 else round(value, 2) for value in values]
    return whole if item.par_annee else whole[0]


def test_example_shows_the_figures_of_the_guide(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    keys = [_plain(text) for text in page.locator(f"{RESULTS} .chiffres__valeur").all_inner_texts()]
    assert keys == ["14e mois", "5 171 €", "99 829 €", "41 381 €", "4,5 %", "10 640 €"]
    assert table(page, "accueillir", "scenarios") == [
        ["Comme prévu", "14e mois", "5 171 €, au 18e mois", "99 829 €", "17 686 €"],
        ["Montée deux fois plus longue", "27e mois", "−21 526 €, au 33e mois", "126 526 €", "17 686 €"],
        ["Prudent", "24e mois", "−12 324 €, au 25e mois", "117 324 €", "314 €"],
        ["Favorable", "12e mois", "7 401 €, au 18e mois", "97 599 €", "28 109 €"],
    ]
    assert table(page, "accueillir", "annees")[0] == [
        "Année 1", "72 222 €", "24 659 €", "4 444 €", "6,2 %", "−24 708 €", "14 947 €",
    ]  # fmt: skip
    assert table(page, "transmettre", "annees")[4] == [
        "Année 5", "7", "1", "22", "190 417 €", "236 750 €", "40 000 €", "−6 333 €", "80,4 %", "11 630 €",
    ]  # fmt: skip
    keys = [_plain(text) for text in page.locator("#resultats-transmettre .chiffres__valeur").all_inner_texts()]
    assert keys[:2] == ["20 sites", "5 583 €"]
    expect(page).to_have_url(base + PAGE + "?")


def test_till_that_still_falls_at_the_end_is_not_taken_for_its_lowest(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    slow = page.locator("[data-double]")
    assert _plain(slow.first.inner_text()).endswith("−21 526 €, au 33e mois. Il faut au moins 126 526 € d’apports.")
    assert "−28 620 €, au 60e mois, et elle baisse encore." in _plain(slow.last.inner_text())


def test_number_is_read_as_it_is_written_in_france(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    for text in ("12 500,50", "12500,5", "12\u202f500,50 €", "12\u00a0500,50", "12500.50"):
        enter(page, "droit-entree", "0")
        enter(page, "droit-entree", text)
        assert page.locator("[aria-invalid]").count() == 0, text
        assert page.url == f"{base}{PAGE}?droit-entree=12500.5", text
        assert table(page, "accueillir", "scenarios")[0][3] == "106 330 €"


ABSURD = [
    ("taux", "", "Écrivez un nombre, par exemple 2."),
    ("taux", "beaucoup", "« beaucoup » n’est pas un nombre. Écrivez par exemple 12 500,50."),
    ("taux", "31", "Écrivez un nombre de 0 à 30."),
    ("taux", "−1", "Écrivez un nombre de 0 à 30."),
    ("taux", "2,345", "Deux décimales au plus."),
    ("ca-cible", "12.500", "« 12.500 » n’est pas un nombre. Écrivez par exemple 12 500,50."),
    ("ca-cible", "1 20 000", "« 1 20 000 » n’est pas un nombre. Écrivez par exemple 12 500,50."),
    ("ca-cible", "1e5", "« 1e5 » n’est pas un nombre. Écrivez par exemple 12 500,50."),
    ("ca-cible", "9" * 40, "Écrivez un nombre de 0 à 20 000 000."),
    ("montee", "0", "Écrivez un nombre de 1 à 20."),
    ("montee", "6,5", "Écrivez un nombre entier."),
    ("ouvertures-2", "61", "Année 2 : écrivez un nombre de 0 à 60."),
    ("departs-1", "2", "Année 1 : il part plus de sites qu’il n’y en a. Baissez les départs, ou ouvrez davantage."),
]
"""What is typed in a field, and what is said beside it."""


def test_absurd_input_is_refused_beside_its_field_and_the_last_results_stay(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base, {"suivi": 2000})
    before = [table(page, side, "scenarios") for side in SIDES]
    for name, text, why in ABSURD:
        right = field(page, name).input_value()
        enter(page, name, text)
        expect(field(page, name)).to_have_attribute("aria-invalid", "true")
        assert why in _described(page, name)
        assert why[1:] in says(page)
        assert [table(page, side, "scenarios") for side in SIDES] == before
        expect(page.locator("[data-avant]:visible")).to_have_count(3)
        enter(page, name, right)
        assert page.locator("[aria-invalid], [data-avant]:visible").count() == 0, name
        assert page.url == f"{base}{PAGE}?suivi=2000"
    enter(page, "taux", "1")
    assert [table(page, side, "scenarios") for side in SIDES] != before


def _described(page: Page, name: str) -> list[str]:
    """Return the texts that describe a field to a screen reader."""
    ids = (field(page, name).get_attribute("aria-describedby") or "").split()
    return [_plain(page.locator(f"#{one}").inner_text()) for one in ids]


def test_field_is_not_refused_while_one_types(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    field(page, "apports").press("Control+A")
    page.keyboard.type("12 5")
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    page.keyboard.type("00")
    assert table(page, "accueillir", "annees")[0][6] == "−77 553 €"


def test_change_is_announced_for_the_sides_it_touches(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    assert says(page) == ""
    enter(page, "apports", "110 000")
    assert says(page) == (
        "Structure d’accueil : équilibre au 14e mois, trésorerie au plus bas 10 171 €, au 18e mois, "
        "apports nécessaires 99 829 €, besoin en fonds de roulement 41 381 €, contribution 4,5 % des ventes, "
        "coût par emploi 10 640 €."
    )
    enter(page, "taux", "3")
    assert "Structure d’accueil" in says(page)
    assert "Tête de réseau : 15 sites pour l’équilibre" in says(page)
    enter(page, "delai-sites", "2")
    assert "15 sites" in says(page)
    enter(page, "prudent-activite", "80")
    assert says(page) == "Ces résultats ne changent pas."


def test_shared_address_gives_the_same_results_elsewhere(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    enter(page, "taux", "3,5")
    enter(page, "ouvertures-5", "2")
    enter(page, "duree", "4")
    shown = [table(page, side, name) for side in SIDES for name in ("annees", "scenarios", "caisse")]
    assert page.url == f"{base}{PAGE}?taux=3.5&duree=4&ouvertures=1,3,6,7,2"
    other = open_page(chromium).page
    other.goto(page.url)
    assert [table(other, side, name) for side in SIDES for name in ("annees", "scenarios", "caisse")] == shown
    expect(field(other, "taux")).to_have_value("3,5")
    expect(field(other, "ouvertures-5")).to_be_hidden()


@pytest.mark.parametrize(
    "asked",
    ["taux=abc", "taux=900", "taux=", "ouvertures=1,2", "montee=2.5", "departs=9,0,0,0,0", "ca-cible=1&ca-cible=<b>"],
)
def test_senseless_address_gives_the_example_and_says_so(chromium: Browser, base: str, asked: str) -> None:
    visit = open_page(chromium)
    visit.go(f"{base}{PAGE}?{asked}")
    expect(visit.page.locator("[data-adresse]")).to_contain_text("celles de l’exemple les remplacent")
    if "&" not in asked:
        assert table(visit.page, "transmettre", "scenarios")[0][:2] == ["Comme prévu", "20 sites"]
    assert visit.complaints == []


def test_address_with_something_else_is_left_in_peace(chromium: Browser, base: str) -> None:
    visit = open_page(chromium)
    visit.go(f"{base}{PAGE}?utm=x#cote-tete-de-reseau")
    expect(visit.page.locator("[data-adresse]")).to_be_hidden()
    assert visit.complaints == []


def test_everything_is_done_by_keyboard(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    field(page, "montee").focus()
    press(page, "Control+A", "12", "Tab")
    assert "équilibre au 27e mois" in says(page)
    field(page, "ouvertures-1").focus()
    press(page, "Tab", "trois", "Enter")
    assert says(page).startswith("Ouvertures : année 2 : « trois » n’est pas un nombre.")
    press(page, "Control+A", "4", "Enter")
    assert "Tête de réseau" in says(page)
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    field(page, "droit-entree").focus()
    press(page, "Shift+Tab", "Enter")
    assert says(page).startswith("L’exemple est revenu. Structure d’accueil : équilibre au 14e mois")
    expect(page.locator("[data-exemple]")).to_be_focused()
    expect(page).to_have_url(base + PAGE)
    field(page, "delai-fournisseurs").focus()
    with page.expect_download() as download:
        press(page, "Tab", "Enter")
    assert download.value.suggested_filename == "simulation-structure-d-accueil.csv"
    press(page, "Tab", "Tab", "Enter")
    expect(page.locator("[data-simu=accueillir] figure details")).to_have_attribute("open", "")


def press(page: Page, *keys: str) -> None:
    """Press keys one after the other; what names no key is typed."""
    for key in keys:
        page.keyboard.press(key) if key[0].isupper() else page.keyboard.type(key)


def test_focus_is_never_under_the_bar(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base, width=320)
    under = page.evaluate(
        """() => {
          const bar = document.querySelector('[data-barre]');
          const all = [...document.querySelectorAll('article :is(a, button, input, summary, select)')];
          return all.filter(e => e.checkVisibility() && !bar.contains(e)).filter(e => {
            e.focus();
            return e.getBoundingClientRect().bottom > bar.getBoundingClientRect().top;
          }).map(e => e.outerHTML.slice(0, 120));
        }"""
    )
    assert under == []


def test_type_of_structure_sets_the_aid_and_the_aid_the_type(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    kind = page.locator("[data-structure]")
    kind.select_option(label="Atelier et chantier d’insertion (ACI)")
    expect(field(page, "aide-poste")).to_have_value("21\u202f850")
    expect(page).to_have_url(f"{base}{PAGE}?aide-poste=21850")
    enter(page, "aide-poste", "12 000")
    expect(kind).to_have_value("")
    enter(page, "aide-poste", "4366")
    expect(kind).to_have_value("4366")


def test_example_comes_back_whole(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base, {"taux": 5, "duree": 3, "departs": [1, 1, 1, 1, 1]})
    field(page, "achats").fill("trop")
    page.get_by_role("button", name="Revenir à l’exemple").click()
    assert table(page, "accueillir", "scenarios")[0][1] == "14e mois"
    assert len(table(page, "transmettre", "annees")) == 5
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    expect(page).to_have_url(base + PAGE)


def test_shorter_length_hides_the_years_it_leaves_out(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base)
    enter(page, "subventions-5", "rien")
    enter(page, "duree", "3")
    expect(page.locator("[aria-invalid]")).to_have_count(0)
    assert [len(table(page, side, "annees")) for side in SIDES] == [3, 3]
    expect(page.locator("[id^=h-ouvertures]:visible")).to_have_count(3)
    enter(page, "duree", "5")
    expect(field(page, "subventions-5")).to_have_attribute("aria-invalid", "true")


def test_csv_opens_in_a_french_spreadsheet(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base, {"taux": "2.5"})
    content = downloaded(page, "transmettre")
    assert content.startswith(b"\xef\xbb\xbfSimulation;t\xc3\xaate de r\xc3\xa9seau\r\n")
    rows = read_csv(content)
    _, assumptions = block(rows, "Hypothèse")
    assert assumptions["Contribution proportionnelle"] == ["2,5", "2", "% du chiffre d’affaires"]
    assert assumptions["Ouvertures, année 3"] == ["6", "6", "sites par an"]
    assert "Investissement" not in assumptions
    assert rows[1] == ["Page", page.url]
    cells = [cell for row in block(rows, "Mois")[1].values() for cell in row]
    assert [cell for cell in cells if cell and not re.fullmatch(r"-?\d+,\d\d", cell)] == []


@pytest.mark.parametrize("name", ["caisse", "part"])
def test_drawing_has_a_name_and_its_table(chromium: Browser, base: str, name: str) -> None:
    page = simulator(chromium, base)
    drawing = page.locator(f"[data-simu=transmettre] [data-dessin={name}] svg[role=img]")
    label = _plain(drawing.get_attribute("aria-label") or "")
    assert ("5 583 €, au 55e mois" if name == "caisse" else "Année 5 : 80,4 %") in label
    page.locator(f"[data-simu=transmettre] figure:has([data-dessin={name}]) summary").click()
    rows = table(page, "transmettre", name)
    expected = {"caisse": (21, ["mois 60", "11 630 €", "−28 620 €"]), "part": (5, ["année 5", "80,4 %", "72,2 %"])}
    assert (len(rows), rows[-1]) == expected[name]
    expect(page.locator(f"[data-simu=transmettre] [data-tableau={name}]")).to_be_visible()


def test_curve_is_drawn_through_its_figures(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base, {"apports": 66000 + 39000})
    drawing = page.locator("[data-simu=accueillir] [data-dessin=caisse] svg[role=img]")
    zero = float(drawing.locator(".simu__zero").get_attribute("y1") or "")
    lows = [float(low.get_attribute("cy") or "") for low in drawing.locator(".simu__bas").all()]
    assert lows[0] < zero < lows[1]
    assert drawing.locator(".simu__trait").first.get_attribute("d", timeout=1000).count("L") == 60  # type: ignore[union-attr] # it has one


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["modifié", "erreur"])
def test_axe_finds_nothing_once_changed_or_refused(chromium: Browser, base: str, scheme: str, state: str) -> None:
    changes = {"montee": 20, "taux": 10, "caisse": 0, "contribution-fixe": 0}
    page = simulator(chromium, base, changes, width=320 if scheme == "dark" else 1280, scheme=scheme)
    page.locator("[data-simu] summary").last.click()
    if state == "erreur":
        enter(page, "ouvertures-1", "mille")
        enter(page, "postes", "-1")
    violations = Axe().run(page, options=RULES).response["violations"]
    assert {item["id"]: [node["html"][:200] for node in item["nodes"][:3]] for item in violations} == {}
    assert page.evaluate("document.documentElement.scrollWidth") == (320 if scheme == "dark" else 1280)


@pytest.mark.parametrize("changes", [{}, {"duree": 3, "ca-cible": 20_000_000}, {"apports": 9_999_999.99}])
def test_simulation_prints_on_two_pages(chromium: Browser, base: str, changes: dict[str, Any]) -> None:
    page = simulator(chromium, base, changes)
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= 2
    page.emulate_media(media="print")
    expect(page.locator("[data-barre]")).to_be_hidden()
    expect(field(page, "apports")).to_be_visible()
    expect(page.locator(RESULTS)).to_be_visible()


def test_without_javascript_the_assumptions_are_there_and_lead_to_the_example(chromium: Browser, base: str) -> None:
    page = simulator(chromium, base, width=320, script=False)
    text = _plain(page.locator("article").inner_text())
    for item in HYPOTHESES:
        assert item.libelle in text
        assert _plain(item.unite) in text
    assert "Inventé : 105 000 €." in text
    expect(page.locator("[data-simu] input:visible, [data-simu] button:visible, [data-barre]:visible")).to_have_count(0)
    page.get_by_role("link", name="l’exemple fil rouge").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("exemple fil rouge")


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_jumps_while_the_tool_loads(chromium: Browser, base: str, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 900})  # with motion, unlike `open_page`
    page.goto(base + PAGE)
    moved = page.evaluate(
        """() => new Promise(done => {
          let sum = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
            .observe({type: 'layout-shift', buffered: true});
          setTimeout(() => done(sum), 300);
        })"""
    )
    page.close()
    assert moved < 0.02


def test_nothing_is_stored_nor_asked_elsewhere(chromium: Browser, base: str) -> None:
    visit: Visit = open_page(chromium)
    visit.go(base + PAGE)
    enter(visit.page, "taux", "4")
    downloaded(visit.page, "accueillir")
    assert [url for url in visit.requests if not url.startswith((base, "data:", "blob:"))] == []
    assert visit.complaints == []
    assert visit.page.evaluate("() => localStorage.length + sessionStorage.length") == 0
