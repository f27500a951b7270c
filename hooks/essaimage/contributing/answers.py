"""The text of a filled form, cut into answers: what GitHub writes in an issue when a form is sent.

    ### Nom de l’organisation

    STEP

Only the labels of the form cut the text, so that an answer may hold a heading of its own.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

_BOX = re.compile(r"- \[[xX]\] (.+)")
_PAIR = re.compile(r"(?:[-*] )?([^\W\d_][\w ]*?)\s*:\s+(.*)")
_EMPTY = "_No response_"


@dataclass(frozen=True)
class Answer:
    """What was written under a label, and the line of the form on which the label stands."""

    text: str
    line: int

    @property
    def lines(self) -> list[str]:
        """The lines that hold something, bullets aside."""
        return [line.strip().removeprefix("- ") for line in self.text.split("\n") if line.strip()]

    @property
    def checked(self) -> list[str]:
        """The labels of the boxes that are checked."""
        return [found[1].strip() for line in self.text.split("\n") if (found := _BOX.match(line.strip()))]


@dataclass(frozen=True)
class Group:
    """One group of keys of an answer, and what of it could not be read."""

    values: Mapping[str, str]
    unread: tuple[str, ...] = ()


def answers(text: str, labels: Collection[str]) -> dict[str, Answer]:
    """Return what a filled form answers, by label; an answer left empty is not there."""
    found: dict[str, Answer] = {}
    label, start, kept = "", 0, list[str]()
    for line, content in enumerate([*text.replace("\r\n", "\n").split("\n"), "### "], 1):
        heading = content.removeprefix("### ").strip() if content.startswith("### ") else None
        if heading is None or (heading and heading not in labels):
            kept.append(content)
            continue
        answer = "\n".join(kept).strip()
        if label and answer and answer != _EMPTY:
            found[label] = Answer(answer, start)
        label, start, kept = heading, line, []
    return found


def groups(answer: Answer, keys: Collection[str]) -> Iterator[Group]:
    """Yield the groups of keys of an answer: blank lines stand between them, a line without key goes on the last."""
    for block in re.split(r"\n\s*\n", answer.text):
        values: dict[str, str] = {}
        unread: list[str] = []
        for line in filter(None, map(str.strip, block.split("\n"))):
            pair = _PAIR.fullmatch(line)
            key = _folded(pair[1]) if pair else ""
            if pair and key in keys:
                values[key] = pair[2].strip()
            elif values and not pair:
                values[list(values)[-1]] += f" {line}"
            else:
                unread.append(line)
        yield Group(values, tuple(unread))


def _folded(key: str) -> str:
    """Return a key as the model writes it: « Année » → `annee`."""
    bare = unicodedata.normalize("NFD", key.strip().casefold())
    return "".join(char for char in bare if not unicodedata.combining(char)).replace(" ", "_")
