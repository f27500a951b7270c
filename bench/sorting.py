"""Sorting the list of cases in a real browser: from a box checked to the page laid out again."""

import functools
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median

from bench.report import Measure
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from browser.find_chromium import installed

_CHANGES = """() => {
  const spent = [];
  document.querySelector('[data-tiroir]').open = true;
  document.body.getBoundingClientRect(); // opening the drawer is no change of the sort
  for (const box of document.querySelectorAll('[data-filtres] input')) {
    for (const checked of [true, false]) {
      const began = performance.now();
      box.checked = checked;
      box.dispatchEvent(new Event('change', {bubbles: true}));
      document.body.getBoundingClientRect();
      spent.push(performance.now() - began);
    }
  }
  return spent;
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has in the standard library
        """Say nothing: standard error is for the builds."""


def sorting(site: Path, cases: int) -> Iterator[Measure]:
    """Yield how long a change of the sort takes on a built site of `cases` cases: the median and the longest."""
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{base}etudes-de-cas/")
        spent = page.evaluate(_CHANGES)
        browser.close()
    yield Measure(f"sorting {cases} cases, a change, median of {len(spent)}", median(spent), "ms", 50)
    yield Measure(f"sorting {cases} cases, the longest change", max(spent), "ms", 50)


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve the built site on loopback, and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
