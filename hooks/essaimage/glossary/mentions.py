"""The way back: for each term, the pages that use it, known once every page has been linked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Mention:
    """A page (`src`, its path under `docs/`) uses a term."""

    src: str


def mentions(used: Mapping[str, Iterable[str]]) -> dict[str, tuple[Mention, ...]]:
    """Turn « page → terms » into « term → pages », pages in the order of their paths."""
    found: dict[str, set[Mention]] = {}
    for src, terms in used.items():
        for term in terms:
            found.setdefault(term, set()).add(Mention(src))
    return {term: tuple(sorted(pages)) for term, pages in found.items()}
