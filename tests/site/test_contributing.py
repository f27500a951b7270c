"""Someone who has never seen the project adds a case, following only `docs/contribuer/pas-a-pas.md`.

The commands, the file and the messages are read from that page: where it says otherwise than the project, this fails.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from essaimage.__main__ import main
from essaimage.reading.front_matter import cut
from support.build import ROOT, build, copy_project
from support.preview import get, served, wait_for

GUIDE = (ROOT / "docs/contribuer/pas-a-pas.md").read_text("utf-8")
CODE = [line.strip() for line in GUIDE.split("\n") if line.startswith("    ")]
MISTAKES = re.findall(r"Écrivez `([a-z]+: [^`]+)`", GUIDE)
MESSAGES = [line for line in CODE if line.startswith("docs/")]
BEGUN = next(line for line in CODE if line.startswith("make new-case"))
[FILE] = {message.partition(":")[0] for message in MESSAGES}
[ADDRESS] = re.findall(r"`http://127\.0\.0\.1:8000/([^`]+)`", GUIDE)
REPOSITORY = {"REPO_URL": "https://forge.exemple.org/base", "EDIT_URI": "edit/main/docs/"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project whose tools are those of this run."""
    root = copy_project(tmp_path / "projet")
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt"):
        shutil.copy2(ROOT / name, root / name)
    (root / ".venv").symlink_to(Path(sys.executable).parents[1])
    return root


