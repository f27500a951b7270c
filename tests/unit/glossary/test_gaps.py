"""Advice: what no page uses, what looks like a term and has no page; never a proper name, never an error."""

from dataclasses import replace

import pytest

from essaimage.glossary.gaps import gaps, prose
from essaimage.model.corpus import Corpus
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

GUIDE, HOME, NOTICE = "guides/guide-exemple.md", "index.md", "contribuer/index.md"


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def with_bodies(corpus: Corpus, **bodies: str) -> Corpus:
    places = {"guide": GUIDE, "home": HOME, "notice": NOTICE}
    pages = {places[name]: replace(corpus.pages[places[name]], body=body) for name, body in bodies.items()}
    return replace(corpus, pages={**corpus.pages, **pages})


def advice(corpus: Corpus) -> list[str]:
    return [str(remark) for remark in gaps(corpus)]


def test_term_that_no_page_uses_is_listed(corpus: Corpus) -> None:
    [remark] = [remark for remark in advice(corpus) if "n’emploie" in remark]
    assert remark.startswith("docs/legal/notions/notion-exemple.md:2: terme: ")
    assert remark.endswith("aucune autre page n’emploie « Notion d’exemple ». L’employer, ou le retirer.")


@pytest.mark.parametrize("text", ["Une notion d’exemple.", "Des mots témoins.", "Une notion d'exemple sert."])
def test_term_used_under_any_of_its_forms_is_not(corpus: Corpus, text: str) -> None:
    assert advice(with_bodies(corpus, guide=text)) == []


@pytest.mark.parametrize("text", ["`notion d’exemple`", "# Notion d’exemple", "[x](notion-exemple.md)"])
def test_code_headings_and_addresses_are_no_use(corpus: Corpus, text: str) -> None:
    assert len(advice(with_bodies(corpus, guide=text))) == 1


@pytest.mark.parametrize("written", ["*clause inventée*", "GRX", "un Contrat Inventé"])
def test_expression_that_looks_like_a_term_is_listed_once_two_pages_use_it(corpus: Corpus, written: str) -> None:
    name = written.strip("*").removeprefix("un ")
    [*_, remark] = advice(with_bodies(corpus, guide=f"Voici {written} ici.", home=f"\n\nEt {written} là."))
    assert f"« {name} » ressemble à un terme et n’a pas de page (2 pages l’emploient)." in remark
    assert remark.startswith("docs/guides/guide-exemple.md:9:")
    assert len(advice(with_bodies(corpus, guide=f"Voici {written} ici."))) == 1


@pytest.mark.parametrize(
    "written", ["*mot témoin*", "ADX", "Réseau Exemple", "*Lecture de la rédaction.*", "I", "L’ADX"]
)
def test_terms_names_and_remarks_are_not(corpus: Corpus, written: str) -> None:
    found = advice(with_bodies(corpus, guide=f"Voici {written} ici.", home=f"Et {written} là."))
    assert [remark for remark in found if "ressemble" in remark] == []


def test_prose_keeps_every_line_at_its_place(corpus: Corpus) -> None:
    body = "# Titre\n\nUn [lien](a.md)[^x] et `code`.\n| a | b |\nFin"
    page = replace(corpus.pages[GUIDE], body=body)
    assert [line.strip() for line in prose(page).split("\n")] == ["", "", "Un [lien   et       .", "| a | b |", "Fin"]
