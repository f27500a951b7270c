"""Time runs one way: a timeline is in order, and what is dated is not in the future of its own sheet."""

from collections.abc import Iterator
from itertools import pairwise

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.record import Page
from essaimage.problems import Problem


def check_dates(corpus: Corpus) -> list[Problem]:
    """Refuse a timeline out of order, and a year after the sheet's own date."""
    return [problem for page in corpus.cas.values() for problem in [*_order(page), *_future(page)]]


def _order(page: Page[EtudeDeCas]) -> list[Problem]:
    years = [event.annee for event in page.record.frise]
    return [
        Problem(
            page.path,
            page.line(f"frise[{rank}]"),
            f"frise[{rank}].annee",
            f"{after} vient après {before}.",
            "Ranger la frise de la plus ancienne à la plus récente.",
        )
        for rank, (before, after) in enumerate(pairwise(years), start=1)
        if after < before
    ]


def _future(page: Page[EtudeDeCas]) -> list[Problem]:
    limit = page.record.mis_a_jour.year
    return [
        Problem(
            page.path,
            page.line(key),
            key,
            f"{year} est après la mise à jour de la fiche ({limit}).",
            "Corriger l’année, ou mis_a_jour.",
        )
        for key, year in _years(page.record)
        if year is not None and year > limit
    ]


def _years(record: EtudeDeCas) -> Iterator[tuple[str, int | None]]:
    for name in ("accords", "chiffres", "frise"):
        for rank, item in enumerate(getattr(record, name)):
            yield f"{name}[{rank}].annee", item.annee
    yield "creation.annee", record.creation.annee if record.creation else None
