"""Calls into numbers, and the order of what is called."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from essaimage.model.corpus import Corpus
from essaimage.pages.citations import Cited, natural, resolve
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def cited() -> Cited:
    corpus, _ = read_corpus(MINIMAL)
    assert corpus
    return Cited(with_twins(corpus))


def with_twins(corpus: Corpus) -> Corpus:
    """Return `corpus` with sources `un`, `deux`, and texts `art-9` and `art-10`."""
    source = corpus.references["source-exemple"]
    texte = corpus.textes["loi-exemple"]
    return replace(
        corpus,
        references={name: source.model_copy(update={"id": name, "publisher": name}) for name in ("un", "deux")},
        textes={
            f"art-{number}": texte.model_copy(update={"id": f"art-{number}", "court": f"C. ex., art. {number}"})
            for number in (10, 9)
        },
    )


def test_sources_are_numbered_in_the_order_of_their_first_call(cited: Cited) -> None:
    html = resolve("a[^deux] b[^un] c[^deux] d[^deux]", cited)
    links = BeautifulSoup(html, "html.parser").select("sup a")
    assert [link.get_text() for link in links] == ["1", "2", "1", "1"]
    assert [link["id"] for link in links] == ["appel-1-1", "appel-2-1", "appel-1-2", "appel-1-3"]
    assert [link["href"] for link in links] == ["#source-1", "#source-2", "#source-1", "#source-1"]
    assert [(source.id, count) for source, count in cited.sources()] == [("deux", 3), ("un", 1)]


def test_call_is_named_for_a_screen_reader(cited: Cited) -> None:
    [link] = BeautifulSoup(resolve("[^un]", cited), "html.parser").select("a")
    assert link["aria-label"] == "Source 1 : un"


def test_call_to_a_text_becomes_its_short_name(cited: Cited) -> None:
    html = resolve("Voir ([^art-10] et [^art-9]).", cited)
    soup = BeautifulSoup(html, "html.parser")
    assert soup.get_text() == "Voir (C. ex., art. 10 et C. ex., art. 9)."
    assert [link["href"] for link in soup.select("a")] == ["#texte-art-10", "#texte-art-9"]
    assert [texte.id for texte in cited.lois()] == ["art-9", "art-10"]


def test_calls_in_code_stay_as_they_are(cited: Cited) -> None:
    text = "`[^un]`\n\nEt ``[^deux]``.\n"
    assert (text, []) == (resolve(text, cited), cited.sources())


def test_text_without_a_call_is_unchanged(cited: Cited) -> None:
    assert resolve("Rien [à] signaler.", cited) == "Rien [à] signaler."


@pytest.mark.parametrize(
    "expected",
    [["art. 2", "art. 9", "art. 10", "art. 100"], ["art. L2-9", "art. L2-10", "art. L10-1"], ["a", "b1", "b2", "c"]],
)
def test_numbers_inside_texts_are_sorted_as_numbers(expected: list[str]) -> None:
    assert expected == sorted(sorted(expected, reverse=True), key=natural)


def test_texts_that_begin_with_a_number_or_not_can_be_sorted_together() -> None:
    assert sorted(["b", "10 a", "9 a", "", "a"], key=natural) == ["", "9 a", "10 a", "a", "b"]
