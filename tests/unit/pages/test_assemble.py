"""One record into one page: what a reader must find on each kind."""

from dataclasses import replace as with_changes
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from markdown import markdown

from essaimage.checks import check
from essaimage.model.corpus import Corpus
from essaimage.model.headings import ADDED, WRITTEN
from essaimage.model.history import Changement
from essaimage.model.markup import headings
from essaimage.model.record import Page
from essaimage.pages.assemble import KINDS, assemble
from essaimage.reading.corpus import read_corpus
from support.project import AGREEMENT, CASE, MINIMAL, PLAIN, append, minimal_project, replace

TODAY = date(2026, 11, 24)
CASE_SRC, AGREEMENT_SRC = CASE.removeprefix("docs/"), AGREEMENT.removeprefix("docs/")


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def page_of(corpus: Corpus, src: str, today: date = TODAY) -> BeautifulSoup:
    html = markdown(assemble(corpus.pages[src], corpus, today), extensions=["tables", "toc"])
    return BeautifulSoup(html, "html.parser")


def words(soup: Tag) -> str:
    return " ".join(soup.get_text().split())


def changed(page: Page[Any], **values: object) -> Page[Any]:
    """Return `page` with other values in its record."""
    return with_changes(page, record=page.record.model_copy(update=values))


SOURCES = sorted(path.relative_to(MINIMAL / "docs").as_posix() for path in MINIMAL.rglob("*.md"))


@pytest.mark.parametrize("src", SOURCES)
def test_every_kind_of_page_has_one_title(corpus: Corpus, src: str) -> None:
    soup = page_of(corpus, src)
    assert len(soup.select("h1")) == 1
    assert "[^" not in words(soup)


def test_every_kind_of_page_is_in_the_minimal_project(corpus: Corpus) -> None:
    assert {type(page.record) for page in corpus.pages.values()} == set(KINDS)


@pytest.mark.parametrize("src", SOURCES)
def test_headings_added_by_the_build_are_those_the_checks_know(corpus: Corpus, src: str) -> None:
    page = corpus.pages[src]
    known = {*WRITTEN.get(type(page.record), ()), *ADDED.get(type(page.record), ()), "Textes", "Sources"}
    assembled = [heading.text for heading in headings(assemble(page, corpus, TODAY)) if heading.level == 2]
    written = {heading.text for heading in headings(page.body)}
    assert set(assembled) - written - known == set()


def test_case_says_what_was_signed_with_whom_and_where_it_stands(corpus: Corpus) -> None:
    rows = page_of(corpus, CASE_SRC).select("table.accords tbody tr")
    assert [[" ".join(cell.get_text().split()) for cell in row.select("td")] for row in rows] == [
        ["Réseau Exemple un objet inventé", "Accord d’exemple", "signé état en 20211"],
        ["Fédération Exemple un autre objet inventé", "entraide inventée", "en projet état non daté1"],
    ]


def test_case_says_how_it_was_established_and_what_is_left(corpus: Corpus) -> None:
    text = words(page_of(corpus, CASE_SRC))
    assert "3 informations ont été relues contre leur source" in text
    assert "2 confirmées, 1 corrigée, 0 non retrouvée et retirée" in text
    assert "1 point reste à vérifier" in text
    assert "La suite de l’exemple : non renseignée." in text


def test_case_of_low_confidence_says_so_at_the_top(corpus: Corpus) -> None:
    low = changed(corpus.pages[CASE_SRC], confiance="basse")
    entry = corpus.vocabulaire.confiances[0].model_copy(update={"id": "basse"})
    lists = corpus.vocabulaire.model_copy(update={"confiances": (entry,)})
    spoiled = with_changes(corpus, pages={**corpus.pages, CASE_SRC: low}, vocabulaire=lists)
    assert "Confiance basse." in words(page_of(spoiled, CASE_SRC))
    assert "Confiance basse." not in words(page_of(corpus, CASE_SRC))


def test_agreement_lists_the_cases_that_use_it(corpus: Corpus) -> None:
    rows = page_of(corpus, AGREEMENT_SRC).select("table.accords--cas tbody tr")
    assert [[link["href"] for link in row.select("strong a")] for row in rows] == [["../../etudes-de-cas/exemple/"]]


def test_agreement_without_a_case_says_so(corpus: Corpus) -> None:
    alone = {src: page for src, page in corpus.pages.items() if src != CASE_SRC}
    assert "Aucun cas documenté" in words(page_of(with_changes(corpus, pages=alone), AGREEMENT_SRC))


@pytest.mark.parametrize(
    ("today", "late"), [(date(2027, 11, 21), False), (date(2027, 11, 22), False), (date(2027, 11, 23), True)]
)
@pytest.mark.parametrize("src", [AGREEMENT_SRC, "legal/notions/notion-exemple.md"])
def test_legal_page_past_its_date_says_so(corpus: Corpus, src: str, today: date, *, late: bool) -> None:
    [banner] = page_of(corpus, src, today).select(".bandeau")
    assert late == (not banner.has_attr("hidden"))
    assert "Page à revoir." in banner.get_text()
    assert banner["data-a-revoir-avant"] == "2027-11-22"


