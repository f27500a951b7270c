"""What machines read of cases, of terms and of the data: JSON-LD in schema.org’s terms, from the records alone."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from essaimage.model.addresses import address
from essaimage.model.case import EtudeDeCas, Lieu
from essaimage.model.corpus import Corpus
from essaimage.model.datasets import LICENCE
from essaimage.model.evidence import called
from essaimage.model.legal import Terme
from essaimage.model.markup import BLOCK
from essaimage.model.record import Page
from essaimage.model.sources import Reference
from essaimage.pages.environment import plain
from essaimage.pages.heading import said
from essaimage.pages.vocabulary import dataset, defined_term, defined_terms

Node = dict[str, Any]
Make = Callable[[Page[Any], Corpus, str], Node]


def structured(page: Page[Any], corpus: Corpus, site: str) -> str:
    """Return the JSON-LD of `page`, safe inside a `script`, or nothing for a page that has none.

    Args:
        page: A page of `corpus`.
        corpus: Everything the base knows.
        site: The address of the site, with its final slash; empty while it is not known.
    """
    make = _maker(page)
    if make is None:
        return ""
    node = {"@context": "https://schema.org", **make(page, corpus, site)}
    return json.dumps(node, ensure_ascii=False).replace("<", "\\u003c")


def _maker(page: Page[Any]) -> Make | None:
    """Return what describes a page: by the kind of its record, else by the first of its blocks that is known."""
    if isinstance(page.record, EtudeDeCas):
        return _case
    if isinstance(page.record, Terme):
        return defined_term
    return next((_OF_BLOCKS[name] for name in BLOCK.findall(page.body) if name in _OF_BLOCKS), None)


def _case(page: Page[EtudeDeCas], corpus: Corpus, site: str) -> Node:
    record = page.record
    names = dict.fromkeys(found.text for found in called(page) if found.text in corpus.references)
    return _filled(
        {
            "@type": "Article",
            "headline": plain(record.titre),
            "description": plain(record.chapeau),
            "inLanguage": "fr",
            "dateModified": record.mis_a_jour.isoformat(),
            "license": LICENCE,
            "url": site + address(page.src) if site else None,
            "about": _organisation(record, corpus),
            "citation": [_source(corpus.references[name]) for name in names],
        }
    )


def _organisation(record: EtudeDeCas, corpus: Corpus) -> Node:
    return _filled(
        {
            "@type": "Organization",
            "name": record.nom,
            "alternateName": record.nom_complet,
            "foundingDate": str(record.creation.annee) if record.creation else None,
            "location": _place(record.lieu, corpus),
        }
    )


def _place(lieu: Lieu, corpus: Corpus) -> Node:
    names = corpus.vocabulaire
    town = _filled(
        {
            "@type": "PostalAddress",
            "addressLocality": lieu.commune,
            "addressRegion": names.nom("regions", lieu.region) if lieu.region else None,
            "addressCountry": names.nom("pays", lieu.pays),
        }
    )
    point = {"@type": "GeoCoordinates", "latitude": lieu.latitude, "longitude": lieu.longitude}
    return _filled({"@type": "Place", "address": town, "geo": point if lieu.est_situe else None})


def _source(source: Reference) -> Node:
    publisher = {"@type": "Organization", "name": source.publisher}
    return {"@type": "CreativeWork", "name": source.title, "url": source.URL, "publisher": publisher}


def _list(page: Page[Any], corpus: Corpus, site: str) -> Node:
    here = address(page.src)
    items = [
        {
            "@type": "ListItem",
            "position": rank,
            "name": plain(case.record.titre),
            "url": site + address(case.src) if site else address(case.src).removeprefix(here),
        }
        for rank, case in enumerate(corpus.cas.values(), start=1)
    ]
    entity = {"@type": "ItemList", "numberOfItems": len(items), "itemListElement": items}
    return {"@type": "CollectionPage", "name": said(page)["title"], "inLanguage": "fr", "mainEntity": entity}


_OF_BLOCKS: dict[str, Make] = {
    "liste-des-cas": _list,
    "glossaire": defined_terms,
    "fichiers-de-donnees": dataset,
}


def _filled(node: Mapping[str, Any]) -> Node:
    return {key: value for key, value in node.items() if value is not None}
