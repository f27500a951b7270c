"""What an author may write inside a text, and where it stands."""

import pytest

from essaimage.model.markup import (
    Found,
    Heading,
    blocks,
    calls,
    definitions,
    headings,
    line_of,
    loose_code,
    targets,
    without_code,
)


def test_calls_are_found_with_their_line_code_aside() -> None:
    text = "a[^un] b[^deux]\n\n`[^trois]`\n\n``[^quatre]``\n[^cinq]"
    assert list(calls(text, 10)) == [Found("un", 10), Found("deux", 10), Found("cinq", 15)]


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
        ("[a]: b.md", []),
        ("[a](b.md) [c](d.md)", ["b.md", "d.md"]),
        ("[^a]: une note", []),
        ("[a]", []),
        ("`[a](b.md)`", []),
        ("`` `[a](b.md) ``", []),
    ],
)
def test_targets_of_links_and_pictures_are_found(text: str, expected: list[str]) -> None:
    assert expected == [found.text for found in targets(text)]


def test_headings_know_level_line_and_whether_they_are_filled() -> None:
    text = "## Un\n\nTexte.\n\n### Deux ###\n## Trois\n\n\tDu `code`\n=\n#Quatre #\n\nCinq\n---\n"
    assert headings(text, 5) == [
        Heading("Un", 5, 2, filled=True),
        Heading("Deux", 9, 3, filled=False),
        Heading("Trois", 10, 2, filled=False),
        Heading("Du `code`", 12, 1, filled=False, plain=False),
        Heading("Quatre", 14, 1, filled=False, plain=False),
        Heading("Cinq", 16, 2, filled=False, plain=False),
    ]


@pytest.mark.parametrize(
    "text", ["", "Texte.", "####### Sept", " ## Décalé", "\\## Échappé", "a\n\n---", "|a|\n|---|", "a\n- b"]
)
def test_what_is_no_heading_is_none(text: str) -> None:
    assert headings(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a `b` c", "a     c"),
        ("a ``b`c`` d", "a         d"),
        ("`a` b ``c``", "    b      "),
        ("``a` b", "``a` b"),
        ("\\`a`", "\\`a`"),
        ("```\nb\n```", "```\nb\n```"),
        ("`a\nb`", "`a\nb`"),
        ("rien", "rien"),
    ],
)
def test_code_is_blanked_and_the_rest_keeps_its_place(text: str, expected: str) -> None:
    assert expected == without_code(text)


def test_line_of_a_character_counts_from_the_first_line() -> None:
    assert [line_of("a\nb\n", offset, 7) for offset in (0, 1, 2, 4)] == [7, 7, 8, 9]


@pytest.mark.parametrize("text", ["a `b`", "``a`b``", "`a` `b`", "a ````b````", ""])
def test_code_closed_on_its_line_is_tight(text: str) -> None:
    assert list(loose_code(text)) == []


@pytest.mark.parametrize("text", ["a `b", "`a\nb`", "``a`", "\\`a\\`", "```\n", "  ~~~ a", "``` a `"])
def test_code_that_markdown_might_read_otherwise_is_loose(text: str) -> None:
    assert list(loose_code(text)) != []


@pytest.mark.parametrize(
    "text", ["[a]: b", "  [a]:\nb", "- [a]: b", "> 1. [a]: b", ":   [a]: b", "[^a]: b", "[a\nb]: c"]
)
def test_definition_is_found_wherever_markdown_reads_one(text: str) -> None:
    assert [found.line for found in definitions(text)] == [1]


@pytest.mark.parametrize("text", ["a [b]: c", "[a] : b", "[a](b): c", "`[a]: b`"])
def test_what_is_no_definition_is_none(text: str) -> None:
    assert list(definitions(text)) == []
