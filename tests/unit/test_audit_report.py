"""The page of the audit says what pytest’s own file says, and no more."""

from datetime import date
from pathlib import Path

import pytest

from audit.report import page, read

TESTS = """<?xml version="1.0"?><testsuites><testsuite time="61.5">
<testcase classname="tests.attacks.test_inputs" name="test_page[a]" time="1"><properties>
<property name="figure" value='["inputs | pages", "20000", ""]'/></properties></testcase>
<testcase classname="tests.french.test_spelling" name="test_words" time="1"><properties>
<property name="figure" value='["words read", "9", "make x"]'/></properties>OUTCOME</testcase>
</testsuite></testsuites>"""


def written(folder: Path, outcome: str) -> tuple[str, int]:
    file = folder / "audit.xml"
    file.write_text(TESTS.replace("OUTCOME", outcome), "utf-8")
    run = read(file)
    return page(run, date(2026, 11, 24)), run.status


def test_figures_stand_in_the_room_of_their_test_with_the_command_that_gives_them(tmp_path: Path) -> None:
    text, status = written(tmp_path, "")
    assert "## Attacks\n\n| what | value | command |\n|---|---|---|\n" in text
    assert "| inputs \\| pages | 20000 | `pytest -m audit tests/attacks/test_inputs.py::test_page` |" in text
    assert "## French\n" in text
    assert "| words read | 9 | `make x` |" in text
    assert "2026-11-24 · " in text
    assert "**2 passed, 0 failed, 0 skipped, in 62 s.**" in text
    assert (status, "## Failed" in text) == (0, False)


@pytest.mark.parametrize("outcome", ["failure", "error"])
def test_failed_audit_says_so_and_exits_1(tmp_path: Path, outcome: str) -> None:
    text, status = written(tmp_path, f"<{outcome}/>")
    assert "**1 passed, 1 failed, 0 skipped" in text
    assert "## Failed\n\n- `tests/french/test_spelling.py::test_words`" in text
    assert status == 1


def test_what_was_skipped_is_named(tmp_path: Path) -> None:
    text, status = written(tmp_path, "<skipped/>")
    assert "## Skipped\n\n- `tests/french/test_spelling.py::test_words`" in text
    assert status == 0
