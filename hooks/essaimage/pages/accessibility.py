"""The accessibility statement: what the criteria say together, and one by one."""

from collections.abc import Mapping

from essaimage.model.accessibility import THEMES, CritereRgaa, Rgaa
from essaimage.pages.view import View

RESULTS = {
    "conforme": "conforme",
    "non-conforme": "non conforme",
    "non-applicable": "non applicable",
    "non-teste": "non testé",
}
"""What the reader sees for each result."""


def state(view: View) -> Mapping[str, object]:
    """Return what the state of compliance shows: the counts, the rate, what is not accessible."""
    rgaa = view.corpus.data(Rgaa)
    failing = [one for one in rgaa.criteres if one.resultat == "non-conforme"]
    return {"rgaa": rgaa, "comptes": rgaa.comptes, "taux": _percent(rgaa), "manques": failing}


def criteria(view: View) -> Mapping[str, object]:
    """Return every criterion under its theme."""
    rgaa = view.corpus.data(Rgaa)
    themes = [(name, _under(rank, rgaa)) for rank, (name, _) in enumerate(THEMES, 1)]
    return {"themes": themes, "resultats": RESULTS}


def _under(theme: int, rgaa: Rgaa) -> list[CritereRgaa]:
    return [one for one in rgaa.criteres if one.numero.startswith(f"{theme}.")]


def _percent(rgaa: Rgaa) -> int:
    """Return the share of met criteria among those that apply and were tested, rounded down: never said too high."""
    return 100 * rgaa.comptes["conforme"] // rgaa.testes if rgaa.testes else 0
