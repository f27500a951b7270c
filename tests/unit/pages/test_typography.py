"""French spaces and apostrophes, set once and never in code, tags or entities."""

import html as html_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaimage.pages.typography import NARROW, NBSP, polish, polish_html
from support.properties import EXAMPLES_100

_PIECES = st.sampled_from(
    [
        " ",
        "  ",
        NBSP,
        NARROW,
        "'",
        "’",
        "«",
        "»",
        ";",
        "!",
        "?",
        ":",
        "%",
        "€",
        "12",
        "345",
        "a",
        "é",
        "art.",
        "n°",
        "p.",
    ]
)


def shown(text: str) -> str:
    """Return `text` with its no-break spaces visible: `_` for the wide, `~` for the narrow."""
    return text.replace(NBSP, "_").replace(NARROW, "~")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quoi ? Non ! Si ;", "Quoi~? Non~! Si~;"),
        ("« Oui » : 55 % de 12 €", "«_Oui_»_: 55_% de 12_€"),
        ("10 000 et 1 234 567", "10~000 et 1~234~567"),
        ("l'été, aujourd'hui", "l’été, aujourd’hui"),
        ("art. L341-1, art. 9, n° 12, p. 3", "art._L341-1, art._9, n°_12, p._3"),
        ("« Quoi ? »", "«_Quoi~?_»"),
    ],
)
def test_french_rules_are_set(text: str, expected: str) -> None:
    assert expected == shown(polish(text))


@pytest.mark.parametrize(
    "text",
    [
        "Quoi? Non! 55% 12€",
        "12 34, 10 0000, 5 de 1000",
        "https://example.org/?a=1;b=2",
        "12:30",
        "'entre' 'deux'",
        "art. premier",
        "departs. 12",
        "",
    ],
)
def test_what_no_rule_names_is_unchanged(text: str) -> None:
    assert text == polish(text)


@given(st.lists(_PIECES, max_size=12).map("".join) | st.text())
@EXAMPLES_100
def test_polishing_twice_is_polishing_once(text: str) -> None:
    once = polish(text)
    assert once == polish(once)
    escaped = polish_html(html_module.escape(text))
    assert escaped == polish_html(escaped)


@pytest.mark.parametrize("name", ["code", "pre", "script", "style"])
def test_code_is_untouched(name: str) -> None:
    html = f"<p>Quoi ?</p><{name} class='a'>l'a ? « b » : 10 000</{name}><p>Quoi ?</p>"
    assert shown(polish_html(html)) == html.replace("Quoi ?", "Quoi~?")


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x ?a=1 ;b=l\'a : 10 000">a</a>',
        "<img alt='Quoi ?' src=\"a.svg\" />",
        "<!-- Quoi ? l'été -->",
        "a &amp; b &nbsp;; &lt; &#39; &euro;",
        "l&#39;été &amp;; &#8239;; &eacute;t&eacute;",
    ],
)
def test_attributes_comments_and_entities_are_untouched(html: str) -> None:
    assert html == polish_html(html)


@pytest.mark.parametrize("entity", ["&amp;", "&nbsp;", "&#39;", "&#x27;", "&lt;", "&eacute;", "&euro;"])
@pytest.mark.parametrize("pattern", ["a {} b", "a{}b", "{} ;", " {} ? {} !", "12 {} : 345"])
def test_no_rule_breaks_an_entity(entity: str, pattern: str) -> None:
    text = pattern.replace("{}", entity)
    assert polish_html(text).count(entity) == text.count(entity)


def test_space_before_a_sign_inside_a_tag_is_set() -> None:
    assert (
        shown(polish_html("<strong>Quoi ?</strong> <em>« a »</em> : b")) == "<strong>Quoi~?</strong> <em>«_a_»</em>_: b"
    )


def test_elision_before_a_tag_has_its_apostrophe() -> None:
    assert shown(polish_html("l'<em>été</em>")) == "l’<em>été</em>"


def test_space_reaches_over_a_tag() -> None:
    assert shown(polish_html("Quoi <em>?</em>")) == "Quoi~<em>?</em>"
    assert shown(polish_html("a <a href='x'><b>: c</b></a>, <i>d</i>")) == "a_<a href='x'><b>: c</b></a>, <i>d</i>"


def test_year_before_a_number_is_not_its_thousands() -> None:
    assert shown(polish("En 2021 200 postes")) == "En 2021 200 postes"
