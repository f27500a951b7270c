"""« Quel accord choisir ? » (`data/choice.yml`): questions, what each answer asks for, what each form gives.

Formula, our proposal: a form’s score is 100 × (1 − Σ weight × gap ÷ (4 × Σ weight)), over what the answers ask for.
The gap (0 to 4) is |asked − score| when the answer wants a score near, max(0, asked − score) when it wants at least
that, max(0, score − asked) when at most; 0, 2 or 4 when the answer names the forms that suit it, those that come
near, and the others. The scores are those of the pages of agreement (see `data/criteria.yml`).
"""

from typing import Literal

from pydantic import Field

from essaimage.model.record import Fiche
from essaimage.model.text import Identifiant, Texte, Valeur


class Demande(Fiche):
    """What an answer asks of a criterion."""

    critere: Valeur = Field(description="Critère : voir data/criteria.yml.")
    sens: Literal["proche", "au-moins", "au-plus"] = Field(description="Comment la note doit se tenir.")
    valeur: int = Field(ge=1, le=5, description="La note demandée, de 1 à 5.")
    poids: int = Field(1, ge=1, le=4, description="Le poids de cette demande : proposition de la base.")


class Convenance(Fiche):
    """The forms that suit an answer."""

    formes: tuple[Identifiant, ...] = Field(min_length=1, description="Types d’accord qui y répondent.")
    proches: tuple[Identifiant, ...] = Field((), description="Types d’accord qui s’en approchent.")
    poids: int = Field(2, ge=1, le=6, description="Le poids de cette demande : proposition de la base.")


class Ecart(Fiche):
    """A form that an answer sets aside, and why."""

    forme: Identifiant = Field(description="Type d’accord écarté.")
    raison: Texte = Field(description="Pourquoi.")


class Reponse(Fiche):
    """A possible answer."""

    id: Identifiant = Field(description="Identifiant, dans l’adresse.")
    texte: Texte = Field(description="La réponse, comme on la donne.")
    change: Texte = Field(description="Ce que cette réponse change au résultat.")
    parce_que: Texte | None = Field(None, description="La raison à dire, si la forme y répond tout à fait.")
    manque: Texte | None = Field(None, description="Ce qu’il faut dire, si la forme n’y répond pas.")
    demandes: tuple[Demande, ...] = Field((), description="Ce qu’elle demande aux critères.")
    convient: Convenance | None = Field(None, description="Les formes qui lui conviennent.")
    ecarte: tuple[Ecart, ...] = Field((), description="Les formes qu’elle écarte.")
    arrete: bool = Field(default=False, description="true si elle mène à « aucun pour l’instant ».")


class QuestionDeChoix(Fiche):
    """A question, worded for each side."""

    id: Identifiant = Field(description="Identifiant, dans l’adresse.")
    transmettre: Texte = Field(description="La question, pour qui transmet.")
    accueillir: Texte = Field(description="La question, pour qui accueille.")
    pourquoi: Texte = Field(description="Pourquoi on la pose.")
    reponses: tuple[Reponse, ...] = Field(min_length=2, description="Les réponses.")


class Forme(Fiche):
    """A form the tool may propose."""

    id: Identifiant = Field(description="Type d’accord : un identifiant de docs/legal/.")
    atouts: tuple[Texte, ...] = Field(min_length=1, description="Ce qu’elle apporte.")
    renonce: tuple[Texte, ...] = Field(min_length=1, description="Ce que l’on y abandonne.")
    juriste: tuple[Texte, ...] = Field(min_length=1, description="Ce qu’il faut demander à un juriste.")
    choisir_si: Texte = Field(description="Une ligne pour la table de décision.")
    eviter_si: Texte = Field(description="Une ligne pour la table de décision.")
    lire: tuple[Identifiant, ...] = Field(min_length=1, description="Que lire ensuite : guides, étapes, notions.")
    sources: tuple[Identifiant, ...] = Field(min_length=1, description="Identifiants des sources.")


class Aucun(Fiche):
    """What the tool says when no form is to be proposed."""

    titre: Texte = Field(description="Le verdict.")
    texte: Texte = Field(description="Ce qu’il veut dire, avec soin.")
    faire: tuple[Texte, ...] = Field(min_length=1, description="Quoi faire d’abord.")


class Choix(Fiche):
    """The whole tool."""

    seuil: int = Field(ge=0, le=100, description="Note sous laquelle aucune forme n’est proposée.")
    ecart: int = Field(ge=0, le=100, description="Écart à la meilleure note au-delà duquel on ne propose plus.")
    questions: tuple[QuestionDeChoix, ...] = Field(min_length=6, max_length=9, description="Les questions.")
    formes: tuple[Forme, ...] = Field(min_length=1, description="Les formes, de la plus légère à la plus liée.")
    pas_encore: Aucun = Field(description="Quand la structure n’est pas prête.")
    rien_ne_convient: Aucun = Field(description="Quand aucune forme n’atteint le seuil.")
    partenariat_suffit: Texte = Field(description="Ce que l’on dit quand le partenariat vient en tête.")
