"""What several kinds of tests share: the real site with its book, built once a session; one Chromium; the figures."""

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from browser.find_chromium import installed
from support.build import ROOT, WITH_BOOK, WITH_EXTRACT, build

_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
_WAIT = 0.5
_LONGEST = 1200

Figure = Callable[..., None]
"""`figure(name, value, command="")`: note what was measured, in words, for the page of the audit."""


@pytest.fixture
def figure(record_property: Callable[[str, object], None]) -> Figure:
    """Return what notes a figure of the audit; without a command, the page gives that which runs the test."""

    def note(name: str, value: object, command: str = "") -> None:
        record_property("figure", json.dumps([name, str(value), command], ensure_ascii=False))

    return note


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """Return the folder of the real site, built strictly from the working tree; the first process to ask builds it."""
    env = WITH_BOOK if pytestconfig.option.markexpr == "audit" else WITH_EXTRACT
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared
    target, ended = shared / "site", shared / "site-construit"
    try:
        (shared / "site-en-cours").mkdir()
    except FileExistsError:
        _await(ended)
    else:
        done = build(ROOT, target, env=env)
        ended.write_text("" if done.returncode == 0 else done.stdout + done.stderr, encoding="utf-8")
    assert ended.read_text(encoding="utf-8") == ""
    return target


def _await(ended: Path) -> None:
    """Wait until another process has built the site."""
    for _ in range(int(_LONGEST / _WAIT)):
        if ended.exists():
            return
        time.sleep(_WAIT)
    raise TimeoutError("The site that another process builds is not there.")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Yield the browser, once for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=_FLAGS)
        yield browser
        browser.close()
