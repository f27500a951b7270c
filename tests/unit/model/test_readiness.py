"""The two questionnaires: their version follows their words, and their words alone."""

from typing import Any

import pytest

from essaimage.model.readiness import Maturite, Questionnaire
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def asked() -> Questionnaire:
    corpus, _ = read_corpus(MINIMAL)
    assert corpus
    return corpus.data(Maturite).questionnaires[0]


def changed(asked: Questionnaire, *, of_question: dict[str, Any] | None = None, **of_dimension: Any) -> Questionnaire:
    """Return the questionnaire with another first dimension, or another first question in it."""
    [dimension] = asked.dimensions
    [question] = dimension.questions
    questions = (question.model_copy(update=of_question or {}),)
    other = dimension.model_copy(update={"questions": questions, **of_dimension})
    return asked.model_copy(update={"dimensions": (other,)})


@pytest.mark.parametrize(
    "change",
    [
        {"texte": "Est-ce vraiment prêt ?"},
        {"id": "autre"},
        {"reponses": ("Pas du tout", "Un peu", "Presque", "Tout à fait, et vérifié")},
        {"reponses": ("Un peu", "Pas du tout", "Presque", "Tout à fait")},
    ],
)
def test_version_changes_with_the_words(asked: Questionnaire, change: dict[str, Any]) -> None:
    assert changed(asked, of_question=change).version != asked.version


def test_version_is_that_of_the_words_alone(asked: Questionnaire) -> None:
    same = changed(asked, of_question={"si_faible": "Autre conseil.", "bloquante": False}, nom="Autre", poids=3)
    assert same.version == asked.version
    assert len(asked.version) == 8


def test_questions_come_in_the_order_of_the_dimensions(asked: Questionnaire) -> None:
    twice = asked.model_copy(update={"dimensions": (*asked.dimensions, *asked.dimensions)})
    assert [question.id for question in twice.questions] == ["q-transmettre", "q-transmettre"]
