"""Nothing without end: what would keep Python-Markdown busy for hours, or exhaust its recursion, is refused.

Its time grows as the square of the brackets of a block, and of its lines; it calls itself once a level. The
bounds are ten times what the longest page of the base holds.
"""

import re
from collections.abc import Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.record import Page
from essaimage.problems import Problem

_CHARACTERS, _LINES, _BRACKETS, _LEVELS = 50_000, 400, 200, 6
_BLANK = re.compile(r"\n[ \t>]*\n")
_OVER = _LEVELS + 1
_MARK = r"[ \t]*(?:[-+*>:]|\d+[.)])(?=[ \t>]|$)"
_DEEP = re.compile(
    rf"^(?:(?: {{4}}|\t){{{_OVER}}}|(?:{_MARK}){{{_OVER}}}(?!\s*$)|[ \t]*>{{{_OVER}}})",
    re.MULTILINE,
)
"""A line that stands more than six levels deep, by its spaces or by its marks; a rule (`- - -`) is no list."""


def check_excess(corpus: Corpus) -> list[Problem]:
    """Refuse a paragraph, a list or a table too long to be one, and what is nested too deep."""
    return [problem for page in corpus.pages.values() for problem in [*_long(page), *_deep(page)]]


def _long(page: Page[Any]) -> Iterator[Problem]:
    line = page.body_line
    start = 0
    for end in [*(found.end() for found in _BLANK.finditer(page.body)), len(page.body)]:
        block = page.body[start:end]
        if len(block) > _CHARACTERS or block.count("\n") > _LINES or block.count("[") > _BRACKETS:
            limits = f"{_LINES} lignes, {_CHARACTERS // 1000} 000 signes et {_BRACKETS} crochets"
            message = f"ce passage est trop long : la limite est de {limits}."
            yield Problem(page.path, line, "longueur", message, "Le couper par des lignes vides.")
        line += block.count("\n")
        start = end


def _deep(page: Page[Any]) -> Iterator[Problem]:
    found = _DEEP.search(page.body)
    if found:
        line = page.body_line + page.body.count("\n", 0, found.start())
        message = f"plus de {_LEVELS} niveaux l’un dans l’autre."
        yield Problem(page.path, line, "profondeur", message, "Ramener la liste à trois niveaux.")
