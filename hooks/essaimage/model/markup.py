"""What an author may write inside a text, and where it stands.

Calls to sources (`[^step-socialcobizz]`), generated blocks (`<!-- bloc: liste-des-cas -->`), headings and
links: one definition of each, read by the checks, the pages and the glossary.

Code is what stands between two runs of as many backticks on one line, and nothing else. `loose_code` finds
what Python-Markdown might pair otherwise: where it finds nothing, both agree (each line being balanced, so is
whatever part of the page Markdown reads at once). All is linear: a page may be 300 KB of anything.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

CALL = re.compile(r"\[\^([^\[\]\s]+)\]")
BLOCK = re.compile(r"^<!-- bloc: ([a-z-]+) -->[ \t]*$", re.MULTILINE)
DIRECTIVE = re.compile(r"^::: ([a-z_.]+)$", re.MULTILINE)
"""A module of the library that documents itself there: `::: essaimage.model`."""
_ASIDE = re.compile(r" ?\((?:\[\^[^\[\]\s]+\](?:, | et | ou | ; )?)+\)")
"""Brackets that hold nothing but calls: without them, they would stay empty."""
_TICKS = re.compile(r"`+")
_FENCE = re.compile(r"[ \t]*(```|~~~)")
_HEADING = re.compile(r"(#{1,6})([^#].*)")
_UNDERLINE = re.compile(r"[ \t]*(=+|-+)[ \t]*")
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]*)")
_LINK = re.compile(r"\]\(")
_SIMPLE_LINK = re.compile(
    r"\]\(\s*(?:<[^\s<>()\"`\\]*>|[^\s<>()\"`\\]*(?:\([^\s<>()\"`\\]*\)[^\s<>()\"`\\]*)*)(?:\s+\"[^\"`\n]*\")?\s*\)"
)
_DEFINITION = re.compile(r"^(?:[ \t>*+:-]|\d+\.)*(\[[^\[\]]*\]:)", re.MULTILINE)
Span = tuple[int, int]


@dataclass(frozen=True)
class Found:
    """Something written at a place: its text, and the line in its file."""

    text: str
    line: int


@dataclass(frozen=True)
class Heading(Found):
    """A heading: its level (1 to 6), whether anything stands under it before the next, whether it is written `## …`."""

    level: int
    filled: bool
    plain: bool = True


def without_calls(text: str) -> str:
    """Return `text` without its calls to sources, nor the brackets that only held calls."""
    return CALL.sub("", _ASIDE.sub("", text))


def without_code(text: str) -> str:
    """Return `text` with code blanked out, every other character at its place."""
    return "\n".join(map(_blank, text.split("\n"))) if "`" in text else text


def loose_code(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield what would make code otherwise: fences, backticks without their like on the line, or escaped."""
    for line, content in enumerate(text.split("\n"), first_line):
        fence = _FENCE.match(content)
        if fence:
            yield Found(fence[1], line)
        elif "\\`" in content or _spans(content) is None:
            yield Found("`", line)


def definitions(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the beginnings of definitions (`[x]:`) in `text`, which Markdown reads before it looks for code."""
    return located(_DEFINITION, text, first_line)


def calls(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the identifiers called in `text`, code aside, in the order of the text."""
    return located(CALL, without_code(text), first_line)


def blocks(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the names of the generated blocks asked for in `text`."""
    return located(BLOCK, without_code(text), first_line)


def targets(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the targets of the links and images of `text`, code aside, those of `loose_links` aside."""
    for match, line in _lines(_TARGET, without_code(text), first_line):
        if _SIMPLE_LINK.match(text, match.start()):
            yield Found(match[1], line)


def loose_links(text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield the beginnings of links whose target Markdown might read otherwise: with code, signs or spaces in it."""
    for match, line in _lines(_LINK, without_code(text), first_line):
        if not _SIMPLE_LINK.match(text, match.start()):
            yield Found(match.group(), line)


def headings(text: str, first_line: int = 1) -> list[Heading]:
    """Return the headings of `text`, in order, the underlined ones and those without a space too."""
    lines = text.split("\n")
    found = [heading for rank in range(len(lines)) if (heading := _heading(lines, rank))]
    ends = [rank for rank, *_ in found[1:]] + [len(lines)]
    return [
        Heading(title, first_line + rank, level, any(map(str.strip, lines[rank + span : end])), plain)
        for (rank, span, level, title, plain), end in zip(found, ends, strict=False)
    ]


def located(pattern: re.Pattern[str], text: str, first_line: int = 1) -> Iterator[Found]:
    """Yield what the one group of `pattern` holds at each of its matches, with its line."""
    return (Found(match[1], line) for match, line in _lines(pattern, text, first_line))


def line_of(text: str, offset: int, first_line: int = 1) -> int:
    """Return the line of the character at `offset`, the text beginning on `first_line`."""
    return first_line + text.count("\n", 0, offset)


def _lines(pattern: re.Pattern[str], text: str, first_line: int) -> Iterator[tuple[re.Match[str], int]]:
    line, last = first_line, 0
    for match in pattern.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        yield match, line


def _heading(lines: list[str], rank: int) -> tuple[int, int, int, str, bool] | None:
    """Return the heading on a line, as (line, how many lines it takes, level, text, whether it is `## …`)."""
    line, after = lines[rank], lines[rank + 1] if rank + 1 < len(lines) else ""
    match = _HEADING.fullmatch(line) if line.startswith("#") else None
    if match and match[2].strip(" \t#"):
        return rank, 1, len(match[1]), match[2].strip().rstrip("#").rstrip(), match[2][0] in " \t"
    under = _UNDERLINE.fullmatch(after)
    if under and line.strip() and not _UNDERLINE.fullmatch(line):
        return rank, 2, 1 if under[1][0] == "=" else 2, line.strip(), False
    return None


def _blank(line: str) -> str:
    if "`" not in line or "\\`" in line:
        return line
    pieces, last = [], 0
    for start, end in _spans(line) or ():
        pieces += [line[last:start], " " * (end - start)]
        last = end
    return "".join(pieces) + line[last:]


def _spans(line: str) -> list[Span] | None:
    """Return where code stands on a line, or nothing if a run of backticks has not its like."""
    runs = [match.span() for match in _TICKS.finditer(line)] if "`" in line else []
    partners = _partners(runs)
    spans, rank = [], 0
    while rank < len(runs):
        close = partners[rank]
        if close is None:
            return None
        spans.append((runs[rank][0], runs[close][1]))
        rank = close + 1
    return spans


def _partners(runs: list[Span]) -> list[int | None]:
    """Return, for each run of backticks, the rank of the next one as long."""
    later: dict[int, int] = {}
    found: list[int | None] = []
    for rank in reversed(range(len(runs))):
        size = runs[rank][1] - runs[rank][0]
        found.append(later.get(size))
        later[size] = rank
    return found[::-1]
