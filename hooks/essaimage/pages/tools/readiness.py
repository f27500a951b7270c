"""« Suis-je prêt ? »: the two questionnaires to fill in, and what the script that scores them reads.

How answers are scored is told in `model.readiness`, and computed in the script alone.
"""

from collections.abc import Mapping
from typing import Any

from essaimage.model.legal import Terme
from essaimage.model.path import Etape
from essaimage.model.readiness import Dimension, Maturite, QuestionGraduee, Questionnaire
from essaimage.model.record import Page
from essaimage.pages.environment import plain
from essaimage.pages.view import View


def values(view: View) -> Mapping[str, object]:
    """Return what the template shows: both questionnaires, the rank of each question, where each one leads."""
    found = view.corpus.data(Maturite)
    asked = [list(enumerate(item.questions, start=1)) for item in found.questionnaires]
    return {
        "maturite": found,
        "rangs": {question.id: rank for ranked in asked for rank, question in ranked},
        "vers_de": {question.id: _way(question, view) for ranked in asked for _, question in ranked},
    }


def inline(view: View) -> object:
    """Return what the script reads: thresholds, and for each questionnaire its version, weights and advice."""
    found = view.corpus.data(Maturite)
    return {
        "repere": found.repere,
        "seuils": [{"min": item.min, "verdict": item.verdict, "conseil": plain(item.conseil)} for item in found.seuils],
        "questionnaires": {asked.id: _questionnaire(asked, view) for asked in found.questionnaires},
    }


def _questionnaire(asked: Questionnaire, view: View) -> Mapping[str, object]:
    return {
        "titre": plain(asked.titre),
        "version": asked.version,
        "dimensions": [_dimension(dimension, view) for dimension in asked.dimensions],
    }


def _dimension(dimension: Dimension, view: View) -> Mapping[str, object]:
    return {
        "nom": plain(dimension.nom),
        "poids": dimension.poids,
        "questions": [_question(question, view) for question in dimension.questions],
    }


def _question(question: QuestionGraduee, view: View) -> Mapping[str, object]:
    return {
        "id": question.id,
        "texte": plain(question.texte),
        "bloquante": question.bloquante,
        "si_faible": plain(question.si_faible),
        "vers": _way(question, view),
    }


def _way(question: QuestionGraduee, view: View) -> Mapping[str, str] | None:
    """Return where a weak answer leads: the link, and its name."""
    if question.vers is None:
        return None
    return {"lien": view.vers(question.vers), "nom": plain(_name(view.corpus.by_id[question.vers]))}


def _name(page: Page[Any]) -> str:
    record = page.record
    if isinstance(record, Etape):
        return f"étape {record.rang}, {record.court}"
    return str(record.terme if isinstance(record, Terme) else record.titre)
