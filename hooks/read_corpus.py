"""First hook: read `docs/` and `data/`, check them, and stop here if anything is wrong."""

from typing import Any

from essaimage.checks import check
from essaimage.model.addresses import published
from essaimage.reading.corpus import read_corpus
from mkdocs_bridge import root, start, stop_on, tolerant


def on_config(config: Any) -> None:
    """Read and check before MkDocs cleans the output: a refused build leaves the last good one whole."""
    corpus, problems = read_corpus(root(config))
    stop_on([*problems, *(check(corpus) if corpus else [])])
    if corpus:
        start(corpus, config)


def on_files(files: Any, config: Any) -> Any:
    """Give every file its French address."""
    for file in files:
        if file.src_dir == config.docs_dir:
            file.dest_uri = published(file.src_uri)
    return files


def on_serve(server: Any, config: Any, builder: Any) -> Any:  # noqa: ARG001 - the event’s signature
    """Keep serving the last good site while an author mends a page."""
    server.builder = tolerant(server.builder, __name__)
    return server