@pytest.mark.parametrize(
    ("name", "expected"),
    [(None, "Aucun juriste ne l’a encore relue."), ("Maître Exemple", "Relue par Maître Exemple.")],
)
def test_legal_page_says_it_is_no_advice_and_who_reviewed_it(corpus: Corpus, name: str | None, expected: str) -> None:
    page = changed(corpus.pages[AGREEMENT_SRC], relu_par=name)
    text = words(page_of(with_changes(corpus, pages={**corpus.pages, AGREEMENT_SRC: page}), AGREEMENT_SRC))
    assert "Information générale, pas un conseil juridique." in text
    assert expected in text
    assert "22 novembre 2026" in text


def test_sources_and_texts_close_the_page(corpus: Corpus) -> None:
    soup = page_of(corpus, AGREEMENT_SRC)
    assert [heading.get_text() for heading in soup.select("h2")][-2:] == ["Textes", "Sources"]
    assert [item["id"] for item in soup.select(".textes li, .sources li")] == ["texte-loi-exemple", "source-1"]


def test_source_listed_but_never_called_is_given_without_a_way_back(corpus: Corpus) -> None:
    page = with_changes(corpus.pages["legal/notions/notion-exemple.md"], body="Sans appel.\n")
    spoiled = with_changes(corpus, pages={**corpus.pages, page.src: page})
    [item] = page_of(spoiled, page.src).select(".sources li")
    assert item.select(".retour") == []


def test_notion_of_a_controlled_value_must_exist(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    replace(root, "data/vocabulary.yml", "definition: Accueille un modèle.", "definition: Accueille., notion: perdue")
    assemble_all(root)


@pytest.mark.parametrize(
    ("old", "new"), [('{id: "2"', '{id: "3"'), ("{id: A,", "{id: B,"), ("{id: complet,", "{id: extrait,")]
)
def test_degrees_and_levels_in_use_must_be_in_their_list(tmp_path: Path, old: str, new: str) -> None:
    root = minimal_project(tmp_path)
    replace(root, "data/vocabulary.yml", old, new)
    assemble_all(root)


def test_block_shown_in_code_is_left_as_it_is(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    append(root, PLAIN, "`<!-- bloc: nom-du-bloc -->`\n")
    assert "<!-- bloc: nom-du-bloc -->" in assemble_all(root)


def assemble_all(root: Path) -> str:
    """Return every page of the project at `root`, assembled, or nothing if the checks refuse it."""
    found, problems = read_corpus(root)
    if found is None or problems or check(found):
        return ""
    return "".join(assemble(page, found, TODAY) for page in found.pages.values())


def test_home_shows_for_each_degree_the_type_that_most_cases_use(corpus: Corpus) -> None:
    used = corpus.accords["accord-exemple"]
    rival = with_changes(
        used, src="legal/accord-abandonne.md", record=used.record.model_copy(update={"terme": "Abandonné"})
    )
    both = with_changes(corpus, pages={rival.src: rival, **corpus.pages})
    home = page_of(both, "index.md")
    assert [link["href"] for link in home.select(".echelle a")] == ["accords/accord-exemple/"]


def test_agreement_that_thousands_use_lists_the_first_and_leads_to_all(corpus: Corpus) -> None:
    case = corpus.pages[CASE_SRC]
    many = {f"case-studies/c{n:03}.md": with_changes(case, src=f"case-studies/c{n:03}.md") for n in range(80)}
    page = page_of(with_changes(corpus, pages={**corpus.pages, **many}), AGREEMENT_SRC)
    assert len(page.select("table.accords--cas tbody tr")) == 60
    assert "Les 60 premiers accords, sur 81." in words(page)
    assert page.select("a[href$='etudes-de-cas/?type=accord-exemple']")


@pytest.mark.parametrize("src", [CASE_SRC, AGREEMENT_SRC, "guides/guide-exemple.md"])
def test_page_says_what_changed_and_why_the_latest_first(corpus: Corpus, src: str) -> None:
    assert page_of(corpus, src).select(".changements") == []
    changes = tuple(
        Changement(date=date(2026, 11, day), quoi=f"Un mot changé le {day}.", pourquoi=f"Une relecture[^{name}].")
        for day, name in ((22, "source-exemple"), (23, "source-exemple"))
    )
    page = page_of(
        with_changes(corpus, pages={**corpus.pages, src: changed(corpus.pages[src], changements=changes)}), src
    )
    items = [words(item) for item in page.select(".changements li")]
    assert [item[:16] for item in items] == ["23 novembre 2026", "22 novembre 2026"]
    assert "Pourquoi : Une relecture" in items[0]
    assert page.select(".changements .appel a")
