"""What an author may write inside a text, and where it stands.

Calls to sources (`[^step-socialcobizz]`), generated blocks (`<!-- bloc: liste-des-cas -->`), headings and
links: one definition of each, read by the checks, the pages and the glossary.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CALL = re.compile(r"\[\^([^\]\s]+)\]")
BLOCK = re.compile(r"^<!-- bloc: ([a-z-]+) -->[ \t]*$", re.MULTILINE)
_CODE = re.compile(r"^(```+|~~~+).*?^\1[ \t]*$|`[^`\n]+`", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)|^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?([^\s>]+)", re.MULTILINE)


@dataclass(frozen=True)
class Found:
    """Something written at a place: its text, and the line in its file."""

    text: str
    line: int


@dataclass(frozen=True)
class Heading(Found):
    """A heading, its level (1 to 6), and whether anything stands under it before the next of its level."""

    level: int
    filled: bool


def without_code(text: str) -> str:
    """Return `text` with code blanked out, every other character at its place."""
    if "`" not in text and "~~~" not in text:
        return text
    return _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found.group()), text)


def calls(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the identifiers called in `text`, code aside, in the order of the text."""
    return _each(CALL, text, first_line)


def blocks(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the names of the generated blocks asked for in `text`."""
    return _each(BLOCK, text, first_line)


def targets(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the targets of the links and images of `text`, code aside."""
    return _each(_TARGET, text, first_line)


def headings(text: str, first_line: int = 1) -> list[Heading]:
    """Return the headings of `text`, code aside, in order."""
    clean = without_code(text)
    found = list(_HEADING.finditer(clean))
    ends = [match.start() for match in found[1:]] + [len(clean)]
    return [
        Heading(
            match[2], line_of(clean, match.start(), first_line), len(match[1]), bool(clean[match.end() : end].strip())
        )
        for match, end in zip(found, ends, strict=False)
    ]


def line_of(text: str, offset: int, first_line: int = 1) -> int:
    """Return the line of the character at `offset`, the text beginning on `first_line`."""
    return first_line + text.count("\n", 0, offset)


def _each(pattern: re.Pattern[str], text: str, first_line: int) -> Iterator[Found]:
    clean = without_code(text)
    for match in pattern.finditer(clean):
        yield Found(
            next(group for group in match.groups() if group is not None), line_of(clean, match.start(), first_line)
        )
