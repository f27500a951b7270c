"""Every worksheet of the base: those written by hand, those made from the steps and from the questionnaires."""

from collections.abc import Iterator, Mapping

from essaimage.model.corpus import Corpus
from essaimage.model.path import Etape
from essaimage.model.readiness import Dimension, Maturite, Questionnaire
from essaimage.model.record import Page
from essaimage.model.worksheets import Ligne, Modele, Modeles, Partie

_BUT_PARCOURS = "Cocher ce qui est fait, étape par étape, et garder la trace de ce qui reste."
_BUT_QUESTIONNAIRE = (
    "Répondre à plusieurs, chacun de son côté, puis comparer : les écarts comptent autant que la moyenne."
)
_TITRES = {
    "transmettre": "Liste de contrôle : transmettre un modèle, étape par étape",
    "accueillir": "Liste de contrôle : accueillir un modèle, étape par étape",
}


def sheets(corpus: Corpus) -> Mapping[str, Modele]:
    """Return every worksheet, by identifier, in the order in which they are listed."""
    return {modele.id: modele for modele in _all(corpus)}


def _all(corpus: Corpus) -> Iterator[Modele]:
    for side, pages in corpus.parcours.items():
        yield _path(side, _TITRES[side], pages)
    for questionnaire in corpus.data(Maturite).questionnaires:
        yield _questionnaire(questionnaire)
    yield from corpus.data(Modeles).modeles


def _path(side: str, title: str, pages: list[Page[Etape]]) -> Modele:
    parties = tuple(_step(page) for page in pages)
    return Modele(id=f"parcours-{side}", titre=title, but=_BUT_PARCOURS, cotes=(side,), parties=parties)


def _step(page: Page[Etape]) -> Partie:
    step = page.record
    lines = [
        *(Ligne(question=question, reponse="texte", explication="Question à trancher.") for question in step.questions),
        *(Ligne(question=task, reponse="case", explication="À faire.") for task in step.faire),
        *(Ligne(question=outcome, reponse="case", explication="Ce qui en sort.") for outcome in step.livrables),
        Ligne(question=f"On passe à la suite quand {step.suite}", reponse="case", explication="Critère de passage."),
    ]
    return Partie(titre=f"{step.rang}. {step.court}", lignes=tuple(lines))


def _questionnaire(questionnaire: Questionnaire) -> Modele:
    return Modele(
        id=f"questionnaire-{questionnaire.id}",
        titre=f"Questionnaire : {questionnaire.titre}",
        but=_BUT_QUESTIONNAIRE,
        cotes=(questionnaire.id,),
        parties=tuple(_dimension(dimension) for dimension in questionnaire.dimensions),
    )


def _dimension(dimension: Dimension) -> Partie:
    lines = (
        Ligne(
            question=question.texte,
            reponse="note",
            choix=question.reponses,
            explication=("Question bloquante. " if question.bloquante else "")
            + f"Si la note est basse : {question.si_faible}",
        )
        for question in dimension.questions
    )
    return Partie(titre=f"{dimension.nom} (poids {dimension.poids})", lignes=tuple(lines))
