"""By what cases, funding schemes and sources are found: each facet, its values, how many items have each."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from essaimage.model.corpus import Corpus
from essaimage.model.resources import Financements
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
"""Each facet of the cases with its name, in the order in which readers look."""

FUNDING = {"cote": "Pour qui", "appui": "Forme d’appui", "statut": "Statut, selon la source"}
"""Each facet of the funding schemes."""

REFERENCES = {"genre": "Nature", "epoque": "Date", "langue": "Langue", "lecture": "Ce qui en a été lu"}
"""Each facet of the sources."""

EPOQUES = {
    "depuis-2020": "depuis 2020",
    "annees-2010": "de 2010 à 2019",
    "avant-2010": "avant 2010",
    "non-datee": "non datée",
}
"""The periods by which sources are found."""

Answers = Mapping[str, tuple[str, ...]]
"""What an item answers to each facet."""


@dataclass(frozen=True)
class Value:
    """A value of a facet: its identifier, what the reader sees, how many items have it."""

    id: str
    nom: str
    compte: int


@dataclass(frozen=True)
class Facet:
    """A way of finding items, and the values that at least one item has."""

    id: str
    nom: str
    values: tuple[Value, ...]


def facets(corpus: Corpus) -> list[Facet]:
    """Return every facet of the cases with the values that some case has."""
    return _counted(FACETS, names(corpus), (page.record.reponses for page in corpus.cas.values()))


def names(corpus: Corpus) -> Mapping[str, Mapping[str, str]]:
    """Return what the reader sees for each value of each facet of the cases, in the order in which they are shown."""
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


def _funding(corpus: Corpus) -> list[Facet]:
    lists = corpus.vocabulaire
    seen = {
        "cote": _of(lists, "cotes"),
        "appui": _of(lists, "appuis"),
        "statut": _of(lists, "statuts_dispositifs"),
    }
    return _counted(FUNDING, seen, (scheme.reponses for scheme in corpus.data(Financements).dispositifs))


def _references(corpus: Corpus) -> list[Facet]:
    lists = corpus.vocabulaire
    seen = {
        "genre": _of(lists, "types_references"),
        "epoque": EPOQUES,
        "langue": _of(lists, "langues"),
        "lecture": _of(lists, "lectures"),
    }
    return _counted(REFERENCES, seen, (source.reponses for source in corpus.references.values()))


LISTS: Mapping[str, Callable[[Corpus], list[Facet]]] = {
    "liste-des-cas": facets,
    "financements": _funding,
    "bibliographie": _references,
}
"""The blocks that readers sort, and the facets of each."""


def _counted(titles: Mapping[str, str], seen: Mapping[str, Mapping[str, str]], items: Iterable[Answers]) -> list[Facet]:
    counts = Counter((facet, value) for answers in items for facet in titles for value in answers[facet])
    return [
        Facet(
            facet,
            title,
            tuple(
                Value(value, nom, counts[facet, value]) for value, nom in seen[facet].items() if counts[facet, value]
            ),
        )
        for facet, title in titles.items()
    ]


def _of(lists: Vocabulaire, name: str) -> Mapping[str, str]:
    return {entree.id: entree.nom for entree in getattr(lists, name)}
