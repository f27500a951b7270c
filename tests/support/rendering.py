"""What a reader would get of a page, without MkDocs; and what in it would run or lead away."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag
from markdown import markdown

from essaimage.checks import check
from essaimage.model.corpus import Corpus
from essaimage.model.record import Page
from essaimage.pages.assemble import assemble_apart
from essaimage.pages.finish import finish, words_of
from essaimage.reading.corpus import read_corpus
from support.build import ROOT

_BUILT_IN = ["toc", "tables", "fenced_code"]
_RUNS = ["script", "iframe", "object", "embed", "form", "style", "link", "meta", "base"]
_TODAY = date(2026, 11, 24)


def extensions() -> list[str]:
    """Return the Markdown extensions of the site: MkDocs’ own, then those of mkdocs.yml."""
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - text only
    return [*_BUILT_IN, *(name for name in settings["markdown_extensions"] if name not in _BUILT_IN)]


def article(page: Page[Any], corpus: Corpus) -> str:
    """Return the article that MkDocs would publish for a page of a corpus that passed the checks."""
    apart = assemble_apart(page, corpus, _TODAY)
    html = apart.put_back(markdown(apart.markdown, extensions=extensions()))
    return finish(html, page, corpus, words_of(corpus)).html


def rendered(root: Path, path: str) -> str | None:
    """Return the article that MkDocs would publish for a page, or nothing if the checks refuse the project."""
    corpus, problems = read_corpus(root)
    if corpus is None or problems or check(corpus):
        return None
    return article(corpus.pages[path.removeprefix("docs/")], corpus)


def dangers(html: str) -> Iterator[str]:
    """Yield what in `html` would run or lead away."""
    soup = BeautifulSoup(html, "html.parser")
    yield from (tag.name for tag in soup.find_all(_RUNS))
    for tag in soup.select("*"):
        yield from (f"{tag.name} {name}" for name in tag.attrs if name.startswith("on") or name == "style")
        yield from _unsafe_links(tag)


def _unsafe_links(tag: Tag) -> Iterator[str]:
    for name in ("href", "src", "action", "formaction", "xlink:href"):
        target = "".join(str(tag.get(name, "")).split())
        scheme = target.partition(":")[0].lower()
        if ":" in target and scheme not in {"http", "https", "mailto", "tel"}:
            yield f"{tag.name} {name}={target}"
