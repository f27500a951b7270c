"""Second hook: hand MkDocs each page’s final Markdown, with its title and description."""

from typing import Any

from essaimage.pages.assemble import assemble_apart
from essaimage.pages.heading import brief, meta_of
from essaimage.pages.structured import structured
from essaimage.pages.tools import inline
from mkdocs_bridge import build, is_preview


def on_page_read_source(page: Any, config: Any) -> str | None:  # noqa: ARG001 - the event’s signature
    """Return the page assembled from its record."""
    ours = build().page(page.file.src_uri)
    if ours is None:
        return None
    page_apart = assemble_apart(ours, build().corpus, build().today)
    build().apart[ours.src] = page_apart
    return page_apart.markdown


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:  # noqa: ARG001 - the event’s signature
    """Give the theme what the front matter says, in the theme’s own words."""
    ours = build().page(page.file.src_uri)
    if ours:
        page.meta = {**meta_of(ours), "donnees": structured(ours, build().corpus, config.site_url or "")}
        page.update_date = page.meta["updated"] or page.update_date
        page.meta["outil"] = inline(ours, build().view(ours.src))
    return brief(markdown) if is_preview() else markdown
