"""What is looked through: every page, the entries of lists, their names, kinds and facets."""

from functools import cache
from typing import Any

import pytest

from essaimage.model.addresses import address
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.legal import Terme
from essaimage.model.markup import DIRECTIVE
from essaimage.publishing.search.folding import JOINT, keys
from essaimage.publishing.search.records import KINDS, Found, lexicon, place, records, table
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL
from support.real import corpus as real_corpus
from support.real import page as real_page
from support.real import sources_of

PAGE = (
    '<html><article id="contenu" class="page"><h1 id="t">L’œuvre</h1><p class="chapeau">Le chapeau.</p>'
    '<h2 id="p">Une partie</h2><p>Le texte.</p>{}</article><footer>Pied</footer></html>'
)
LISTED = (
    '<article class="ressource trie" id="un" data-cote="x"><h3 class="ressource__titre">Un <b>dispositif</b></h3>'
    '<p>Il aide.</p></article><ul><li class="texte" id="deux"><strong>C. civ., art. 1</strong> Le résumé.</li></ul>'
)


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def found_in(corpus: Corpus, html: str = PAGE) -> dict[str, Found]:
    return {found.address: found for found in records(corpus, lambda _: html)}


@cache
def real() -> dict[str, Found]:
    """Return what is found of the real corpus, each page saying the same: names and facets are those of the records."""
    return found_in(real_corpus())


def test_every_page_is_found_but_home_the_search_itself_and_the_library() -> None:
    missing = {address(src) for src in real_corpus().pages} - set(real())
    library = {address(src) for src, page in real_corpus().pages.items() if DIRECTIVE.search(page.body)}
    assert missing == {"", "recherche/"} | library


def test_kinds_are_those_a_reader_counts(corpus: Corpus) -> None:
    kinds = {found.address: found.kind for found in found_in(corpus).values()}
    assert kinds["etudes-de-cas/exemple/"] == "cas"
    assert kinds["accords/accord-exemple/"] == "accord"
    assert kinds["accords/notions/notion-exemple/"] == "notion"
    assert kinds["guides/guide-exemple/"] == "guide"
    assert set(kinds.values()) <= set(KINDS)


def test_text_is_that_of_the_article_folded(corpus: Corpus) -> None:
    html = found_in(corpus)["guides/guide-exemple/"].html
    assert f"L’{JOINT} o{JOINT}euvre" in html
    assert "Le texte." in html
    assert "Pied" not in html


def test_page_that_lists_keeps_its_head_and_gives_each_entry(corpus: Corpus) -> None:
    found = found_in(corpus, PAGE.format(LISTED))
    lists = [src for src, page in corpus.pages.items() if "<!-- bloc:" in page.body]
    where = address(lists[0])
    assert "Le texte." not in found[where].html
    assert "Une partie" in found[where].html
    entry = found[f"{where}#un"]
    assert (entry.title, entry.inside, place(entry)) == ("Un dispositif", found[where].title, f"/{where}~un/")
    assert "Il aide." in entry.html
    assert f"{where}#deux" in found


@pytest.mark.parametrize("src", sources_of(Terme))
def test_every_form_of_a_term_leads_to_it(src: str) -> None:
    record = real_page(src, Terme).record
    for form in (*record.formes, *record.formes_a_eviter, *record.mots_cherches):
        assert set(keys(form)) <= set(real()[address(src)].keys), form


@pytest.mark.parametrize("src", sources_of(EtudeDeCas))
def test_case_is_found_by_its_organisation_and_its_town(src: str) -> None:
    record = real_page(src, EtudeDeCas).record
    assert {record.nom, *filter(None, [record.lieu.commune])} <= set(real()[address(src)].names)


def test_table_tells_the_kind_the_agreements_and_the_sectors() -> None:
    found = list(real().values())
    told: Any = table(found, {place(one): one.address for one in found})
    kind, _, types, sectors, inside = told["pages"]["etudes-de-cas/step-pau/"]
    assert told["genres"][kind] == "cas"
    assert "Contrat de licence de marque" in [told["accords"][rank] for rank in types]
    assert len(sectors) == len(real_page("case-studies/step-pau.md", EtudeDeCas).record.secteurs)
    assert inside == -1


def test_words_of_names_are_guessed_before_others() -> None:
    rare = Found("a/", "Zébulon", "notion", "<p>Une franchise, une franchise.</p>", ("Zébulon",))
    assert lexicon([rare]) == ["zebulon", "franchise"]
