"""What templates ask of the corpus while they write one page: links, names, neighbours."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, TypeVar

from essaimage.model.addresses import relative
from essaimage.model.case import AccordSigne, Lieu
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Guide
from essaimage.model.evidence import called as called_by
from essaimage.model.headings import WRITTEN
from essaimage.model.markup import headings
from essaimage.model.path import Etape
from essaimage.model.record import Fiche, Page
from essaimage.model.sheets import sheets
from essaimage.model.worksheets import Modele
from essaimage.pages.neighbours import Neighbours, neighbours

COMPARED = 4
"""How many types of agreement a reader may set side by side."""

_SECTION = 2
R = TypeVar("R", bound=Fiche)


@dataclass(frozen=True)
class View:
    """The page being written, the corpus around it, and the day of the build."""

    page: Page[Any]
    corpus: Corpus
    today: date
    plafond: ClassVar[int] = 60
    """How many pages a term’s page lists of each kind: thousands would weigh megabytes, and nobody reads them."""

    def lien(self, src: str) -> str:
        """Return the link from this page to the page at `src`."""
        return relative(src, self.page.src)

    def vers(self, identifier: str) -> str:
        """Return the link from this page to the record `identifier`."""
        return self.lien(self.corpus.by_id[identifier].src)

    def nom(self, liste: str, valeur: str) -> str:
        """Return what the reader sees for a controlled value."""
        return self.corpus.vocabulaire.nom(liste, valeur)

    def lieu(self, lieu: Lieu) -> str:
        """Return a place as a reader says it: « Pau, Nouvelle-Aquitaine », « Herrenberg, Allemagne »."""
        region = self.nom("regions", lieu.region) if lieu.region else None
        pays = self.nom("pays", lieu.pays) if lieu.pays != "france" or not (lieu.commune or region) else None
        return ", ".join(filter(None, (lieu.commune, region, pays)))

    def sommaire(self) -> list[str]:
        """Return the headings the author wrote, for the list « Sur cette page »."""
        fixed = WRITTEN.get(type(self.page.record))
        return (
            list(fixed)
            if fixed
            else [heading.text for heading in headings(self.page.body) if heading.level == _SECTION]
        )

    @property
    def racine(self) -> str:
        """The link from this page to the site’s root, with its final slash; for what is no page."""
        return relative("index.md", self.page.src)

    def fiche(self, identifier: str) -> Modele:
        """Return a worksheet."""
        return sheets(self.corpus)[identifier]

    def themes(self) -> list[Page[Guide]]:
        """Return the guides that are no step of a path, in the order their authors gave."""
        found = (page for page in self.corpus.guides.values() if not isinstance(page.record, Etape))
        return sorted(found, key=lambda page: page.record.ordre)

    def voisines_du_parcours(self) -> tuple[Page[Etape] | None, Page[Etape] | None]:
        """Return the steps before and after this one."""
        return _around(self.corpus.parcours[self.page.record.cote], self.page)

    def cas_de(self, accord: str) -> list[tuple[Page[Any], AccordSigne]]:
        """Return the cases that use a type of agreement, each with the agreement and its status."""
        cases = self.corpus.cas_par.get(("type", accord), ())
        return [(page, signed) for page in cases for signed in page.record.accords if signed.type == accord]

    def proches(self) -> list[Neighbours]:
        """Return the cases that stand near this one."""
        return neighbours(self.page, self.corpus)

    def autour(self) -> tuple[Page[Any] | None, Page[Any] | None]:
        """Return the cases before and after this one in the list of cases."""
        return _around(list(self.corpus.cas.values()), self.page)

    def formes_par_degre(self) -> list[Page[Any]]:
        """Return, for each degree of integration, the type of agreement that most cases use."""
        best: dict[int, Page[Any]] = {}
        for page in self.corpus.accords.values():
            held = best.setdefault(page.record.degre, page)
            if len(self.cas_de(page.id)) > len(self.cas_de(held.id)):
                best[page.record.degre] = page
        return list(best.values())

    def voisines(self) -> list[str]:
        """Return this type of agreement and those its author relates it to, as many as are compared side by side."""
        related = [name for name in self.page.record.voir_aussi if name in self.corpus.accords]
        return [self.page.id, *related][:COMPARED]

    def lectures(self) -> list[tuple[str, int]]:
        """Return how far the sources of this case were read: (how far, how many), the fullest reading first."""
        called = {found.text for found in called_by(self.page) if found.text in self.corpus.references}
        counts: Counter[str] = Counter(self.corpus.references[name].custom.lecture for name in called)
        return [
            (entree.pluriel if counts[entree.id] > 1 and entree.pluriel else entree.nom, counts[entree.id])
            for entree in self.corpus.vocabulaire.lectures
            if counts[entree.id]
        ]

    def perimee(self) -> bool:
        """Whether this legal page should have been reviewed by now."""
        return bool(self.today > self.page.record.a_revoir_avant)


def _around(pages: list[Page[R]], page: Page[R]) -> tuple[Page[R] | None, Page[R] | None]:
    rank = pages.index(page)
    return (pages[rank - 1] if rank else None, pages[rank + 1] if rank + 1 < len(pages) else None)
