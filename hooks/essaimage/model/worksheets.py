"""Worksheets to download and fill in (`data/worksheets.yml`): headings and questions, never a model clause."""

from collections.abc import Iterable, Mapping
from typing import Literal

from pydantic import Field

from essaimage.model.record import Fiche
from essaimage.model.text import Identifiant, Texte


class Ligne(Fiche):
    """A question of a worksheet, and how it is answered."""

    question: Texte = Field(description="Ce qu’il faut écrire ou cocher.")
    reponse: Literal["texte", "liste", "oui-non", "montant", "nombre", "date", "case", "note"] = Field(
        description="La forme de la réponse."
    )
    choix: tuple[Texte, ...] = Field((), description="Ce que veulent dire les notes, de 0 à 3.")
    explication: Texte = Field(description="Pourquoi la question se pose.")
    textes: tuple[Identifiant, ...] = Field((), description="Textes de droit : voir data/legal-texts.yml.")

    @property
    def est_case(self) -> bool:
        """Whether the line is only ticked."""
        return self.reponse == "case"


class Partie(Fiche):
    """A part of a worksheet."""

    titre: Texte = Field(description="Titre de la partie.")
    lignes: tuple[Ligne, ...] = Field(min_length=1, description="Les questions.")


class Modele(Fiche):
    """A worksheet."""

    id: Identifiant = Field(description="Identifiant : c’est aussi le nom du fichier à télécharger.")
    titre: Texte = Field(description="Titre de la fiche.")
    but: Texte = Field(description="À quoi elle sert.")
    cotes: tuple[Identifiant, ...] = Field(min_length=1, description="Qui la remplit : transmettre, accueillir.")
    accords: tuple[Identifiant, ...] = Field((), description="Types d’accord concernés.")
    parties: tuple[Partie, ...] = Field(min_length=1, description="Les parties.")

    @property
    def lignes(self) -> int:
        """How many lines it has to fill in."""
        return sum(len(partie.lignes) for partie in self.parties)


class Modeles(Fiche):
    """The worksheets that are written by hand; those of the paths are made from the steps."""

    modeles: tuple[Modele, ...]


MADE = ("parcours-transmettre", "parcours-accueillir", "questionnaire-transmettre", "questionnaire-accueillir")
"""The worksheets made from the steps of the paths and from the questionnaires."""


def known(records: Mapping[str, Fiche]) -> Iterable[str]:
    """Return the identifier of every worksheet, written by hand or made."""
    written = [record for record in records.values() if isinstance(record, Modeles)]
    return [*(modele.id for record in written for modele in record.modeles), *MADE]
