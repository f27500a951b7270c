"""What we depend on is pinned by its hashes, comes from no named host, and has a licence we know."""

import re
import shutil
import subprocess

import pytest

from audit.licences import FILES, PAGE, UNKNOWN, listed, pins
from support.build import ROOT

INPUTS = sorted(path.name for path in ROOT.glob("requirements*.in"))
FREE = re.compile(
    r"MIT|BSD|Apache|ISC|MPL|Mozilla|PSF|Python Software|Unlicense|Zlib|0BSD|GPL|CC0|HPND|W3C", re.IGNORECASE
)
BINARY = frozenset({".png", ".jpg", ".ico", ".webp", ".pdf"})
HOSTS = re.compile(
    r"pypi\.org|pythonhosted\.org|npmjs\.(?:com|org)|debian\.org/debian|--(?:extra-)?index-url", re.IGNORECASE
)


@pytest.mark.parametrize("name", FILES)
def test_every_requirement_is_pinned_by_its_hashes(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if not entry.startswith("#")]
    loose = [entry.split("\n")[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry]
    assert entries
    assert loose == []


@pytest.mark.parametrize("name", INPUTS)
def test_what_we_ask_for_is_pinned_and_compiled(name: str) -> None:
    asked = pins((ROOT / name).read_text("utf-8"))
    compiled = set(pins((ROOT / name.replace(".in", ".txt")).read_text("utf-8")))
    assert asked
    assert [pin for pin in asked if pin not in compiled] == []


def test_what_tests_use_is_what_builds_the_site() -> None:
    """A package pinned in two files has the same version in both."""
    versions: dict[str, set[frozenset[str]]] = {}
    for name in FILES:
        held: dict[str, set[str]] = {}
        for package, version in pins((ROOT / name).read_text("utf-8")):
            held.setdefault(package, set()).add(version)
        for package, found in held.items():
            versions.setdefault(package, set()).add(frozenset(found))
    assert [package for package, found in versions.items() if len(found) > 1] == []


def test_no_file_names_the_host_of_a_registry() -> None:
    command = [shutil.which("git") or "git", "ls-files", "-co", "--exclude-standard"]
    files = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in files.stdout.split("\n") if name and "." + name.rpartition(".")[2] not in BINARY]
    if not names:
        pytest.skip("not a Git repository")
    here = "tests/supply/test_dependencies.py"
    found = [name for name in names if name != here and (ROOT / name).is_file() and HOSTS.search(_text(name))]
    assert found == []


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8", "replace")


def test_every_package_has_its_licence_on_the_page() -> None:
    page = PAGE.read_text("utf-8")
    pinned = {pin for name in FILES for pin in pins((ROOT / name).read_text("utf-8"))}
    absent = [pin for pin in pinned if f"| {pin[0]} | {pin[1]} |" not in page]
    assert absent == [], "make licences"
    assert len(re.findall(r"(?m)^\| [a-z0-9]", page)) == len(pinned) + 1


def test_every_licence_is_known_and_free() -> None:
    licences = listed(PAGE.read_text("utf-8"))
    assert [name for name, licence in licences.items() if licence == UNKNOWN or not FREE.search(licence)] == []


@pytest.mark.parametrize("name", ["Makefile", "tests/support/build.py"])
def test_banner_about_the_next_mkdocs_is_silenced(name: str) -> None:
    """Material prints it on every build; an author would take it for an error of theirs."""
    assert "NO_MKDOCS_2_WARNING" in (ROOT / name).read_text("utf-8")
