"""Nothing in a page may run or hide: Markdown only, and every picture says what it shows.

Raw HTML is refused whole rather than filtered: what no author needs, no attacker gets.
"""

import re
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.markup import BLOCK, line_of, without_code
from essaimage.model.record import Page
from essaimage.problems import Problem

_TAG = re.compile(r"<(?!https?://[^\s<>\"'`]+>|[\w.+-]+@[\w.-]+>)(?=[A-Za-z/!?])[/!?]?([A-Za-z][\w:-]*|--|!|)[^>]*>?")
"""What begins like a tag, unless it is an address between angles, alone: `<https://…>` or `<nom@exemple.org>`."""
_BLIND = re.compile(r"!\[\s*\](?=[(\[])")
_HANDLER = re.compile(r"\bon\w+\s*=", re.IGNORECASE)


def check_safety(corpus: Corpus) -> list[Problem]:
    """Refuse raw HTML, scripts and handlers in it, and pictures without an alternative text."""
    return [problem for page in corpus.pages.values() for problem in [*_raw_html(page), *_blind_pictures(page)]]


def _raw_html(page: Page[Any]) -> list[Problem]:
    clean = BLOCK.sub(lambda found: " " * len(found.group()), without_code(page.body))
    return [
        Problem(
            page.path,
            line_of(clean, found.start(), page.body_line),
            "html",
            _message(found),
            "Écrire en Markdown, ou retirer la balise.",
        )
        for found in _TAG.finditer(clean)
    ]


def _message(found: re.Match[str]) -> str:
    handler = _HANDLER.search(found.group())
    if handler:
        return f"l’attribut « {handler.group()} » est refusé."
    return f"la balise « <{found[1]}> » est refusée."


def _blind_pictures(page: Page[Any]) -> list[Problem]:
    clean = without_code(page.body)
    hint = "Dire ce qu’elle montre : ![La carte du réseau](../assets/images/carte.svg)"
    return [
        Problem(
            page.path,
            line_of(clean, found.start(), page.body_line),
            "image",
            "l’image n’a pas de texte de remplacement.",
            hint,
        )
        for found in _BLIND.finditer(clean)
    ]
