"""What an author reads: each case spoils the minimal project in one way, and gives the exact lines shown."""

from pathlib import Path
from typing import Any

import pytest

from support.golden import cases
from support.project import append, minimal_project, problems_of, replace, write


def spoil(root: Path, case: dict[str, Any]) -> None:
    """Lay a case over the project at `root`: whole files, then replacements, then additions at the end."""
    for path, content in case.get("fichiers", {}).items():
        write(root, path, content)
    for change in case.get("remplacements", ()):
        replace(root, change["dans"], change["ceci"], change["par"])
    for path, text in case.get("ajouts", {}).items():
        append(root, path, text)


def test_minimal_project_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(minimal_project(tmp_path)) == []


@pytest.mark.parametrize("case", cases("messages"))
def test_author_reads_exactly(tmp_path: Path, case: dict[str, Any]) -> None:
    root = minimal_project(tmp_path)
    spoil(root, case)
    assert case["attendu"] == problems_of(root)
