"""« Simuler l’économie »: every assumption with the value of the running example, and what the script reads of them.

Without a script, the page shows the assumptions and leads to the example, whose tables give the results: the
formulas stand in `economie.js` alone.
"""

from collections.abc import Mapping

from essaimage.model.simulation import Groupe, Hypothese, Simulateur
from essaimage.pages.typography import NARROW
from essaimage.pages.view import View

EXAMPLE = "exemple-fil-rouge"
"""The guide whose figures are the tool’s starting values."""

_BOTH = {"transmettre", "accueillir"}


def values(view: View) -> Mapping[str, object]:
    """Return the groups of assumptions by the side they concern, and how a number is written."""
    found = view.corpus.data(Simulateur)
    return {
        "communs": _groups(found, _BOTH),
        "accueil": _groups(found, {"accueillir"}),
        "reseau": _groups(found, {"transmettre"}),
        "structures": found.structures,
        "exemple": EXAMPLE if EXAMPLE in view.corpus.by_id else None,
        "nombre": number,
        "duree": max((len(item.depart) for item in found.hypotheses), default=1),
    }


def inline(view: View) -> object:
    """Return the assumptions as the script reads them: what is allowed, and the values to begin with."""
    return {"hypotheses": [_read_by_script(item) for item in view.corpus.data(Simulateur).hypotheses]}


def number(value: float) -> str:
    """Return `12500.5` as « 12 500,5 », with the narrow space that a field keeps as it is."""
    text = f"{_whole(value):,}"
    return text.replace(",", NARROW).replace(".", ",")


def _groups(found: Simulateur, sides: set[str]) -> list[Groupe]:
    return [groupe for groupe in found.groupes if set(groupe.cotes) == sides]


def _read_by_script(item: Hypothese) -> Mapping[str, object]:
    return {
        "id": item.id,
        "libelle": item.libelle,
        "unite": item.unite,
        "depart": [_whole(value) for value in item.depart],
        "min": _whole(item.min),
        "max": _whole(item.max),
        "pas": _whole(item.pas),
    }


def _whole(value: float) -> float:
    """Return a whole number as an integer, which JSON and readers write without a decimal point."""
    return int(value) if value.is_integer() else value
