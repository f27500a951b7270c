"""The arithmetic of « Simuler l’économie », by hand and exact, from the sentences of docs/outils/simuler.md.

It shares nothing with the script it checks: fractions instead of floats, sums over the past instead of running totals.
Names of results are those of the CSV that the tool writes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

F = Fraction
Assumptions = Mapping[str, Any]
"""Values by the identifiers of data/simulator.yml: a number, or a list with one number a year."""

EXAMPLE: Assumptions = {
    "droit-entree": 6000,
    "contribution-fixe": 4000,
    "mois-sans-contribution": 6,
    "taux": 2,
    "services": 1000,
    "ca-cible": 200000,
    "montee": 6,
    "duree": 5,
    "prudent-activite": 75,
    "prudent-retard": 2,
    "favorable-activite": 115,
    "investissement": 30000,
    "preparation": 3000,
    "apports": 105000,
    "charges-fixes": 3900,
    "achats": 20,
    "postes": 6,
    "cout-poste": 2150,
    "aide-poste": 11381,
    "autres-aides": 0,
    "delai-clients": 2,
    "delai-aides": 2,
    "delai-fournisseurs": 1,
    "equipe": 120000,
    "cout-ouverture": 8000,
    "suivi": 3000,
    "sites-depart": 0,
    "ouvertures": [1, 3, 6, 7, 7],
    "departs": [0, 0, 0, 1, 1],
    "caisse": 65000,
    "delai-sites": 2,
    "subventions": [130000, 120000, 100000, 70000, 40000],
}
"""What docs/guides/exemple-fil-rouge.md says of its two invented structures."""


@dataclass(frozen=True)
class Result:
    """One side in one scenario: its figures, and its months, the first being the day before the opening."""

    figures: Mapping[str, Fraction | None]
    months: list[dict[str, Fraction]]

    def year(self, column: str, year: int) -> Fraction:
        """Return the sum of a column over a year, from 1."""
        return sum((month[column] for month in self.months[12 * year - 11 : 12 * year + 1]), F(0))

    def end(self, column: str, year: int) -> Fraction:
        """Return what a column holds in the last month of a year, from 1."""
        return self.months[12 * year][column]


def scenarios(h: Assumptions) -> dict[str, Assumptions]:
    """Return the assumptions of each scenario, by the name the tool gives it."""
    low, high = F(str(h["prudent-activite"])) / 100, F(str(h["favorable-activite"])) / 100
    sales, posts = F(str(h["ca-cible"])), F(str(h["postes"]))
    return {
        "Comme prévu": h,
        "Montée deux fois plus longue": {**h, "montee": h["montee"] * 2},
        "Prudent": {
            **h,
            "ca-cible": sales * low,
            "postes": posts * low,
            "montee": h["montee"] + h["prudent-retard"],
        },
        "Favorable": {**h, "ca-cible": sales * high, "postes": posts * high},
    }


def reached(month: int, quarters: int) -> Fraction:
    """Return the share of its target that an activity has reached in a month: 1/18 in the first of six quarters."""
    return F(0) if month <= 0 else min(F(1), F(month, 3 * quarters))


def contribution(h: Assumptions, age: int) -> Fraction:
    """Return what a site owes its network in the month when it reaches this age."""
    fixed = money(h, "contribution-fixe") / 12 if age > h["mois-sans-contribution"] else F(0)
    share = money(h, "taux") / 100 * money(h, "ca-cible") / 12 * reached(age, h["montee"])
    return fixed + share + money(h, "services") / 12


def established(h: Assumptions) -> Fraction:
    """Return what an established site pays in a year."""
    return money(h, "contribution-fixe") + money(h, "taux") * money(h, "ca-cible") / 100 + money(h, "services")


def money(h: Assumptions, name: str) -> Fraction:
    """Return an assumption as an exact number."""
    return F(str(h[name]))


def host(h: Assumptions) -> Result:
    """Return what happens to a structure that takes the model in."""
    first = money(h, "investissement") + money(h, "droit-entree") + money(h, "preparation")
    start = money(h, "apports") - first
    flows = [_flows(h, month) for month in range(1, 12 * h["duree"] + 1)]
    tills = [
        start + sum((f["Encaissé"] - f["Décaissé"] for f in flows[:count]), F(0)) for count in range(len(flows) + 1)
    ]
    months = [{"Trésorerie": start}, *({**f, "Trésorerie": till} for f, till in zip(flows, tills[1:], strict=True))]
    even = _even([f["Résultat"] for f in flows])
    before = flows if even is None else flows[: even - 1]
    lost = max(F(0), -sum((f["Résultat"] for f in before), F(0)))
    sales, posts = money(h, "ca-cible"), money(h, "postes")
    figures = {
        "Mois d’équilibre": None if even is None else F(even),
        "Trésorerie la plus basse": min(tills),
        "Mois de la trésorerie la plus basse": F(tills.index(min(tills))),
        "Apports nécessaires": money(h, "apports") - min(tills),
        "Besoin en fonds de roulement": _working_capital(h),
        "Part des ventes versée au réseau": 100 * established(h) / sales if sales else None,
        "Coût par emploi d’insertion": (first + lost) / posts if posts else None,
        "Versé au réseau avant l’équilibre": sum((f["Versé au réseau"] for f in before), F(0)),
        "Mois de suite sous zéro": F(_below_zero(tills[1:])),
    }
    return Result(figures, months)


def _flows(h: Assumptions, month: int) -> dict[str, Fraction]:
    def sales(m: int) -> Fraction:
        return money(h, "ca-cible") / 12 * reached(m, h["montee"])

    def aid(m: int) -> Fraction:
        yearly = money(h, "postes") * money(h, "aide-poste") * reached(m, h["montee"])
        return (yearly + (money(h, "autres-aides") if m > 0 else 0)) / 12

    bought = money(h, "achats") / 100
    wages = money(h, "postes") * money(h, "cout-poste") * reached(month, h["montee"])
    paid = wages + money(h, "charges-fixes") + contribution(h, month)
    return {
        "Ventes": sales(month),
        "Aides": aid(month),
        "Salaires d’insertion": wages,
        "Achats": sales(month) * bought,
        "Charges fixes": money(h, "charges-fixes"),
        "Versé au réseau": contribution(h, month),
        "Résultat": sales(month) + aid(month) - sales(month) * bought - paid,
        "Encaissé": sales(month - h["delai-clients"]) + aid(month - h["delai-aides"]),
        "Décaissé": paid + sales(month - h["delai-fournisseurs"]) * bought,
    }


def _even(results: list[Fraction]) -> int | None:
    runs = zip(results, results[1:], results[2:], strict=False)
    return next((rank for rank, three in enumerate(runs, 1) if min(three) >= 0), None)


def _below_zero(tills: list[Fraction]) -> int:
    signs = "".join("-" if till < 0 else "+" for till in tills)
    return max(map(len, signs.split("+")))


def _working_capital(h: Assumptions) -> Fraction:
    sales = money(h, "ca-cible") / 12
    aid = (money(h, "postes") * money(h, "aide-poste") + money(h, "autres-aides")) / 12
    debts = sales * money(h, "achats") / 100 * money(h, "delai-fournisseurs")
    return sales * money(h, "delai-clients") + aid * money(h, "delai-aides") - debts


def network(h: Assumptions) -> Result:
    """Return what happens to the head of the network."""
    length = 12 * h["duree"]
    stays = list(_stays(h))
    dues = {m: _due(h, stays, m) for m in range(1, length + 1)}
    months = [{"Trésorerie": money(h, "caisse")}]
    for month in range(1, length + 1):
        spent, grant = _spent(h, stays, month), F(str(h["subventions"][(month - 1) // 12])) / 12
        till = months[-1]["Trésorerie"] + dues.get(month - h["delai-sites"], F(0)) + grant - spent
        left = sum(1 for opened, closed in stays if opened <= month < closed)
        row = {"Sites": F(left), "Payé par les sites": dues[month], "Dépenses": spent, "Subventions": grant}
        months.append({**row, "Résultat": dues[month] + grant - spent, "Trésorerie": till})
    return Result(_figures_of_network(h, months), months)


def _figures_of_network(h: Assumptions, months: list[dict[str, Fraction]]) -> dict[str, Fraction | None]:
    tills = [month["Trésorerie"] for month in months]
    margin = established(h) - money(h, "suivi")
    spent = sum((month["Dépenses"] for month in months[-12:]), F(0))
    paid = sum((month["Payé par les sites"] for month in months[-12:]), F(0))
    return {
        "Sites pour l’équilibre": money(h, "equipe") / margin if margin > 0 else None,
        "Marge par site et par an": margin,
        "Trésorerie la plus basse": min(tills),
        "Mois de la trésorerie la plus basse": F(tills.index(min(tills))),
        "Trésorerie de départ nécessaire": money(h, "caisse") - min(tills),
        "Part payée par les sites, dernière année": 100 * paid / spent if spent else None,
        "Mois de suite sous zéro": F(_below_zero(tills[1:])),
    }


def _stays(h: Assumptions) -> Iterator[tuple[int, int]]:
    """Yield, for each site, its first month and its last; the first to come is the first to leave."""
    years = range(h["duree"])
    opened = [-10_000] * h["sites-depart"]
    opened += [12 * y + 12 * i // h["ouvertures"][y] + 1 for y in years for i in range(h["ouvertures"][y])]
    closed = [12 * y + 12 * (i + 1) // h["departs"][y] for y in years for i in range(h["departs"][y])]
    return zip(opened, closed + [10_000] * (len(opened) - len(closed)), strict=True)


def _due(h: Assumptions, stays: list[tuple[int, int]], month: int) -> Fraction:
    entry = money(h, "droit-entree") * sum(1 for opened, _ in stays if opened == month)
    ages = Counter(month - opened + 1 for opened, closed in stays if opened <= month <= closed)
    return entry + sum((count * contribution(h, age) for age, count in ages.items()), F(0))


def _spent(h: Assumptions, stays: list[tuple[int, int]], month: int) -> Fraction:
    openings = sum(1 for opened, _ in stays if opened == month)
    there = sum(1 for opened, closed in stays if opened <= month <= closed)
    return money(h, "equipe") / 12 + openings * money(h, "cout-ouverture") + there * money(h, "suivi") / 12
