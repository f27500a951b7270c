"""Grammalecte over every visible text: each of its warnings has been read, and is listed with why it is none.

`accepted.yml` holds families (a message that is never right here, and why) and passages (one sentence, where
grammalecte is mistaken). What is right is mended in the text, not listed.
"""

import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from french.find_checkers import grammalecte
from support.visible import blocks

HERE = Path(__file__).parent
_ABBREVIATION = re.compile(
    r"\b(art|al|arr|ass|av|cass|civ|com|const|crim|dir|éd|env|ex|fisc|gén|mon|par|pén|plén|pp?|régl|soc|trav|[CDLR])\.",
    re.IGNORECASE,
)
_SITE = re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:[a-z]{2,4})\b")
pytestmark = pytest.mark.audit


@dataclass(frozen=True)
class Warned:
    """A warning: the page, the text around with what is underlined between brackets, the message."""

    page: str
    passage: str
    message: str


def readable(text: str) -> str:
    """Return `text` without what grammalecte takes for the end of a sentence: abbreviations, names of sites."""
    return _ABBREVIATION.sub(r"\1", _SITE.sub("Site", text))


@cache
def warnings(site: Path) -> list[Warned]:
    found = blocks(site)
    texts = [readable(block.text) for block in found]
    return [
        Warned(found[error["text"]].page, passage(texts[error["text"]], error["start"], error["end"]), error["message"])
        for error in checked(texts)
    ]


def passage(text: str, start: int, end: int) -> str:
    """Return what stands around an error, thirty characters on each side, spaces made plain."""
    around = f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 30]}"
    return re.sub(r"\s+", " ", around)


def checked(texts: list[str]) -> list[dict[str, Any]]:
    python = grammalecte()
    assert python, "grammalecte is not there: make french"
    command = [python, str(HERE / "grammar.py")]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    return list(json.loads(done.stdout))


@cache
def accepted() -> tuple[dict[str, str], frozenset[str]]:
    """Return the families (beginning of the message → why) and the passages that were read."""
    listed = yaml.safe_load((HERE / "accepted.yml").read_text("utf-8"))
    families = {item["message"]: item["pourquoi"] for item in listed["familles"]}
    return families, frozenset(item for group in listed["passages"] for item in group["textes"])


def is_accepted(warned: Warned) -> bool:
    families, passages = accepted()
    message = re.sub(r"\s+", " ", warned.message)
    return warned.passage in passages or message.startswith(tuple(families))


def test_every_warning_has_been_read(site: Path, figure: Callable[..., None]) -> None:
    found = warnings(site)
    families, passages = accepted()
    figure("warnings of grammalecte", f"{len(found)}, {len(families)} families and {len(passages)} passages read")
    assert [warned for warned in found if not is_accepted(warned)] == []


def test_list_holds_no_passage_that_is_gone(site: Path) -> None:
    assert accepted()[1] - {warned.passage for warned in warnings(site)} == set()


def test_fault_would_be_seen() -> None:
    assert checked(["Les association est venues hier."]) != []
