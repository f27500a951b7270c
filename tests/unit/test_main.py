"""`python -m essaimage check`: what it prints, and its exit status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from essaimage.__main__ import main
from support.build import ROOT
from support.project import CASE, append, minimal_project, replace, write

MESSAGE = "docs/case-studies/exemple.md:6: role: « perdu » est inconnu. "

NOTION = "docs/legal/notions/notion-exemple.md"
UNUSED = f"{NOTION}:2: terme: aucune autre page n’emploie « Notion d’exemple ». L’employer, ou le retirer."
ADVICE = f"\n1 conseil, qui n’empêche rien :\n{UNUSED}\n"


def spoiled(tmp_path: Path) -> Path:
    root = minimal_project(tmp_path)
    replace(root, CASE, "role: structure-d-accueil", "role: perdu")
    return root


def test_right_content_exits_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", str(minimal_project(tmp_path))])
    assert (status, capsys.readouterr().out) == (0, f"Aucune erreur.\n{ADVICE}")


def test_wrong_content_exits_1_with_its_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", str(spoiled(tmp_path))])
    out = capsys.readouterr().out
    assert (status, out.startswith(f"1 erreur à corriger :\n{MESSAGE}")) == (1, True)


def test_project_is_by_default_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(spoiled(tmp_path))
    assert main(["check"]) == 1
    assert MESSAGE in capsys.readouterr().out


def test_folder_that_is_no_project_exits_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 1
    assert "data/vocabulary.yml:1: fichier: le fichier manque." in capsys.readouterr().out


def test_problems_and_advice_become_annotations(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--format=github", str(spoiled(tmp_path))])
    lines = capsys.readouterr().out.split("\n")
    assert status == 1
    assert lines[0].startswith("::error file=docs/case-studies/exemple.md,line=6,title=role::« perdu » est inconnu. ")
    replace(tmp_path, CASE, "role: perdu", "role: structure-d-accueil")
    assert main(["check", "--format=github", str(tmp_path)]) == 0
    assert capsys.readouterr().out.startswith(f"::notice file={NOTION},line=2,title=terme::aucune autre page")


def test_typography_is_mended_and_told_then_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = minimal_project(tmp_path)
    append(root, NOTION, "C'est l'essai!\n")
    assert main(["check", "--fix", str(root)]) == 0
    assert f"Corrigé : {NOTION}\nAucune erreur.\n" in capsys.readouterr().out
    assert (root / NOTION).read_text("utf-8").endswith("C’est l’essai !\n")
    assert main(["check", "--fix", str(root)]) == 0
    assert "Corrigé" not in capsys.readouterr().out


def test_nothing_is_mended_unless_it_is_asked(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    append(root, NOTION, "C'est l'essai!\n")
    before = (root / NOTION).read_bytes()
    assert main(["check", str(root)]) == 0
    assert (root / NOTION).read_bytes() == before


def test_file_that_is_not_utf_8_is_left_to_the_checks(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    raw = (root / NOTION).read_bytes() + "\nL'été\n".encode("latin-1")
    write(root, NOTION, raw)
    assert main(["check", "--fix", str(root)]) == 1
    assert (root / NOTION).read_bytes() == raw


@pytest.mark.parametrize(("command", "folder"), [("new-case", "case-studies"), ("new-term", "legal/notions")])
def test_new_file_is_a_draft_and_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str, folder: str
) -> None:
    root = minimal_project(tmp_path)
    path = f"docs/{folder}/l-essai.md"
    assert main([command, "L’Essai", str(root)]) == 0
    assert path in capsys.readouterr().out
    assert main(["check", str(root)]) == 0
    assert f"{path}:8: brouillon: cette page est un brouillon" in capsys.readouterr().out
    before = (root / path).read_bytes()
    assert main([command, "L’essai", str(root)]) == 1
    assert "« l-essai » existe déjà." in capsys.readouterr().out
    assert (root / path).read_bytes() == before


@pytest.mark.parametrize("name", ["", "…"])
def test_new_file_needs_a_name(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["new-case", name, str(minimal_project(tmp_path))]) == 1
    assert capsys.readouterr().out.startswith("Le nom manque.")


def test_pages_due_are_listed_by_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = minimal_project(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    assert main(["due", str(root)]) == 0
    assert capsys.readouterr().out == "\n"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1990000000")
    assert main(["due", str(root)]) == 0
    assert f"- [ ] `{NOTION}` : Notion d’exemple, à revoir avant le " in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["perdu"]])
def test_command_that_does_not_exist_exits_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: essaimage" in capsys.readouterr().err


@pytest.mark.parametrize(("spoil", "status"), [(False, 0), (True, 1)])
def test_module_runs_as_an_author_would(tmp_path: Path, status: int, *, spoil: bool) -> None:
    root = spoiled(tmp_path) if spoil else minimal_project(tmp_path)
    command = [sys.executable, "-m", "essaimage", "check"]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, check=False, capture_output=True, cwd=root, env=env, timeout=60)
    assert (status, b"") == (done.returncode, done.stderr)
    assert (MESSAGE if spoil else "Aucune erreur.") in done.stdout.decode()


def test_staged_project_has_its_pages(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = minimal_project(tmp_path / "projet")
    (root / "docs" / "assets").mkdir(exist_ok=True)
    status = main(["stage", str(tmp_path / "out"), str(root)])
    assert (status, capsys.readouterr().out) == (0, f"11 pages dans {tmp_path / 'out'}.\n")
    assert (tmp_path / "out" / "etudes-de-cas" / "exemple.md").read_text("utf-8").startswith('---\ntitle: "')


def test_staging_refuses_what_the_checks_refuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["stage", str(tmp_path / "out"), str(spoiled(tmp_path / "projet"))])
    assert (status, (tmp_path / "out").exists()) == (1, False)
    assert MESSAGE in capsys.readouterr().out


def test_sites_are_exchanged(tmp_path: Path) -> None:
    for name in ("site", "suivant"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    assert main(["swap", str(tmp_path / "site"), str(tmp_path / "suivant")]) == 0
    assert [path.name for path in tmp_path.rglob("*")] == ["site", "suivant"]


def test_exchange_that_was_killed_is_mended(tmp_path: Path) -> None:
    (tmp_path / ".site-precedent").mkdir()
    assert main(["swap", str(tmp_path / "site")]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
