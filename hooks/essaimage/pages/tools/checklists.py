"""The lists to tick: the steps of both paths, and what to check before signing, from the worksheets of the base."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from essaimage.model.corpus import Corpus
from essaimage.model.markup import CALL
from essaimage.model.path import Etape
from essaimage.model.record import Page
from essaimage.model.sheets import sheets
from essaimage.model.worksheets import Ligne, Modele, Partie
from essaimage.pages.view import View

_PATHS = "parcours-"
_BEFORE_SIGNING = ("controle-", "preparation-dip")
_SEVERAL = {"Question à trancher": "Questions à trancher"}


@dataclass(frozen=True)
class Point:
    """A line to tick: its text, why it matters, what it leans on, and the sign under which a browser keeps it."""

    id: str
    texte: str
    explication: str | None
    appels: tuple[str, ...]


@dataclass(frozen=True)
class Groupe:
    """Lines of the same kind, under its name (« À faire ») if it has one."""

    titre: str | None
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Rubrique:
    """A part of a list, and the step it comes from if it is one."""

    titre: str
    groupes: tuple[Groupe, ...]
    etape: Page[Etape] | None = None


@dataclass(frozen=True)
class Liste:
    """A list to tick, and the worksheet that can be downloaded beside it."""

    fiche: Modele
    rubriques: tuple[Rubrique, ...]

    @property
    def est_parcours(self) -> bool:
        """Whether it follows the steps of a path."""
        return self.fiche.id.startswith(_PATHS)


def values(view: View) -> Mapping[str, object]:
    """Return what the template shows: the lists of the paths, then those to go through before signing."""
    found = list(_lists(view.corpus))
    return {
        "familles": [
            ("Les deux parcours", [liste for liste in found if liste.est_parcours]),
            ("Avant de signer", [liste for liste in found if not liste.est_parcours]),
        ]
    }


def _lists(corpus: Corpus) -> Iterator[Liste]:
    for fiche in sheets(corpus).values():
        if fiche.id.startswith(_PATHS):
            steps = zip(fiche.parties, corpus.parcours[fiche.id.removeprefix(_PATHS)], strict=True)
            yield Liste(fiche, tuple(Rubrique(part.titre, _by_kind(part), page) for part, page in steps))
        elif fiche.id.startswith(_BEFORE_SIGNING):
            yield Liste(fiche, tuple(Rubrique(part.titre, _explained(part)) for part in fiche.parties))


def _by_kind(part: Partie) -> tuple[Groupe, ...]:
    """Return the lines of a step, grouped under what they are: questions, tasks, outcomes, criterion."""
    groups = groupby(part.lignes, key=lambda line: line.explication)
    return tuple(Groupe(_name(kind), tuple(_point(line, None) for line in lines)) for kind, lines in groups)


def _name(kind: str) -> str:
    name = kind.rstrip(".")
    return _SEVERAL.get(name, name)


def _explained(part: Partie) -> tuple[Groupe]:
    return (Groupe(None, tuple(_point(line, line.explication) for line in part.lignes)),)


def _point(line: Ligne, why: str | None) -> Point:
    called = CALL.findall(why or "")
    calls = (*CALL.findall(line.question), *(name for name in line.textes if name not in called))
    return Point(_sign(line.question), line.question, why, calls)


def _sign(text: str) -> str:
    """Return eight signs that change with the text: a line that was rewritten is to be read, and ticked, again."""
    return sha256(text.encode()).hexdigest()[:8]
