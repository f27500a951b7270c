"""Blocks from the corpus, sorted as a French reader would look for them."""

from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup

from essaimage.model.blocks import BLOCKS
from essaimage.model.corpus import Corpus
from essaimage.pages.listings import block, entries, sort_key
from essaimage.pages.view import View
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def view_of(corpus: Corpus) -> View:
    return View(corpus.pages["guides/transmettre/index.md"], corpus, date(2026, 11, 24))


def block_of(corpus: Corpus, name: str) -> BeautifulSoup:
    return BeautifulSoup(block(name, view_of(corpus)), "html.parser")


@pytest.mark.parametrize(
    "expected",
    [
        ["accord", "Affiliation", "agrément", "agrement b"],
        ["eau", "École", "effet", "été"],
        ["odeur", "œuvre", "offre"],
        ["IAE", "ici", "île"],
        ["droit", "droit d’entrée", "droite"],
        ["savoir", "savoir-faire", "savoirs"],
    ],
)
def test_forms_are_sorted_as_in_a_french_dictionary(expected: list[str]) -> None:
    assert expected == sorted(sorted(expected, reverse=True), key=sort_key)


def test_every_form_of_every_term_has_its_entry(corpus: Corpus) -> None:
    found = [(form, page.id, kind) for form, page, kind in entries(view_of(corpus))]
    assert found == [
        ("Accord d’exemple", "accord-exemple", "terme"),
        ("ADX", "accord-exemple", "forme"),
        ("entente inventée", "accord-exemple", "forme"),
        ("mot témoin", "notion-exemple", "forme"),
        ("Notion d’exemple", "notion-exemple", "terme"),
    ]


def test_form_to_avoid_is_listed_with_the_one_to_write(corpus: Corpus) -> None:
    page = corpus.notions["notion-exemple"]
    wary = replace(page, record=page.record.model_copy(update={"formes_a_eviter": ("vieux mot",)}))
    soup = block_of(replace(corpus, pages={**corpus.pages, page.src: wary}), "glossaire")
    [entry] = [item for item in soup.select("div") if "vieux mot" in item.get_text()]
    assert [note.get_text() for note in entry.select("dd")] == ["à éviter : dire Notion d’exemple"]


@pytest.mark.parametrize("name", BLOCKS)
def test_every_block_that_may_be_asked_for_is_written(corpus: Corpus, name: str) -> None:
    html = block(name, view_of(corpus))
    assert html.startswith("\n\n")
    assert html.strip().startswith(("<", "## "))
    assert html.endswith("\n\n")


def test_glossary_has_its_letters_terms_and_cross_references(corpus: Corpus) -> None:
    soup = block_of(corpus, "glossaire")
    assert [heading["id"] for heading in soup.select("h2")] == ["lettre-a", "lettre-e", "lettre-m", "lettre-n"]
    assert [link["href"] for link in soup.select("nav a")] == ["#lettre-a", "#lettre-e", "#lettre-m", "#lettre-n"]
    assert [term.get_text() for term in soup.select("dt")] == [
        "Accord d’exemple (ADX)",
        "ADX",
        "entente inventée",
        "mot témoin",
        "Notion d’exemple",
    ]
    assert [note.get_text() for note in soup.select(".glossaire__renvoi dd")] == [
        "voir Accord d’exemple",
        "voir Accord d’exemple",
        "voir Notion d’exemple",
    ]


def test_cases_are_listed_with_their_agreements_and_status(corpus: Corpus) -> None:
    [card] = block_of(corpus, "liste-des-cas").select(".carte")
    assert [link["href"] for link in card.select("a")] == ["../../etudes-de-cas/exemple/"]
    assert [" ".join(item.get_text().split()) for item in card.select(".carte__accords li")] == [
        "Accord d’exemple, Réseau Exemple signé",
        "entraide inventée, Fédération Exemple en projet",
    ]


