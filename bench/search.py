"""The search in a real browser: how well it answers, how soon after a key, what its first results download."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.parse import unquote, urlsplit

from bench.report import Measure
from bench.sizes import KB, gzipped
from bench.sorting import served
from playwright.sync_api import Page, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from browser.find_chromium import installed
from browser.queries import ask, mean_reciprocal_rank, queries, recall

_STEP = "etudes-de-cas/step-pau/"
_WEIGHED = ("redevance", "licence de marque", "qui finance l’essaimage")
"""A word, a term, a question: each asked in a browser that has nothing yet."""

_TYPED = "redevance proportionnelle"
_COMPRESSED = {".pagefind", ".pf_meta", ".pf_index", ".pf_fragment"}

_FIRST = """async (query) => {
  const field = document.querySelector('dialog input');
  field.value = query;
  field.dispatchEvent(new Event('input'));
  const list = document.querySelector('dialog ol');
  while (list.dataset.pour !== query) await new Promise(done => setTimeout(done, 2));
  return performance.getEntriesByType('resource').map(entry => entry.name);
}"""
_KEYS = """async (text) => {
  const field = document.querySelector('dialog input');
  const list = document.querySelector('dialog ol');
  const spent = [];
  for (let end = 2; end <= text.length; end += 1) {
    const query = text.slice(0, end);
    if (query.endsWith(' ')) continue;
    const began = performance.now();
    field.value = query;
    field.dispatchEvent(new Event('input'));
    while (list.dataset.pour !== query) await new Promise(done => setTimeout(done, 1));
    list.getBoundingClientRect();
    spent.push(performance.now() - began);
  }
  return spent;
}"""
"""From the key to the results laid out, the wait of `chercher.js` included."""


def searching(site: Path) -> Iterator[Measure]:
    """Yield how well the golden lists are answered on a built site, and how soon after each key."""
    with _chromium(site) as (page, base):
        for name in ("queries", "unseen"):
            answers = ask(page, base, queries(name))
            yield Measure(
                f"{name}.yml, {len(answers)} queries: mean reciprocal rank", mean_reciprocal_rank(answers), ""
            )
            yield Measure(f"{name}.yml: found among the first three", recall(answers), "")
        _open(page, base)
        first, *spent = page.evaluate(_KEYS, _TYPED)
        yield Measure("search: the first key, all to be loaded", first, "ms")
        yield Measure(f"search: a key to its results, median of {len(spent)}", median(spent), "ms", 200)
        yield Measure("search: the longest", max(spent), "ms", 200)


def weights(site: Path, name: str, mark: float) -> Iterator[Measure]:
    """Yield what is downloaded from the opening of the box to the first results, for the heaviest of three queries."""
    sizes = {query: _weight(site, query) for query in _WEIGHED}
    heaviest = max(sizes, key=lambda query: sizes[query])
    yield Measure(f"search, {name}: before the first results (« {heaviest} »)", sizes[heaviest], "KB", mark)


def _weight(site: Path, query: str) -> float:
    with _chromium(site) as (page, base):
        page.goto(base + _STEP)
        before = set(page.evaluate("() => performance.getEntriesByType('resource').map(entry => entry.name)"))
        _open(page, base)
        found = [url for url in page.evaluate(_FIRST, query) if url not in before]
    return sum(_transferred(site / unquote(urlsplit(url).path).lstrip("/")) for url in set(found)) / KB


def _transferred(file: Path) -> int:
    """Return the bytes of a file as a server sends it: Pagefind’s are compressed already."""
    return file.stat().st_size if file.suffix in _COMPRESSED else gzipped(file.read_bytes())


def _open(page: Page, base: str) -> None:
    page.goto(base + _STEP)
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()


@contextmanager
def _chromium(site: Path) -> Iterator[tuple[Page, str]]:
    with served(site) as base, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=installed(), args=["--no-sandbox"])
        yield browser.new_page(), base
        browser.close()
