"""A build that must be refused: exit status 1, every problem in French with path and line, nothing written."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support.build import build, copy_project
from support.preview import get, served, wait_for

STEP = "docs/case-studies/step-pau.md"
Spoil = Callable[[str], str]
CASES: dict[str, tuple[str, Spoil, str]] = {
    "yaml": (STEP, lambda text: text.replace("nom: STEP", "nom: STEP: Pau", 1), rf"{STEP}:3: yaml: "),
    "no front matter": (STEP, lambda text: text.split("---", 2)[2], rf"{STEP}:1: en-tête: "),
    "unknown key": (
        STEP,
        lambda text: text.replace("role:", "rolle:", 1),
        r"rolle: cette clé est inconnue\. .*« role »",
    ),
    "missing key": (STEP, lambda text: text.replace("confiance: haute\n", "", 1), r"confiance: la clé manque\."),
    "duplicate key": (STEP, lambda text: text.replace("nom: STEP\n", "nom: STEP\nnom: X\n", 1), rf"{STEP}:4: nom: "),
    "unknown type": (
        STEP,
        lambda text: text.replace("type: licence-de-marque", "type: licence-marque"),
        r"« licence-de-marque » \?",
    ),
    "script": (STEP, lambda text: text + "\n<script>alert(1)</script>\n", r"html: la balise « <script> » est refusée"),
    "dead link": (STEP, lambda text: text + "\n[x](nulle-part.md)\n", r"lien: la page « nulle-part\.md » n’existe pas"),
    "unknown source": (STEP, lambda text: text + "\nVu[^inconnue].\n", r"source: la source « inconnue » est inconnue"),
    "empty": (STEP, lambda _: "", rf"{STEP}:1: fichier: le fichier est vide"),
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "projet")


@pytest.mark.parametrize("name", CASES)
def test_broken_content_stops_the_build_with_its_list(project: Path, tmp_path: Path, name: str) -> None:
    path, spoil, expected = CASES[name]
    target = project / path
    target.write_text(spoil(target.read_text("utf-8")), "utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("la dernière version valide", "utf-8")
    done = build(project, site)
    output = done.stdout + done.stderr
    assert done.returncode == 1
    assert re.search(expected, output), output
    assert re.search(r"\d+ erreurs? à corriger", output)
    assert "Traceback" not in output
    assert [path.name for path in site.iterdir()] == ["index.html"]


def test_all_problems_are_shown_at_once(project: Path, tmp_path: Path) -> None:
    for name, (path, spoil, _) in CASES.items():
        if name in {"script", "dead link", "unknown source"}:
            target = project / path
            target.write_text(spoil(target.read_text("utf-8")), "utf-8")
    output = build(project, tmp_path / "site").stderr
    assert "3 erreurs à corriger" in output
    assert [word in output for word in ("<script>", "nulle-part.md", "inconnue")] == [True] * 3


@pytest.fixture
def server(project: Path) -> Iterator[tuple[str, Path, Path]]:
    """Serve the copied project; yield its address, its folder and its log."""
    with served(project) as (address, log):
        yield address, project, log


def test_preview_shows_the_problems_and_keeps_the_last_good_site(server: tuple[str, Path, Path]) -> None:
    address, project, log = server
    page = f"{address}etudes-de-cas/step-pau/"
    assert wait_for(lambda: "deux accords signés" in get(page)), log.read_text()
    step = project / STEP
    good = step.read_text("utf-8")
    step.write_text(good.replace("role:", "rolle:", 1), "utf-8")
    assert wait_for(lambda: "rolle: cette clé est inconnue" in log.read_text()), log.read_text()
    assert wait_for(lambda: "dernière version valide" in log.read_text())
    assert "deux accords signés" in get(page)
    step.write_text(good.replace("deux accords signés", "deux accords conclus", 1), "utf-8")
    assert wait_for(lambda: "deux accords conclus" in get(page)), log.read_text()
    assert "Traceback" not in log.read_text()
