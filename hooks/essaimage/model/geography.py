"""The outlines on which cases are put (`data/outlines.yml`)."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from essaimage.model.record import Fiche
from essaimage.model.text import Texte

Point = tuple[float, float]
"""Longitude and latitude in decimal degrees (WGS 84)."""

_POINT = re.compile(r"\s*(-?\d+(?:\.\d+)?)\s+(-?\d+(?:\.\d+)?)\s*")
_FEWEST = 3
_EAST, _NORTH = 180, 90


def _split(written: object) -> object:
    """Return « 2.35 48.85, 4.83 45.76 » as points; what is not text is left for pydantic to refuse."""
    if not isinstance(written, str):
        return written
    found = [_POINT.fullmatch(piece) for piece in written.split(",")]
    if not all(found):
        raise ValueError("un point s’écrit « longitude latitude ». Écrire par exemple « 2.35 48.85, 4.83 45.76 ».")
    return tuple((float(match[1]), float(match[2])) for match in found if match)


def _is_on_earth(points: tuple[Point, ...]) -> tuple[Point, ...]:
    if any(abs(east) > _EAST or abs(north) > _NORTH for east, north in points):
        raise ValueError("un point est hors du globe. La longitude va de -180 à 180, la latitude de -90 à 90.")
    return points


Points = Annotated[
    tuple[Point, ...],
    BeforeValidator(_split, json_schema_input_type=str),
    AfterValidator(_is_on_earth),
    Field(min_length=_FEWEST),
]


class Contour(Fiche):
    """One piece of land: a closed ring."""

    pays: Texte = Field(description="Le pays.")
    points: Points = Field(description="Les points, « longitude latitude », séparés par des virgules.")


class Contours(Fiche):
    """Every ring of the map, in the order in which they are drawn."""

    contours: tuple[Contour, ...]
