"""Values of the front matter are plain text: templates write some of them where Markdown is read."""

import re
from collections.abc import Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.evidence import texts
from essaimage.model.record import Page
from essaimage.problems import Problem

_MARKUP = re.compile(r"\]\(|\]:|`|<(?=[A-Za-z/!?])")
_HINT = "Écrire du texte simple ; un lien ou du code se mettent dans le corps de la page."


def check_texts(corpus: Corpus) -> list[Problem]:
    """Refuse links, definitions, code and HTML in the front matter."""
    return [problem for page in corpus.pages.values() for problem in _of_page(page)]


def _of_page(page: Page[Any]) -> Iterator[Problem]:
    for key, value in texts(page.record):
        found = _MARKUP.search(value)
        if found:
            message = f"« {found.group()} » est refusé dans l’en-tête."
            yield Problem(page.path, page.line(key), key, message, _HINT)
