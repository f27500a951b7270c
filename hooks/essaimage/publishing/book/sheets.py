"""Two to four pages of paper for one page of the base: what a board needs, the rest named and left on the site."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from essaimage.model.addresses import address
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.headings import anchor
from essaimage.model.legal import Accord
from essaimage.model.record import Page
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.labels import Links
from essaimage.publishing.book.order import short
from essaimage.publishing.book.plans import Shelf, common
from essaimage.publishing.book.prepare import Prepared, parts_of, prepare

KINDS: Mapping[type, tuple[str, str]] = {EtudeDeCas: ("cas", "Étude de cas"), Accord: ("accords", "Type d’accord")}
"""The kinds of page that have a sheet: its folder under `telechargements/`, and what the sheet calls it."""

ROOM = 1650
"""How many words four pages hold, the fact sheet and the notes aside."""

SPARED = (
    "Où ce terme est employé",
    "Les cas voisins",
    "Ce qui a changé",
    "Textes",
    "Spécificités ESS et IAE",
    "Les notes de la base",
    "Cas réels",
    "Formalités",
    "Les chiffres",
    "En quelques dates",
    "Comment cette fiche a été établie",
    "Le modèle",
    "Côté tête de réseau",
    "Côté structure d’accueil",
)
"""The parts that go first when a page is too long for four sheets of paper, in this order; the rest always stays."""

_ALWAYS_SPARED = 2


def sheet_path(page: Page[Any]) -> str:
    """Return where the sheet of a page is published: `telechargements/cas/step-pau.pdf`."""
    return f"telechargements/{KINDS[type(page.record)][0]}/{page.id}.pdf"


def sheets(corpus: Corpus) -> list[Page[Any]]:
    """Return the pages that have a sheet."""
    return [page for kind in KINDS for page in corpus.of(kind)]


def prepare_sheets(edition: Edition, links: Links) -> Iterator[tuple[Page[Any], Prepared, list[str]]]:
    """Yield each page that has a sheet, its article cut to fit, and the names of the parts left out."""
    for page in sheets(edition.corpus):
        dropped = spared(parts_of(edition.articles[page.src]))
        named = [name for name in SPARED[_ALWAYS_SPARED:] if anchor(name) in dropped]
        yield page, prepare(page, edition, links, dropped), named


def spared(parts: Mapping[str, int]) -> list[str]:
    """Return the anchors of the parts to leave out so that the rest fits, given the words of each part."""
    found = [anchor(name) for name in SPARED if anchor(name) in parts]
    left = sum(count for name, count in parts.items() if name != anchor("Sources"))
    dropped = []
    for rank, name in enumerate(found):
        if left <= ROOM and anchor(SPARED[_ALWAYS_SPARED]) != name and rank >= 1:
            break
        dropped.append(name)
        left -= parts[name]
    return dropped


def plan(page: Page[Any], shelf: Shelf, key: str, omitted: list[str]) -> dict[str, Any]:
    """Return the plan of one sheet.

    Args:
        page: The page it mirrors.
        shelf: The articles.
        key: The key of the sheet’s own article.
        omitted: The names of the parts left out.
    """
    edition, article = shelf.edition, shelf.prepared[key]
    day = written(page)
    url = f"{edition.site}{address(page.src)}" if edition.site else ""
    return {
        **common(edition, article.title, f"{KINDS[type(page.record)][1]} de la base {edition.title}", day),
        "genre": "fiche",
        "gabarit": "fiche.typ",
        "genre_de_page": KINDS[type(page.record)][1],
        "court": short(page),
        "pied": f"Page du {edition.day(day)}. {edition.licence}",
        "page": shelf.named(key, article.labels[0], article.title, short(page), url),
        "omis": omitted,
        "cibles": dict.fromkeys(article.labels, True),
        "ici": dict.fromkeys(article.labels, True),
    }


def written(page: Page[Any]) -> date:
    """Return the day of a page: a sheet changes when its page does, not at each build."""
    found = getattr(page.record, "mis_a_jour", None) or page.record.relu_le
    return date(found.year, found.month, found.day)
