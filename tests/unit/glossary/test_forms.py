"""How a form becomes an expression."""

import re

import pytest

from essaimage.glossary.forms import first_word, keys, pattern


def found(form: str, text: str) -> bool:
    """Say whether the expression of `form` finds the whole of `text`."""
    match = re.compile(pattern(form), re.IGNORECASE).match(text)
    return bool(match and match.end() == len(text))


@pytest.mark.parametrize(
    ("form", "word"),
    [("Licence de marque", "licence"), ("l’accord", "l"), ("IAE", "iae"), ("Œuvre", "œuvre"), ("", ""), ("« a »", "«")],
)
def test_first_word_is_folded(form: str, word: str) -> None:
    assert word == first_word(form)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Licence", {"licence", "licences"}),
        ("réseau", {"réseau", "réseaux"}),
        ("enjeu", {"enjeu", "enjeux"}),
        ("capital", {"capital", "capitaux"}),
        ("préavis", {"préavis"}),
        ("prix", {"prix"}),
        ("nez", {"nez"}),
        ("sans", {"sans"}),
        ("4P", {"4p"}),
    ],
)
def test_keys_are_the_word_and_its_plural(word: str, expected: set[str]) -> None:
    assert expected == keys(word)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("tête de réseau", "Têtes de réseaux"),
        ("apport en capital", "apports en capitaux"),
        ("clause de non-concurrence", "clauses de non‑concurrences"),
        ("prêt illicite de main-d'œuvre", "Prêts illicites de main-d’œuvre"),
        ("convention d’affiliation", "convention  d'affiliation"),
        ("contrat (de franchise)", "contrats (de franchises)"),
        ("n° 1", "n°\u00a01"),
        ("structure d’IAE", "structures d’IAE"),
    ],
)
def test_form_is_found_as_it_may_be_written(form: str, text: str) -> None:
    assert found(form, text)


@pytest.mark.parametrize(
    ("form", "text"),
    [
        ("structure d’IAE", "structure d’iae"),
        ("IAE", "IAEs"),
        ("préavis", "préavi"),
        ("licence de marque", "licence des marque"),
        ("licence de marque", "licencedemarque"),
        ("a.b", "axb"),
    ],
)
def test_form_is_not_found_otherwise(form: str, text: str) -> None:
    assert not found(form, text)
