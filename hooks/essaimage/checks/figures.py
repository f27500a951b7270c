"""No figure without its source: in guides and resources, an amount or a share stands beside a call.

A block (a paragraph, an item, a table) that says it is our own reading, our proposal or the invented example needs
none; neither do the pages that are about that example.
"""

import re
from collections.abc import Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Guide
from essaimage.model.evidence import texts, written
from essaimage.model.markup import CALL, without_code
from essaimage.model.record import Page
from essaimage.problems import Problem

FIGURE = re.compile(
    r"(?<![\w,])\d[\d  \u00a0\u202f]{0,30}(?:,\d+)?[  \u00a0\u202f]?(?:%|€|[kM]€|millions?|milliards?)(?!\w)"
)
"""An amount or a share: « 12 500 € », « 41 % », « 3 millions ». Bounded, so that a page of digits takes no minutes."""

OURS = re.compile(
    r"lecture de la rédaction|proposition de la base|proposée? par la base|notre calcul|imaginaire|inventé|exemple",
    re.IGNORECASE,
)
"""What says that a figure is ours."""

_BLOCKS = re.compile(r"\n(?:[ \t]*\n|(?=[ \t]*(?:[-*]|\d+\.)[ \t]))")
_HINT = "Ajouter l’appel de sa source : [^identifiant], ou dire qu’il est une proposition de la base."


def check_figures(corpus: Corpus) -> list[Problem]:
    """Refuse an amount or a share that no source supports."""
    of_pages = (problem for page in corpus.of(Guide) for problem in [*_of_header(page), *_of_body(page)])
    of_data = (
        _problem(path, line, key, found)
        for path, line, key, text in written(corpus)
        if not _is_sourced(key)
        for found in _bare(text)
    )
    return [*of_pages, *of_data]


def _of_header(page: Page[Any]) -> Iterator[Problem]:
    for key, text in texts(page.record):
        for found in _bare(text):
            yield _problem(page.path, page.line(key), key, found)


def _of_body(page: Page[Any]) -> Iterator[Problem]:
    if page.id == EXAMPLE:
        return
    body, start = without_code(page.body), 0
    for block in _BLOCKS.split(body):
        at = body.index(block, start)
        start = at + len(block)
        for found in _bare(block):
            line = page.body_line + body.count("\n", 0, at + block.index(found))
            yield _problem(page.path, line, "chiffre", found)


EXAMPLE = "exemple-fil-rouge"
"""The page whose figures are all invented, and which says so."""


def _bare(text: str) -> Iterator[str]:
    found = FIGURE.search(text)
    if found and not CALL.search(text) and not OURS.search(text):
        yield found.group().strip()


def _is_sourced(key: str) -> bool:
    """Whether the record itself has a `source` key beside this value."""
    return "montants[" in key


def _problem(path: str, line: int, key: str, found: str) -> Problem:
    return Problem(path, line, key, f"« {found} » n’a pas de source.", _HINT)
