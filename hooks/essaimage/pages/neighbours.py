"""The cases that stand nearest to one: same type of agreement, same sector, same territory."""

from dataclasses import dataclass
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.facets import Value, names
from essaimage.model.record import Page

NEAREST = 6
"""How many neighbours a case shows for each reason; a link leads to all."""

_NEAR = {"type": "Même type d’accord", "secteur": "Même secteur", "territoire": "Même territoire"}


@dataclass(frozen=True)
class Neighbours:
    """Cases that share something with another: what, which value, the first of them, how many there are in all."""

    nom: str
    facet: str
    value: Value
    pages: tuple[Page[EtudeDeCas], ...]


def neighbours(page: Page[Any], corpus: Corpus) -> list[Neighbours]:
    """Return the cases that stand near `page`: same type of agreement, same sector, same territory."""
    answers = page.record.reponses
    shared = [(facet, value) for facet in _NEAR for value in answers[facet] if value != "france"]
    found = []
    for facet, value in shared:
        others = [other for other in corpus.cas_par[facet, value] if other is not page]
        if others:
            seen = Value(value, names(corpus)[facet][value], len(others))
            found.append(Neighbours(_NEAR[facet], facet, seen, tuple(others[:NEAREST])))
    return found
