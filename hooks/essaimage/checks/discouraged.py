"""Forms that the glossary advises against, wherever they are written in `docs/`."""

from collections.abc import Iterator
from typing import Any

from essaimage.glossary.lexicon import Lexicon, lexicon
from essaimage.model.corpus import Corpus
from essaimage.model.evidence import texts
from essaimage.model.markup import line_of, without_code
from essaimage.model.record import Page
from essaimage.problems import Problem


def check_discouraged(corpus: Corpus) -> list[Problem]:
    """Refuse a discouraged form outside the page that explains it; `sans_lien` lets a page quote one."""
    words = lexicon((page.id, page.record.formes_a_eviter) for page in corpus.termes.values())
    return [problem for page in corpus.pages.values() for problem in _in_page(page, words, corpus)]


def _in_page(page: Page[Any], words: Lexicon, corpus: Corpus) -> Iterator[Problem]:
    for form, term, key, line in _found(page, words):
        if term != page.id and term not in page.record.sans_lien:
            message = f"la forme « {' '.join(form.split())} » est à éviter."
            hint = f"Écrire « {corpus.termes[term].record.terme} », ou « sans_lien: [{term}] » pour la citer."
            yield Problem(page.path, line, key, message, hint)


def _found(page: Page[Any], words: Lexicon) -> Iterator[tuple[str, str, str, int]]:
    """Yield each discouraged form as (form as written, term, key, line)."""
    for key, text in texts(page.record):
        for match in words.find(text):
            yield text[match.start : match.end], match.term, key, page.line(key)
    body = without_code(page.body)
    for match in words.find(body):
        yield body[match.start : match.end], match.term, "forme", line_of(body, match.start, page.body_line)
