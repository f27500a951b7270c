"""No type of agreement ships without a way out: « Se séparer » settles every point, and gives its steps in order."""

import re
from collections.abc import Iterator

from essaimage.model.corpus import Corpus
from essaimage.model.headings import ETAPES, SE_SEPARER, SEPARATION
from essaimage.model.legal import Accord
from essaimage.model.markup import headings
from essaimage.model.record import Page
from essaimage.problems import Problem

_ENTRY = re.compile(r"^(\S[^\n]*)\n+:[ \t]+\S", re.MULTILINE)
_STEP = re.compile(r"^\d+\.[ \t]+\S", re.MULTILINE)
_FEWEST_STEPS = 2


def check_separation(corpus: Corpus) -> list[Problem]:
    """Refuse a way out that leaves a point aside, or has no steps."""
    return [problem for page in corpus.accords.values() for problem in _of_page(page)]


def _of_page(page: Page[Accord]) -> Iterator[Problem]:
    found = _section(page)
    if found is None:
        return
    text, line = found
    yield from _points(page, [entry.strip() for entry in _ENTRY.findall(text)], line)
    _, mark, after = text.partition(ETAPES)
    if not mark:
        yield _problem(page, line, "les étapes manquent.", f"Écrire « {ETAPES} », puis une liste numérotée.")
    elif len(_STEP.findall(after)) < _FEWEST_STEPS:
        yield _problem(page, line, "les étapes ne sont pas numérotées.", "Écrire « 1. », « 2. », une étape par ligne.")


def _points(page: Page[Accord], entries: list[str], line: int) -> Iterator[Problem]:
    for point in SEPARATION:
        if point not in entries:
            hint = f"Écrire « {point} » sur une ligne, puis « :   » et le texte sur la suivante."
            yield _problem(page, line, f"le point « {point} » manque, ou n’a pas de texte.", hint)
    kept = [entry for entry in entries if entry in SEPARATION]
    if sorted(kept) == sorted(SEPARATION) and kept != list(SEPARATION):
        yield _problem(page, line, "les points ne sont pas dans l’ordre.", f"L’ordre est : {' · '.join(SEPARATION)}.")


def _section(page: Page[Accord]) -> tuple[str, int] | None:
    """Return the text under « Se séparer », and the line of its heading; nothing if there is no such heading."""
    found = headings(page.body, page.body_line)
    lines = page.body.split("\n")
    for heading, after in zip(found, [*found[1:], None], strict=False):
        if heading.text == SE_SEPARER:
            end = after.line - page.body_line if after else len(lines)
            return "\n".join(lines[heading.line - page.body_line + 1 : end]), heading.line
    return None


def _problem(page: Page[Accord], line: int, message: str, hint: str) -> Problem:
    return Problem(page.path, line, "se séparer", message, hint)
