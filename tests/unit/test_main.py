"""`python -m essaimage check`: what it prints, and its exit status."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from essaimage.__main__ import main
from support.build import ROOT
from support.project import CASE, minimal_project, replace

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
