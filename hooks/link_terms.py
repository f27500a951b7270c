"""Third hook: finish each rendered article, write the way back once all are known, lead pages to their assets."""

from typing import Any

from essaimage.glossary.mentions import mentions
from essaimage.model.legal import Terme
from essaimage.pages.finish import finish, with_emplois
from essaimage.publishing.fingerprints import point
from mkdocs_bridge import build


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:  # noqa: ARG001 - the event’s signature
    """Link the page’s terms, and remember which they are."""
    src = page.file.src_uri
    ours = build().page(src)
    if ours is None:
        return html
    linked = finish(build().apart[src].put_back(html), ours, build().corpus, build().words)
    build().used[src] = linked.terms
    return linked.html


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Tell each term’s page who uses it; leave out mkdocstrings’ sheet, which all pages would wait for."""
    config.extra_css[:] = [sheet for sheet in config.extra_css if not sheet.endswith("_mkdocstrings.css")]
    found = mentions(build().used)
    for file in files.documentation_pages():
        ours = build().page(file.src_uri)
        if ours and isinstance(ours.record, Terme):
            file.page.content = with_emplois(file.page.content, build().view(file.src_uri), found.get(ours.id, ()))
    return env


def on_post_page(output: str, **_: Any) -> str:
    """Lead the page to its assets."""
    return point(output, build().names)


on_post_template = on_post_page  # that of what is not found
