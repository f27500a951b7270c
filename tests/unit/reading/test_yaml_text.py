"""YAML as text: nothing is guessed, every key has its line, nothing raises."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaimage.reading.yaml_text import parse_yaml
from support.build import ROOT
from support.properties import EXAMPLES_150

_SYNTAX = st.text(st.sampled_from("abé0-:?[]{}&*!|>'\"%@`#,~. \n\t\0\u2028\ufeff"))


def lines_of(text: str, first_line: int = 1) -> list[str]:
    """Return the problems of `text`, as shown."""
    return [str(problem) for problem in parse_yaml(text, "p.yml", first_line).problems]


@pytest.mark.parametrize("written", "1.10 12:30 0777 1e3 yes no on null ~ true 2026-02-30 =".split())
def test_scalar_stays_what_was_written(written: str) -> None:
    assert parse_yaml(f"a: {written}", "p").data == {"a": written}


def test_quotes_and_folds_are_yaml_s() -> None:
    assert parse_yaml("a: \"é : x\"\nb: 'c'\nc: >-\n  un\n  deux\nd: |\n  un\n  deux\n", "p").data == {
        "a": "é : x",
        "b": "c",
        "c": "un deux",
        "d": "un\ndeux\n",
    }


def test_key_without_value_is_an_empty_text() -> None:
    assert parse_yaml("a:\nb:\n  - \n", "p").data == {"a": "", "b": [""]}


def test_nothing_written_is_no_data() -> None:
    assert parse_yaml("# un commentaire\n", "p").data is None


def test_every_key_and_item_knows_its_line() -> None:
    parsed = parse_yaml("a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n", "p", first_line=10)
    expected = {"": 10, "a": 10, "b": 11, "b[0]": 12, "b[0].c": 12, "b[0].d": 13, "b[1]": 14}
    assert expected == parsed.lines


def test_duplicate_keys_are_refused_at_every_depth() -> None:
    assert lines_of("a: 1\na: 2\nb:\n  - {c: 1, c: 2}\n") == [
        "p.yml:2: a: la clé est déjà écrite ligne 1. N’en garder qu’une.",
        "p.yml:4: b[0].c: la clé est déjà écrite ligne 4. N’en garder qu’une.",
    ]


@pytest.mark.parametrize("text", ["a: &x 1", "a: &x 1\nb: *x", "a: &x {b: c}\nd:\n  <<: *x", "&x a: 1", "- &x 1"])
def test_anchors_and_aliases_are_refused(text: str) -> None:
    assert {line.split(": ", 1)[1].split(".")[0] for line in lines_of(text)} == {
        "yaml: les ancres et les alias YAML (& et *) sont refusés"
    }


def test_document_that_grows_by_aliases_is_refused_unread() -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    parsed = parse_yaml(bomb, "p")
    assert parsed.data is None
    assert len(parsed.problems) == 25


@pytest.mark.parametrize("text", ["a: R & D", "a: 2 * 3", 'a: "&x *y"', "a: |\n  &x *y\n", "# &x *y\na: b"])
def test_ampersand_or_star_in_a_text_is_fine(text: str) -> None:
    assert lines_of(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [("a: b: c", 1), ("a: b\n\tc: d", 2), ("a: [b\n", 2), ("a: b\nc", 3), ("a: b\n---\nc: d", 2), ("a: \0", 1)],
)
def test_what_is_not_yaml_is_said_at_its_line(text: str, line: int) -> None:
    shown = lines_of(text)
    assert [entry.split(":")[1] for entry in shown] == [str(line)]
    assert "yaml: l’en-tête n’est pas du YAML lisible." in shown[0]


@given(st.text() | _SYNTAX)
@EXAMPLES_150
def test_no_text_raises(text: str) -> None:
    parse_yaml(text, "p.yml")


@pytest.mark.parametrize("text", ["a: " + "[" * 600 + "]" * 600, "\n".join(" " * n + "a:" for n in range(600))])
def test_deep_document_is_refused_without_raising(text: str) -> None:
    assert len(lines_of(text)) == 1


def test_very_deep_document_does_not_kill_the_process() -> None:
    code = "from essaimage.reading.yaml_text import parse_yaml; parse_yaml('a: ' + '[' * 200_000, 'p')"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, timeout=60, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
