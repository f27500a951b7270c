"""The steps of the two paths (`docs/guides/transmettre/*.md`, `docs/guides/accueillir/*.md`)."""

from pydantic import Field

from essaimage.model.editorial import Guide
from essaimage.model.record import Fiche
from essaimage.model.text import Identifiant, Texte

STEPS = 10
"""How many steps each path has."""


class EnFace(Fiche):
    """Where the other side stands at the same moment: what one prepares, the other checks."""

    etape: Identifiant = Field(description="Identifiant d’une étape de l’autre parcours.")
    texte: Texte = Field(description="Ce qu’elle y fait, et ce qu’elle attend de vous.")


class CasMontre(Fiche):
    """A real case that shows the step."""

    fiche: Identifiant = Field(description="Identifiant d’une étude de cas.")
    texte: Texte = Field(description="Ce qu’elle montre ici, en deux ou trois phrases, avec ses appels de source.")


class Etape(Guide):
    """A step: what for, what to settle, what to do, what comes out of it, and when to go on.

    Lists and criteria are our proposal, and the page says so; a fact in them carries its call.
    """

    rang: int = Field(ge=1, le=STEPS, description="Rang de l’étape dans son parcours, de 1 à 10.")
    court: Texte = Field(description="Le nom de l’étape en deux à cinq mots, pour les listes et le dessin.")
    questions: tuple[Texte, ...] = Field(min_length=2, description="Les questions à trancher.")
    faire: tuple[Texte, ...] = Field(min_length=2, description="Ce qu’il faut faire, une action par ligne.")
    livrables: tuple[Texte, ...] = Field(min_length=1, description="Ce qui en sort, écrit ou décidé.")
    qui: tuple[Texte, ...] = Field(min_length=1, description="Qui s’en occupe.")
    duree: Texte | None = Field(None, description="Combien de temps, avec sa source ; à omettre si rien ne le dit.")
    pieges: tuple[Texte, ...] = Field(min_length=1, description="Les pièges.")
    suite: Texte = Field(description="La fin de la phrase « On passe à la suite quand… ».")
    en_face: tuple[EnFace, ...] = Field(min_length=1, description="Où en est l’autre côté.")
    cas: tuple[CasMontre, ...] = Field(min_length=1, description="Un ou plusieurs cas réels qui montrent l’étape.")
    exemple: Texte | None = Field(None, description="Ce que fait ici la structure inventée de l’exemple.")
    fiches: tuple[Identifiant, ...] = Field((), description="Fiches à remplir : voir data/worksheets.yml.")
