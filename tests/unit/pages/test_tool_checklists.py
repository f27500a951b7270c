"""The lists to tick: every line of the worksheets they come from, its reason and its proof beside it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag

from essaimage.model.corpus import Corpus
from essaimage.model.path import Etape
from essaimage.model.record import Page
from essaimage.model.worksheets import Ligne, Modele, Modeles, Partie
from essaimage.pages.listings import block
from essaimage.pages.tools import TOOLS, inline
from essaimage.pages.view import View
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def step(rank: int) -> Page[Etape]:
    record = Etape.model_construct(
        titre=f"Étape {rank}",
        chapeau="Une étape.",
        mis_a_jour=date(2026, 11, 24),
        qui=("Tous",),
        pieges=("Aucun",),
        en_face=(),
        cas=(),
        cote="transmettre",
        rang=rank,
        court=f"Étape {rank}",
        questions=("Pourquoi[^source-exemple] ?", "Pour qui ?"),
        faire=("Écrire.",),
        livrables=("Une note",),
        suite="la note est votée.",
    )
    return Page(f"guides/transmettre/etape-{rank}.md", record, "")


def sheet(name: str, lines: Sequence[Ligne]) -> Modele:
    part = Partie.model_construct(titre="La partie", lignes=tuple(lines))
    return Modele.model_construct(id=name, titre=name, but="Voir.", cotes=("tous",), accords=(), parties=(part,))


def line(text: str, why: str = "Parce que.", textes: tuple[str, ...] = ()) -> Ligne:
    return Ligne.model_construct(question=text, reponse="texte", choix=(), explication=why, textes=textes)


def with_all(corpus: Corpus, *sheets: Modele) -> Corpus:
    """Return the corpus with a path of two steps and these worksheets."""
    others = {src: page for src, page in corpus.pages.items() if not isinstance(page.record, Etape)}
    pages = {**others, **{page.src: page for page in (step(1), step(2))}}
    records = {**corpus.records, "data/worksheets.yml": Modeles.model_construct(modeles=sheets)}
    return replace(corpus, pages=pages, records=records)


def lists_of(corpus: Corpus) -> dict[str, Tag]:
    view = View(corpus.pages["contribuer/index.md"], corpus, date(2026, 11, 24))
    soup = BeautifulSoup(block("outil-listes", view), "html.parser")
    return {str(item["data-liste"]): item for item in soup.select("[data-liste]")}


def test_lists_are_the_paths_and_what_comes_before_signing(corpus: Corpus) -> None:
    names = ("controle-x", "preparation-dip", "plan-de-separation", "charte")
    found = lists_of(with_all(corpus, *(sheet(name, [line("Est-ce fait ?")]) for name in names)))
    assert list(found) == ["parcours-transmettre", "controle-x", "preparation-dip"]


def test_step_leads_to_its_page_and_groups_its_lines(corpus: Corpus) -> None:
    found = lists_of(with_all(corpus))["parcours-transmettre"]
    assert [link["href"] for link in found.select("h3 a")] == [
        "../guides/transmettre/etape-1/",
        "../guides/transmettre/etape-2/",
    ]
    kinds = [kind.get_text() for kind in found.select(".liste__genre")]
    assert kinds == ["Questions à trancher", "À faire", "Ce qui en sort", "Critère de passage"] * 2
    assert len(found.select("[data-point]")) == 10
    assert found.select_one("[data-compte]").get_text() == "10 points"  # type: ignore[union-attr]


def test_call_stands_beside_the_label_and_not_in_it(corpus: Corpus) -> None:
    found = lists_of(with_all(corpus))["parcours-transmettre"]
    first = found.select_one(".liste__points li")
    assert first
    assert first.label
    assert first.label.get_text(strip=True) == "Pourquoi\u202f?"
    assert first.get_text().count("[^source-exemple]") == 1


def test_line_says_why_and_cites_each_text_once(corpus: Corpus) -> None:
    lines = [line("Qui signe ?", "La loi le dit[^loi-exemple].", ("loi-exemple", "autre-loi"))]
    found = lists_of(with_all(corpus, sheet("controle-x", lines)))["controle-x"]
    why = found.select_one(".point__pourquoi")
    assert why
    assert "La loi le dit" in why.get_text()
    assert [why.get_text().count(f"[^{name}]") for name in ("loi-exemple", "autre-loi")] == [1, 1]


def test_worksheet_stands_beside_its_list(corpus: Corpus) -> None:
    found = lists_of(with_all(corpus, sheet("controle-x", [line("Fait ?")])))["controle-x"]
    assert [link["href"] for link in found.select(".telecharger a")] == [
        f"../telechargements/fiches/controle-x.{form}" for form in ("odt", "docx")
    ]


def test_sign_of_a_line_changes_with_its_text_and_only_with_it(corpus: Corpus) -> None:
    def signs(*lines: Ligne) -> list[str]:
        found = lists_of(with_all(corpus, sheet("controle-x", lines)))["controle-x"]
        return [str(box["value"]) for box in found.select("[data-point]")]

    one, other = line("Est-ce fait ?"), line("Est-ce signé ?")
    assert signs(one, other) == list(reversed(signs(other, one)))
    assert len(set(signs(one, other, line("Est-ce fait, et daté ?")))) == 3
    assert signs(one) == signs(line("Est-ce fait ?", "Pour une autre raison."))


def test_page_carries_data_only_for_a_script_that_reads_it(corpus: Corpus) -> None:
    page = corpus.pages["contribuer/index.md"]
    carried = {
        name: inline(asks, View(asks, corpus, date(2026, 11, 24)))
        for name in TOOLS
        for asks in [replace(page, body=f"<!-- bloc: {name} -->")]
        if name in {"outil-pret", "outil-listes"}
    }
    assert (carried["outil-listes"], bool(carried["outil-pret"])) == ("", True)
