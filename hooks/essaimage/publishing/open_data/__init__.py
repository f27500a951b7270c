"""Corpus → what others reuse: tables, the glossary in RDF, the feed, and what tells machines where all that is."""

from collections.abc import Iterator

from essaimage.model.corpus import Corpus
from essaimage.publishing.open_data import discovery, feed, skos, tables
from essaimage.publishing.open_data.about import About


def open_data(corpus: Corpus, about: About) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) for every file; same corpus and same `about`, same bytes."""
    for write in (tables.tables, skos.glossary, feed.feed, discovery.discovery):
        for path, text in write(corpus, about):
            yield path, text.encode()
