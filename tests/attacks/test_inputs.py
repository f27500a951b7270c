"""Whatever a file holds: problems in French or a page that does nothing; never a traceback, a hang, or a script.

The library does here what a build does (read, check, assemble, render, finish), without MkDocs.
"""

import json
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, seed
from hypothesis import strategies as st

from essaimage.checks import check
from essaimage.model.corpus import Corpus
from essaimage.pages.heading import meta_of
from essaimage.pages.structured import structured
from essaimage.problems import Problem
from essaimage.reading.corpus import read_corpus
from support.hostile import PAGES, spoiled
from support.project import minimal_project
from support.properties import EXAMPLES_100, seeded
from support.rendering import article, dangers

SECONDS = 20
"""No input takes more than a few hundredths of one: past this, it hangs."""

_ROOM: list[Path] = []


@pytest.fixture(scope="module", autouse=True)
def _room(tmp_path_factory: pytest.TempPathFactory) -> None:
    _ROOM[:] = [minimal_project(tmp_path_factory.mktemp("projet"))]


@contextmanager
def bounded() -> Iterator[None]:
    """Stop whatever takes too long."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError(f"more than {SECONDS} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@cache
def good(path: str) -> bytes:
    return (_ROOM[0] / path).read_bytes()


def outcome(path: str, content: bytes) -> tuple[Corpus | None, list[Problem]]:
    """Read and check the project with one page spoiled, and put it back."""
    before = good(path)
    (_ROOM[0] / path).write_bytes(content)
    try:
        corpus, problems = read_corpus(_ROOM[0])
        return corpus, [*problems, *(check(corpus) if corpus else [])]
    finally:
        (_ROOM[0] / path).write_bytes(before)


def judge(path: str, content: bytes) -> bool:
    """Hold one input to the promise; return whether it was refused."""
    with bounded():
        corpus, problems = outcome(path, content)
        for problem in problems:
            assert problem.path.startswith(("docs/", "data/")), problem
            assert problem.line >= 1, problem
            assert problem.message, problem
        if corpus is None or problems:
            return True
        for src, page in corpus.pages.items():
            if f"docs/{src}" == path or src == "case-studies/exemple.md":
                assert list(dangers(article(page, corpus))) == []
                meta = meta_of(page)
                assert not re.search(r'[<>"]', f"{meta['title']}{meta['description']}")
                data = structured(page, corpus, "")
                assert "<" not in data
                json.loads(data or "{}", parse_constant=pytest.fail)
    return False


def run(count: int, start: int) -> dict[str, int]:
    """Judge `count` inputs, drawn from `start`, and return how many were refused and how many let through."""
    counts = {"refused": 0, "let through": 0}

    @seed(start)
    @given(spoiled())
    @seeded(count)
    def each(drawn: tuple[str, bytes]) -> None:
        counts["refused" if judge(*drawn) else "let through"] += 1

    each()
    return counts


@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="the bound on time needs POSIX")
def test_five_hundred_inputs() -> None:
    counts = run(500, 0)
    assert min(counts.values()) >= 25, counts


@pytest.mark.audit
@pytest.mark.parametrize("start", range(1, 11))
def test_twenty_thousand_inputs(start: int, figure: Callable[..., None]) -> None:
    counts = run(2_000, start)
    assert sum(counts.values()) >= 2_000
    words = f"{counts['refused']} refused, {counts['let through']} let through and inert, no traceback, no hang"
    figure(f"hostile pages, draw {start}: {sum(counts.values())}", words)


@given(st.sampled_from(PAGES), st.text(max_size=200))
@EXAMPLES_100
def test_any_text_is_judged(path: str, text: str) -> None:
    judge(path, f"---\n{text}\n---\n{text}".encode("utf-8", "replace"))
