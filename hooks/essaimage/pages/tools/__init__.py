"""The tools that help decide: for each block, what its template shows and what its script reads, inline."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from essaimage.model.markup import BLOCK
from essaimage.model.record import Page
from essaimage.pages.tools import checklists, choice, readiness, simulation
from essaimage.pages.view import View

TOOLS: Mapping[str, Callable[[View], Mapping[str, object]]] = {
    "outil-choisir": choice.values,
    "outil-pret": readiness.values,
    "outil-simuler": simulation.values,
    "outil-listes": checklists.values,
}
"""What the template of each tool shows; without a script, it is all there is."""

_INLINE: Mapping[str, Callable[[View], object]] = {
    "outil-choisir": choice.inline,
    "outil-pret": readiness.inline,
    "outil-simuler": simulation.inline,
}
"""What the script of a tool reads; that of the lists reads the page itself."""


def inline(page: Page[Any], view: View) -> str:
    """Return what the scripts of the page read, as JSON safe inside a `script`, or nothing for a page without tool.

    Args:
        page: A page of the corpus.
        view: The page as templates see it, for its links.
    """
    found = [name for name in BLOCK.findall(page.body) if name in _INLINE]
    if not found:
        return ""
    return json.dumps(_INLINE[found[0]](view), ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
