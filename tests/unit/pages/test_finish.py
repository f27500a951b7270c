"""A rendered article into a published one, and the way back."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from essaimage.glossary.mentions import Mention
from essaimage.model.corpus import Corpus
from essaimage.pages.assemble import assemble
from essaimage.pages.finish import finish, with_emplois, words_of
from essaimage.pages.view import View
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

TODAY = date(2026, 11, 24)
NOTION, GUIDE, CASE = "legal/notions/notion-exemple.md", "guides/guide-exemple.md", "case-studies/exemple.md"


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def finished(corpus: Corpus, src: str, html: str) -> tuple[BeautifulSoup, list[str]]:
    linked = finish(html, corpus.pages[src], corpus, words_of(corpus))
    return BeautifulSoup(linked.html, "html.parser"), linked.terms


def test_term_is_linked_from_where_the_page_stands_and_described(corpus: Corpus) -> None:
    soup, terms = finished(corpus, GUIDE, "<p>Un mot témoin ?</p>")
    [link] = soup.select("a")
    assert (link["href"], link.get_text()) == ("../../accords/notions/notion-exemple/", "mot témoin")
    assert link["aria-describedby"] == "def-notion-exemple"
    assert [note["id"] for note in soup.select(".definitions p")] == ["def-notion-exemple"]
    assert terms == ["notion-exemple", "accord-exemple"]


def test_typography_is_set_before_terms_are_looked_for(corpus: Corpus) -> None:
    soup, _ = finished(corpus, GUIDE, "<p>L'accord d'exemple : quoi ?</p>")
    assert soup.get_text().startswith("L’accord d’exemple\u00a0: quoi\u202f?")
    assert [link.get_text() for link in soup.select("a")] == ["accord d’exemple"]


def test_page_of_a_term_does_not_link_to_itself(corpus: Corpus) -> None:
    assert finished(corpus, NOTION, "<p>Un mot témoin, un ADX.</p>")[1] == ["accord-exemple"]


def test_case_describes_the_agreements_of_its_table(corpus: Corpus) -> None:
    soup, terms = finished(corpus, CASE, "<p>Rien.</p>")
    assert ([note["id"] for note in soup.select(".definitions p")], terms) == (["def-accord-exemple"], [])


def test_entities_and_attributes_come_back_as_they_were(corpus: Corpus) -> None:
    html = '<p title="ADX ?">A &amp; B &lt;</p>'
    assert finish(html, corpus.pages[GUIDE], corpus, words_of(corpus)).html.startswith(html)


def test_term_s_page_names_who_uses_it_by_kind(corpus: Corpus) -> None:
    view = View(corpus.pages[NOTION], corpus, TODAY)
    html = assemble(corpus.pages[NOTION], corpus, TODAY)
    used = (Mention(CASE), Mention(GUIDE), Mention("contribuer/index.md"))
    soup = BeautifulSoup(with_emplois(html, view, used), "html.parser")
    assert [tag.get_text() for tag in soup.select(".emplois__nom")] == ["Études de cas (1)", "Guides (1)"]
    assert [tag["href"] for tag in soup.select(".emplois a")] == [
        "../../../etudes-de-cas/exemple/",
        "../../../guides/guide-exemple/",
    ]
    assert soup.select("[data-emplois]") == []


def test_term_that_no_page_uses_says_so(corpus: Corpus) -> None:
    view = View(corpus.pages[NOTION], corpus, TODAY)
    html = with_emplois(assemble(corpus.pages[NOTION], corpus, TODAY), view, ())
    assert "Aucune autre page n’emploie encore ce terme." in html


def test_page_that_leads_to_a_term_by_hand_uses_it_too(corpus: Corpus) -> None:
    _, terms = finished(corpus, GUIDE, "<p>Rien.</p>")
    assert terms == ["accord-exemple", "notion-exemple"]
