"""Which words become links: each golden case gives HTML, the terms, and the same HTML with `[term|text]`."""

from typing import Any

import pytest

from essaimage.glossary.lexicon import lexicon
from essaimage.glossary.linker import link
from support.golden import cases


def bracketed(term: str, text: str) -> str:
    return f"[{term}|{text}]"


@pytest.mark.parametrize("case", cases("linking"))
def test_links_exactly(case: dict[str, Any]) -> None:
    linked = link(case["html"], lexicon(case["termes"].items()), case.get("exclus", ()), bracketed)
    assert case["attendu"] == linked.html


def test_linked_terms_are_listed_once_in_the_order_of_their_first_use() -> None:
    words = lexicon([("a", ["alpha"]), ("b", ["bêta"])])
    linked = link('<p>bêta alpha bêta</p><h2 id="x">X</h2><p>alpha bêta</p>', words, (), bracketed)
    assert linked.terms == ["b", "a"]


def test_terms_excluded_or_only_in_headings_are_not_listed() -> None:
    words = lexicon([("a", ["alpha"]), ("b", ["bêta"])])
    assert link('<h2 id="x">alpha</h2><p>bêta</p>', words, {"b"}, bracketed).terms == []


def test_html_whose_terms_are_rendered_as_themselves_is_unchanged() -> None:
    html = "<p>Une <em>licence</em> &amp; une <a href='x'>licence</a><!-- licence --></p>\n"
    assert html == link(html, lexicon([("l", ["licence"])]), (), lambda _, text: text).html
