"""A file to fill in passes the checks as it is, as a draft, and explains every key."""

import re
from datetime import date
from pathlib import Path

import pytest

from essaimage.checks.drafts import unpublished
from essaimage.contributing.skeleton import identifier, path_of, skeleton
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.examples import walk
from essaimage.model.legal import Notion
from essaimage.model.record import Fiche
from essaimage.reading.corpus import read_corpus
from support.project import minimal_project, problems_of, write

KINDS = [pytest.param(EtudeDeCas, id="case"), pytest.param(Notion, id="term")]


def begun(root: Path, kind: type[Fiche], name: str = "Mot d’essai : l’Œuvre") -> str:
    corpus, _ = read_corpus(root)
    assert corpus
    text = skeleton(kind, name, corpus, date(2026, 11, 24))
    write(root, path_of(kind, name), text)
    return text


def corpus_of(root: Path) -> Corpus:
    corpus, problems = read_corpus(root)
    assert corpus
    assert problems == []
    return corpus


@pytest.mark.parametrize("kind", KINDS)
def test_file_to_fill_in_passes_the_checks(tmp_path: Path, kind: type[Fiche]) -> None:
    begun(minimal_project(tmp_path), kind)
    assert problems_of(tmp_path) == []
    assert [problem.path for problem in unpublished(corpus_of(tmp_path))] == [path_of(kind, "Mot d’essai : l’Œuvre")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_there_and_explained(tmp_path: Path, kind: type[Fiche]) -> None:
    lines = [line.lstrip("# ") for line in begun(minimal_project(tmp_path), kind).split("\n")]
    for path, field in walk(kind):
        assert any(line.startswith(f"{field.key}:") for line in lines), path
        assert any(line.startswith(f"{field.about} (") for line in lines), path


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_optional_is_read_once_its_sign_is_removed(tmp_path: Path, kind: type[Fiche]) -> None:
    lines = begun(minimal_project(tmp_path), kind).split("\n")
    bare = [line.removeprefix("# ") if _is_optional(line) else line for line in lines]
    write(tmp_path, path_of(kind, "Mot d’essai : l’Œuvre"), "\n".join(bare))
    assert [line for line in problems_of(tmp_path) if "yaml" in line or "inconnue" in line.split(" la source")[0]] == []


def _is_optional(line: str) -> bool:
    """Whether a line is a key behind a sign, or stands in a group that is."""
    return bool(re.match(r"# (?:[a-z_]+:|  )", line))


def test_draft_made_public_too_early_is_refused_line_by_line(tmp_path: Path) -> None:
    text = begun(minimal_project(tmp_path), Notion, "Essai")
    write(tmp_path, path_of(Notion, "Essai"), text.replace("brouillon: true\n", ""))
    found = problems_of(tmp_path)
    assert [": « À ÉCRIRE » est resté." in line for line in found] == [True] * 3


def test_schema_named_at_the_top_stands_where_it_says() -> None:
    root = Path(__file__).parents[3]
    for kind in (EtudeDeCas, Notion):
        corpus, _ = read_corpus(root)
        assert corpus
        line = skeleton(kind, "x", corpus, date(2026, 11, 24)).split("\n")[1]
        assert ((root / path_of(kind, "x")).parent / line.rpartition("=")[2]).resolve().is_file()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("La Cravate d’Œuvre", "la-cravate-d-oeuvre"), ("  Été & Co. ", "ete-co"), ("2A", "2a"), ("…", "")],
)
def test_identifier_is_the_name_without_signs(name: str, wanted: str) -> None:
    assert identifier(name) == wanted
