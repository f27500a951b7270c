"""Walk rendered HTML as tags and text, without building a tree.

The linker and the typography only touch text, and only some of it. A flat walk is enough, is linear in
the page, and gives back every other byte unchanged.
"""

import re
from collections.abc import Callable

_TAG = re.compile(
    r"(<!--.*?-->|<(/?[a-zA-Z][a-zA-Z0-9]*+)?(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>)",
    re.DOTALL,
)
"""Splits HTML into text, tag, the tag’s name (with its `/` if it closes; none for a comment), text, tag, …"""

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


def rewrite(
    html: str,
    skipped: Callable[[str, str], bool],
    change: Callable[[str], str],
    seen: Callable[[str], None],
) -> str:
    """Return `html` with `change` applied to each text outside the skipped elements.

    Args:
        html: Well-formed HTML, its tag names in lower case.
        skipped: Whether nothing may change inside the element that this tag opens; given its name and the tag.
        change: What becomes of a text that is not blank.
        seen: Told of the name of every tag outside the skipped elements (`/h2` for one that closes), in order.
    """
    pieces = _TAG.split(html)
    inside, depth = "", 0
    for rank in range(0, len(pieces) - 1, 3):
        if not inside:
            pieces[rank] = _changed(pieces[rank], change)
        name, pieces[rank + 2] = pieces[rank + 2], ""
        if inside:
            depth += (name == inside) - (name == f"/{inside}")
            inside = inside if depth else ""
        elif name:
            seen(name)
            if name[0] != "/" and name not in _VOID and skipped(name, pieces[rank + 1]):
                inside, depth = name, 1
    if not inside:
        pieces[-1] = _changed(pieces[-1], change)
    return "".join(pieces)


def _changed(text: str, change: Callable[[str], str]) -> str:
    return change(text) if text and not text.isspace() else text
