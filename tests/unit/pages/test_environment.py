"""Dates, counts and names, in French."""

from datetime import date

import pytest
from jinja2 import TemplateNotFound, UndefinedError

from essaimage.model.sources import DateCsl
from essaimage.pages.environment import csl_day, day, host, plain, plural, render, weight


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2026, 1, 1), "1er janvier 2026"),
        (date(2026, 2, 2), "2 février 2026"),
        (date(2026, 3, 31), "31 mars 2026"),
        (date(2026, 4, 11), "11 avril 2026"),
        (date(2026, 5, 21), "21 mai 2026"),
        (date(2026, 6, 1), "1er juin 2026"),
        (date(2026, 7, 14), "14 juillet 2026"),
        (date(2026, 8, 15), "15 août 2026"),
        (date(2026, 9, 3), "3 septembre 2026"),
        (date(2026, 10, 10), "10 octobre 2026"),
        (date(2026, 11, 22), "22 novembre 2026"),
        (date(1800, 12, 25), "25 décembre 1800"),
    ],
)
def test_day_is_written_in_french(value: date, expected: str) -> None:
    assert expected == day(value)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([2021, 11, 25], "25 novembre 2021"),
        ([2022, 7], "juillet 2022"),
        ([2022, 12], "décembre 2022"),
        ([2021], "2021"),
    ],
)
def test_date_of_a_source_is_as_precise_as_it_is_known(parts: list[int], expected: str) -> None:
    assert expected == csl_day(DateCsl.model_validate({"date-parts": [parts]}))


def test_source_without_a_date_says_so() -> None:
    assert csl_day(None) == "non datée"


@pytest.mark.parametrize(("count", "expected"), [(0, "0 cas"), (1, "1 cas"), (2, "2 cass"), (10, "10 cass")])
def test_none_and_one_are_singular(count: int, expected: str) -> None:
    assert expected == plural(count, "cas", "cass")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.avise.org/x", "avise.org"),
        ("http://avise.org", "avise.org"),
        ("https://doczz.fr/doc/www.x", "doczz.fr"),
        ("avise.org/x", "avise.org"),
    ],
)
def test_site_is_named_without_www(url: str, expected: str) -> None:
    assert expected == host(url)


def test_plain_text_has_no_call_no_entity_and_french_spaces() -> None:
    assert plain("L'été &amp; l’hiver[^a] : 10 %[^b][^c].") == "L’été & l’hiver\u00a0: 10\u00a0%."


def test_values_are_escaped() -> None:
    assert "&lt;b&gt;" in render("section.html", id="x", contenu="<b>")


def test_missing_value_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        render("section.html", id="x")


def test_missing_template_is_an_error() -> None:
    with pytest.raises(TemplateNotFound):
        render("absent.html")


@pytest.mark.parametrize(("size", "expected"), [(12, "1 ko"), (812_300, "812 ko"), (8_940_000, "8,9 Mo")])
def test_weight_is_said_in_french(size: int, expected: str) -> None:
    assert weight(size) == expected
