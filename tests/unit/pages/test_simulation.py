"""The page of the simulator: its assumptions in French, its scripts, and what they read."""

from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from essaimage.model.corpus import Corpus
from essaimage.model.simulation import Simulateur
from essaimage.pages.heading import meta_of
from essaimage.pages.listings import block
from essaimage.pages.tools import inline
from essaimage.pages.tools.simulation import number
from essaimage.pages.view import View
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

BODY = "<!-- bloc: outil-simuler -->"


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def view_of(corpus: Corpus) -> View:
    return View(replace(corpus.pages["index.md"], body=BODY), corpus, date(2026, 11, 24))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.0, "0"),
        (6000.0, "6\u202f000"),
        (12500.5, "12\u202f500,5"),
        (0.01, "0,01"),
        (20000000.0, "20\u202f000\u202f000"),
    ],
)
def test_number_is_written_as_in_french(value: float, written: str) -> None:
    assert number(value) == written


def test_formulas_load_before_what_calls_them(corpus: Corpus) -> None:
    meta = meta_of(replace(corpus.pages["contribuer/index.md"], body=BODY))
    assert meta["scripts"] == ["economie", "simuler"]


def test_script_reads_the_assumptions_inline(corpus: Corpus) -> None:
    view = view_of(corpus)
    assert inline(view.page, view) == (
        '{"hypotheses":[{"id":"hypothese-exemple","libelle":"Hypothèse d’exemple","unite":"€",'
        '"depart":[12500.5],"min":0,"max":20000,"pas":0.01}]}'
    )


@pytest.mark.parametrize(("cotes", "places"), [(("accueillir",), 1), (("transmettre",), 1), (("tous",), 0)])
def test_assumption_stands_on_its_side(corpus: Corpus, cotes: tuple[str, ...], places: int) -> None:
    found = corpus.data(Simulateur)
    [group] = found.groupes
    changed = found.model_copy(update={"groupes": (group.model_copy(update={"cotes": cotes}),)})
    moved = replace(corpus, records={**corpus.records, "data/simulator.yml": changed})
    page = BeautifulSoup(block("outil-simuler", view_of(moved)), "html.parser")
    assert len(page.select(f"[data-simu={cotes[0]}] [data-hypothese=hypothese-exemple]")) == places


def test_field_says_its_unit_its_value_and_where_it_comes_from(corpus: Corpus) -> None:
    found = corpus.data(Simulateur)
    [group] = found.groupes
    changed = found.model_copy(update={"groupes": (group.model_copy(update={"cotes": ("accueillir",)}),)})
    moved = replace(corpus, records={**corpus.records, "data/simulator.yml": changed})
    page = BeautifulSoup(block("outil-simuler", view_of(moved)), "html.parser")
    [field] = page.select("input")
    assert field["value"] == "12\u202f500,5"
    help_text = page.select_one(f"#{str(field['aria-describedby']).split()[0]}")
    assert help_text
    assert help_text.text == (
        "Une valeur inventée. Montants de 2022, en €[^source-exemple] : Structure d’exemple 1\u202f000 €."
    )
    assert [option.text for option in page.select("option")] == ["Structure d’exemple", "Un autre montant"]
