"""The timeline: years in their place, no date invented, nobody left out."""

from dataclasses import replace
from typing import Any

import pytest

from essaimage.model.case import Debut
from essaimage.model.corpus import Corpus
from essaimage.model.record import Page
from essaimage.pages.timeline import narrow, wide
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

either = pytest.mark.parametrize("draw", [wide, narrow])


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def dated(corpus: Corpus, name: str, born: int | None, spread: int | None) -> Page[Any]:
    page = corpus.cas["exemple"]
    years = {key: year and Debut(annee=year, source="source-exemple") for key, year in _keys(born, spread).items()}
    return replace(page, src=f"case-studies/{name}.md", record=page.record.model_copy(update={**years, "nom": name}))


def _keys(born: int | None, spread: int | None) -> dict[str, int | None]:
    return {"creation": born, "essaimage_depuis": spread}


@either
def test_oldest_comes_first_and_undated_is_named_apart(corpus: Corpus, draw: Any) -> None:
    pages = [dated(corpus, "b", 2004, 2014), dated(corpus, "c", None, None), dated(corpus, "a", 1984, None)]
    drawing = draw(pages)
    assert [row.page.record.nom for row in drawing.rows] == ["a", "b"]
    assert [page.record.nom for page in drawing.undated] == ["c"]


@either
def test_year_falls_between_its_decades(corpus: Corpus, draw: Any) -> None:
    [row] = draw([dated(corpus, "a", 1985, 2004)]).rows
    decades = dict(draw([dated(corpus, "a", 1985, 2004)]).decades)
    assert list(decades) == [1980, 1990, 2000, 2010]
    assert row.born == pytest.approx((decades[1980] + decades[1990]) / 2, abs=0.1)
    assert decades[2000] < row.spread < decades[2010]


@either
def test_date_that_nobody_gives_is_not_drawn(corpus: Corpus, draw: Any) -> None:
    [row] = draw([dated(corpus, "a", None, 2000)]).rows
    assert (row.born, row.spread is None) == (None, False)


@either
def test_rows_stand_apart_inside_the_drawing(corpus: Corpus, draw: Any) -> None:
    drawing = draw([dated(corpus, f"c{n}", 1980 + n, None) for n in range(30)])
    heights = [row.y for row in drawing.rows]
    assert heights == sorted(set(heights))
    assert max(heights) < drawing.height
    assert all(0 <= row.born <= drawing.width for row in drawing.rows)


@either
def test_no_case_draws_no_row(draw: Any) -> None:
    assert (draw([]).rows, draw([]).decades) == ((), ())