def run(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of the guide as its reader would, in a shell."""
    done = subprocess.run(
        ["/bin/sh", "-c", command], check=False, capture_output=True, text=True, cwd=project, timeout=120
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done


def change(project: Path, old: str, new: str) -> None:
    """Replace the first line that begins with the key of `old`, as someone who writes in the file would."""
    text = (project / FILE).read_text("utf-8")
    assert old in text, old
    (project / FILE).write_text(text.replace(old, new, 1), "utf-8")


def line_of(project: Path, key: str) -> str:
    """Return the line that gives `key` its value, comments aside."""
    lines = (project / FILE).read_text("utf-8").split("\n")
    return next(line for line in lines if line.strip().startswith(f"{key}:"))


def told(project: Path) -> list[str]:
    """Return what `make check` says of the file, the numbers of the lines aside."""
    out = run(project, "make check").stdout.split("\n")
    return [re.sub(r":\d+:", ":", line) for line in out if line.startswith(FILE)]


def test_three_mistakes_are_made_understood_and_mended(project: Path) -> None:
    assert len(MISTAKES) == len(MESSAGES) == 3
    begun = run(project, BEGUN)
    assert begun.returncode == 0, begun.stderr
    assert FILE in begun.stdout
    assert run(project, "make check").returncode == 0
    right = {}
    for mistake in MISTAKES:
        key = mistake.split(":")[0]
        right[mistake] = line_of(project, key)
        change(project, f"\n{right[mistake]}\n", f"\n{right[mistake].split(key)[0]}{mistake}\n")
    remaining = dict(zip(MISTAKES, MESSAGES, strict=True))
    while remaining:
        assert run(project, "make check").returncode != 0
        said = told(project)
        found = [mistake for mistake, message in remaining.items() if _is_told(said, message)]
        assert found, said
        for mistake in found:
            key = mistake.split(":")[0]
            change(project, f"\n{line_of(project, key)}\n", f"\n{right[mistake]}\n")
            del remaining[mistake]
    assert run(project, "make check").returncode == 0
    with served(project) as (address, _):
        assert wait_for(lambda: "Atelier d’essai" in get(f"{address}{ADDRESS}"))
        page = BeautifulSoup(get(f"{address}{ADDRESS}"), "html.parser")
    banner = page.select_one(".bandeau")
    assert banner
    assert banner.get_text().startswith("Brouillon.")


def _is_told(said: list[str], message: str) -> bool:
    """Whether a message of the guide is what the author reads now; a hint may go on with what the base holds."""
    wanted = re.sub(r":\d+:", ":", message)
    return any(line.startswith(wanted) for line in said)


def test_unfinished_page_is_refused_once_it_is_no_draft(project: Path) -> None:
    assert run(project, BEGUN).returncode == 0
    change(project, "brouillon: true\n", "")
    assert any("« À ÉCRIRE » est resté." in line for line in told(project))


def test_typography_is_mended_by_the_command_of_the_guide(project: Path) -> None:
    assert "make check FIX=1" in CODE
    run(project, BEGUN)
    change(project, "titre: À ÉCRIRE", "titre: L'atelier d'essai")
    done = run(project, "make check FIX=1")
    assert done.returncode == 0
    assert f"Corrigé : {FILE}" in done.stdout
    assert "titre: L’atelier d’essai" in (project / FILE).read_text("utf-8")


def test_name_is_never_read_by_a_shell(project: Path) -> None:
    run(project, "make new-case NAME='$(touch intrus); `touch intrus`'")
    assert not (project / "intrus").exists()


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site whose repository is known, built from a project that holds two drafts."""
    root = copy_project(tmp_path_factory.mktemp("connu") / "projet")
    for command, name in (("new-case", "Atelier d’essai"), ("new-term", "Mot d’essai")):
        assert main([command, name, str(root)]) == 0
    site = root.parent / "site"
    done = build(root, site, env={**REPOSITORY, "SOURCE_DATE_EPOCH": "1790000000"})
    assert done.returncode == 0, done.stderr
    return site


def test_draft_is_not_published(known: Path) -> None:
    assert not (known / ADDRESS).exists()
    assert "atelier-d-essai" not in (known / "etudes-de-cas/index.html").read_text("utf-8")
    written = [path for path in known.rglob("*") if path.suffix in {".html", ".json", ".xml"}]
    assert [path for path in written if "mot-d-essai" in path.read_text("utf-8")] == []


def test_every_page_offers_to_be_changed_when_the_repository_is_known(known: Path) -> None:
    article = (known / "etudes-de-cas/step-pau/index.html").read_text("utf-8")
    assert 'href="https://forge.exemple.org/base/edit/main/docs/case-studies/step-pau.md"' in article
    contributing = BeautifulSoup((known / "contribuer/index.html").read_text("utf-8"), "html.parser")
    forms = {str(a["href"]).partition("template=")[2].split("&")[0] for a in contributing.select(".modifier a")}
    assert {name for name in forms if name.endswith(".yml")} == {
        path.name for path in (ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml") if path.stem != "config"
    }


def test_nothing_is_offered_when_it_is_not(site: Path) -> None:
    assert "Modifier cette page</a>" not in (site / "etudes-de-cas/step-pau/index.html").read_text("utf-8")


def test_library_documents_itself_in_french_around_english(site: Path) -> None:
    soup = BeautifulSoup((site / "contribuer/bibliotheque/modele/index.html").read_text("utf-8"), "html.parser")
    named = {str(tag.get("id")) for tag in soup.select(".doc-heading")}
    assert {
        "essaimage.model.case.EtudeDeCas",
        "essaimage.model.corpus.Corpus.cas",
        "essaimage.problems.nearest",
    } <= named
    assert soup.select_one('[lang="en"]')
    text = soup.get_text(" ")
    assert "Attributs\u00a0:" in text
    assert not re.search(r"\b(Parameters|Returns|Attributes):", text)


def test_every_room_of_the_library_has_its_page() -> None:
    rooms = {path.name for path in (ROOT / "hooks/essaimage").iterdir() if (path / "__init__.py").is_file()}
    pages = (ROOT / "docs/contribuer/bibliotheque").glob("*.md")
    shown = re.findall(r"^::: essaimage\.(\w+)$", "\n".join(page.read_text("utf-8") for page in pages), re.MULTILINE)
    assert set(shown) - {"problems"} == rooms


def test_every_field_is_explained_on_its_page(site: Path) -> None:
    soup = BeautifulSoup((site / "contribuer/champs/index.html").read_text("utf-8"), "html.parser")
    shown = {code.get_text() for code in soup.select(".champ code")}
    header, _ = cut((ROOT / "docs/case-studies/step-pau.md").read_text("utf-8"), "step-pau.md")
    written = set(re.findall(r"^([a-z_]+):", header.header, re.MULTILINE))
    assert written <= shown
    assert {"accords › type", "contradictions › versions › source"} <= shown