def test_agreements_are_listed_with_their_degree(corpus: Corpus) -> None:
    [item] = block_of(corpus, "liste-des-accords").select("li")
    assert "Degré 2 sur 5" in item.get_text()
    assert [link["href"] for link in item.select("a")] == ["../../accords/accord-exemple/"]


def test_comparison_gives_every_score(corpus: Corpus) -> None:
    rows = block_of(corpus, "comparaison-des-accords").select("tbody.tableau__notes tr")
    assert [row.select("td strong")[0].get_text() for row in rows] == ["3", "4"]


def test_bibliography_is_sorted_by_title(corpus: Corpus) -> None:
    source = corpus.references["source-exemple"]
    twins = {title: source.model_copy(update={"title": title}) for title in ("Zèbre", "Œuvre", "École", "Abeille")}
    items = block_of(replace(corpus, references=twins), "bibliographie").select("li cite")
    assert [item.get_text() for item in items] == ["Abeille", "École", "Œuvre", "Zèbre"]


def test_texts_are_sorted_by_number_and_say_whether_they_are_verified(corpus: Corpus) -> None:
    texte = corpus.textes["loi-exemple"]
    twins = {
        court: texte.model_copy(update={"court": court, "url": None}) for court in ("art. 10", "art. 9", "art. 100")
    }
    soup = block_of(replace(corpus, textes=twins), "textes-de-droit")
    assert [item.get_text() for item in soup.select("strong")] == ["art. 9", "art. 10", "art. 100"]
    assert "3 textes, dont 3 vérifiés." in soup.get_text()
    assert soup.select(".niveau--non") == []


def test_comparison_says_every_line_in_words(corpus: Corpus) -> None:
    words = dict(corpus.accords["accord-exemple"].record.comparaison)
    rows = block_of(corpus, "comparaison-des-accords").select("tbody")[0].select("tr")
    assert [row.select("td")[0].get_text() for row in rows[2:]] == list(words.values())
    assert rows[0].select("td")[0].get_text().startswith("2 ")


def test_comparison_of_a_form_without_scores_says_so(corpus: Corpus) -> None:
    page = corpus.accords["accord-exemple"]
    bare = replace(page, record=page.record.model_copy(update={"criteres": {}}))
    rows = block_of(replace(corpus, pages={**corpus.pages, page.src: bare}), "comparaison-des-accords").select(
        "tbody.tableau__notes tr"
    )
    assert [row.select("td")[0].get_text() for row in rows] == ["non noté", "non noté"]


@pytest.mark.parametrize(
    ("today", "group"),
    [
        (date(2027, 11, 23), "En retard"),
        (date(2027, 11, 22), "Dans les trois mois"),
        (date(2027, 8, 22), "Dans les trois mois"),
        (date(2027, 8, 21), "Plus tard"),
    ],
)
def test_pages_to_review_are_sorted_by_urgency(corpus: Corpus, today: date, group: str) -> None:
    view = View(corpus.pages["index.md"], corpus, today)
    soup = BeautifulSoup(block("pages-a-revoir", view), "html.parser")
    after = {heading.get_text(): heading.find_next_sibling() for heading in soup.select("h2")}
    tables = {
        name: element.select("tbody th") for name, element in after.items() if element and element.name == "table"
    }
    assert list(tables) == [group]
    assert [cell.get_text() for cell in tables[group]] == ["Accord d’exemple", "Notion d’exemple"]


def test_texts_that_were_not_verified_are_gathered(corpus: Corpus) -> None:
    texte = corpus.textes["loi-exemple"]
    levels = {level: texte.model_copy(update={"niveau": level, "court": f"art. {level}"}) for level in "ABCDE"}
    soup = block_of(replace(corpus, textes=levels), "pages-a-revoir")
    assert [item.get_text() for item in soup.select(".textes strong")] == ["art. C", "art. D", "art. E"]
    assert "3 textes cités n’ont pas été lus" in soup.get_text()
