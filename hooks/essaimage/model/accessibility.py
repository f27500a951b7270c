"""What is known of the base’s accessibility: the 106 criteria of the RGAA, and what our checks say of each.

The reference is the RGAA 4.1.2 (https://accessibilite.numerique.gouv.fr/, Licence Ouverte 2.0). A criterion is
claimed as met with a proof alone.
"""

from collections import Counter
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from essaimage.model.record import Fiche
from essaimage.model.text import Jour, Texte, Valeur

THEMES = (
    ("Images", 9),
    ("Cadres", 2),
    ("Couleurs", 3),
    ("Multimédia", 13),
    ("Tableaux", 8),
    ("Liens", 2),
    ("Scripts", 5),
    ("Éléments obligatoires", 10),
    ("Structuration de l’information", 4),
    ("Présentation de l’information", 14),
    ("Formulaires", 13),
    ("Navigation", 11),
    ("Consultation", 12),
)
"""The themes of the RGAA 4.1, in order, each with how many criteria it has."""

NUMBERS = tuple(f"{theme}.{rank}" for theme, (_, size) in enumerate(THEMES, 1) for rank in range(1, size + 1))
"""The number of each criterion: `1.1` … `13.12`."""

_HALF = 0.5


def _is_number(value: str) -> str:
    if value not in NUMBERS:
        raise ValueError(f"« {value} » n’est pas un critère du RGAA 4.1. Écrire un numéro entre 1.1 et 13.12.")
    return value


class CritereRgaa(Fiche):
    """A criterion of the RGAA, and what we know of it."""

    numero: Annotated[Valeur, AfterValidator(_is_number)] = Field(description="Numéro du critère : « 1.10 ».")
    intitule: Texte = Field(description="Ce que demande le critère, en nos mots.")
    resultat: Literal["conforme", "non-conforme", "non-applicable", "non-teste"] = Field(
        description="conforme, non-conforme, non-applicable ou non-teste."
    )
    preuves: tuple[Valeur, ...] = Field((), description="Tests (fichier::nom), ou « regard : pages regardées ».")
    constat: Texte | None = Field(None, description="Ce qui manque, pourquoi il ne s’applique pas, ou une précision.")


class Rgaa(Fiche):
    """The evaluation that the accessibility statement gives (`data/rgaa.yml`)."""

    version: Valeur = Field(description="Version du RGAA.")
    etablie_le: Jour = Field(description="Jour où la déclaration a été établie ou revue.")
    criteres: tuple[CritereRgaa, ...] = Field(min_length=1, description="Les 106 critères, dans l’ordre.")

    @property
    def comptes(self) -> Counter[str]:
        """How many criteria have each status."""
        return Counter(critere.resultat for critere in self.criteres)

    @property
    def applicables(self) -> int:
        """How many criteria apply, tested or not."""
        return len(self.criteres) - self.comptes["non-applicable"]

    @property
    def testes(self) -> int:
        """How many criteria apply and were tested."""
        return self.applicables - self.comptes["non-teste"]

    @property
    def etat(self) -> str:
        """The state of compliance, in the RGAA’s words: « non conforme » as long as a criterion is untested.

        Source: https://accessibilite.numerique.gouv.fr/obligations/declaration-accessibilite/ : total if all the
        criteria are met, partial from half of them, none below, or without the result of an audit.
        """
        met = self.comptes["conforme"] / (self.applicables or 1)
        if self.comptes["non-teste"] or met < _HALF:
            return "non conforme"
        return "totalement conforme" if met == 1 else "partiellement conforme"
