"""Cases on a map of France and its neighbours: outlines and places, projected; places too close are one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import cos, hypot, log, pi, radians, sin, tan
from typing import Any

from essaimage.model.geography import Contour, Point
from essaimage.model.record import Page

WIDTH = 640
"""Width of the drawing, in its own units."""

_SOUTH_WEST, _NORTH_EAST = (-5.6, 41.2), (15.2, 56.0)
_PARALLELS = radians(44), radians(52)
_CENTRE = radians(4), radians(46.5)
_APART = 32
"""Places nearer than this, in units of the drawing, share a mark: a finger could not tell them apart."""


@dataclass
class Place:
    """A mark on the map: where it stands, and the cases born there or close by."""

    x: float
    y: float
    pages: list[Page[Any]] = field(default_factory=list)

    @property
    def towns(self) -> list[str]:
        """The towns of the mark, each once, the one with most cases first."""
        found = [page.record.lieu.commune for page in self.pages]
        return sorted(dict.fromkeys(found), key=lambda town: (-found.count(town), town))


@dataclass(frozen=True)
class Drawing:
    """The map: its size, the outlines as SVG paths, the marks, and the cases that no source places."""

    width: float
    height: float
    paths: tuple[str, ...]
    places: tuple[Place, ...]
    elsewhere: tuple[Page[Any], ...]


def draw(contours: Sequence[Contour], cases: Iterable[Page[Any]]) -> Drawing:
    """Return the map of `cases`, north up, marks numbered from the one with most cases."""
    every = list(cases)
    placed = [page for page in every if page.record.lieu.est_situe and page.record.lieu.commune]
    paths = tuple(_path([_at(point) for point in contour.points]) for contour in contours)
    rest = tuple(page for page in every if page not in placed)
    return Drawing(WIDTH, round(_height()), paths, tuple(_places(placed)), rest)


def project(point: Point) -> Point:
    """Return (east, north) on a sphere of radius 1, by Lambert’s conformal conic projection.

    Args:
        point: Longitude and latitude, in decimal degrees.

    Formulas 15-1 to 15-5 of J. P. Snyder, « Map Projections: A Working Manual », USGS Professional Paper 1395, 1987.
    """
    first, second = _PARALLELS
    n = log(cos(first) / cos(second)) / log(_stretch(second) / _stretch(first))
    f = cos(first) * _stretch(first) ** n / n
    rho, rho_0 = f / _stretch(radians(point[1])) ** n, f / _stretch(_CENTRE[1]) ** n
    theta = n * (radians(point[0]) - _CENTRE[0])
    return rho * sin(theta), rho_0 - rho * cos(theta)


def _stretch(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)


def _frame() -> tuple[float, float, float]:
    """Return the west edge, the north edge, and how many units a radius is worth."""
    corners = [project((east, north)) for east in (_SOUTH_WEST[0], 4, _NORTH_EAST[0]) for north in (41.2, 56.0)]
    west, east = min(x for x, _ in corners), max(x for x, _ in corners)
    return west, max(y for _, y in corners), WIDTH / (east - west)


def _height() -> float:
    _, north, scale = _frame()
    return (north - project((4, _SOUTH_WEST[1]))[1]) * scale


def _at(point: Point) -> Point:
    west, north, scale = _frame()
    x, y = project(point)
    return (x - west) * scale, (north - y) * scale


def _path(points: Sequence[Point]) -> str:
    return "M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points) + "Z"


def _places(pages: Iterable[Page[Any]]) -> list[Place]:
    """Return the marks, most cases first; a case joins the first mark that is close enough."""
    places: list[Place] = []
    for page in _crowded_first(pages):
        x, y = _at((page.record.lieu.longitude, page.record.lieu.latitude))
        near = next((place for place in places if hypot(place.x - x, place.y - y) < _APART), None)
        if near is None:
            near = Place(x, y)
            places.append(near)
        near.pages.append(page)
    return sorted(places, key=lambda place: (-len(place.pages), place.towns[0]))


def _crowded_first(pages: Iterable[Page[Any]]) -> list[Page[Any]]:
    every = list(pages)
    towns = [page.record.lieu.commune for page in every]
    return sorted(every, key=lambda page: (-towns.count(page.record.lieu.commune), page.record.lieu.commune, page.id))
