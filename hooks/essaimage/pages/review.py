"""Which legal pages are due for review, on the day of the build, and which texts were never verified."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from essaimage.model.legal import Terme
from essaimage.model.record import Page
from essaimage.pages.citations import natural
from essaimage.pages.view import View

SOON = 92
"""Days within which a page that is due for review is announced: three months."""

Group = tuple[str, str, list[Page[Terme]]]
"""A heading, what to say when nothing stands under it, the pages."""


def to_review(view: View) -> Mapping[str, object]:
    """Return what the page of reviews shows: every legal page by date, and the unverified texts."""
    pages = sorted(view.corpus.termes.values(), key=lambda page: (page.record.a_revoir_avant, page.record.terme))
    unverified = (texte for texte in view.corpus.textes.values() if not texte.verifie)
    return {
        "pages": pages,
        "relues": sum(bool(page.record.relu_par) for page in pages),
        "groupes": _by_urgency(pages, view.today),
        "textes": sorted(unverified, key=lambda texte: natural(texte.court)),
    }


def _by_urgency(pages: Iterable[Page[Any]], today: date) -> list[Group]:
    groups: list[Group] = [
        ("En retard", "Aucune page n’a passé sa date.", []),
        ("Dans les trois mois", "Aucune page n’arrive à échéance d’ici trois mois.", []),
        ("Plus tard", "Aucune page.", []),
    ]
    for page in pages:
        days = (page.record.a_revoir_avant - today).days
        groups[0 if days < 0 else 1 if days <= SOON else 2][2].append(page)
    return groups
