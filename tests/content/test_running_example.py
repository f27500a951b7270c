"""The running example: every figure of its page is that of the arithmetic, and the tool begins with its values."""

import re
from fractions import Fraction

import pytest

from essaimage.model.simulation import Simulateur
from support.economy import EXAMPLE, Result, host, network, scenarios
from support.real import corpus

SLOW = "Montée deux fois plus longue"
LOW, WHEN, EVEN = "Trésorerie la plus basse", "Mois de la trésorerie la plus basse", "Mois d’équilibre"
SITE = {name: host(h) for name, h in scenarios(EXAMPLE).items()}
NETWORK = {name: network(h) for name, h in scenarios(EXAMPLE).items()}
ORDINALS = {
    14: "quatorzième",
    18: "dix-huitième",
    27: "vingt-septième",
    33: "trente-troisième",
    55: "cinquante-cinquième",
}


def body() -> str:
    return corpus().pages["guides/exemple-fil-rouge.md"].body


def euros(value: Fraction | int | None) -> str:
    """Return an amount as the page writes it, to the euro, an exact half to the even one."""
    whole = round(value or 0)
    return ("−" if whole < 0 else "") + f"{abs(whole):,} €".replace(",", " ")


def percent(value: Fraction) -> str:
    return f"{float(value):.1f} %".replace(".", ",")


def rows_after(heading: str) -> list[list[str]]:
    """Return the cells of the table that begins with `heading`, its head aside."""
    lines = body().split("\n")
    start = next(rank for rank, line in enumerate(lines) if line.startswith(f"| {heading}"))
    table = lines[start + 2 :]
    stop = next(rank for rank, line in enumerate(table) if not line.startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table[:stop]]


def month(result: Result, name: str) -> int:
    return int(result.figures[name] or 0)


def test_tool_begins_with_the_values_of_the_page() -> None:
    begun = {item.id: item.depart for item in corpus().data(Simulateur).hypotheses}
    assert begun == {name: tuple(v) if isinstance(v, list) else (v,) for name, v in EXAMPLE.items()}


def test_page_says_the_values_the_tool_begins_with() -> None:
    said = " ".join([body(), *(" ".join(row) for row in rows_after("Ce que paie chaque site"))])
    amounts = "droit-entree contribution-fixe services ca-cible investissement preparation charges-fixes cout-poste"
    amounts += " aide-poste apports equipe cout-ouverture suivi caisse"
    missing = [name for name in amounts.split() if euros(EXAMPLE[name]) not in said]
    assert missing == []
    for words in (
        "après six mois",
        "2 % du chiffre",
        "six trimestres",
        "20 % du chiffre",
        "six postes",
        "à deux mois",
        "à un mois",
    ):
        assert words in said


def test_table_of_the_site_is_that_of_the_arithmetic() -> None:
    it = SITE["Comme prévu"]
    columns = ("Ventes", "Aides", "Versé au réseau", "Résultat")
    assert rows_after("Année | Chiffre d’affaires") == [
        [str(year), *(euros(it.year(name, year)) for name in columns), euros(it.end("Trésorerie", year))]
        for year in (1, 2, 3)
    ]


def test_table_of_the_network_is_that_of_the_arithmetic() -> None:
    it = NETWORK["Comme prévu"]
    assert rows_after("Année | Ouvertures") == [
        [
            *map(str, (year, EXAMPLE["ouvertures"][year - 1], EXAMPLE["departs"][year - 1], it.end("Sites", year))),
            *(euros(it.year(name, year)) for name in ("Payé par les sites", "Dépenses", "Subventions", "Résultat")),
            percent(100 * it.year("Payé par les sites", year) / it.year("Dépenses", year)),
        ]
        for year in range(1, 6)
    ]


def facts() -> dict[str, list[str]]:
    """Return what each sentence, known by some of its words, must say."""
    site, slow, prudent = SITE["Comme prévu"], SITE[SLOW], SITE["Prudent"]
    net, net_slow = NETWORK["Comme prévu"], NETWORK[SLOW]
    return {
        "L’équilibre vient": [ORDINALS[month(site, EVEN)], ORDINALS[month(site, WHEN)], euros(site.figures[LOW])],
        "fonds de roulement (BFR)": [euros(site.figures["Besoin en fonds de roulement"])],
        "deux fois plus de temps à monter": [
            ORDINALS[month(slow, EVEN)],
            ORDINALS[month(slow, WHEN)],
            euros(slow.figures[LOW]),
            euros(slow.figures["Apports nécessaires"]),
        ],
        "à 75 %": [euros(prudent.year("Résultat", 5)), euros(prudent.figures[LOW])],
        "sites établis": [euros(net.figures["Marge par site et par an"]), euros(EXAMPLE["equipe"])],
        "finit la cinquième année": [
            ORDINALS[month(net, WHEN)],
            euros(net.figures[LOW]),
            euros(net_slow.end("Trésorerie", 5)),
        ],
    }


@pytest.mark.parametrize("words", facts())
def test_sentence_says_the_figures_of_the_arithmetic(words: str) -> None:
    [line] = [line for line in body().split("\n") if words in line and line.startswith("- ")]
    assert [figure for figure in facts()[words] if figure not in line] == []


def test_every_amount_of_the_page_comes_from_the_arithmetic() -> None:
    results = [*SITE.values(), *NETWORK.values()]
    columns = {column for it in results for column in it.months[1]}
    known = {euros(value) for it in results for value in it.figures.values()}
    for it in results:
        rows = [(column, year) for column in columns & set(it.months[1]) for year in range(1, 6)]
        known |= {euros(it.year(*row)) for row in rows} | {euros(it.end(*row)) for row in rows}
    for value in EXAMPLE.values():
        known |= {euros(one) for one in (value if isinstance(value, list) else [value])}
    assert set(re.findall(r"−?\d[\d ]*€", body())) - known == set()


def test_lessons_hold_in_the_arithmetic() -> None:
    even = month(SITE["Comme prévu"], EVEN)
    halved = host({**EXAMPLE, "contribution-fixe": 2000, "taux": 1})
    assert (even - month(halved, EVEN), month(SITE[SLOW], EVEN) - even) == (1, 13)
    assert NETWORK["Comme prévu"].figures["Sites pour l’équilibre"] == 20
    later = {"subventions": [130000, 120000, 100000, 100000, 70000]}  # the last two cuts, a year later
    assert (network({**scenarios(EXAMPLE)[SLOW], **later}).figures[LOW] or 0) > 0
    assert "n’avance l’équilibre que d’un mois ; doubler la durée le repousse de treize" in body()
