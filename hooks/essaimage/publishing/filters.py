"""The sheets that sort a list where there is no JavaScript: one rule a facet, from the values in use.

An item is hidden when a facet has a box checked and none of the boxes checked is one of its own. The script does
the same, and counts; a sheet is loaded only where there is none (`noscript`).
"""

from collections.abc import Iterator

from essaimage.model.blocks import SHEETS
from essaimage.model.corpus import Corpus
from essaimage.model.facets import LISTS, Facet


def sheets(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the sheet of each list that readers sort, as (path in the site, text)."""
    for block, found in LISTS.items():
        yield f"assets/css/{SHEETS[block]}.css", sheet(found(corpus))


def sheet(facets: list[Facet]) -> str:
    """Return the sheet for the values that the items of a list have."""
    return "\n".join([_COUNT, *(_rule(facet) for facet in facets if facet.values)]) + "\n"


def _rule(facet: Facet) -> str:
    kept = ",".join(
        f'#contenu:has(#f-{facet.id}-{value.id}:checked) [data-{facet.id}~="{value.id}"]' for value in facet.values
    )
    return f"#contenu:has(.filtre--{facet.id} :checked) .trie:not({kept}){{display:none}}"


_COUNT = (
    "[data-liste]{counter-reset:trie}.trie{counter-increment:trie}"
    '.filtres__compte::after{content:"Montrés : " counter(trie)}'
    ".trouves [data-etat]{display:none}"
)
