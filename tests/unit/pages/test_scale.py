"""The drawing of the scale: every type at its degree, no label over another, nothing outside the drawing."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from essaimage.model.record import Page
from essaimage.pages.scale import LINE, Drawing, narrow, wide
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

NAMES = ["diffusion libre, ou simple préparation", *(f"degré inventé {number}" for number in range(1, 6))]
TERMS = ["Accord d’exemple", "Accord dont le nom est assez long pour tenir sur trois lignes au moins", "Court"]


@pytest.fixture
def accords() -> list[Page[Any]]:
    corpus, _ = read_corpus(MINIMAL)
    assert corpus
    [page] = corpus.accords.values()
    return [twin(page, term, degree) for degree in range(6) for term in TERMS]


def twin(page: Page[Any], term: str, degree: int) -> Page[Any]:
    record = page.record.model_copy(update={"terme": term, "degre": degree})
    return replace(page, src=f"legal/{term.split(maxsplit=1)[0].lower()}-{degree}.md", record=record)


either = pytest.mark.parametrize("draw", [wide, narrow])


@either
def test_every_type_stands_once_at_its_degree(accords: list[Page[Any]], draw: Any) -> None:
    drawing: Drawing = draw(accords, NAMES)
    shown = [(degree.number, label.page) for degree in drawing.degrees for label in degree.labels]
    assert shown == [(page.record.degre, page) for page in accords]


@either
def test_no_label_covers_another(accords: list[Page[Any]], draw: Any) -> None:
    for degree in draw(accords, NAMES).degrees:
        for label, below in pairwise(degree.labels):
            assert below.y >= label.y + LINE * len(label.lines)


@either
def test_no_word_is_lost_nor_line_too_long(accords: list[Page[Any]], draw: Any) -> None:
    for degree in draw(accords, NAMES).degrees:
        for label in degree.labels:
            assert " ".join(label.lines) == label.page.record.terme
            assert max(map(len, label.lines)) <= 36


@either
def test_drawing_is_as_high_as_what_it_holds(accords: list[Page[Any]], draw: Any) -> None:
    drawing: Drawing = draw(accords, NAMES)
    last = drawing.degrees[-1].labels[-1]
    assert drawing.height >= drawing.degrees[-1].y + last.y + LINE * len(last.lines)


@either
def test_degree_without_a_type_is_still_drawn(accords: list[Page[Any]], draw: Any) -> None:
    kept = [page for page in accords if page.record.degre != 3]
    assert [degree.number for degree in draw(kept, NAMES).degrees] == [0, 1, 2, 3, 4, 5]


def test_rows_follow_one_another(accords: list[Page[Any]]) -> None:
    degrees = narrow(accords, NAMES).degrees
    for degree, below in pairwise(degrees):
        last = degree.labels[-1]
        assert below.y > degree.y + last.y + LINE * len(last.lines)
