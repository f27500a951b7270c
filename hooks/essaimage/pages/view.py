"""What templates ask of the corpus while they write one page: links, names, neighbours."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from essaimage.model.addresses import relative
from essaimage.model.case import AccordSigne
from essaimage.model.corpus import Corpus
from essaimage.model.headings import WRITTEN
from essaimage.model.markup import headings
from essaimage.model.record import Page

COMPARED = 4
"""How many types of agreement a reader may set side by side."""

_SECTION = 2


@dataclass(frozen=True)
class View:
    """The page being written, the corpus around it, and the day of the build."""

    page: Page[Any]
    corpus: Corpus
    today: date

    def lien(self, src: str) -> str:
        """Return the link from this page to the page at `src`."""
        return relative(src, self.page.src)

    def vers(self, identifier: str) -> str:
        """Return the link from this page to the record `identifier`."""
        return self.lien(self.corpus.by_id[identifier].src)

    def nom(self, liste: str, valeur: str) -> str:
        """Return what the reader sees for a controlled value."""
        return self.corpus.vocabulaire.nom(liste, valeur)

    def sommaire(self) -> list[str]:
        """Return the headings the author wrote, for the list « Sur cette page »."""
        fixed = WRITTEN.get(type(self.page.record))
        return (
            list(fixed)
            if fixed
            else [heading.text for heading in headings(self.page.body) if heading.level == _SECTION]
        )

    def cas_de(self, accord: str) -> list[tuple[Page[Any], AccordSigne]]:
        """Return the cases that use a type of agreement, each with the agreement and its status."""
        return [
            (page, signed)
            for page in self.corpus.cas.values()
            for signed in page.record.accords
            if signed.type == accord
        ]

    def voisines(self) -> list[str]:
        """Return this type of agreement and those its author relates it to, as many as are compared side by side."""
        related = [name for name in self.page.record.voir_aussi if name in self.corpus.accords]
        return [self.page.id, *related][:COMPARED]

    def perimee(self) -> bool:
        """Whether this legal page should have been reviewed by now."""
        return bool(self.today > self.page.record.a_revoir_avant)
