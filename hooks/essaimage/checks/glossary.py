"""The glossary holds together: one form, one term; a definition explains without using what it defines."""

import re

from essaimage.model.corpus import Corpus
from essaimage.model.legal import Terme
from essaimage.model.record import Page
from essaimage.problems import Problem


def check_glossary(corpus: Corpus) -> list[Problem]:
    """Refuse a form shared by two terms, and a definition that goes round in a circle."""
    return [*_shared_forms(corpus), *(problem for page in corpus.termes.values() for problem in _circular(page))]


def _shared_forms(corpus: Corpus) -> list[Problem]:
    owner: dict[str, Page[Terme]] = {}
    problems = []
    for page in corpus.termes.values():
        for form in page.record.formes:
            other = owner.setdefault(form.casefold(), page)
            if other is not page:
                message = f"la forme « {form} » est déjà celle de « {other.record.terme} »."
                problems.append(
                    Problem(page.path, page.line("synonymes"), "synonymes", message, "Ne la garder que d’un côté.")
                )
    return problems


def _circular(page: Page[Terme]) -> list[Problem]:
    word = re.compile(rf"\b{re.escape(page.record.terme)}s?\b", re.IGNORECASE)
    if not word.search(page.record.definition):
        return []
    message = f"la définition emploie le terme qu’elle définit, « {page.record.terme} »."
    return [
        Problem(page.path, page.line("definition"), "definition", message, "Dire la même chose avec d’autres mots.")
    ]
