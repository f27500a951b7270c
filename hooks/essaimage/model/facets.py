"""By what cases are found: each facet, its values, how many cases have each."""

from collections.abc import Mapping
from dataclasses import dataclass

from essaimage.model.corpus import Corpus
from essaimage.model.vocabulary import Vocabulaire

FACETS = {
    "type": "Type d’accord",
    "statut": "État de l’accord",
    "secteur": "Secteur",
    "territoire": "Région ou pays d’origine",
    "role": "Rôle",
    "public": "Public",
    "revers": "Ce qui n’a pas marché",
    "confiance": "Confiance",
}
"""Each facet with its name, in the order in which readers look."""


@dataclass(frozen=True)
class Value:
    """A value of a facet: its identifier, what the reader sees, how many cases have it."""

    id: str
    nom: str
    compte: int


@dataclass(frozen=True)
class Facet:
    """A way of finding cases, and the values that at least one case has."""

    id: str
    nom: str
    values: tuple[Value, ...]


def facets(corpus: Corpus) -> list[Facet]:
    """Return every facet with the values that some case has."""
    return [Facet(facet, nom, _values(corpus, facet)) for facet, nom in FACETS.items()]


def _values(corpus: Corpus, facet: str) -> tuple[Value, ...]:
    seen = names(corpus)[facet].items()
    counted = (Value(value, nom, len(corpus.cas_par.get((facet, value), ()))) for value, nom in seen)
    return tuple(value for value in counted if value.compte)


def names(corpus: Corpus) -> Mapping[str, Mapping[str, str]]:
    """Return what the reader sees for each value of each facet, in the order in which they are shown."""
    lists = corpus.vocabulaire
    return {
        "type": {page.id: page.record.terme for page in corpus.accords.values()},
        "statut": _of(lists, "statuts"),
        "role": _of(lists, "roles"),
        "secteur": _of(lists, "secteurs"),
        "territoire": {**_of(lists, "regions"), **_of(lists, "pays")},
        "public": _of(lists, "publics"),
        "revers": _of(lists, "revers"),
        "confiance": _of(lists, "confiances"),
    }


def _of(lists: Vocabulaire, name: str) -> Mapping[str, str]:
    return {entree.id: entree.nom for entree in getattr(lists, name)}
