"""Neighbours: what cases share, said; never the case itself, never « France »."""

from dataclasses import replace

import pytest

from essaimage.model.corpus import Corpus
from essaimage.pages.neighbours import NEAREST, neighbours
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def with_twins(corpus: Corpus, count: int) -> Corpus:
    page = corpus.cas["exemple"]
    twins = {f"case-studies/t{n:02}.md": replace(page, src=f"case-studies/t{n:02}.md") for n in range(count)}
    return replace(corpus, pages={**corpus.pages, **twins})


def test_case_alone_has_no_neighbour(corpus: Corpus) -> None:
    assert neighbours(corpus.cas["exemple"], corpus) == []


def test_neighbours_are_grouped_by_what_they_share(corpus: Corpus) -> None:
    both = with_twins(corpus, 1)
    found = neighbours(both.cas["exemple"], both)
    assert [(group.nom, group.value.nom, [page.id for page in group.pages]) for group in found] == [
        ("Même type d’accord", "Accord d’exemple", ["t00"]),
        ("Même secteur", "Secteur d’exemple", ["t00"]),
        ("Même territoire", "Exemplanie", ["t00"]),
    ]


def test_only_the_first_are_shown_and_all_are_counted(corpus: Corpus) -> None:
    many = with_twins(corpus, NEAREST + 3)
    [group, *_] = neighbours(many.cas["exemple"], many)
    assert (len(group.pages), group.value.compte) == (NEAREST, NEAREST + 3)
