"""« Suis-je prêt ? »: the page says all of both questionnaires; its script is told the rules, in polished French."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from bs4 import BeautifulSoup

from essaimage.model.corpus import Corpus
from essaimage.model.readiness import Maturite, Questionnaire
from essaimage.pages.listings import block
from essaimage.pages.tools.readiness import inline
from essaimage.pages.view import View
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def view_of(corpus: Corpus) -> View:
    return View(corpus.pages["contribuer/index.md"], corpus, date(2026, 11, 24))


def asking(corpus: Corpus, **of_question: Any) -> Corpus:
    """Return the corpus with another first question in its first questionnaire."""
    found = corpus.data(Maturite)
    first: Questionnaire = found.questionnaires[0]
    question = first.questions[0].model_copy(update=of_question)
    dimension = first.dimensions[0].model_copy(update={"questions": (question,)})
    other = first.model_copy(update={"dimensions": (dimension,)})
    record = found.model_copy(update={"questionnaires": (other, found.questionnaires[1])})
    return replace(corpus, records={**corpus.records, "data/readiness.yml": record})


def page_of(corpus: Corpus) -> BeautifulSoup:
    return BeautifulSoup(block("outil-pret", view_of(corpus)), "html.parser")


def told(corpus: Corpus) -> Any:
    return inline(view_of(corpus))


def test_every_question_is_there_with_its_four_answers_and_its_advice(corpus: Corpus) -> None:
    soup = page_of(corpus)
    for asked in corpus.data(Maturite).questionnaires:
        section = soup.select_one(f"#{asked.id}")
        assert section
        for question in asked.questions:
            boxes = section.select(f"input[name={question.id}]")
            assert [box["value"] for box in boxes] == ["0", "1", "2", "3"]
            labels = [label.get_text(" ", strip=True) for label in section.select("label.reponse")]
            assert labels == [f"{rank} {text}" for rank, text in enumerate(question.reponses)]
            assert question.si_faible in section.select_one(".pret__conseils").get_text()  # type: ignore[union-attr]
    assert [dt.get_text() for dt in soup.select(".pret__echelle dt")] == ["0", "1", "2", "3"]


@pytest.mark.parametrize(("blocks", "marks"), [(True, 2), (False, 1)])
def test_blocking_question_is_marked(corpus: Corpus, marks: int, *, blocks: bool) -> None:
    assert len(page_of(asking(corpus, bloquante=blocks)).select(".question__bloquante")) == marks


def test_dimension_calls_its_sources(corpus: Corpus) -> None:
    assert page_of(corpus).get_text().count("[^source-exemple]") == 2


def test_script_is_told_thresholds_weights_and_versions(corpus: Corpus) -> None:
    found = told(corpus)
    assert found["repere"] == 60
    assert [item["min"] for item in found["seuils"]] == [75, 0]
    for asked in corpus.data(Maturite).questionnaires:
        mine = found["questionnaires"][asked.id]
        assert mine["version"] == asked.version
        assert [item["poids"] for item in mine["dimensions"]] == [item.poids for item in asked.dimensions]


def test_script_is_told_polished_words_without_calls(corpus: Corpus) -> None:
    given = asking(corpus, texte="Est-ce prêt ?", si_faible="Dire « oui » d'abord[^source-exemple].")
    [question] = told(given)["questionnaires"]["transmettre"]["dimensions"][0]["questions"]
    assert question["texte"] == "Est-ce prêt\u202f?"
    assert question["si_faible"] == "Dire «\u00a0oui\u00a0» d’abord."


@pytest.mark.parametrize(
    ("target", "link", "name"),
    [
        ("guide-exemple", "../guides/guide-exemple/", "Suivre un exemple"),
        ("notion-exemple", "../accords/notions/notion-exemple/", "Notion d’exemple"),
        ("accord-exemple", "../accords/accord-exemple/", "Accord d’exemple"),
    ],
)
def test_advice_leads_where_it_says(corpus: Corpus, target: str, link: str, name: str) -> None:
    given = asking(corpus, vers=target)
    [question] = told(given)["questionnaires"]["transmettre"]["dimensions"][0]["questions"]
    assert question["vers"] == {"lien": link, "nom": name}
    assert page_of(given).select_one(f'.pret__conseils a[href="{link}"]')


def test_advice_may_lead_nowhere(corpus: Corpus) -> None:
    given = asking(corpus, vers=None)
    [question] = told(given)["questionnaires"]["transmettre"]["dimensions"][0]["questions"]
    assert question["vers"] is None
    assert not page_of(given).select("#transmettre .pret__conseils a")
