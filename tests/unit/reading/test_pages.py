"""Which model a page follows, and what is kept of it."""

from pathlib import Path

import pytest

from essaimage.model.case import EtudeDeCas
from essaimage.model.editorial import Accueil, Guide, PageSimple
from essaimage.model.legal import Accord, Notion
from essaimage.model.record import Fiche
from essaimage.reading.pages import kind_of, read_page
from support.project import GUIDE, MINIMAL, write


@pytest.mark.parametrize(
    ("src", "kind"),
    [
        ("index.md", Accueil),
        ("case-studies/step.md", EtudeDeCas),
        ("case-studies/index.md", PageSimple),
        ("legal/gie.md", Accord),
        ("legal/index.md", PageSimple),
        ("legal/comparer.md", PageSimple),
        ("legal/glossaire.md", PageSimple),
        ("legal/notions/marque.md", Notion),
        ("legal/notions/index.md", PageSimple),
        ("guides/choisir.md", Guide),
        ("ressources/bibliographie.md", PageSimple),
        ("contribuer/corriger.md", PageSimple),
        ("mentions.md", PageSimple),
    ],
)
def test_folder_tells_the_model(src: str, kind: type[Fiche]) -> None:
    assert kind == kind_of(src)


def test_page_keeps_its_body_and_its_lines() -> None:
    page, problems = read_page(MINIMAL / GUIDE, "guides/guide-exemple.md")
    assert problems == []
    assert page
    assert (page.src, page.id, page.path) == ("guides/guide-exemple.md", "guide-exemple", GUIDE)
    assert (page.body_line, page.line("cote"), page.line("voir_aussi[0]")) == (9, 4, 6)
    assert page.body.startswith("\nVoir [l’accord]")


def test_page_that_cannot_be_read_is_none_with_its_problems(tmp_path: Path) -> None:
    write(tmp_path, "x.md", "---\ntitre: Sans chapeau\n---\n")
    page, problems = read_page(tmp_path / "x.md", "x.md")
    assert page is None
    assert [problem.key for problem in problems] == ["chapeau"]
