"""French made searchable, and shown again as it was."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaimage.publishing.search.folding import JOINT, SMALL, fold, keys, plain, words
from support.build import ROOT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L’essaimage d'une SCIC", ["l", "essaimage", "d", "une", "scic"]),
        ("savoir-faire, co‑entreprise", ["savoir", "faire", "co", "entreprise"]),
        ("Œuvre, cœur, ex æquo", ["oeuvre", "coeur", "ex", "aequo"]),
        ("Tête de réseau", ["tete", "de", "reseau"]),
    ],
)
def test_words_stand_apart_and_plain(text: str, expected: list[str]) -> None:
    assert words(text) == expected
    assert words(fold(text).replace(JOINT, "")) == expected


@pytest.mark.parametrize("text", ["L330-3", "l. 330-3", "art. L. 330-3", "L 330-3"])
def test_article_of_law_is_one_word_however_it_is_written(text: str) -> None:
    assert words(text)[-1] == "l3303"


def test_hyphen_of_an_article_is_left_whole_in_the_text() -> None:
    assert fold("C. com., art. L330-3, 1112-1") == "C. com., art. L330-3, 1112-1"


@given(st.text(alphabet="aeLœŒæ’'-‑ é3", max_size=30))
def test_folding_is_undone_by_taking_the_joints_out(text: str) -> None:
    shown = fold(text).replace(f"{JOINT} ", "")
    for folded, sign in ((f"o{JOINT}e", "œ"), (f"O{JOINT}e", "Œ"), (f"a{JOINT}e", "æ")):
        shown = shown.replace(folded, sign)
    assert shown == text


def test_spaces_that_do_not_break_become_plain() -> None:
    assert fold("qui\u202f? 10\u00a0000") == "qui ? 10 000"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("conventions affiliation", "Convention d’affiliation"),
        ("convention d affiliation", "Convention d’affiliation"),
        ("structure daccueil", "Structure d’accueil"),
        ("coentreprise", "co-entreprise"),
        ("savoir faire", "Savoir-faire"),
        ("voisin malin", "VoisinMalin"),
        ("OEUVRES COLLECTIVES", "Œuvre collective"),
        ("table de cana", "La Table de Cana"),
    ],
)
def test_name_is_known_without_its_spaces_plurals_and_small_words(typed: str, name: str) -> None:
    assert set(keys(typed)) & set(keys(name))


def test_different_names_have_different_keys() -> None:
    assert not set(keys("Marque")) & set(keys("Marque collective"))
    assert all(re.fullmatch("qz[a-z0-9]+zq", key) for key in keys("Œuvre d’art n° 3"))


def test_plain_keeps_no_accent() -> None:
    assert plain("ÉÀÇÔ œ") == "eaco oe"


def test_script_and_index_leave_the_same_words_out() -> None:
    script = (ROOT / "docs/assets/js/trouver.js").read_text("utf-8")
    listed = script.partition("var SMALL")[2].partition(");")[0]
    assert {word for text in re.findall('"([^"]+)"', listed) for word in text.split()} == SMALL
