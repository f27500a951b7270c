"""The blocks of the resource pages: funding, risks, indicators, questions, contacts, worksheets."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from essaimage.model.facets import LISTS
from essaimage.model.resources import Contacts, Financements, Indicateurs, Questions, Risques
from essaimage.model.sheets import sheets
from essaimage.model.vocabulary import Entree
from essaimage.pages.view import View

Values = Mapping[str, object]


def _funding(view: View) -> Values:
    found = view.corpus.data(Financements)
    return {
        "dispositifs": found.dispositifs,
        "besoins": found.besoins,
        "absents": found.absents,
        "noms": {scheme.id: scheme.nom for scheme in found.dispositifs},
        "seuls": [scheme for scheme in found.dispositifs if scheme.cotes == ("accueillir",)],
        "facettes": LISTS["financements"](view.corpus),
    }


def _risks(view: View) -> Values:
    found = view.corpus.data(Risques).risques
    return {"risques": sorted(found, key=lambda risk: (-risk.gravite, -risk.frequence))}


def _indicators(view: View) -> Values:
    found = view.corpus.data(Indicateurs).indicateurs
    return {
        "total": len(found),
        "noyau": [item for item in found if item.noyau],
        "familles": _grouped(view.corpus.vocabulaire.familles_indicateurs, found, "famille"),
    }


def _questions(view: View) -> Values:
    found = view.corpus.data(Questions).questions
    return {"total": len(found), "themes": _grouped(view.corpus.vocabulaire.themes_questions, found, "theme")}


def _contacts(view: View) -> Values:
    found = view.corpus.data(Contacts).contacts
    return {"genres": _grouped(view.corpus.vocabulaire.genres_contacts, found, "genre")}


def _worksheets(view: View) -> Values:
    return {"fiches": list(sheets(view.corpus).values())}


def _grouped(entries: Iterable[Entree], items: Iterable[Any], key: str) -> list[tuple[Entree, list[Any]]]:
    """Return the items under each entry of a controlled list, entries without items left out."""
    kept = list(items)
    groups = [(entry, [item for item in kept if getattr(item, key) == entry.id]) for entry in entries]
    return [group for group in groups if group[1]]


DIRECTORIES: Mapping[str, Callable[[View], Values]] = {
    "financements": _funding,
    "risques": _risks,
    "indicateurs": _indicators,
    "questions": _questions,
    "contacts": _contacts,
    "fiches-a-remplir": _worksheets,
}
"""What each of those blocks shows, by its name."""
