"""The golden lists of the search, asked one by one of the page of results; how well it answers."""

from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page

FOLDER = Path(__file__).resolve().parents[1] / "search"
_ENOUGH = 3

_ASK = """async (queries) => {
  const field = document.querySelector('#q');
  const list = document.querySelector('.recherche__liste');
  const answers = [];
  for (const query of queries) {
    const began = performance.now();
    field.value = query;
    field.form.requestSubmit();
    while (list.dataset.pour !== query) await new Promise(done => setTimeout(done, 2));
    const spent = performance.now() - began;
    const rows = [...list.children].slice(0, 5).map(row => [row.querySelector('a').href, row.dataset.dans]);
    answers.push([rows, spent]);
  }
  return answers;
}"""
"""The first five results are shown at once: a page further down counts for nothing."""


@dataclass(frozen=True)
class Query:
    """What a reader types, the addresses that answer it as well as each other, and how high one must stand."""

    text: str
    pages: tuple[str, ...]
    rang: int = 1


@dataclass(frozen=True)
class Answer:
    """The rank of the first good page (0: not among the first five), the addresses shown, the milliseconds it took."""

    query: Query
    rank: int
    shown: tuple[str, ...]
    spent: float


def queries(name: str) -> list[Query]:
    """Return the list `tests/search/<name>.yml`."""
    rows = yaml.safe_load((FOLDER / f"{name}.yml").read_text("utf-8"))
    return [
        Query(str(row["q"]), tuple([row["page"]] if isinstance(row["page"], str) else row["page"]), row.get("rang", 1))
        for row in rows
    ]


def ask(page: Page, base: str, asked: list[Query]) -> list[Answer]:
    """Return what the page of results answers to each query, in one visit."""
    page.goto(f"{base}recherche/")
    page.wait_for_function("() => document.querySelector('#q')")
    found = page.evaluate(_ASK, [query.text for query in asked])
    return [_answer(query, rows, spent, base) for query, (rows, spent) in zip(asked, found, strict=True)]


def _answer(query: Query, rows: list[list[str]], spent: float, base: str) -> Answer:
    shown = [(href.removeprefix(base), bool(inside)) for href, inside in rows]
    good = [rank for rank, (address, is_entry) in enumerate(shown, start=1) if _fits(address, query, is_entry=is_entry)]
    return Answer(query, min(good, default=0), tuple(address for address, _ in shown), spent)


def _fits(address: str, query: Query, *, is_entry: bool) -> bool:
    """Whether an address is one of those wanted: an entry by its anchor, a page by any of its sections."""
    return address in query.pages or (not is_entry and address.partition("#")[0] in query.pages)


def mean_reciprocal_rank(answers: list[Answer]) -> float:
    """Return the mean of 1/rank of the first good page, 0 where there is none (Voorhees, TREC-8, 1999)."""
    return sum(1 / answer.rank for answer in answers if answer.rank) / len(answers)


def recall(answers: list[Answer]) -> float:
    """Return the share of queries with a good page among the first three."""
    return sum(1 <= answer.rank <= _ENOUGH for answer in answers) / len(answers)


def missed(answers: list[Answer]) -> list[str]:
    """Return, for each query answered lower than its list says, what was shown."""
    bad = [answer for answer in answers if not 1 <= answer.rank <= answer.query.rang]
    return [f"{answer.query.text} → {answer.rank or 'absent'} : {', '.join(answer.shown[:3])}" for answer in bad]
