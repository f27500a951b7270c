"""When each organisation was created and began to spread its model, drawn along the years."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from essaimage.model.record import Page

ROW = 26
"""From one line of the drawing to the next, in its units."""

_WIDE, _LABELS, _TOP = 1164, 330, 34
_NARROW, _NARROW_ROW, _NARROW_LETTERS = 320, 32, 36
_MARGIN = 24
LINE = 16
"""From one line of a name to the next."""

_DECADE = 10


@dataclass(frozen=True)
class Row:
    """One case: the lines of its name, its height, and where its two dates fall; a date nobody gives is `None`."""

    page: Page[Any]
    name: tuple[str, ...]
    y: int
    born: float | None
    spread: float | None


@dataclass(frozen=True)
class Drawing:
    """The timeline: its size, the decades with their place, its rows, and the cases that no source dates."""

    width: int
    height: int
    decades: tuple[tuple[int, float], ...]
    rows: tuple[Row, ...]
    undated: tuple[Page[Any], ...]


def wide(cases: Iterable[Page[Any]]) -> Drawing:
    """Return the timeline with the names at the left of the years."""
    return _draw(cases, _WIDE, _LABELS, lambda page: ((page.record.nom,), ROW))


def narrow(cases: Iterable[Page[Any]]) -> Drawing:
    """Return the timeline for a phone: each name stands over its line, on as many lines as it takes."""
    return _draw(cases, _NARROW, _MARGIN, _over)


def _over(page: Page[Any]) -> tuple[tuple[str, ...], int]:
    lines = tuple(wrap(page.record.nom, _NARROW_LETTERS, break_long_words=False))
    return lines, _NARROW_ROW + LINE * len(lines)


def _draw(
    cases: Iterable[Page[Any]], width: int, left: int, lay: Callable[[Page[Any]], tuple[tuple[str, ...], int]]
) -> Drawing:
    every = sorted(cases, key=lambda page: (min(_years(page), default=9999), page.record.nom))
    dated = [page for page in every if _years(page)]
    decades = _decades([year for page in dated for year in _years(page)])
    place = _scale(decades, left, width - _MARGIN)
    rows, y = [], _TOP
    for page in dated:
        name, height = lay(page)
        rows.append(Row(page, name, y, place(page.record.creation), place(page.record.essaimage_depuis)))
        y += height
    marks = tuple((year, round(place.at(year), 1)) for year in decades)
    return Drawing(width, y + _MARGIN, marks, tuple(rows), tuple(page for page in every if page not in dated))


@dataclass(frozen=True)
class _Scale:
    first: int
    left: float
    step: float

    def at(self, year: int) -> float:
        return self.left + (year - self.first) * self.step

    def __call__(self, beginning: Any) -> float | None:
        return round(self.at(beginning.annee), 1) if beginning else None


def _scale(decades: Sequence[int], left: float, right: float) -> _Scale:
    first, last = (decades[0], decades[-1]) if decades else (0, 1)
    return _Scale(first, left, (right - left) / max(last - first, 1))


def _years(page: Page[Any]) -> list[int]:
    return [beginning.annee for beginning in (page.record.creation, page.record.essaimage_depuis) if beginning]


def _decades(years: Sequence[int]) -> list[int]:
    if not years:
        return []
    first, last = min(years) // _DECADE * _DECADE, -(-max(years) // _DECADE) * _DECADE
    return list(range(first, last + 1, _DECADE))
