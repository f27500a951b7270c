"""Terms in a text: where they begin and end."""

import pytest

from essaimage.glossary.lexicon import Match, lexicon

WORDS = lexicon([("licence-de-marque", ["licence de marque"]), ("licence", ["licence", "LM"]), ("marque", ["marque"])])


def test_matches_are_in_order_and_do_not_overlap() -> None:
    text = "Une marque, une licence de marque, LM."
    assert WORDS.find(text) == [
        Match("marque", 4, 10),
        Match("licence-de-marque", 16, 33),
        Match("licence", 35, 37),
    ]


@pytest.mark.parametrize("text", ["", "Rien.", "licences-types", "sous-licence", "sous\u2011licence", "_licence", "lm"])
def test_nothing_is_found_where_no_term_stands(text: str) -> None:
    assert WORDS.find(text) == []


def test_term_at_either_end_of_the_text_is_found() -> None:
    assert [(match.start, match.end) for match in WORDS.find("licence et marque")] == [(0, 7), (11, 17)]


def test_two_terms_of_one_form_give_one_match() -> None:
    words = lexicon([("a", ["alpha"]), ("b", ["alpha"])])
    assert [match.term for match in words.find("alpha")] == ["a"]


def test_only_the_expressions_that_a_text_needs_are_made() -> None:
    words = lexicon([("a", ["alpha"]), ("b", ["bêta"])])
    words.find("alpha")
    assert list(words.compiled) == ["alpha"]
