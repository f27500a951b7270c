"""The map: a projection that is right, places where they are, and none out of reach."""

from dataclasses import replace
from math import hypot
from typing import Any

import pytest

from essaimage.model.corpus import Corpus
from essaimage.model.record import Page
from essaimage.pages.map import WIDTH, draw, project
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

PARIS, LYON, AMSTERDAM = (2.3522, 48.8566), (4.8357, 45.764), (4.9041, 52.3676)
EARTH = 6371.0


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def born(corpus: Corpus, name: str, town: str | None, place: tuple[float, float] | None) -> Page[Any]:
    page = corpus.cas["exemple"]
    where = {"commune": town, "longitude": place and place[0], "latitude": place and place[1]}
    lieu = page.record.lieu.model_copy(update=where)
    return replace(page, src=f"case-studies/{name}.md", record=page.record.model_copy(update={"lieu": lieu}))


@pytest.mark.parametrize(
    ("here", "there", "kilometres"),
    [(PARIS, LYON, 392), (PARIS, AMSTERDAM, 430), (LYON, AMSTERDAM, 734)],
)
def test_distances_on_the_map_are_those_of_the_earth(
    here: tuple[float, float], there: tuple[float, float], kilometres: float
) -> None:
    (x1, y1), (x2, y2) = project(here), project(there)
    assert hypot(x2 - x1, y2 - y1) * EARTH == pytest.approx(kilometres, rel=0.01)


def test_north_is_up_and_east_at_the_right(corpus: Corpus) -> None:
    pages = [
        born(corpus, "a", "Lyon", LYON),
        born(corpus, "b", "Amsterdam", AMSTERDAM),
        born(corpus, "c", "Paris", PARIS),
    ]
    by_town = {place.towns[0]: place for place in draw(corpus.contours, pages).places}
    assert by_town["Amsterdam"].y < by_town["Paris"].y < by_town["Lyon"].y
    assert by_town["Paris"].x < by_town["Lyon"].x


def test_every_case_is_on_the_map_or_said_to_be_elsewhere(corpus: Corpus) -> None:
    pages = [born(corpus, "a", "Lyon", LYON), born(corpus, "b", None, None), born(corpus, "c", None, PARIS)]
    drawing = draw(corpus.contours, pages)
    assert [page.id for place in drawing.places for page in place.pages] == ["a"]
    assert [page.id for page in drawing.elsewhere] == ["b", "c"]
    assert all(0 <= place.x <= WIDTH and 0 <= place.y <= drawing.height for place in drawing.places)


def test_towns_too_close_to_tell_apart_share_a_mark_with_the_most_crowded_first(corpus: Corpus) -> None:
    near = (2.2153, 48.8924)
    pages = [
        born(corpus, "a", "Nanterre", near),
        born(corpus, "b", "Paris", PARIS),
        born(corpus, "c", "Paris", PARIS),
        born(corpus, "d", "Lyon", LYON),
    ]
    places = draw(corpus.contours, pages).places
    assert [(place.towns, [page.id for page in place.pages]) for place in places] == [
        (["Paris", "Nanterre"], ["b", "c", "a"]),
        (["Lyon"], ["d"]),
    ]


def test_marks_never_overlap(corpus: Corpus) -> None:
    pages = [born(corpus, f"p{n}", f"Ville {n}", (2 + n * 0.21, 48 + n % 3 * 0.2)) for n in range(12)]
    places = draw(corpus.contours, pages).places
    for rank, place in enumerate(places):
        assert all(hypot(place.x - other.x, place.y - other.y) >= 32 for other in places[:rank])


def test_outlines_are_closed_paths(corpus: Corpus) -> None:
    [path] = draw(corpus.contours, []).paths
    assert (path[0], path[-1], path.count("L")) == ("M", "Z", 3)
