"""Wrap each part of an article in a `section`, so that style and readers can tell them apart."""

import re

from markupsafe import Markup

from essaimage.pages.environment import render

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
"""A table an author wrote; those of templates have a class and a layout of their own."""
_HEADING = re.compile(r"(?=<h2 id=\"([^\".]+)\")")
"""A heading of ours. One with a dot names a module of the library, and stands inside what mkdocstrings opened."""


def wrap_sections(html: str) -> str:
    """Return `html` with each part, from one `h2` to the next, in a section, and each table able to scroll aside."""
    head, *rest = _HEADING.split(_TABLE.sub(_scrolled, html))
    parts = zip(rest[::2], rest[1::2], strict=True)
    return head + "".join(render("section.html", id=name, contenu=Markup(content)) for name, content in parts)  # noqa: S704 - rendered by Markdown


def _scrolled(table: re.Match[str]) -> str:
    return render("tableau.html", contenu=Markup(table.group()))  # noqa: S704 - rendered by Markdown
