"""The glossary and the data in schema.org’s terms: `DefinedTerm`, `DefinedTermSet`, `Dataset`.

A term’s `@id` is the address of its SKOS concept (`model.datasets.concept`): both say the same thing of one thing.
"""

from typing import Any

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus
from essaimage.model.datasets import DATASETS, LICENCE, TYPES, concept, scheme
from essaimage.model.legal import Terme
from essaimage.model.record import Page
from essaimage.pages.environment import plain

Node = dict[str, Any]


def defined_term(page: Page[Terme], _: Corpus, site: str) -> Node:
    """Return a term, with its definition, its other forms, and the glossary it belongs to."""
    record = page.record
    others = [form for form in record.formes if form != record.terme]
    return {
        **_term(page, site),
        "termCode": page.id,
        "description": plain(record.definition),
        **({"alternateName": others} if others else {}),
        "inLanguage": "fr",
        "inDefinedTermSet": scheme(site),
        "license": LICENCE,
    }


def defined_terms(page: Page[Any], corpus: Corpus, site: str) -> Node:
    """Return the glossary as a whole, with the name and the address of each of its terms."""
    return {
        "@type": "DefinedTermSet",
        "@id": scheme(site),
        "name": plain(page.record.titre),
        "description": plain(page.record.chapeau),
        "inLanguage": "fr",
        "license": LICENCE,
        **_url(page, site),
        "hasDefinedTerm": [_term(term, site) for term in corpus.termes.values()],
    }


def dataset(page: Page[Any], corpus: Corpus, site: str) -> Node:
    """Return what is published for reuse, file by file; the addresses of the files need that of the site."""
    files = [(found, forme) for found in DATASETS for forme in found.formes]
    return {
        "@type": "Dataset",
        "name": plain(page.record.titre),
        "description": plain(page.record.chapeau),
        "inLanguage": "fr",
        "license": LICENCE,
        "version": "v1",
        "isAccessibleForFree": True,
        **_url(page, site),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": f"{found.titre} ({forme})",
                "encodingFormat": TYPES[forme],
                "contentUrl": (site or "../") + found.path(forme),
                **({"contentSize": f"{corpus.sizes[found.path(forme)]} B"} if corpus.sizes else {}),
            }
            for found, forme in files
        ],
    }


def _term(page: Page[Terme], site: str) -> Node:
    return {"@type": "DefinedTerm", "@id": concept(page.src, site), "name": page.record.terme, **_url(page, site)}


def _url(page: Page[Any], site: str) -> Node:
    return {"url": site + address(page.src)} if site else {}
