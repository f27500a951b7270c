"""Values that must come from a controlled list, or name another record."""

from collections.abc import Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.legal import Accord
from essaimage.model.lists import list_of
from essaimage.model.path import Etape
from essaimage.model.record import Fiche, Page
from essaimage.problems import Problem, nearest

Written = tuple[str, str | None, str]
"""A key, the value written there, and the list that must hold it."""


def check_values(corpus: Corpus) -> list[Problem]:
    """Refuse a value that is in no list, and a record that does not exist."""
    allowed = _lists(corpus)
    problems = [problem for page in corpus.accords.values() for problem in _criteria(corpus, page)]
    return problems + [
        _unknown(page, *written, allowed)
        for page in corpus.pages.values()
        for written in _written(page.record)
        if _is_unknown(written, allowed) and written[1] not in corpus.refused
    ]


def _lists(corpus: Corpus) -> dict[str, set[str]]:
    lists = {
        name: {entree.id for entree in getattr(corpus.vocabulaire, name)}
        for name in type(corpus.vocabulaire).model_fields
    }
    steps = {page.id for page in corpus.of(Etape)}
    records = {
        "accords": corpus.accords,
        "cas": corpus.cas,
        "termes": corpus.termes,
        "pages": corpus.by_id,
        "etapes": steps,
    }
    return {**lists, **{name: set(found) for name, found in records.items()}}


def _is_unknown(written: Written, allowed: dict[str, set[str]]) -> bool:
    _, value, name = written
    return value is not None and value not in allowed[name]


def _unknown(page: Page[Any], key: str, value: str | None, name: str, allowed: dict[str, set[str]]) -> Problem:
    return Problem(page.path, page.line(key), key, f"« {value} » est inconnu.", nearest(str(value), allowed[name]))


def _written(record: Fiche, prefix: str = "") -> Iterator[Written]:
    for name in type(record).model_fields:
        key, value, wanted = f"{prefix}{name}", getattr(record, name), list_of(type(record), name)
        if wanted:
            yield from _each(key, value, wanted)
        elif isinstance(value, Fiche):
            yield from _written(value, f"{key}.")
        elif isinstance(value, tuple):
            for rank, item in enumerate(value):
                yield from _written(item, f"{key}[{rank}].") if isinstance(item, Fiche) else ()


def _each(key: str, value: str | tuple[str, ...] | None, wanted: str) -> Iterator[Written]:
    if isinstance(value, tuple):
        yield from ((f"{key}[{rank}]", item, wanted) for rank, item in enumerate(value))
    else:
        yield key, value, wanted


def _criteria(corpus: Corpus, page: Page[Accord]) -> list[Problem]:
    known = [critere.id for critere in corpus.criteres]
    scores = page.record.criteres
    line = page.line("criteres")
    missing = [
        Problem(page.path, line, f"criteres.{name}", "la note manque.", "Écrire une note de 1 à 5.")
        for name in known
        if scores and name not in scores
    ]
    extra = [
        Problem(page.path, line, f"criteres.{name}", "ce critère est inconnu.", nearest(name, known))
        for name in scores
        if name not in known
    ]
    wild = [
        Problem(page.path, line, f"criteres.{name}", f"« {score} » n’est pas une note.", "Écrire une note de 1 à 5.")
        for name, score in scores.items()
        if not 1 <= score <= 5  # noqa: PLR2004 - the scale of the criteria
    ]
    return missing + extra + wild
