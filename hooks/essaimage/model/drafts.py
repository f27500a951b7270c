"""Drafts: pages that are read, checked and shown to their author, and that no reader sees.

A draft may say « À ÉCRIRE » where its author has not written yet, and lean on a source still to be declared. Neither
passes once `brouillon` is removed: the one is refused by `checks.drafts`, the other exists for drafts only.
"""

from dataclasses import replace
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.evidence import called, listed, shared
from essaimage.model.record import Page
from essaimage.model.sources import Lecture, Reference

TO_WRITE = "À ÉCRIRE"
"""What stands where something is still to be written."""

TO_DECLARE = "source-a-declarer"
"""The identifier that stands for a source still to be declared in `data/references.yml`."""

_UNDECLARED = Reference(
    id=TO_DECLARE,
    type="webpage",
    title="Source à déclarer dans data/references.yml",
    publisher="éditeur à écrire",
    URL="https://example.org/source-a-declarer",
    note="Cette page est un brouillon : sa source reste à déclarer.",
    custom=Lecture(lecture="non-retrouvee"),
)


def is_draft(page: Page[Any]) -> bool:
    """Whether a page is not ready to be published."""
    return bool(getattr(page.record, "brouillon", False))


def drafts(corpus: Corpus) -> list[Page[Any]]:
    """Return the drafts, in the order of their paths."""
    return [page for page in corpus.pages.values() if is_draft(page)]


def with_undeclared(corpus: Corpus) -> Corpus:
    """Return the corpus with the source that stands for those its drafts still have to declare, if one needs it."""
    if TO_DECLARE not in _leans(drafts(corpus)):
        return corpus
    return replace(corpus, references={**corpus.references, TO_DECLARE: _UNDECLARED})


def published(corpus: Corpus) -> Corpus:
    """Return the corpus that readers see: without the drafts, nor the sources that only drafts lean on."""
    pages = {src: page for src, page in corpus.pages.items() if not is_draft(page)}
    if len(pages) == len(corpus.pages):
        return corpus
    kept = _leans(list(pages.values())) | {found.text for _, found in shared(corpus)}
    aside = _leans(drafts(corpus)) - kept
    return replace(
        corpus,
        pages=pages,
        references={name: source for name, source in corpus.references.items() if name not in aside},
        textes={name: texte for name, texte in corpus.textes.items() if name not in aside},
    )


def _leans(pages: list[Page[Any]]) -> set[str]:
    return {found.text for page in pages for found in [*called(page), *listed(page)]}
