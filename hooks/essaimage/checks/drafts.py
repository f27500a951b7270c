"""Drafts: nothing is left to be written in a page that readers see; and which pages they do not see."""

from collections.abc import Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.drafts import TO_DECLARE, TO_WRITE, drafts, is_draft
from essaimage.model.evidence import called, texts
from essaimage.model.record import Page, Publiable
from essaimage.problems import Problem

_HINT = "L’écrire, ou retirer ce qui est facultatif ; « brouillon: true » laisse le temps."


def check_drafts(corpus: Corpus) -> list[Problem]:
    """Refuse « À ÉCRIRE » in a page that could be a draft and is none."""
    return [
        Problem(page.path, line, key, f"« {TO_WRITE} » est resté.", _HINT)
        for page in corpus.pages.values()
        if isinstance(page.record, Publiable) and not is_draft(page)
        for line, key in _left(page)
    ]


def unpublished(corpus: Corpus) -> list[Problem]:
    """Return, as advice, the pages that are not published yet, and what is left to write in each."""
    return [_advice(page) for page in drafts(corpus)]


def _advice(page: Page[Any]) -> Problem:
    left = sum(1 for _ in _left(page)) + sum(found.text == TO_DECLARE for found in called(page))
    rest = f" Il y reste {left} fois « à écrire » ou « à déclarer »." if left else ""
    message = f"cette page est un brouillon : elle n’est pas publiée.{rest}"
    return Problem(page.path, page.line("brouillon"), "brouillon", message, "Quand tout est prêt, retirer cette ligne.")


def _left(page: Page[Any]) -> Iterator[tuple[int, str]]:
    """Yield where something is left to write, as (line, key)."""
    yield from ((page.line(key), key) for key, text in texts(page.record) if TO_WRITE in text)
    for line, text in enumerate(page.body.split("\n"), page.body_line):
        if TO_WRITE in text:
            yield line, "texte"
