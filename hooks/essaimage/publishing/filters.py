"""The sheet that sorts the list of cases where there is no JavaScript: one rule a facet, from the values in use.

A case is hidden when a facet has a box checked and none of the boxes checked is one of its own. The script does
the same, and counts; the sheet is loaded only where there is none (`noscript`).
"""

from essaimage.model.corpus import Corpus
from essaimage.model.facets import Facet, facets

PATH = "assets/css/filtres.css"
"""Where the sheet is published."""


def sheet(corpus: Corpus) -> str:
    """Return the sheet for the values that the cases of `corpus` have."""
    return "\n".join([_COUNT, *(_rule(facet) for facet in facets(corpus) if facet.values)]) + "\n"


def _rule(facet: Facet) -> str:
    kept = ",".join(
        f'#contenu:has(#f-{facet.id}-{value.id}:checked) [data-{facet.id}~="{value.id}"]' for value in facet.values
    )
    return f"#contenu:has(.filtre--{facet.id} :checked) .cas:not({kept}){{display:none}}"


_COUNT = (
    ".cartes{counter-reset:cas}.cas{counter-increment:cas}"
    '.filtres__compte::after{content:"Cas montrés : " counter(cas)}'
    ".trouves [data-etat]{display:none}"
)
