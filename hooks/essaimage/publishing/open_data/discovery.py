"""What tells machines where things are: `llms.txt`, `robots.txt`, and the search for a browser’s bar.

A description of the search needs an absolute address (OpenSearch 1.1), and so does naming the sitemap: without the
address of the site, neither is said.
"""

from collections.abc import Iterator
from typing import Any

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus
from essaimage.model.datasets import DATASETS, FEED, LICENCE
from essaimage.model.legal import Terme
from essaimage.model.markup import without_calls
from essaimage.model.path import Etape
from essaimage.model.record import Page
from essaimage.publishing.open_data.about import About, write

SEARCH = "recherche/?q={searchTerms}"
"""How the site is asked, after its address: its page of results reads `q`."""

OPENSEARCH = "opensearch.xml"


def discovery(corpus: Corpus, about: About) -> Iterator[tuple[str, str]]:
    """Yield (path in the site, text) for each file."""
    yield (
        "llms.txt",
        write("llms.txt", base=about, licence=LICENCE, parties=_parts(corpus, about), donnees=_data(about)),
    )
    yield "robots.txt", write("robots.txt", base=about)
    if about.site:
        yield OPENSEARCH, write("opensearch.xml", base=about, demande=about.site + SEARCH)


def _parts(corpus: Corpus, about: About) -> list[tuple[str, list[tuple[str, str, str]]]]:
    """Return what a reader of `llms.txt` may open: (part, (name, address, what the page says) for each page)."""
    themes = [page for page in corpus.guides.values() if not isinstance(page.record, Etape)]
    steps = [page for path in corpus.parcours.values() for page in path]
    kinds = {
        "Études de cas": corpus.cas.values(),
        "Lectures de plusieurs cas": corpus.fils.values(),
        "Types d’accord": corpus.accords.values(),
        "Étapes des deux parcours": steps,
        "Guides par thème": themes,
        "Notions": corpus.notions.values(),
    }
    return [(name, [_line(page, about) for page in pages]) for name, pages in kinds.items() if pages]


def _line(page: Page[Any], about: About) -> tuple[str, str, str]:
    record = page.record
    name, said = (record.terme, record.definition) if isinstance(record, Terme) else (record.titre, record.chapeau)
    return without_calls(name), about.site + address(page.src), without_calls(said)


def _data(about: About) -> list[tuple[str, str, str]]:
    tables = [
        (f"{found.titre} ({forme})", about.site + found.path(forme), found.contenu)
        for found in DATASETS
        for forme in found.formes
        if forme in {"json", "ttl"}
    ]
    return [*tables, ("Ajouts et corrections (Atom)", about.site + FEED, "chaque changement, avec sa raison")]
