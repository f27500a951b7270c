"""The chapters that the site has no page for: the index of cases by type of agreement, sector and place."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from essaimage.model.addresses import relative
from essaimage.model.corpus import Corpus
from essaimage.model.facets import FACETS, names
from essaimage.model.record import Page
from essaimage.publishing.book.order import fold

INDEX = "index-des-cas"
"""The key and the label of the index."""

HOME = "index.md"
"""The page from which the links of the index are written."""

_INDEXED = ("type", "secteur", "territoire")


def index(corpus: Corpus) -> str:
    """Return the index of cases as HTML: facet, value, cases."""
    facets = [(FACETS[facet], list(_values(corpus, facet))) for facet in _INDEXED]
    return render("index.html", facettes=facets, lien=lambda page: relative(page.src, HOME))


def render(template: str, **values: object) -> str:
    """Return a template of this folder, filled."""
    return _environment().get_template(template).render(**values)


def _values(corpus: Corpus, facet: str) -> Iterator[tuple[str, list[Page[Any]]]]:
    known: Mapping[str, str] = names(corpus)[facet]
    for value in sorted(known, key=lambda value: fold(known[value])):
        found = corpus.cas_par.get((facet, value), [])
        if found:
            yield known[value], sorted(found, key=lambda page: fold(page.record.nom))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
