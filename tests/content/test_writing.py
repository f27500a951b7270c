"""How the files are written: what the build sets is not set by hand, and nothing is invisible."""

import re
import unicodedata
from typing import Any

import pytest

from essaimage.reading.front_matter import cut
from essaimage.reading.yaml_text import parse_yaml
from support.build import ROOT
from support.real import FILES, written

INVISIBLE = re.compile("[\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060-\u2064\ufeff]")
NOT_YET: dict[tuple[str, str], str] = {}
"""(rule, file) → why the file does not keep the rule yet; strict, so that a mended file leaves the list."""


def every_file(rule: str) -> list[Any]:
    """Return every file of the base, named; those that do not keep `rule` yet are expected to fail."""
    return [pytest.param(path, id=path, marks=_mark(NOT_YET.get((rule, path)))) for path in FILES]


def _mark(reason: str | None) -> list[pytest.MarkDecorator]:
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


def source(path: str) -> str:
    return (ROOT / path).read_text("utf-8")


def values(path: str) -> list[str]:
    """Return every text of the front matter of a page, or of a data file."""
    header = cut(source(path), path)[0].header if path.endswith(".md") else source(path)
    return list(written(parse_yaml(header, path).data))


@pytest.mark.parametrize("path", every_file("spaces"))
def test_no_space_is_invisible(path: str) -> None:
    lines = source(path).split("\n")
    assert [f"{path}:{number}: {line}" for number, line in enumerate(lines, 1) if INVISIBLE.search(line)] == []


@pytest.mark.parametrize("path", every_file("apostrophes"))
def test_apostrophes_of_the_front_matter_are_curly(path: str) -> None:
    assert [value for value in values(path) if "'" in value] == []


@pytest.mark.parametrize("path", every_file("unicode"))
def test_accents_are_composed(path: str) -> None:
    assert unicodedata.is_normalized("NFC", source(path))


@pytest.mark.parametrize("path", every_file("quotes"))
def test_quotes_of_the_front_matter_are_not_straight(path: str) -> None:
    assert [value for value in values(path) if '"' in value] == []


@pytest.mark.parametrize("path", every_file("middle dot"))
def test_no_middle_dot_splits_a_word(path: str) -> None:
    assert re.findall(r"\w[·•]\w+", source(path)) == []
