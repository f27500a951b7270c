"""What a corpus answers, and what a page leans on."""

from dataclasses import FrozenInstanceError, replace

import pytest

from essaimage.model.corpus import Corpus
from essaimage.model.evidence import called, listed
from essaimage.model.legal import Accord, Terme
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

GUIDES = ["etape-accueillir", "guide-exemple", "etape-transmettre"]


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def test_records_are_reached_by_kind_and_by_identifier(corpus: Corpus) -> None:
    assert (list(corpus.cas), list(corpus.accords)) == (["exemple"], ["accord-exemple"])
    assert (list(corpus.notions), list(corpus.guides)) == (["notion-exemple"], GUIDES)
    assert list(corpus.termes) == ["accord-exemple", "notion-exemple"]
    assert list(corpus.by_id) == ["accord-exemple", "notion-exemple", "exemple", *GUIDES, "fil-exemple"]


def test_pages_of_a_kind_include_those_of_its_kinds(corpus: Corpus) -> None:
    assert [page.id for page in corpus.of(Terme)] == ["accord-exemple", "notion-exemple"]


def test_agreements_go_from_the_loosest_to_the_tightest(corpus: Corpus) -> None:
    page = corpus.accords["accord-exemple"]
    assert isinstance(page.record, Accord)
    tight = replace(page, src="legal/a.md", record=page.record.model_copy(update={"degre": 5}))
    loose = replace(page, src="legal/z.md", record=page.record.model_copy(update={"degre": 0}))
    both = replace(corpus, pages={tight.src: tight, **corpus.pages, loose.src: loose})
    assert list(both.accords) == ["z", "accord-exemple", "a"]


def test_corpus_is_frozen(corpus: Corpus) -> None:
    with pytest.raises(FrozenInstanceError):
        corpus.assets = frozenset()  # type: ignore[misc] # the point of the test


def test_reader_s_name_of_a_value_comes_from_its_list(corpus: Corpus) -> None:
    assert corpus.vocabulaire.nom("statuts", "signe") == "signé"
    with pytest.raises(KeyError, match="statuts: perdu"):
        corpus.vocabulaire.nom("statuts", "perdu")


def test_every_call_of_a_page_is_found_with_its_line(corpus: Corpus) -> None:
    lines = [found.line for found in called(corpus.cas["exemple"])]
    assert lines == [4, 8, 18, 23, 29, 33, 36, 40, 41, 64]


def test_sources_and_texts_that_a_term_lists_are_found_with_their_line(corpus: Corpus) -> None:
    assert [(found.text, found.line) for found in listed(corpus.notions["notion-exemple"])] == [("source-exemple", 8)]
    assert [(found.text, found.line) for found in listed(corpus.accords["accord-exemple"])] == [("loi-exemple", 16)]
    assert list(listed(corpus.guides["guide-exemple"])) == []
