"""`python -m essaimage stage`: every page, finished, which a generator that knows nothing of us can build."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from essaimage.model.addresses import published
from support.build import ROOT, build
from support.real import PAGES, corpus

PLAIN = """site_name: Essaimage
theme: {name: material, language: fr, font: false}
plugins: []
markdown_extensions: [admonition, def_list, sane_lists, tables, toc]
validation: {links: {not_found: warn, unrecognized_links: info}}
"""
"""A small configuration: no hook, no theme of ours."""


def stage(out: Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "essaimage", "stage", str(out), str(root)]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT / "hooks", timeout=120)


@pytest.fixture(scope="module")
def staged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("etape") / "docs"
    done = stage(out)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout == f"{len(PAGES)} pages dans {out}.\n"
    return out


def test_staged_tree_holds_every_page_and_asset(staged: Path) -> None:
    addresses = {published(path.relative_to(staged).as_posix()) for path in staged.rglob("*.md")}
    assert addresses == {published(src) for src in PAGES}
    assets = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs/assets").rglob("*") if path.is_file()}
    assert {path.relative_to(staged) for path in (staged / "assets").rglob("*") if path.is_file()} == assets


def test_head_gives_title_and_description_to_any_reader_of_yaml(staged: Path) -> None:
    head = (staged / "etudes-de-cas/step-pau.md").read_text("utf-8").split("---\n")[1]
    said = yaml.safe_load(head)
    assert set(said) == {"title", "description"}
    assert said["title"].startswith("STEP")
    assert "[^" not in said["description"]


@pytest.mark.parametrize("generator", ["mkdocs", pytest.param("zensical", marks=pytest.mark.audit)])
def test_generator_that_knows_nothing_of_us_builds_every_page(
    staged: Path, generator: str, figure: Callable[..., None]
) -> None:
    project = staged.parent
    (project / "mkdocs.yml").write_text(PLAIN, "utf-8")
    done = build(project, project / generator) if generator == "mkdocs" else zensical(project)
    assert done.returncode == 0, done.stdout + done.stderr
    site = project / (generator if generator == "mkdocs" else "site")
    absent = [src for src in PAGES if not (site / published(src)).is_file()]
    figure(f"staged pages built by {generator}, with no hook", f"{len(PAGES) - len(absent)} of {len(PAGES)}")
    assert absent == []
    page = (site / "etudes-de-cas/step-pau/index.html").read_text("utf-8")
    assert corpus().pages["case-studies/step-pau.md"].record.accords[0].partenaire in page
    assert 'class="fiche"' in page


def zensical(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "zensical", "build", "-f", str(project / "mkdocs.yml")]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=project, timeout=300)


def test_refused_content_is_not_staged(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "data").mkdir()
    done = stage(tmp_path / "out", tmp_path)
    assert (done.returncode, (tmp_path / "out").exists()) == (1, False)
    assert "data/vocabulary.yml:1: fichier: le fichier manque." in done.stdout


def test_nothing_is_written_over_a_folder_that_is_there(tmp_path: Path) -> None:
    done = stage(tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert "existe déjà" in done.stdout
