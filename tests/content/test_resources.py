"""Funding, risks, indicators, questions, contacts, worksheets: as many as the base announces."""

from typing import Any

import pytest

from essaimage.model.choice import Choix
from essaimage.model.readiness import Maturite
from essaimage.model.resources import Contacts, Financements, Indicateurs, Questions, Risques
from essaimage.model.worksheets import Modeles
from support.real import assembled, corpus

COUNTS: list[tuple[type[Any], str, int]] = [
    (Financements, "dispositifs", 25),
    (Risques, "risques", 20),
    (Indicateurs, "indicateurs", 33),
    (Questions, "questions", 43),
    (Contacts, "contacts", 18),
    (Modeles, "modeles", 8),
]
WORDS = {20: "vingt", 25: "vingt-cinq", 33: "trente-trois", 43: "quarante-trois"}
PAGES: dict[type[Any], str] = {
    Financements: "financements",
    Risques: "risques",
    Indicateurs: "indicateurs",
    Questions: "questions",
}


@pytest.mark.parametrize(("kind", "name", "count"), COUNTS, ids=[name for _, name, _ in COUNTS])
def test_list_is_whole(kind: type[Any], name: str, count: int) -> None:
    assert len(getattr(corpus().data(kind), name)) == count


@pytest.mark.parametrize("kind", PAGES, ids=lambda kind: kind.__name__)
def test_page_announces_as_many_as_there_are(kind: type[Any]) -> None:
    [count] = [count for listed, _, count in COUNTS if listed is kind]
    record = corpus().pages[f"ressources/{PAGES[kind]}.md"].record
    assert WORDS[count] in f"{record.titre} {record.chapeau}".casefold()


@pytest.mark.parametrize("scheme", corpus().data(Financements).dispositifs, ids=lambda scheme: scheme.id)
def test_status_of_a_scheme_is_never_shown_without_the_date_of_its_source(scheme: Any) -> None:
    shown = assembled("ressources/financements.md")
    article = shown.partition(f'<article class="ressource trie" id="{scheme.id}"')[2].partition("</article>")[0]
    assert f"source : {scheme.date_source}" in article
    assert "à confirmer auprès de l’organisme" in article


def test_six_indicators_come_first() -> None:
    assert sum(item.noyau for item in corpus().data(Indicateurs).indicateurs) == 6


def test_both_questionnaires_have_blocking_questions_and_four_answers() -> None:
    for questionnaire in corpus().data(Maturite).questionnaires:
        questions = [question for dimension in questionnaire.dimensions for question in dimension.questions]
        assert sum(question.bloquante for question in questions) == 4
        assert {len(question.reponses) for question in questions} == {4}


def test_readiness_questions_have_identifiers_of_their_own() -> None:
    names = [
        question.id
        for questionnaire in corpus().data(Maturite).questionnaires
        for dimension in questionnaire.dimensions
        for question in dimension.questions
    ]
    assert len(names) == len(set(names))


def test_forms_of_the_tool_are_the_scored_agreements() -> None:
    scored = {page.id for page in corpus().accords.values() if page.record.criteres}
    assert {form.id for form in corpus().data(Choix).formes} == scored


def test_forms_of_the_tool_go_from_the_loosest_to_the_tightest() -> None:
    degrees = [corpus().accords[form.id].record.degre for form in corpus().data(Choix).formes]
    assert degrees == sorted(degrees)
