"""Every rule of the base, on every file: a failure names the family and the record."""

import pytest

from essaimage.model.case import EtudeDeCas
from essaimage.model.editorial import Accueil, Fil, Guide, PageSimple
from essaimage.model.legal import Accord, Notion
from essaimage.model.record import Fiche
from support.real import FAMILIES, FILES, PAGES, corpus, problems, sources_of


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("family", FAMILIES)
def test_file_breaks_no_rule(family: str, path: str) -> None:
    assert [str(problem) for problem in problems(family) if problem.path == path] == []


@pytest.mark.parametrize("family", FAMILIES)
def test_no_problem_stands_outside_the_known_files(family: str) -> None:
    assert [str(problem) for problem in problems(family) if problem.path not in FILES] == []


@pytest.mark.parametrize(
    "kind", [EtudeDeCas, Accord, Notion, Guide, Fil, PageSimple, Accueil], ids=lambda kind: kind.__name__
)
def test_there_are_as_many_records_as_files(kind: type[Fiche]) -> None:
    assert sources_of(kind) == [page.src for page in corpus().of(kind)]


def test_every_record_has_its_identifier() -> None:
    records = sources_of(EtudeDeCas, Accord, Notion, Guide, Fil)
    assert {src.rsplit("/", 1)[-1].removesuffix(".md") for src in records} == set(corpus().by_id)
    assert len(corpus().by_id) == len(records)


def test_every_page_is_read() -> None:
    assert list(corpus().pages) == PAGES
