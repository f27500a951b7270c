"""What a page says of itself to the theme, and to its own templates."""

from dataclasses import replace
from datetime import date

import pytest

from essaimage.model.corpus import Corpus
from essaimage.pages.heading import meta_of
from essaimage.pages.view import View
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


@pytest.mark.parametrize(
    ("src", "title", "kind", "section"),
    [
        ("index.md", "Une base d’exemple", "accueil", ""),
        ("case-studies/exemple.md", "Exemple accueille un modèle inventé", "etude-de-cas", "case-studies"),
        ("legal/accord-exemple.md", "Accord d’exemple", "accord", "legal"),
        ("legal/notions/notion-exemple.md", "Notion d’exemple", "notion", "legal"),
        ("guides/guide-exemple.md", "Suivre un exemple", "guide", "guides"),
        ("contribuer/index.md", "Contribuer à l’exemple", "page", "contribuer"),
    ],
)
def test_page_gives_its_title_kind_and_section(corpus: Corpus, src: str, title: str, kind: str, section: str) -> None:
    meta = meta_of(corpus.pages[src])
    assert (title, kind, section) == (meta["title"], meta["page_type"], meta["section"])


def test_description_is_plain_text(corpus: Corpus) -> None:
    assert meta_of(corpus.pages["guides/guide-exemple.md"])["description"] == "Un conseil inventé."


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        ("legal/accord-exemple.md", {"boost": 4}),
        ("legal/notions/notion-exemple.md", {"boost": 4}),
        ("guides/guide-exemple.md", {"boost": 1}),
        ("case-studies/exemple.md", {"boost": 1}),
        ("contribuer/index.md", {"exclude": True}),
    ],
)
def test_search_puts_terms_first_and_leaves_out_pages_that_list(
    corpus: Corpus, src: str, expected: dict[str, object]
) -> None:
    assert expected == meta_of(corpus.pages[src])["search"]


def test_scripts_of_a_page_load_once_and_in_order(corpus: Corpus) -> None:
    page = corpus.pages["contribuer/index.md"]
    body = "\n\n".join(f"<!-- bloc: {name} -->" for name in ("parcours", "outil-listes", "liste-des-cas"))
    assert meta_of(replace(page, body=body))["scripts"] == ["garder", "parcours", "listes", "trier"]


def test_view_links_names_and_counts_from_its_page(corpus: Corpus) -> None:
    view = View(corpus.pages["guides/guide-exemple.md"], corpus, date(2026, 11, 24))
    assert view.vers("accord-exemple") == "../../accords/accord-exemple/"
    assert view.nom("statuts", "en-projet") == "en projet"
    assert view.sommaire() == ["Commencer"]
    assert [(page.id, signed.partenaire) for page, signed in view.cas_de("accord-exemple")] == [
        ("exemple", "Réseau Exemple")
    ]


def test_contents_of_a_record_are_its_fixed_headings(corpus: Corpus) -> None:
    view = View(corpus.pages["case-studies/exemple.md"], corpus, date(2026, 11, 24))
    assert (view.sommaire()[0], view.sommaire()[-1], len(view.sommaire())) == ("Le besoin", "Et ensuite", 7)


def test_what_the_theme_writes_is_escaped(corpus: Corpus) -> None:
    """MkDocs’ templates escape nothing: a lead that closed its attribute led the reader away at once."""
    page = corpus.pages["guides/guide-exemple.md"]
    hostile = {"titre": "Un &lt;/title&gt;&lt;script&gt;", "chapeau": '0;url=//x" http-equiv="refresh'}
    meta = meta_of(replace(page, record=page.record.model_copy(update=hostile)))
    assert meta["title"] == "Un &lt;/title&gt;&lt;script&gt;"
    assert meta["description"] == "0;url=//x&quot; http-equiv=&quot;refresh"
