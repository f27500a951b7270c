"""A build that fails or is killed leaves the last good site whole; the next one mends what it left.

The processes are killed when what they have written is seen, not after some time: `make site` itself, in a copy.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from support.build import ROOT, copy_project

GUIDE = "docs/guides/evaluer.md"
GOOD = {"index.html": "la dernière version valide"}
BINARIES = Path(sys.executable).parent
pytestmark = [
    pytest.mark.skipif(shutil.which("make") is None, reason="make is not there"),
    pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project with a last good site, which is one small file."""
    project = copy_project(tmp_path / "projet")
    shutil.copy(ROOT / "Makefile", project)
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text(GOOD["index.html"])
    return project


def make_site(project: Path) -> subprocess.Popen[bytes]:
    """Start `make site`, in a group of its own; the packages are those of this run."""
    command = ["make", "site", f"BIN={BINARIES}", "--old-file=.venv/ready"]
    (project / ".venv").mkdir(exist_ok=True)
    (project / ".venv" / "ready").touch()
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=project, stdout=quiet, stderr=quiet, start_new_session=True)


def site_of(project: Path) -> dict[str, str]:
    folder = project / "site"
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def killed_when(project: Path, seen: Callable[[], bool]) -> None:
    process = make_site(project)
    while process.poll() is None and not seen():
        time.sleep(0.005)
    alive = process.poll() is None
    os.killpg(process.pid, signal.SIGKILL) if alive else None
    process.wait()
    assert alive, "the build ended before it could be killed"


@pytest.mark.parametrize(
    "trace",
    [
        pytest.param("assets/css/essaimage.css", id="while files are copied", marks=pytest.mark.audit),
        pytest.param("guides/evaluer/index.html", id="while pages are written"),
        pytest.param("telechargements", id="while the rest is written", marks=pytest.mark.audit),
    ],
)
def test_killed_build_leaves_the_last_good_site_whole(project: Path, trace: str, figure: Callable[..., None]) -> None:
    killed_when(project, (project / ".site-suivant" / trace).exists)
    assert site_of(project) == GOOD
    figure(f"`make site` killed when {trace} appears", "the last good site is whole")


@pytest.mark.audit
def test_build_after_a_killed_one_is_complete(project: Path) -> None:
    """What the killed one left beside is not mixed in, and a page that is gone since then does not come back."""
    killed_when(project, (project / ".site-suivant" / "guides/evaluer/index.html").exists)
    (project / ".site-suivant" / "fantome.html").write_text("fantôme")
    assert make_site(project).wait() == 0
    names = {path.relative_to(project / "site").as_posix() for path in (project / "site").rglob("*.html")}
    assert "fantome.html" not in names
    assert len(names) >= len(list((project / "docs").rglob("*.md")))
    assert [path.name for path in project.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.audit
def test_build_that_fails_after_writing_leaves_the_last_good_site_whole(project: Path) -> None:
    """A warning stops a strict build at its end only, when all is written."""
    settings = project / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("  - Accueil: index.md", "  - Accueil: index.md\n  - X: x.md"), "utf-8"
    )
    assert make_site(project).wait() != 0
    assert site_of(project) == GOOD


def test_refused_content_leaves_the_last_good_site_whole(project: Path) -> None:
    page = project / GUIDE
    page.write_text(page.read_text("utf-8") + "\n<script>alert(1)</script>\n", "utf-8")
    assert make_site(project).wait() != 0
    assert site_of(project) == GOOD


def test_site_that_a_killed_exchange_put_aside_comes_back(project: Path) -> None:
    (project / "site").rename(project / ".site-precedent")
    page = project / GUIDE
    page.write_text(page.read_text("utf-8") + "\n<script>alert(1)</script>\n", "utf-8")
    assert make_site(project).wait() != 0
    assert site_of(project) == GOOD
