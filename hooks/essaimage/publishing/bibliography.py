"""Every source, for the software that keeps bibliographies: CSL-JSON (Zotero, pandoc) and BibTeX."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pypandoc

from essaimage.model.corpus import Corpus
from essaimage.model.sources import Reference

CSL_JSON = "telechargements/bibliographie.json"
"""Where the sources are published in CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html."""

BIBTEX = "telechargements/bibliographie.bib"
"""Where they are published in BibTeX."""


def bibliography(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield (path in the site, text) for each format."""
    found = json.dumps([_item(source) for source in corpus.references.values()], ensure_ascii=False, indent=1)
    yield CSL_JSON, found + "\n"
    yield BIBTEX, _bibtex(found)


def _item(source: Reference) -> dict[str, Any]:
    """Return a source in CSL’s own fields; what we did with it stands in `note`."""
    fields: dict[str, Any] = source.model_dump(by_alias=True, exclude={"custom"}, exclude_none=True)
    return {key: value for key, value in fields.items() if value}


@cache
def _bibtex(csl_json: str) -> str:
    return str(pypandoc.convert_text(csl_json, "bibtex", format="csljson"))
