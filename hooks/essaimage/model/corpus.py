"""Everything the base knows, read once per build, frozen, replaced rather than changed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from essaimage.model.case import EtudeDeCas
from essaimage.model.editorial import Accueil, Fil, Guide, PageSimple
from essaimage.model.geography import Contour
from essaimage.model.legal import Accord, Notion, Terme
from essaimage.model.path import Etape
from essaimage.model.record import Fiche, Page
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Critere, Redirection, Vocabulaire

R = TypeVar("R", bound=Fiche)


@dataclass(frozen=True)
class Corpus:
    """The content of `docs/` and `data/`.

    Attributes:
        pages: Every page, by path under `docs/`, in the order of the paths.
        references: Sources, by identifier.
        textes: Legal texts, by identifier.
        vocabulaire: The controlled lists.
        criteres: The criteria of comparison, in order.
        redirections: The addresses that moved.
        contours: The outlines of the map, in the order in which they are drawn.
        records: The records of `data/` that have no page of their own, by path (see `model.data.FILES`).
        assets: Paths under `docs/` of the files that are not pages.
        lines: For each file of `data/`, the line of each key.
        ranks: The rank of each source and text in its list: (file, identifier) → rank.
        site: The address at which the base is published, with its final slash; empty while it is not known.
        sizes: Bytes of each file that is published for reuse, by its path in the site (see `model.datasets`).
        refused: What is there but could not be read: pages and assets by path under `docs/`, records, sources
            and texts by identifier, whole files of `data/` by path. No check says of them that they are missing.
    """

    pages: Mapping[str, Page[Any]]
    references: Mapping[str, Reference]
    textes: Mapping[str, TexteDeLoi]
    vocabulaire: Vocabulaire
    criteres: tuple[Critere, ...]
    redirections: tuple[Redirection, ...] = ()
    contours: tuple[Contour, ...] = ()
    records: Mapping[str, Fiche] = field(default_factory=dict)
    assets: frozenset[str] = frozenset()
    lines: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    ranks: Mapping[tuple[str, str], int] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    site: str = ""
    sizes: Mapping[str, int] = field(default_factory=dict)

    def of(self, kind: type[Fiche]) -> Iterator[Page[Any]]:
        """Yield the pages whose record is a `kind`, in the order of their paths."""
        return (page for page in self.pages.values() if isinstance(page.record, kind))

    def data(self, kind: type[R]) -> R:
        """Return the record of `data/` that is a `kind`: `corpus.data(Risques).risques`.

        Raises:
            StopIteration: If its file could not be read; the build has stopped before.
        """
        return next(record for record in self.records.values() if isinstance(record, kind))

    @cached_property
    def cas(self) -> Mapping[str, Page[EtudeDeCas]]:
        """Case studies, by identifier."""
        return {page.id: page for page in self.of(EtudeDeCas)}

    @cached_property
    def cas_par(self) -> Mapping[tuple[str, str], list[Page[EtudeDeCas]]]:
        """Case studies by what they answer: (facet, value) → cases, in the order of their identifiers."""
        found: dict[tuple[str, str], list[Page[EtudeDeCas]]] = {}
        for page in self.cas.values():
            for facet, values in page.record.reponses.items():
                for value in values:
                    found.setdefault((facet, value), []).append(page)
        return found

    @cached_property
    def accords(self) -> Mapping[str, Page[Accord]]:
        """Types of agreement, by identifier, from the loosest link to the tightest."""
        found = sorted(self.of(Accord), key=lambda page: (page.record.degre, page.record.terme))
        return {page.id: page for page in found}

    @cached_property
    def notions(self) -> Mapping[str, Page[Notion]]:
        """Supporting terms, by identifier."""
        return {page.id: page for page in self.of(Notion)}

    @cached_property
    def termes(self) -> Mapping[str, Page[Terme]]:
        """Every page of the glossary, agreements and notions, by identifier."""
        return {**self.accords, **self.notions}

    @cached_property
    def guides(self) -> Mapping[str, Page[Guide]]:
        """Guides, by identifier."""
        return {page.id: page for page in self.of(Guide)}

    @cached_property
    def parcours(self) -> Mapping[str, list[Page[Etape]]]:
        """Steps of each path, in order, by the side that walks it: « transmettre », « accueillir »."""
        found: dict[str, list[Page[Etape]]] = {}
        for page in sorted(self.of(Etape), key=lambda page: page.record.rang):
            found.setdefault(page.record.cote, []).append(page)
        return found

    @cached_property
    def fils(self) -> Mapping[str, Page[Fil]]:
        """Threads across cases, by identifier."""
        return {page.id: page for page in self.of(Fil)}

    @cached_property
    def by_id(self) -> Mapping[str, Page[Any]]:
        """Every record that has a page of its own, by identifier."""
        return {**self.termes, **self.cas, **self.guides, **self.fils}


SIMPLE = (Accueil, PageSimple)
"""The kinds of page that are no record and have no identifier."""
