"""The real `docs/` and `data/`, read once per run; which records there are is told by the files alone."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, TypeVar

import pytest
from markdown import markdown
from pydantic import BaseModel

from essaimage.checks import CHECKS
from essaimage.model.corpus import Corpus
from essaimage.model.record import Fiche, Page
from essaimage.pages.assemble import assemble
from essaimage.pages.finish import finish, words_of
from essaimage.problems import Problem
from essaimage.reading.corpus import read_corpus
from essaimage.reading.data import read_data
from essaimage.reading.pages import kind_of
from support.build import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md"))
DATA = sorted(path.name for path in (ROOT / "data").glob("*.yml"))
FILES = [*(f"docs/{src}" for src in PAGES), *(f"data/{name}" for name in DATA)]
REFERENCES = sorted(read_data(ROOT).references)
TEXTS = sorted(read_data(ROOT).textes)
FAMILIES = ("reading", *(rule.__name__.removeprefix("check_") for rule in CHECKS))
TODAY = date(2026, 11, 24)
K = TypeVar("K", bound=Fiche)


def sources_of(*kinds: type[Fiche]) -> list[str]:
    """Return the pages whose place says that they follow one of `kinds`."""
    return [src for src in PAGES if issubclass(kind_of(src), kinds)]


@cache
def reading() -> tuple[Corpus | None, list[Problem]]:
    """Return the real corpus and what kept files out of it."""
    return read_corpus(ROOT)


def corpus() -> Corpus:
    """Return the real corpus; a test that needs it fails with the reasons why there is none."""
    found, problems = reading()
    if found is None:
        pytest.fail("\n".join(map(str, problems)))
    return found


def page(src: str, kind: type[K]) -> Page[K]:
    """Return a page of the real corpus; a test that needs it fails with the reasons why it is not there."""
    found = corpus().pages.get(src)
    if found is None or not isinstance(found.record, kind):
        pytest.fail("\n".join(str(problem) for problem in reading()[1] if problem.path == f"docs/{src}"))
    return found


@cache
def problems(family: str) -> tuple[Problem, ...]:
    """Return what one family of rules finds in the real corpus."""
    if family == "reading":
        return tuple(reading()[1])
    [rule] = [rule for rule in CHECKS if rule.__name__ == f"check_{family}"]
    return tuple(rule(corpus()))


@cache
def assembled(src: str) -> str:
    """Return the final Markdown of a page."""
    return assemble(corpus().pages[src], corpus(), TODAY)


@cache
def uses() -> dict[str, set[str]]:
    """Return, for each term, the other pages on which it is linked."""
    words = words_of(corpus())
    found: dict[str, set[str]] = {}
    for src, item in corpus().pages.items():
        html = markdown(assembled(src), extensions=["toc", "tables", "fenced_code", "admonition", "def_list"])
        for term in finish(html, item, corpus(), words).terms:
            found.setdefault(term, set()).add(src)
    return found


def written(value: object) -> Iterator[str]:
    """Yield every text of a record, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from (text for name in type(value).model_fields for text in written(getattr(value, name)))
    elif isinstance(value, tuple | list):
        yield from (text for item in value for text in written(item))
    elif isinstance(value, dict):
        yield from (text for item in value.values() for text in written(item))


def text_of(item: Page[Any]) -> str:
    """Return all that a page says, front matter and body, one text a line."""
    return "\n".join([*written(item.record), item.body])
