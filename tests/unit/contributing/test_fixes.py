"""`check --fix`: what it mends, what it leaves alone, and that a mended text says the same."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaimage.contributing.fixes import in_order, mend_page, mend_prose, mend_yaml
from essaimage.model.legal import Notion

SIGNS = st.text(alphabet=st.sampled_from("aé1 '’\"«»:;!?.,()[]^`*|#-\n\u00a0\u202f\u200b<>/&"), max_size=60)
LOOSE = re.compile("[\\s'’\"«»\u200b]")


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("L'accord d'essaimage", "L’accord d’essaimage"),
        ("Un prix\u00a0: 10\u202f000\u00a0€", "Un prix : 10 000 €"),
        ("Pourquoi? Parce que!", "Pourquoi ? Parce que !"),
        ("Trois points: un; deux", "Trois points : un ; deux"),
        ("le «mot» et le « mot »", "le « mot » et le « mot »"),
        ('le "mot juste" ici', "le « mot juste » ici"),
        ("deux  espaces,  ici", "deux espaces, ici"),
        ("un signe\u200b caché", "un signe caché"),
        ("Vu[^ma-source]; et lu", "Vu[^ma-source] ; et lu"),
    ],
)
def test_typography_is_mended(written: str, wanted: str) -> None:
    assert mend_prose(written) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Voir `l'option: x; y!` ici",
        "[texte](page.md#l'ancre) et <https://exemple.org/l'x;y>",
        "https://exemple.org/a?b;c",
        "<!-- bloc: liste-des-cas -->",
        '!!! note "Un titre"',
        "| a | b |\n|:--|--:|",
        "    code: l;\n",
        "Une entrée\n:   sa définition",
        "R&amp; D, 12:30, C++ ; 3 % des cas",
        '[texte](page.md "un titre")',
        "deux espaces en fin de ligne  \nfont un retour",
    ],
)
def test_what_is_not_prose_stays(text: str) -> None:
    assert mend_prose(text) == text


def test_values_of_the_front_matter_are_mended_and_nothing_else() -> None:
    written = """terme: L'accord
definition: >-
  Ce qu'on signe : «ici»
url: "https://exemple.org/l'x"
nom: 'd''un seul'
"""
    wanted = """terme: L’accord
definition: >-
  Ce qu’on signe : « ici »
url: "https://exemple.org/l'x"
nom: 'd''un seul'
"""
    assert mend_yaml(written) == wanted


@pytest.mark.parametrize("text", ["a: b: c", "- [", "a: &x 1\nb: *x"])
def test_yaml_that_cannot_be_read_stays(text: str) -> None:
    assert mend_yaml(text) == text


def test_title_in_another_language_keeps_its_signs() -> None:
    assert mend_yaml('title: "Are you ready to replicate?"') == 'title: "Are you ready to replicate?"'


def test_keys_are_put_in_order_with_their_comments_and_their_lines() -> None:
    written = "# tête\nb: 1\n# de a\na:\n  - x\n\nc: 3"
    assert in_order(written, ["a", "b", "c"]) == "# de a\na:\n  - x\n\n# tête\nb: 1\nc: 3"


@pytest.mark.parametrize("header", ["a: 1\na: 2", "a: 1\ninconnue: 2\nb: 3"])
def test_keys_that_are_wrong_are_left_to_the_checks(header: str) -> None:
    assert in_order(header, ["b", "a"]) == header


def test_page_is_mended_whole() -> None:
    written = "---\ndefinition: L'écrit\nterme: Mot\n---\n\nC'est dit!\n"
    assert mend_page(written, Notion) == "---\nterme: Mot\ndefinition: L’écrit\n---\n\nC’est dit !\n"


def test_page_without_front_matter_stays() -> None:
    assert mend_page("l'écrit!", Notion) == "l'écrit!"


@given(SIGNS)
def test_mended_prose_says_the_same_and_is_mended_once(text: str) -> None:
    mended = mend_prose(text)
    assert LOOSE.sub("", mended) == LOOSE.sub("", text)
    assert mend_prose(mended) == mended
