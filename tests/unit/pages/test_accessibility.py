"""What the accessibility statement shows of the criteria."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup

from essaimage.model.accessibility import Rgaa
from essaimage.model.corpus import Corpus
from essaimage.pages.accessibility import criteria, state
from essaimage.pages.listings import block
from essaimage.pages.view import View
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

PATH = "data/rgaa.yml"


def corpus_with(**changes: Any) -> Corpus:
    """Return the minimal corpus, its first criterion changed."""
    found, _ = read_corpus(MINIMAL)
    assert found
    rgaa = found.data(Rgaa)
    first = rgaa.criteres[0].model_copy(update=changes)
    changed = rgaa.model_copy(update={"criteres": (first, *rgaa.criteres[1:])})
    return replace(found, records={**found.records, PATH: changed})


def view_of(corpus: Corpus) -> View:
    return View(corpus.pages["contribuer/index.md"], corpus, date(2026, 11, 24))


def shown(corpus: Corpus, name: str) -> BeautifulSoup:
    return BeautifulSoup(block(name, view_of(corpus)), "html.parser")


def test_every_criterion_stands_under_its_theme() -> None:
    themes = criteria(view_of(corpus_with()))["themes"]
    assert [len(found) for _, found in themes] == [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]  # type: ignore[attr-defined]


def test_a_failure_is_told_with_what_fails() -> None:
    corpus = corpus_with(resultat="non-conforme", constat="Il manque une alternative.")
    assert "Critère 1.1" in shown(corpus, "etat-d-accessibilite").get_text()
    assert "Il manque une alternative." in shown(corpus, "etat-d-accessibilite").get_text()


def test_a_proof_is_named_beside_its_criterion() -> None:
    corpus = corpus_with(resultat="conforme", preuves=("tests/x.py::test_y",))
    [proof] = shown(corpus, "criteres-d-accessibilite").select("tbody tr:first-child code")
    assert proof.get_text() == "tests/x.py::test_y"


@pytest.mark.parametrize(("result", "rate"), [("conforme", 100), ("non-conforme", 0), ("non-teste", 0)])
def test_rate_is_over_what_was_tested(result: str, rate: int) -> None:
    assert state(view_of(corpus_with(resultat=result, constat="Vu.")))["taux"] == rate


def test_statement_owns_that_criteria_are_untested() -> None:
    text = shown(corpus_with(), "etat-d-accessibilite").get_text()
    assert "non conforme" in text
    assert "106 des 106 critères qui s’appliquent n’ont pas été testés" in text
