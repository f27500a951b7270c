"""What must hold across the whole corpus. One small module per family; each is corpus → list of problems."""

from collections.abc import Callable
from dataclasses import replace

from essaimage.checks.accessibility import check_accessibility
from essaimage.checks.blocks import check_blocks
from essaimage.checks.calls import check_calls
from essaimage.checks.dates import check_dates
from essaimage.checks.discouraged import check_discouraged
from essaimage.checks.drafts import check_drafts
from essaimage.checks.excess import check_excess
from essaimage.checks.figures import check_figures
from essaimage.checks.glossary import check_glossary
from essaimage.checks.headings import check_headings
from essaimage.checks.identifiers import check_identifiers
from essaimage.checks.links import check_links
from essaimage.checks.paths import check_paths
from essaimage.checks.records import check_records
from essaimage.checks.redirects import check_redirects
from essaimage.checks.safety import check_safety
from essaimage.checks.separation import check_separation
from essaimage.checks.syntax import check_syntax
from essaimage.checks.texts import check_texts
from essaimage.checks.values import check_values
from essaimage.checks.vocabulary import check_vocabulary
from essaimage.model.corpus import Corpus
from essaimage.model.drafts import published
from essaimage.problems import Problem

CHECKS: tuple[Callable[[Corpus], list[Problem]], ...] = (
    check_identifiers,
    check_values,
    check_records,
    check_paths,
    check_calls,
    check_blocks,
    check_links,
    check_headings,
    check_drafts,
    check_separation,
    check_glossary,
    check_discouraged,
    check_figures,
    check_dates,
    check_safety,
    check_syntax,
    check_excess,
    check_texts,
    check_vocabulary,
    check_redirects,
    check_accessibility,
)
"""Every rule of the base, in the order in which an author would look."""


def check(corpus: Corpus) -> list[Problem]:
    """Return everything that is wrong with `corpus`, from every family of rules, drafts included.

    What readers see must also stand alone: a page may not lead to a draft.
    """
    found = _apply(corpus)
    seen = published(corpus)
    alone = [] if seen is corpus else [problem for problem in _apply(seen) if problem not in found]
    return [*found, *(replace(problem, hint=_TO_A_DRAFT) for problem in alone)]


_TO_A_DRAFT = "C’est encore un brouillon : le publier d’abord, ou retirer ce qui y mène."


def _apply(corpus: Corpus) -> list[Problem]:
    return [problem for rule in CHECKS for problem in rule(corpus)]
