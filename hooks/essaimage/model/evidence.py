"""Where a page leans on a source or a legal text: every call and every `source:` key, in one place."""

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Guide
from essaimage.model.legal import Terme
from essaimage.model.markup import CALL, Found, calls
from essaimage.model.record import Page, line_of_key

_LISTED = re.compile(r"\b(?:sources|textes)\[\d+\]$")
"""The keys under which a record of `data/` lists sources and texts."""


def called(page: Page[Any]) -> Iterator[Found]:
    """Yield every identifier the page calls, `source:` keys included, as (identifier, line)."""
    for key, value in texts(page.record):
        for identifier in _in_header(key, value):
            yield Found(identifier, page.line(key))
    yield from calls(page.body, page.body_line)


def listed(page: Page[Any]) -> Iterator[Found]:
    """Yield the sources and texts a term or a guide lists without calling them."""
    if isinstance(page.record, Terme | Guide):
        for name in ("textes", "sources"):
            for rank, identifier in enumerate(getattr(page.record, name, ())):
                yield Found(identifier, page.line(f"{name}[{rank}]"))


def written(corpus: Corpus) -> Iterator[tuple[str, int, str, str]]:
    """Yield every text of the records that have no page of their own, as (path, line, key, text)."""
    for path, record in corpus.records.items():
        lines = corpus.lines.get(path, {})
        for key, value in texts(record):
            yield path, line_of_key(lines, key), key, value


def shared(corpus: Corpus) -> Iterator[tuple[str, Found]]:
    """Yield every identifier those records lean on, as (path, identifier and line)."""
    for path, line, key, value in written(corpus):
        for identifier in [value] if _LISTED.search(key) else _in_header(key, value):
            yield path, Found(identifier, line)


def texts(value: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a record, as (key, text)."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts(getattr(value, name), f"{key}.{name}" if key else name)
    elif isinstance(value, tuple):
        for rank, item in enumerate(value):
            yield from texts(item, f"{key}[{rank}]")


def _in_header(key: str, value: str) -> list[str]:
    if key == "source" or key.endswith(".source"):
        return [value]
    return CALL.findall(value) if "[^" in value else []
