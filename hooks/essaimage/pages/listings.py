"""The blocks that index pages ask for: lists, tables and the scale, all from the corpus."""

import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, Literal

from essaimage.model.datasets import DATASETS, FEED
from essaimage.model.facets import LISTS, facets
from essaimage.model.record import Page
from essaimage.pages import fields, timeline
from essaimage.pages.citations import natural
from essaimage.pages.directories import DIRECTORIES
from essaimage.pages.environment import render
from essaimage.pages.map import draw
from essaimage.pages.review import to_review
from essaimage.pages.scale import narrow, wide
from essaimage.pages.tools import TOOLS
from essaimage.pages.view import View


def block(name: str, view: View) -> str:
    """Return the HTML of the generated block `name` (see `model.blocks.BLOCKS`), alone between blank lines."""
    values = _VALUES.get(name, _nothing)(view)
    return "\n\n" + render(f"blocs/{name}.html", vue=view, corpus=view.corpus, **values) + "\n\n"


Entry = tuple[str, Page[Any], Literal["terme", "forme", "a-eviter"]]
"""A form, the page it leads to, and what it is there: the term itself, another form, a form to avoid."""


def entries(view: View) -> list[Entry]:
    """Return every form of every term, those to avoid included, sorted as in a dictionary."""
    found: list[Entry] = []
    for page in view.corpus.termes.values():
        found += [(form, page, "terme" if form == page.record.terme else "forme") for form in page.record.formes]
        found += [(form, page, "a-eviter") for form in page.record.formes_a_eviter]
    return sorted(found, key=lambda item: sort_key(item[0]))


def sort_key(text: str) -> str:
    """Return `text` as a French dictionary would sort it: accents, case and ligatures folded."""
    folded = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return "".join(char for char in folded if char.isalnum() or char == " ")


def _nothing(_: View) -> Mapping[str, object]:
    return {}


def _glossaire(view: View) -> Mapping[str, object]:
    letters: dict[str, list[Entry]] = {}
    for entry in entries(view):
        letters.setdefault(sort_key(entry[0])[:1].upper(), []).append(entry)
    return {"lettres": letters}


def _bibliographie(view: View) -> Mapping[str, object]:
    sources = sorted(view.corpus.references.values(), key=lambda source: sort_key(source.title))
    return {"sources": sources, "facettes": LISTS["bibliographie"](view.corpus)}


def _textes(view: View) -> Mapping[str, object]:
    return {"textes": sorted(view.corpus.textes.values(), key=lambda texte: natural(texte.court))}


def _fichiers(view: View) -> Mapping[str, object]:
    site = view.corpus.site or "https://adresse-du-site/"
    return {"jeux": DATASETS, "tailles": view.corpus.sizes, "site": site, "flux": FEED}


def _echelle(view: View) -> Mapping[str, object]:
    accords = list(view.corpus.accords.values())
    names = [degre.nom for degre in view.corpus.vocabulaire.degres]
    return {"large": wide(accords, names), "etroite": narrow(accords, names)}


def _par_famille(view: View) -> Mapping[str, object]:
    accords = view.corpus.accords.values()
    groups = [
        (categorie, [page for page in accords if page.record.categorie == categorie.id])
        for categorie in view.corpus.vocabulaire.categories
    ]
    return {"groupes": [group for group in groups if group[1]]}


def _cas(view: View) -> Mapping[str, object]:
    return {"facettes": facets(view.corpus)}


def _carte(view: View) -> Mapping[str, object]:
    return {"dessin": draw(view.corpus.contours, view.corpus.cas.values())}


def _frise(view: View) -> Mapping[str, object]:
    cases = view.corpus.cas.values()
    return {"large": timeline.wide(cases), "etroite": timeline.narrow(cases)}


_VALUES: Mapping[str, Callable[[View], Mapping[str, object]]] = {
    "glossaire": _glossaire,
    "bibliographie": _bibliographie,
    "textes-de-droit": _textes,
    "fichiers-de-donnees": _fichiers,
    "liste-des-cas": _cas,
    "carte-des-cas": _carte,
    "frise-des-cas": _frise,
    "echelle-des-accords": _echelle,
    "liste-des-accords": _par_famille,
    "comparaison-des-accords": _par_famille,
    "pages-a-revoir": to_review,
    "champs-des-fiches": fields.values,
    **DIRECTORIES,
    **TOOLS,
}
