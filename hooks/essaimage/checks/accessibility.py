"""The accessibility statement: every criterion once, and no claim without what backs it."""

from collections.abc import Iterator

from essaimage.model.accessibility import NUMBERS, CritereRgaa, Rgaa
from essaimage.model.corpus import Corpus
from essaimage.model.record import line_of_key
from essaimage.problems import Problem

_PATH = "data/rgaa.yml"


def check_accessibility(corpus: Corpus) -> list[Problem]:
    """Refuse a criterion that is missing or told twice, « conforme » without a proof, a failure without a word."""
    if not isinstance(corpus.records.get(_PATH), Rgaa):
        return []
    criteria = corpus.data(Rgaa).criteres
    lines = corpus.lines.get(_PATH, {})
    found = [*_numbers(criteria), *(told for rank, one in enumerate(criteria) for told in _claims(rank, one))]
    return [Problem(_PATH, line_of_key(lines, key), key, message, hint) for key, message, hint in found]


def _numbers(criteria: tuple[CritereRgaa, ...]) -> Iterator[tuple[str, str, str]]:
    seen: set[str] = set()
    for rank, one in enumerate(criteria):
        if one.numero in seen:
            yield f"criteres[{rank}].numero", f"le critère {one.numero} est déjà plus haut.", "Retirer le doublon."
        seen.add(one.numero)
    missing = [number for number in NUMBERS if number not in seen]
    if missing:
        yield "criteres", f"il manque : {', '.join(missing)}.", "Les ajouter, au besoin en « non-teste »."


def _claims(rank: int, one: CritereRgaa) -> Iterator[tuple[str, str, str]]:
    key = f"criteres[{rank}].resultat"
    if one.resultat == "conforme" and not one.preuves:
        yield key, f"le critère {one.numero} est dit conforme sans preuve.", "Nommer le test, ou écrire non-teste."
    if one.resultat in {"non-conforme", "non-applicable"} and not one.constat:
        yield key, f"le critère {one.numero} est dit {one.resultat} sans constat.", "Dire pourquoi dans « constat »."
