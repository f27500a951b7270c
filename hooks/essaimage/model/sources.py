"""What pages lean on: references in CSL fields, and legal texts with how far each was checked."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from essaimage.model.record import Fiche
from essaimage.model.text import Adresse, Identifiant, Jour, Texte, Valeur

_PARTS = 3


def _is_date(parts: tuple[int, ...]) -> tuple[int, ...]:
    try:
        date(*parts, *(1 for _ in range(_PARTS - len(parts))))
    except (TypeError, ValueError, OverflowError):
        written = ", ".join(map(str, parts))
        message = f"[{written}] n’est pas une date. Écrire l’année, le mois et le jour : [[2021, 11, 25]]."
        raise ValueError(message) from None
    return parts


Parties = Annotated[tuple[int, ...], Field(min_length=1, max_length=_PARTS), AfterValidator(_is_date)]
"""A day, a month or a year: `[2022, 7, 14]`, `[2022, 7]` or `[2022]`."""


_PERIODS = ((2020, "depuis-2020"), (2010, "annees-2010"), (0, "avant-2010"))


class Nom(Fiche):
    """A CSL name: a body or a person whose name is kept whole."""

    literal: Texte = Field(description="Le nom, tel qu’il s’écrit.")


class DateCsl(Fiche):
    """A CSL date: `date-parts: [[2022, 7]]`."""

    date_parts: tuple[Parties, ...] = Field(alias="date-parts", min_length=1, max_length=1)


class Lecture(Fiche):
    """What we did with a source; CSL keeps such notes of one's own under `custom`."""

    lecture: Literal["complet", "extrait", "sommaire", "notice", "non-retrouvee"] = Field(
        description="Jusqu’où la source a été lue."
    )
    copie: Literal["oui"] | None = Field(None, description="oui si l’adresse réhéberge le document d’un autre.")


class Reference(Fiche):
    """A source, once (`data/references.yml`), in CSL-YAML: https://docs.citationstyles.org/en/stable/specification.html."""

    id: Identifiant = Field(description="Identifiant, employé dans les appels [^identifiant].")
    type: Valeur = Field(description="Type CSL : webpage, article-newspaper, interview, report…")
    title: Texte = Field(description="Titre de la source.")
    author: tuple[Nom, ...] = Field((), description="Auteurs.")
    publisher: Texte = Field(description="Éditeur d’origine.")
    issued: DateCsl | None = Field(None, description="Date de publication ; à omettre si elle est inconnue.")
    URL: Adresse = Field(description="Adresse.")
    language: Valeur = Field("fr", description="Langue, en code ISO 639-1.")
    note: Texte = Field(description="Ce qu’on y a lu.")
    custom: Lecture = Field(description="Jusqu’où elle a été lue, et si l’adresse est une copie.")

    @property
    def reponses(self) -> Mapping[str, tuple[str, ...]]:
        """What the source answers to each facet by which sources are found."""
        return {
            "genre": (self.type,),
            "epoque": (self._period(),),
            "langue": (self.language,),
            "lecture": (self.custom.lecture,),
        }

    def _period(self) -> str:
        if self.issued is None:
            return "non-datee"
        [parts] = self.issued.date_parts
        return next(name for since, name in _PERIODS if parts[0] >= since)


class TexteDeLoi(Fiche):
    """A legal text, once (`data/legal-texts.yml`)."""

    id: Identifiant = Field(description="Identifiant, employé dans les appels [^identifiant].")
    code: Texte = Field(description="Code, loi, règlement ou juridiction.")
    article: Valeur | None = Field(None, description="Article.")
    court: Texte = Field(description="Forme courte, telle qu’elle s’écrit dans une phrase.")
    resume: Texte = Field(description="Ce que le texte dit, en nos mots.")
    url: Adresse | None = Field(None, description="Adresse où le lire.")
    niveau: Literal["A", "B", "C", "D", "E"] = Field(description="Niveau de vérification : voir data/vocabulary.yml.")
    version_lue: Texte = Field(description="Version lue, ou par qui le texte est connu.")
    verifie_le: Jour = Field(description="Jour de la vérification.")

    @property
    def intitule(self) -> str:
        """The name under which to look it up: the short form for an article, the whole reference otherwise."""
        return self.court if self.article else self.code

    @property
    def verifie(self) -> bool:
        """Whether the text was read in force, or an older reading was confirmed (levels A and B)."""
        return self.niveau in {"A", "B"}
