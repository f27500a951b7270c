"""The whole of `docs/` and `data/` into one corpus."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.record import Page
from essaimage.problems import Problem
from essaimage.reading.data import Data, read_data
from essaimage.reading.pages import read_page


def read_corpus(root: Path) -> tuple[Corpus | None, list[Problem]]:
    """Read the project at `root`.

    Returns:
        The corpus, and everything that kept a file out of it. The corpus is `None` when the controlled
        lists themselves cannot be read: nothing else can be judged without them.
    """
    data = read_data(root)
    pages, assets, problems = _read_docs(root / "docs")
    problems = [*data.problems, *problems]
    if data.vocabulaire is None or data.criteres is None:
        return None, problems
    return _gather(pages, assets, data), problems


def _gather(pages: dict[str, Page[Any]], assets: set[str], data: Data) -> Corpus:
    assert data.vocabulaire  # noqa: S101 - the caller has looked
    assert data.criteres  # noqa: S101 - the caller has looked
    return Corpus(
        pages=pages,
        references=data.references,
        textes=data.textes,
        vocabulaire=data.vocabulaire,
        criteres=data.criteres.criteres,
        redirections=data.redirections.redirections if data.redirections else (),
        assets=frozenset(assets),
        lines=data.lines,
    )


def _read_docs(docs: Path) -> tuple[dict[str, Page[Any]], set[str], list[Problem]]:
    pages: dict[str, Page[Any]] = {}
    assets: set[str] = set()
    problems: list[Problem] = []
    for src in _files(docs):
        if not src.endswith(".md"):
            assets.add(src)
            continue
        page, found = read_page(docs / src, src)
        problems += found
        if page is not None:
            pages[src] = page
    return pages, assets, problems


def _files(docs: Path) -> Iterator[str]:
    found = [
        (Path(folder) / name).relative_to(docs).as_posix()
        for folder, _, names in os.walk(docs)
        for name in names
        if not name.startswith(".")
    ]
    return iter(sorted(found))
