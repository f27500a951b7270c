"""The shared files: missing, unreadable, or holding the same thing twice."""

from pathlib import Path

import pytest

from essaimage.reading.data import read_data
from support.project import MINIMAL, append, minimal_project, problems_of, write

NAMES = ["criteria.yml", "legal-texts.yml", "redirects.yml", "references.yml", "vocabulary.yml"]


def test_data_of_the_minimal_project_is_read_whole() -> None:
    data = read_data(MINIMAL)
    assert data.problems == []
    assert (list(data.references), list(data.textes)) == (["source-exemple"], ["loi-exemple"])
    assert data.criteres
    assert [critere.id for critere in data.criteres.criteres] == ["controle", "autonomie"]
    assert data.redirections
    assert [moved.de for moved in data.redirections.redirections] == ["ancienne-adresse/"]


@pytest.mark.parametrize("name", NAMES)
def test_missing_file_is_named(tmp_path: Path, name: str) -> None:
    root = minimal_project(tmp_path)
    (root / "data" / name).unlink()
    assert f"data/{name}:1: fichier: le fichier manque. Le remettre en place." in problems_of(root)


@pytest.mark.parametrize("name", NAMES)
def test_file_not_in_utf8_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    root = minimal_project(tmp_path)
    write(root, f"data/{name}", (root / "data" / name).read_bytes() + b"# \xe9\n")
    line = (root / "data" / name).read_bytes().count(b"\n")
    message = f"data/{name}:{line}: fichier: le fichier n’est pas en UTF-8. L’enregistrer en UTF-8."
    assert message in problems_of(root)


@pytest.mark.parametrize("name", ["criteria.yml", "redirects.yml", "vocabulary.yml"])
def test_empty_file_is_refused(tmp_path: Path, name: str) -> None:
    root = minimal_project(tmp_path)
    write(root, f"data/{name}", "")
    assert f"data/{name}:1: en-tête: un groupe de clés est attendu. Écrire « clé: valeur »." in problems_of(root)


@pytest.mark.parametrize("name", ["legal-texts.yml", "references.yml"])
@pytest.mark.parametrize("content", ["", "- a\n", "autre: []\n"])
def test_file_without_its_list_is_refused(tmp_path: Path, name: str, content: str) -> None:
    write(tmp_path, f"data/{name}", content)
    assert [problem.path for problem in read_data(tmp_path).problems].count(f"data/{name}") == 1


def test_first_of_two_sources_with_one_identifier_is_kept(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    twin = (root / "data/references.yml").read_text("utf-8").partition("\n")[2].replace("Rapport", "Double")
    append(root, "data/references.yml", twin)
    assert [source.title for source in read_data(root).references.values()] == ["Rapport d’exemple"]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("criteria.yml", "  - {id: controle, nom: Bis, un: aucun, cinq: complet}\n"),
        ("vocabulary.yml", "  - {id: organisme, nom: bis, definition: Encore.}\n"),
    ],
)
def test_two_entries_with_one_identifier_are_refused(tmp_path: Path, name: str, line: str) -> None:
    root = minimal_project(tmp_path)
    append(root, f"data/{name}", line)
    assert problems_of(root) != []


def test_a_source_and_a_text_with_one_identifier_are_refused(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    twin = (root / "data/references.yml").read_text("utf-8").partition("\n")[2].replace("source-exemple", "loi-exemple")
    append(root, "data/references.yml", twin)
    assert problems_of(root) != []


@pytest.mark.parametrize("date", ["[2021, 13]", "[2021, 0]", "[2021, 2, 30]", "[]", "[2021, 1, 2, 3]"])
def test_impossible_date_of_a_source_is_refused(tmp_path: Path, date: str) -> None:
    root = minimal_project(tmp_path)
    text = (root / "data/references.yml").read_text("utf-8")
    write(root, "data/references.yml", text.replace("[2021, 11, 25]", date))
    assert problems_of(root) != []


@pytest.mark.parametrize("name", ["legal-texts.yml", "references.yml"])
@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "www.example.org"])
def test_address_of_a_source_that_is_not_http_is_refused(tmp_path: Path, name: str, url: str) -> None:
    root = minimal_project(tmp_path)
    text = (root / "data" / name).read_text("utf-8")
    write(root, f"data/{name}", text.replace("https://www.example.org/", f"{url}/"))
    assert problems_of(root) != []
