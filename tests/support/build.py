"""Whole builds, as an author or CI would run them: subprocesses, on a copy of the real project."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PARTS = ("docs", "data", "hooks", "theme", "book")
_NO_BOOK = {"LIVRE": "false"}
_DAY = {"SOURCE_DATE_EPOCH": "1790000000", "NO_MKDOCS_2_WARNING": "1", **_NO_BOOK}
WITH_BOOK = {**_DAY, "LIVRE": "true"}
"""The same day, and all that the book makes: for `make audit`, once, by the fixture `site`."""

WITH_EXTRACT = {**_DAY, "LIVRE": "extrait"}
"""The same, but of the books only the guides: for `make test`."""


def copy_project(to: Path) -> Path:
    """Copy what a build reads to the folder `to`, and return it."""
    for part in _PARTS:
        shutil.copytree(ROOT / part, to / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", to / "mkdocs.yml")
    return to


def build(
    project: Path, site: Path, *, generator: str = "mkdocs", env: Mapping[str, str] = _DAY
) -> subprocess.CompletedProcess[str]:
    """Build `project` strictly into `site`, and return the finished process with its output."""
    command = [sys.executable, "-m", generator, "build", "--strict", "-f", str(project / "mkdocs.yml"), "-d", str(site)]
    return subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd=project,
        env={**os.environ, **_NO_BOOK, **env},
        timeout=900,
    )
