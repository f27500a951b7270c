"""A flat walk over HTML: every byte comes back, and only the right texts are shown to whom may change them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaimage.glossary.html_text import rewrite
from support.properties import EXAMPLES_100

_SKIPPED = ("code", "a", "h2")
_TEXT = st.sampled_from(["licence", " l’été ", "&amp;", "&lt;b&gt;", "\n", "\u00a0", '"', "'", "=", "/", "!--"])
_QUOTED = st.sampled_from(['"a"', "'b'", '"<a>"', "'>'", '"\'"', "'\"'", '""', '"</code>"'])
_ATTRIBUTES = st.lists(st.builds(" {}={}".format, st.sampled_from(["class", "href", "data-x"]), _QUOTED), max_size=2)
_VOID = st.builds("<{}{}{}>".format, st.sampled_from(["br", "img", "hr"]), _ATTRIBUTES.map("".join), st.just(" /"))
_COMMENT = st.sampled_from(["<!-- licence -->", "<!-- <b> -->", "<!doctype html>"])


def _element(name: str, attributes: list[str], inside: list[str]) -> str:
    return f"<{name}{''.join(attributes)}>{''.join(inside)}</{name}>"


_HTML = st.recursive(
    _TEXT | _VOID | _COMMENT,
    lambda inner: st.builds(
        _element, st.sampled_from(["p", "div", "em", *_SKIPPED]), _ATTRIBUTES, st.lists(inner, max_size=3)
    ),
    max_leaves=12,
)


def is_skipped(name: str, _: str) -> bool:
    return name in _SKIPPED


def shout(text: str) -> str:
    return text.upper()


def ignore(_: str) -> None:
    pass


@given(st.lists(_HTML, max_size=4).map("".join))
@EXAMPLES_100
def test_rewriting_without_changing_gives_the_same_html(html: str) -> None:
    assert html == rewrite(html, is_skipped, str, ignore)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a<code>b</code>c", "A<code>b</code>C"),
        ("<code>a<code>b</code>c</code>d", "<code>a<code>b</code>c</code>D"),
        ("<code>a<em>b</em></code><em>c</em>", "<code>a<em>b</em></code><em>C</em>"),
        ("<h2 id='a'>b</h2><p>c</p>", "<h2 id='a'>b</h2><p>C</p>"),
        ('<p title="a > b">c</p>', '<p title="a > b">C</p>'),
        ("<!-- a -->b", "<!-- a -->B"),
    ],
)
def test_only_texts_outside_skipped_elements_change(html: str, expected: str) -> None:
    assert expected == rewrite(html, is_skipped, shout, ignore)


def test_tags_outside_skipped_elements_are_seen_in_order() -> None:
    seen: list[str] = []
    rewrite("<p>a<code><em>b</em></code><br/></p>", is_skipped, str, seen.append)
    assert seen == ["p", "code", "br", "/p"]


def test_blank_texts_are_left_alone() -> None:
    assert rewrite("<p> \n</p>", is_skipped, lambda _: "x", ignore) == "<p> \n</p>"
