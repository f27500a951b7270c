"""The whole of `docs/` and `data/` into one corpus."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.drafts import with_undeclared
from essaimage.model.record import Page
from essaimage.problems import Problem
from essaimage.reading.assets import read_asset
from essaimage.reading.data import Data, read_data
from essaimage.reading.files import refuse_link
from essaimage.reading.pages import read_page


def read_corpus(root: Path) -> tuple[Corpus | None, list[Problem]]:
    """Read the project at `root`.

    Returns:
        The corpus, and everything that kept a file out of it. The corpus is `None` when the controlled
        lists themselves cannot be read: nothing else can be judged without them.
    """
    data = read_data(root)
    docs = _read_docs(root / "docs")
    problems = [*data.problems, *docs.problems]
    if data.vocabulaire is None or data.criteres is None:
        return None, problems
    return with_undeclared(_gather(docs, data)), problems


@dataclass
class _Docs:
    """What `docs/` holds, what could not be read of it, and why."""

    pages: dict[str, Page[Any]] = field(default_factory=dict)
    assets: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def _gather(docs: _Docs, data: Data) -> Corpus:
    assert data.vocabulaire  # noqa: S101 - the caller has looked
    assert data.criteres  # noqa: S101 - the caller has looked
    return Corpus(
        pages=docs.pages,
        references=data.references,
        textes=data.textes,
        vocabulaire=data.vocabulaire,
        criteres=data.criteres.criteres,
        redirections=data.redirections.redirections if data.redirections else (),
        contours=data.contours.contours if data.contours else (),
        records=data.records,
        assets=frozenset(docs.assets),
        lines=data.lines,
        ranks=data.ranks,
        refused=frozenset({*docs.refused, *data.refused}),
    )


def _read_docs(folder: Path) -> _Docs:
    docs = _Docs()
    for src in _files(folder):
        problems = _read_file(folder / src, src, docs)
        docs.problems += problems
        if problems:
            docs.refused |= {src, Path(src).stem}
    return docs


def _read_file(file: Path, src: str, docs: _Docs) -> list[Problem]:
    problems = refuse_link(file, f"docs/{src}")
    if problems:
        return problems
    if not src.endswith(".md"):
        problems = read_asset(file, src)
        docs.assets |= set() if problems else {src}
        return problems
    page, problems = read_page(file, src)
    if page is not None:
        docs.pages[src] = page
    return problems


def _files(docs: Path) -> Iterator[str]:
    """Yield every file, and every link to a folder: MkDocs would follow it."""
    found = [
        (Path(folder) / name).relative_to(docs).as_posix()
        for folder, inner, names in os.walk(docs)
        for name in [*names, *(name for name in inner if (Path(folder) / name).is_symlink())]
        if not name.startswith(".")
    ]
    return iter(sorted(found))
