"""Hunspell over every visible text: no word is unknown to the French dictionary and to the list of the project.

`words.txt` holds names, abbreviations and words of the field. Each line is a word as hunspell is given it: its
elision aside.
"""

import re
import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from french.find_checkers import hunspell
from support.visible import blocks

LIST = Path(__file__).parent / "words.txt"
_ADDRESS = re.compile(r"https?://\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}\b(?:/\S*)?")
_WORD = re.compile(r"[^\W\d_]+(?:[’'‑-][^\W\d_]+)*")
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu|quoiqu)'", re.IGNORECASE)
pytestmark = pytest.mark.audit


def words_of(text: str) -> list[str]:
    """Return the words of `text`, addresses aside, without their elision: « l’association » → « association »."""
    found = (word.replace("’", "'").replace("‑", "-") for word in _WORD.findall(_ADDRESS.sub(" ", text)))
    return [_ELIDED.sub("", word) for word in found]


@cache
def listed() -> frozenset[str]:
    lines = LIST.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def places(site: Path) -> dict[str, str]:
    """Return, for each word of the site, a page that shows it and what stands around."""
    return {
        word: f"{block.page}: {block.text[:80]}" for block in reversed(blocks(site)) for word in words_of(block.text)
    }


def unknown(words: list[str]) -> set[str]:
    command = hunspell()
    assert command, "hunspell and its French dictionary are not there: make french"
    done = subprocess.run([*command, "-l"], input="\n".join(words), capture_output=True, text=True, check=True)
    return set(done.stdout.split("\n")) - {""}


def test_every_word_is_french_or_listed(site: Path, figure: Callable[..., None]) -> None:
    known = places(site)
    figure("distinct words spelled", f"{len(known)}, of which {len(listed())} by the project’s list")
    assert {word: known.get(word) for word in unknown(sorted(known)) - listed()} == {}


def test_list_holds_no_word_that_is_not_needed(site: Path) -> None:
    assert listed() - unknown(sorted(places(site))) == set()


def test_fault_would_be_seen() -> None:
    assert unknown(words_of("L’assosiation reçoit une redevence.")) == {"assosiation", "redevence"}
