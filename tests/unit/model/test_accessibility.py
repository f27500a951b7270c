"""The words of the RGAA for what was found, and nothing claimed beyond it."""

from datetime import date

import pytest

from essaimage.model.accessibility import NUMBERS, THEMES, CritereRgaa, Rgaa


def found(*results: str) -> Rgaa:
    criteria = [CritereRgaa(numero="1.1", intitule="Essai", resultat=result) for result in results]
    return Rgaa(version="4.1.2", etablie_le=date(2026, 11, 24), criteres=tuple(criteria))


def test_there_are_106_criteria_under_13_themes() -> None:
    assert (len(NUMBERS), len(set(NUMBERS)), len(THEMES)) == (106, 106, 13)
    assert (NUMBERS[0], NUMBERS[-1]) == ("1.1", "13.12")


@pytest.mark.parametrize(
    ("results", "state"),
    [
        (["conforme"] * 9 + ["non-teste"], "non conforme"),
        (["conforme"] * 9 + ["non-conforme"], "partiellement conforme"),
        (["conforme", "non-conforme"], "partiellement conforme"),
        (["conforme"] * 4 + ["non-conforme"] * 5, "non conforme"),
        (["conforme", "non-applicable"], "totalement conforme"),
        (["non-applicable"], "non conforme"),
    ],
)
def test_state_is_that_of_the_reference(results: list[str], state: str) -> None:
    assert found(*results).etat == state


def test_what_does_not_apply_or_was_not_tested_is_not_counted() -> None:
    rgaa = found("conforme", "non-conforme", "non-teste", "non-applicable")
    assert (rgaa.applicables, rgaa.testes) == (3, 2)
