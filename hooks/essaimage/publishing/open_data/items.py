"""Records into published items: the author’s keys, and with them an identifier, an address and what is cited."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus
from essaimage.model.evidence import called, listed
from essaimage.model.record import Fiche, Page
from essaimage.model.vocabulary import Vocabulaire

Item = dict[str, Any]
"""One element of a published file, in JSON’s types."""

PRIVATE = frozenset({"brouillon", "mots_cherches", "sans_lien"})
"""Keys that only serve to build the site: drafts are not published, the search alone reads what readers type."""


def items(corpus: Corpus, site: str) -> Mapping[str, list[Item]]:
    """Return the items of each table, by its identifier (see `model.datasets.TABLES`)."""
    return {
        "cas": _pages(corpus.cas.values(), corpus, site),
        "accords": _pages(corpus.accords.values(), corpus, site),
        "notions": _pages(corpus.notions.values(), corpus, site),
        "references": [_dump(source) for source in corpus.references.values()],
        "textes-de-droit": [_dump(texte) for texte in corpus.textes.values()],
        "vocabulaire": list(_entries(corpus)),
    }


def cited(page: Page[Any], among: Mapping[str, Any]) -> list[str]:
    """Return the identifiers of `among` (sources or legal texts) that a page leans on, in the order of the page."""
    return [name for name in dict.fromkeys(found.text for found in [*called(page), *listed(page)]) if name in among]


def _pages(pages: Iterable[Page[Any]], corpus: Corpus, site: str) -> list[Item]:
    return [
        {
            "id": page.id,
            "adresse": site + address(page.src),
            **_dump(page.record),
            "references_citees": cited(page, corpus.references),
            "textes_cites": cited(page, corpus.textes),
        }
        for page in pages
    ]


def _dump(record: Fiche) -> Item:
    return record.model_dump(mode="json", by_alias=True, exclude=set(PRIVATE))


def _entries(corpus: Corpus) -> Iterator[Item]:
    for name in Vocabulaire.model_fields:
        for entry in getattr(corpus.vocabulaire, name):
            yield {"liste": name, **_dump(entry)}
    for critere in corpus.criteres:
        meaning = f"De 1 ({critere.un}) à 5 ({critere.cinq})."
        yield {
            "liste": "criteres",
            "id": critere.id,
            "nom": critere.nom,
            "definition": meaning,
            "pluriel": None,
            "notion": None,
        }
