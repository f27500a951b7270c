"""The fixed headings: all there, in order, none empty; and no title inside the body."""

from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.headings import WRITTEN
from essaimage.model.markup import Heading, headings
from essaimage.model.record import Page
from essaimage.problems import Problem, nearest

_SECTION = 2


def check_headings(corpus: Corpus) -> list[Problem]:
    """Refuse a missing, unknown, misplaced or empty section, and a skipped level."""
    return [problem for page in corpus.pages.values() for problem in _of_page(page)]


def _of_page(page: Page[Any]) -> list[Problem]:
    found = headings(page.body, page.body_line)
    wanted = WRITTEN.get(type(page.record), ())
    problems = [*_levels(page, found), *_plain(page, found), *_empty(page, found)]
    return problems + (_fixed(page, found, wanted) if wanted else [])


def _levels(page: Page[Any], found: list[Heading]) -> list[Problem]:
    before = 1
    problems = []
    for heading in found:
        if heading.level == 1:
            problems.append(
                Problem(
                    page.path,
                    heading.line,
                    "titre",
                    "le titre de la page est déjà dans l’en-tête.",
                    "Commencer par un titre de niveau 2 : ## …",
                )
            )
        elif heading.level > before + 1:
            problems.append(
                Problem(
                    page.path,
                    heading.line,
                    "titre",
                    f"le niveau {before + 1} est sauté.",
                    f"Écrire {'#' * (before + 1)} {heading.text}",
                )
            )
        before = heading.level
    return problems


def _plain(page: Page[Any], found: list[Heading]) -> list[Problem]:
    """Refuse the other ways of writing a heading: underlined, or without a space."""
    return [
        Problem(
            page.path,
            heading.line,
            "titre",
            "un titre s’écrit après des # et une espace, jamais souligné.",
            f"Écrire {'#' * heading.level} {heading.text}",
        )
        for heading in found
        if not heading.plain and heading.level > 1
    ]


def _empty(page: Page[Any], found: list[Heading]) -> list[Problem]:
    return [
        Problem(
            page.path,
            heading.line,
            "titre",
            f"la partie « {heading.text} » est vide.",
            "L’écrire : ce que l’on ne sait pas s’écrit « non renseigné ».",
        )
        for heading, after in zip(found, [*found[1:], None], strict=False)
        if not heading.filled and (after is None or after.level <= heading.level)
    ]


def _fixed(page: Page[Any], found: list[Heading], wanted: tuple[str, ...]) -> list[Problem]:
    sections = [heading for heading in found if heading.level == _SECTION]
    texts = [heading.text for heading in sections]
    problems = [
        Problem(
            page.path,
            heading.line,
            "titre",
            f"le titre « {heading.text} » n’est pas prévu ici.",
            nearest(heading.text, wanted),
        )
        for heading in sections
        if heading.text not in wanted
    ]
    problems += [
        Problem(page.path, page.body_line, "titre", f"la partie « {text} » manque.", f"Ajouter « ## {text} ».")
        for text in wanted
        if text not in texts
    ]
    kept = [text for text in texts if text in wanted]
    if not problems and kept != list(wanted):
        problems.append(
            Problem(
                page.path,
                page.body_line,
                "titre",
                "les parties ne sont pas dans l’ordre.",
                f"L’ordre est : {' · '.join(wanted)}.",
            )
        )
    return problems
