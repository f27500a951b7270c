"""Run a command as a reader of the README would, in a process of its own, and time it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_PARTS = ("docs", "data", "hooks", "theme", "book")


@dataclass(frozen=True)
class Timing:
    """How long a process took.

    Attributes:
        wall: From start to end, in seconds: what a person waits.
        cpu: User and system time of the process, in seconds; less moved by what else the machine does.
    """

    wall: float
    cpu: float


def snapshot(real: Path, to: Path) -> Path:
    """Copy what a build reads from the project `real` to the folder `to`, so that edits under way change nothing."""
    for part in _PARTS:
        shutil.copytree(real / part, to / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(real / "mkdocs.yml", to)
    return to


def build(project: Path, site: Path) -> Timing:
    """Build `project` strictly into the folder `site`, and return the time of the whole process."""
    return run([sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)], project)


def check(project: Path) -> Timing:
    """Check the content of `project` without MkDocs, as `make check` does."""
    return run([sys.executable, "-m", "essaimage", "check"], project)


def run(command: Sequence[str], project: Path) -> Timing:
    """Run `command` in the folder `project`, and return its time.

    Raises:
        SystemExit: If it fails; its output is shown.
    """
    cpu, start = _cpu(), time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=project, env=environment(project))
    timing = Timing(time.perf_counter() - start, _cpu() - cpu)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed in {project}:\n{done.stdout}{done.stderr}")
    return timing


def environment(project: Path) -> dict[str, str]:
    """Return the environment of a build of `project`: the Makefile’s, with Python’s usual cache of compiled modules."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**inherited, "NO_MKDOCS_2_WARNING": "1", "LIVRE": "false", "PYTHONPATH": str(project / "hooks")}


def middle(timings: Sequence[Timing]) -> Timing:
    """Return the medians, in seconds, of several timings of the same thing."""
    return Timing(median(timing.wall for timing in timings), median(timing.cpu for timing in timings))


def _cpu() -> float:
    spent = os.times()
    return spent.children_user + spent.children_system
