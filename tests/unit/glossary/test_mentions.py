"""The way back from a term to the pages that use it."""

from essaimage.glossary.mentions import Mention, mentions


def test_each_term_knows_its_pages_in_the_order_of_their_paths() -> None:
    used = {"legal/b.md": ["marque"], "guides/z.md": [], "case-studies/a.md": ["marque", "redevance"]}
    assert mentions(used) == {
        "marque": (Mention("case-studies/a.md"), Mention("legal/b.md")),
        "redevance": (Mention("case-studies/a.md"),),
    }


def test_page_that_uses_a_term_twice_is_given_once() -> None:
    assert mentions({"a.md": ["marque", "marque"]}) == {"marque": (Mention("a.md"),)}


def test_no_page_gives_no_mention() -> None:
    assert mentions({}) == {}
