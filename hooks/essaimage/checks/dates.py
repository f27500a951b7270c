"""Time runs one way: timelines and changes are in order, and nothing is in the future of its own page."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.legal import Terme
from essaimage.model.record import Fiche, Page
from essaimage.problems import Problem


def check_dates(corpus: Corpus) -> list[Problem]:
    """Refuse a timeline or changes out of order, and what is dated after the page's own date."""
    of_cases = [problem for page in corpus.cas.values() for problem in [*_order(page), *_future(page)]]
    return [*of_cases, *(problem for page in corpus.pages.values() for problem in _changes(page))]


def _changes(page: Page[Any]) -> Iterator[Problem]:
    """Yield what is wrong with the changes of a page; a page that can have none has nothing wrong."""
    dates = [change.date for change in getattr(page.record, "changements", ())]
    name, limit = _limit(page.record)
    for rank, day in enumerate(dates):
        key = f"changements[{rank}].date"
        if rank and day < dates[rank - 1]:
            message, hint = f"{day} vient après {dates[rank - 1]}.", "Ranger du plus ancien au plus récent."
            yield Problem(page.path, page.line(key), key, message, hint)
        if limit and day > limit:
            message, hint = f"{day} est après {name} ({limit}).", f"Corriger la date, ou {name}."
            yield Problem(page.path, page.line(key), key, message, hint)


def _limit(record: Fiche) -> tuple[str, date | None]:
    """Return the key that dates a page, with its day: a law page may be corrected without being reviewed as a whole."""
    name = "a_revoir_avant" if isinstance(record, Terme) else "mis_a_jour"
    return name, getattr(record, name, None)


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
