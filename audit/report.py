"""Write the page of the audit, README.md beside this file, from what pytest wrote of its run: `make audit`.

Pytest’s own JUnit file holds the outcome of each test, and the figures that tests note through the fixture
`figure` (`tests/conftest.py`). The exit status is 1 if a test failed or none ran, 0 otherwise.
"""

import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

PAGE = Path(__file__).parent / "README.md"
_HEAD = """# The audit

What takes too long for every change, or asks for tools that an author need not have. This page is written by
`make audit`, never by hand. Speed and size as ratios are in [bench](../bench/README.md).
"""
_OUTCOMES = ("failure", "error", "skipped")


@dataclass(frozen=True)
class Figure:
    """What a test measured: the room of the test, a name, a value in words, and the command that gives it again."""

    room: str
    name: str
    value: str
    command: str

    def row(self) -> str:
        """Return the line of the Markdown table."""
        return f"| {_cell(self.name)} | {_cell(self.value)} | `{self.command}` |"


@dataclass(frozen=True)
class Run:
    """One run of pytest: its tests by outcome (`passed`, `failure`, `error`, `skipped`), its time in seconds."""

    outcomes: dict[str, list[str]]
    seconds: float
    figures: list[Figure]

    @property
    def failed(self) -> list[str]:
        """The tests that failed, or could not be run."""
        return [*self.outcomes["failure"], *self.outcomes["error"]]

    @property
    def status(self) -> int:
        """The exit status: 0 when at least one test ran and none failed."""
        return 1 if self.failed or not self.outcomes["passed"] else 0


def read(path: Path) -> Run:
    """Return the run that the JUnit file at `path` tells of."""
    tree = ET.parse(path).getroot()  # noqa: S314 - written by our own pytest
    outcomes: dict[str, list[str]] = {outcome: [] for outcome in ("passed", *_OUTCOMES)}
    for case in tree.iter("testcase"):
        outcomes[next((outcome for outcome in _OUTCOMES if case.find(outcome) is not None), "passed")].append(_id(case))
    seconds = sum(float(suite.get("time", 0)) for suite in tree.iter("testsuite"))
    return Run(outcomes, seconds, [figure for case in tree.iter("testcase") for figure in _figures(case)])


def page(run: Run, today: date) -> str:
    """Return the page in Markdown: when and on what, how many tests passed, those that did not, the figures."""
    counts = {outcome: len(tests) for outcome, tests in run.outcomes.items()}
    failed = counts["failure"] + counts["error"]
    summary = f"{counts['passed']} passed, {failed} failed, {counts['skipped']} skipped, in {run.seconds:.0f} s."
    parts = [_HEAD, f"{today.isoformat()} · {_machine()}\n", f"**{summary}**\n"]
    parts += [_list("Failed", run.failed), _list("Skipped", run.outcomes["skipped"])]
    parts += [_table(room, run.figures) for room in sorted({figure.room for figure in run.figures})]
    return "\n".join(filter(None, parts))


def _figures(case: ET.Element) -> Iterator[Figure]:
    room = _id(case).split("/")[1]
    for found in case.iterfind("properties/property[@name='figure']"):
        name, value, command = json.loads(found.get("value", ""))
        yield Figure(room, name, value, command or f"pytest -m audit {_id(case).partition('[')[0]}")


def _id(case: ET.Element) -> str:
    """Return the test as pytest takes it: `tests/attacks/test_inputs.py::test_page`."""
    return f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name')}"


def _list(title: str, tests: list[str]) -> str:
    return "\n".join([f"## {title}\n", *(f"- `{test}`" for test in tests), ""]) if tests else ""


def _table(room: str, figures: list[Figure]) -> str:
    rows = [figure.row() for figure in figures if figure.room == room]
    return "\n".join([f"## {room.capitalize()}\n", "| what | value | command |", "|---|---|---|", *rows, ""])


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores · Python {platform.python_version()}"


def main(arguments: list[str]) -> int:
    """Write the page from the JUnit file given, say where it is, and return the exit status."""
    run = read(Path(arguments[0]))
    PAGE.write_text(page(run, datetime.now(tz=UTC).date()), "utf-8")
    print(f"{PAGE}: {len(run.figures)} figures, {len(run.failed)} failed")
    return run.status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
