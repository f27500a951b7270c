"""Fifth hook: once everything else is written, print the book and the offline copy."""

from pathlib import Path
from typing import Any

from essaimage.publishing.book.downloads import PAGE
from essaimage.publishing.book.release import release
from essaimage.publishing.book.typeset import Unprintable
from mkdocs_bridge import build, edition, offline_site, prints_the_book, stop_on, write


def on_env(env: Any, config: Any, files: Any) -> Any:  # noqa: ARG001 - the event’s signature
    """Keep the final article of every page."""
    build().articles.update({file.src_uri: file.page.content for file in files.documentation_pages()})
    return env


def on_post_build(config: Any) -> None:
    """Write the PDFs, the EPUB, the offline copy and the page that lists them."""
    if not prints_the_book(config):
        return
    listing = (Path(config.site_dir) / PAGE).read_text(encoding="utf-8")
    try:
        write(config, release(edition(config), listing, lambda: offline_site(config)))
    except Unprintable as refused:
        stop_on(refused.problems)
