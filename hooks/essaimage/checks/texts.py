"""Values of the front matter are plain text: templates write some of them where Markdown is read."""

import re
from collections.abc import Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.evidence import texts, written
from essaimage.model.record import Page
from essaimage.problems import Problem

_MARKUP = re.compile(r"\]\(|\]:|`|<(?=[A-Za-z/!?])|\*+(?=\w)")
_HINT = "Écrire du texte simple ; un lien ou du code se mettent dans le corps de la page."


def check_texts(corpus: Corpus) -> list[Problem]:
    """Refuse links, definitions, code, emphasis and HTML in the front matter, and in the records of `data/`."""
    of_pages = (item for page in corpus.pages.values() for item in _of_page(page))
    return [problem for item in [*of_pages, *written(corpus)] for problem in _problems(*item)]


def _of_page(page: Page[Any]) -> Iterator[tuple[str, int, str, str]]:
    return ((page.path, page.line(key), key, value) for key, value in texts(page.record))


def _problems(path: str, line: int, key: str, value: str) -> Iterator[Problem]:
    found = _MARKUP.search(value)
    if found:
        where = "l’en-tête" if path.endswith(".md") else "ce fichier"
        yield Problem(path, line, key, f"« {found.group()} » est refusé dans {where}.", _HINT)
