"""First hook: read `docs/` and `data/`, check them, and stop here if anything is wrong."""

from typing import Any

from essaimage.checks import check
from essaimage.model.addresses import published
from essaimage.publishing.fingerprints import FOLDER
from essaimage.reading.corpus import read_corpus
from mkdocs_bridge import build, previewing, root, start, stop_on, tolerant


def on_startup(command: str, dirty: bool) -> None:  # noqa: ARG001, FBT001 - the event’s signature
    """Remember whether this is a preview, which shows drafts."""
    previewing(shows_drafts=command == "serve")


def on_config(config: Any) -> None:
    """Read and check before MkDocs cleans the output: a refused build leaves the last good one whole."""
    corpus, problems = read_corpus(root(config))
    stop_on([*problems, *(check(corpus) if corpus else [])])
    if corpus:
        start(corpus, config)


def on_files(files: Any, config: Any) -> Any:
    """Give every file its French address, every asset the name of its content, and leave out the drafts."""
    for file in list(files):
        if file.src_dir == config.docs_dir:
            file.dest_uri = published(file.src_uri)
            if file.is_documentation_page() and build().page(file.src_uri) is None:
                files.remove(file)
            if file.src_uri.startswith(FOLDER):
                file.dest_uri = build().named(file.src_uri, file.content_bytes)
    return files


def on_serve(server: Any, config: Any, builder: Any) -> Any:  # noqa: ARG001 - the event’s signature
    """Keep serving the last good site while an author mends a page."""
    server.builder = tolerant(server.builder, __name__)
    return server
