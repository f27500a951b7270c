"""The glossary holds together: one form, one term; a definition explains without using what it defines."""

import re
from collections.abc import Iterator

from essaimage.model.corpus import Corpus
from essaimage.model.legal import Terme
from essaimage.model.record import Page
from essaimage.problems import Problem

_SENDS_AWAY = re.compile(r"(?:voir|cf\.?|synonyme|autre nom|équivalent|se dit (?:aussi|pour))\b", re.IGNORECASE)
_FEWEST_WORDS = 6
_ENDINGS = {"al": "(?:al|aux)"}


def check_glossary(corpus: Corpus) -> list[Problem]:
    """Refuse a form shared by two terms, and a definition that goes round in a circle."""
    definitions = [problem for page in corpus.termes.values() for problem in (*_circular(page), *_empty(page))]
    return [*_shared_forms(corpus), *definitions]


def _shared_forms(corpus: Corpus) -> list[Problem]:
    owner: dict[str, Page[Terme]] = {}
    problems = []
    for page in corpus.termes.values():
        for key, form in _forms(page.record):
            other = owner.setdefault(form.casefold(), page)
            if other is not page:
                message = f"la forme « {form} » est déjà celle de « {other.record.terme} »."
                problems.append(Problem(page.path, page.line(key), key, message, "Ne la garder que d’un côté."))
    return problems


def _forms(record: Terme) -> Iterator[tuple[str, str]]:
    yield "terme", record.terme
    if record.sigle:
        yield "sigle", record.sigle
    for name in ("synonymes", "formes_a_eviter"):
        yield from ((f"{name}[{rank}]", form) for rank, form in enumerate(getattr(record, name)))


def _circular(page: Page[Terme]) -> list[Problem]:
    if not _in_any_number(page.record.terme).search(page.record.definition):
        return []
    message = f"la définition emploie le terme qu’elle définit, « {page.record.terme} »."
    return [
        Problem(page.path, page.line("definition"), "definition", message, "Dire la même chose avec d’autres mots.")
    ]


def _empty(page: Page[Terme]) -> list[Problem]:
    """Refuse a definition that only sends to another, or is too short to say anything."""
    definition = page.record.definition
    if not _SENDS_AWAY.match(definition) and len(definition.split()) >= _FEWEST_WORDS:
        return []
    message = "la définition renvoie ailleurs sans rien expliquer."
    return [Problem(page.path, page.line("definition"), "definition", message, "Dire en une phrase ce que c’est.")]


def _in_any_number(term: str) -> re.Pattern[str]:
    """Return what finds `term`, each of its words singular or plural."""
    gap = r"\s+"
    words = (re.escape(word.removesuffix("al")) + _ENDINGS.get(word[-2:], "[sx]?") for word in term.split())
    return re.compile(rf"\b{gap.join(words)}\b", re.IGNORECASE)
