"""The two questionnaires « Suis-je prêt ? » (`data/readiness.yml`), and how their answers are scored.

Score of a dimension: sum of its answers / (3 × number of questions) × 100. Overall score: mean of the
dimensions, weighted by `poids`. A blocking question answered 0 makes the verdict « pas encore » whatever the
score. The threshold of 75 is that of Dan Berelowitz’s grid; the weights and the threshold of 50 are our proposal.
The one place where a score is computed is `docs/assets/js/pret-score.js`.
"""

from collections import Counter
from hashlib import sha256

from pydantic import Field, field_validator

from essaimage.model.record import Fiche
from essaimage.model.text import Identifiant, Texte


class QuestionGraduee(Fiche):
    """A question with four answers, from 0 (absent) to 3 (solid and checkable)."""

    id: Identifiant = Field(description="Identifiant, dans l’adresse et dans le fichier que l’on échange.")
    texte: Texte = Field(description="La question.")
    bloquante: bool = Field(default=False, description="true si la réponse 0 suffit à dire « pas encore ».")
    reponses: tuple[Texte, ...] = Field(min_length=4, max_length=4, description="Ce que veulent dire 0, 1, 2 et 3.")
    si_faible: Texte = Field(description="Quoi faire d’abord si la réponse est 0 ou 1.")
    vers: Identifiant | None = Field(None, description="Étape, guide, notion ou accord où aller.")


class Dimension(Fiche):
    """A family of questions."""

    id: Identifiant = Field(description="Identifiant.")
    nom: Texte = Field(description="Nom de la dimension.")
    poids: int = Field(ge=1, le=3, description="Poids dans le score : proposition de la base.")
    questions: tuple[QuestionGraduee, ...] = Field(min_length=1, description="Les questions.")
    sources: tuple[Identifiant, ...] = Field(min_length=1, description="Identifiants des sources de la dimension.")


class Questionnaire(Fiche):
    """The questionnaire of one side."""

    id: Identifiant = Field(description="transmettre ou accueillir.")
    titre: Texte = Field(description="La question que se pose le lecteur.")
    dimensions: tuple[Dimension, ...] = Field(min_length=1, description="Les dimensions.")

    @property
    def questions(self) -> tuple[QuestionGraduee, ...]:
        """Every question, in the order in which it is asked."""
        return tuple(question for dimension in self.dimensions for question in dimension.questions)

    @property
    def version(self) -> str:
        """Eight signs that change as soon as a question or the meaning of an answer does.

        Answers exchanged between several people are comparable only if they were given to the same words.
        """
        words = "\n".join(text for item in self.questions for text in (item.id, item.texte, *item.reponses))
        return sha256(words.encode()).hexdigest()[:8]


class Seuil(Fiche):
    """A verdict, from a score up."""

    min: int = Field(ge=0, le=100, description="Score à partir duquel le verdict vaut.")
    verdict: Texte = Field(description="Le verdict.")
    conseil: Texte = Field(description="Ce qu’il invite à faire.")


class Maturite(Fiche):
    """Both questionnaires, the scale and the thresholds."""

    echelle: tuple[Texte, ...] = Field(min_length=4, max_length=4, description="Ce que veulent dire 0, 1, 2 et 3.")
    seuils: tuple[Seuil, ...] = Field(min_length=2, description="Les verdicts, du plus haut au plus bas.")
    repere: int = Field(ge=1, le=99, description="Score sous lequel une dimension est signalée : notre proposition.")
    questionnaires: tuple[Questionnaire, ...] = Field(min_length=2, max_length=2, description="Un pour chaque côté.")
    sources: tuple[Identifiant, ...] = Field(description="D’où vient la méthode.")

    @field_validator("seuils")
    @classmethod
    def _go_down_to_zero(cls, seuils: tuple[Seuil, ...]) -> tuple[Seuil, ...]:
        found = [seuil.min for seuil in seuils]
        if found != sorted(set(found), reverse=True) or found[-1] != 0:
            raise ValueError(
                f"les seuils {found} ne descendent pas jusqu’à 0. Les écrire du plus haut au plus bas, le dernier à 0."
            )
        return seuils

    @field_validator("questionnaires")
    @classmethod
    def _ask_each_question_once(cls, questionnaires: tuple[Questionnaire, ...]) -> tuple[Questionnaire, ...]:
        ids = Counter(question.id for asked in questionnaires for question in asked.questions)
        twice = [name for name, count in ids.items() if count > 1]
        if twice:
            raise ValueError(f"l’identifiant « {twice[0]} » sert à deux questions. En changer un des deux.")
        return questionnaires
