"""Wrap each part of an article in a `section`, so that style and readers can tell them apart."""

import re

from markupsafe import Markup

from essaimage.pages.environment import render

_HEADING = re.compile(r"(?=<h2 id=\"([^\"]+)\")")


def wrap_sections(html: str) -> str:
    """Return `html` with everything from one `h2` to the next inside a section labelled by it."""
    head, *rest = _HEADING.split(html)
    parts = zip(rest[::2], rest[1::2], strict=True)
    return head + "".join(render("section.html", id=name, contenu=Markup(content)) for name, content in parts)  # noqa: S704 - rendered by Markdown
