"""Where things stand in the drawing of the scale of integration: six degrees, and the types of agreement at each.

Two drawings of the same list, since text drawn for a wide screen is illegible on a phone: degrees side by side,
degrees one under the other. Lengths are in the units of the drawing, one to a CSS pixel at full size.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

from essaimage.model.legal import Accord
from essaimage.model.record import Page

LINE = 20
"""From one line of text to the next."""

_GAP = 8
_WIDE = 1164
_NARROW = 320
_WIDE_TOP = 176
_NARROW_TOP = 74
_WIDE_LETTERS = 20
_NARROW_LETTERS = 36
_LETTERS_OF_DEGREE = 21


@dataclass(frozen=True)
class Label:
    """The name of a type, cut into lines, and the height of its first line."""

    page: Page[Accord]
    lines: tuple[str, ...]
    y: int


@dataclass(frozen=True)
class Degree:
    """A degree of the scale: where it stands, its name cut into lines, its types."""

    number: int
    x: float
    y: int
    name: tuple[str, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Drawing:
    """A drawing of the scale, as large as `width` × `height`."""

    width: int
    height: int
    degrees: tuple[Degree, ...]


def wide(accords: Sequence[Page[Accord]], names: Sequence[str]) -> Drawing:
    """Return the scale with its degrees side by side.

    Args:
        accords: The types, in the order in which they are shown.
        names: What each degree means, from 0.
    """
    step = _WIDE / len(names)
    degrees = tuple(
        Degree(
            number, number * step, 0, _cut(name, _LETTERS_OF_DEGREE), _labels(_at(accords, number), 0, _WIDE_LETTERS)
        )
        for number, name in enumerate(names)
    )
    return Drawing(_WIDE, _WIDE_TOP + max(map(_depth, degrees)), degrees)


def narrow(accords: Sequence[Page[Accord]], names: Sequence[str]) -> Drawing:
    """Return the scale with its degrees one under the other."""
    degrees: list[Degree] = []
    y = 0
    for number, name in enumerate(names):
        labels = _labels(_at(accords, number), 0, _NARROW_LETTERS)
        degrees.append(Degree(number, 0, y, _cut(name, _LETTERS_OF_DEGREE), labels))
        y += _NARROW_TOP + _depth(degrees[-1]) + LINE
    return Drawing(_NARROW, y, tuple(degrees))


def _at(accords: Sequence[Page[Accord]], degree: int) -> list[Page[Accord]]:
    return [page for page in accords if page.record.degre == degree]


def _labels(pages: Iterable[Page[Accord]], top: int, letters: int) -> tuple[Label, ...]:
    found = []
    for page in pages:
        lines = _cut(page.record.terme, letters)
        found.append(Label(page, lines, top))
        top += LINE * len(lines) + _GAP
    return tuple(found)


def _depth(degree: Degree) -> int:
    last = degree.labels[-1] if degree.labels else None
    return last.y + LINE * len(last.lines) + _GAP if last else 0


def _cut(text: str, letters: int) -> tuple[str, ...]:
    return tuple(wrap(text, letters, break_long_words=False, break_on_hyphens=False))
