"""What an author may write inside a text, and where it stands."""

import pytest

from essaimage.model.markup import Found, Heading, blocks, calls, headings, line_of, targets, without_code


def test_calls_are_found_with_their_line_code_aside() -> None:
    text = "a[^un] b[^deux]\n\n`[^trois]`\n\n```\n[^quatre]\n```\n[^cinq]"
    assert list(calls(text, 10)) == [Found("un", 10), Found("deux", 10), Found("cinq", 17)]


def test_blocks_stand_alone_on_their_line() -> None:
    text = "<!-- bloc: un -->\nx <!-- bloc: deux -->\n  <!-- bloc: trois -->\n<!-- bloc: quatre -->  \n"
    assert [found.text for found in blocks(text)] == ["un", "quatre"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a](b.md)", ["b.md"]),
        ("[a](b.md#c)", ["b.md#c"]),
        ('[a](b.md "titre")', ["b.md"]),
        ("[a](<b.md>)", ["b.md"]),
        ("[a]( b.md )", ["b.md"]),
        ("![a](b.svg)", ["b.svg"]),
        ("[![a](b.svg)](c.md)", ["b.svg", "c.md"]),
        ("[a]: b.md", ["b.md"]),
        ("   [a]: <b.md> 'titre'", ["b.md"]),
        ("[a](b.md) [c](d.md)", ["b.md", "d.md"]),
        ("[^a]: une note", []),
        ("[a]", []),
        ("`[a](b.md)`", []),
        ("```\n[a](b.md)\n```", []),
    ],
)
def test_targets_of_links_and_pictures_are_found(text: str, expected: list[str]) -> None:
    assert expected == [found.text for found in targets(text)]


def test_headings_know_level_line_and_whether_they_are_filled() -> None:
    text = "## Un\n\nTexte.\n\n### Deux ###\n## Trois\n```\n# Code\n```\n"
    assert headings(text, 5) == [
        Heading("Un", 5, 2, filled=True),
        Heading("Deux", 9, 3, filled=False),
        Heading("Trois", 10, 2, filled=False),
    ]


@pytest.mark.parametrize("text", ["", "Texte.", "####### Sept", " ## Décalé", "\\## Échappé"])
def test_what_is_no_heading_is_none(text: str) -> None:
    assert headings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c", "a     c"),
        ("a\n```\nb\n```\nc", "a\n   \n \n   \nc"),
        ("a\n~~~\n`b`\n~~~\nc", "a\n   \n   \n   \nc"),
        ("````\n```\n````", "    \n   \n    "),
        ("`a\nb`", "`a\nb`"),
        ("rien", "rien"),
    ],
)
def test_code_is_blanked_and_the_rest_keeps_its_place(text: str, expected: str) -> None:
    assert expected == without_code(text)


def test_line_of_a_character_counts_from_the_first_line() -> None:
    assert [line_of("a\nb\n", offset, 7) for offset in (0, 1, 2, 4)] == [7, 7, 8, 9]
