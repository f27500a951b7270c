"""The Markdown that this base does not read as Python-Markdown would: refused, so that both agree.

Fences and code over two lines would be read otherwise by our checks; a link defined away from its text, or
in a note, would escape them.
"""

import re
from collections.abc import Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.markup import DIRECTIVE, definitions, located, loose_code, loose_links
from essaimage.model.record import Page
from essaimage.problems import Problem

_ALONE = (
    "un accent grave n’a pas son pareil sur la ligne.",
    "Ouvrir et fermer le code sur la même ligne : `code` ; le signe seul ne s’écrit pas.",
)
_LIBRARY = "contribuer/bibliotheque/"
_CALLED = re.compile(r"^(?:[^\w\n]|\d+[.)])*(:::.*)$", re.MULTILINE)
"""A line on which mkdocstrings may read a directive: at the head of whatever block."""

_INDENT = "Décaler le code de quatre espaces, ou l’écrire dans la phrase : `code`."


def check_syntax(corpus: Corpus) -> list[Problem]:
    """Refuse fences, code left open, definitions, links whose address is not plain, and directives."""
    rules = (_code, _definitions, _links, _directives)
    return [problem for page in corpus.pages.values() for rule in rules for problem in rule(page)]


def _code(page: Page[Any]) -> Iterator[Problem]:
    loose = list(loose_code(page.body, page.body_line))
    opening = [found for found in loose if found.text != "`"][::2]
    for found in [*opening, *(found for found in loose if found.text == "`")]:
        fence = f"les blocs de code entre « {found.text} » sont refusés."
        yield Problem(page.path, found.line, "code", *(_ALONE if found.text == "`" else (fence, _INDENT)))


def _definitions(page: Page[Any]) -> Iterator[Problem]:
    for found in definitions(page.body, page.body_line):
        label = " ".join(found.text.split())
        hint = "Écrire l’adresse sur place : [texte](adresse)."
        if label.startswith("[^"):
            hint = "Une source se déclare dans data/references.yml, puis s’appelle sans deux-points."
        yield Problem(page.path, found.line, "lien", f"la définition « {label} » est refusée.", hint)


def _links(page: Page[Any]) -> Iterator[Problem]:
    for found in loose_links(page.body, page.body_line):
        message = "l’adresse du lien n’est pas lisible."
        hint = "Écrire [texte](adresse), l’adresse sans espace, sans guillemet et sans code, puis refermer."
        yield Problem(page.path, found.line, "lien", message, hint)


def _directives(page: Page[Any]) -> Iterator[Problem]:
    """Refuse what would have mkdocstrings read, or import, another module than ours."""
    for found in located(_CALLED, page.body, page.body_line):
        ours = DIRECTIVE.fullmatch(found.text)
        if not (page.src.startswith(_LIBRARY) and ours and ours[1].split(".")[0] == "essaimage"):
            hint = f"Le retirer : seules les pages de docs/{_LIBRARY} montrent le code, par « ::: essaimage.… »."
            yield Problem(page.path, found.line, "code", f"« {found.text[:40]} » est refusé.", hint)
