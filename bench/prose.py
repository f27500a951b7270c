"""Invented French prose of a set length, drawn from `phrases.txt` the same way for the same seed."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from random import Random

WORDS = 650
"""Words in the body of a synthetic case, headings aside: the body of STEP’s page has about as many."""

BULLETED = frozenset({"Ce qui a marché", "Ce qui a freiné", "Les leçons"})
"""Parts written as lists, as they are in the real cases."""

_PHRASES = Path(__file__).parent / "phrases.txt"
_PER_PARAGRAPH = 3


def body(dice: Random, fill: Callable[[str], str]) -> str:
    """Return the body of a case: the fixed headings, and about `WORDS` words under them.

    Args:
        dice: Where chance comes from.
        fill: Gives a sentence its names, terms, links and calls.
    """
    parts, count = [], 0
    for rank, (heading, phrases) in enumerate(phrases_by_heading().items(), start=1):
        wanted = WORDS * rank // len(phrases_by_heading()) - count
        chosen = draw(dice, phrases, fill, wanted)
        count += words(chosen)
        parts.append(f"## {heading}\n\n{_laid_out(heading, chosen)}\n")
    return "\n".join(parts)


def draw(dice: Random, phrases: tuple[str, ...], fill: Callable[[str], str], wanted: int) -> list[str]:
    """Return filled sentences, none twice, until they reach `wanted` words."""
    chosen: list[str] = []
    for phrase in dice.sample(phrases, len(phrases)):
        if words(chosen) >= wanted:
            break
        chosen.append(fill(phrase))
    return chosen


def words(sentences: list[str]) -> int:
    """Return the number of words of `sentences`, cut at spaces."""
    return sum(len(sentence.split()) for sentence in sentences)


@cache
def phrases_by_heading() -> dict[str, tuple[str, ...]]:
    """Return the sentences of `phrases.txt`, under the heading they are for."""
    _, *parts = _PHRASES.read_text(encoding="utf-8").split("\n## ")
    return {part.split("\n", 1)[0]: tuple(filter(None, part.split("\n")[1:])) for part in parts}


def _laid_out(heading: str, sentences: list[str]) -> str:
    if heading in BULLETED:
        return "\n".join(f"- {sentence}" for sentence in sentences)
    groups = [sentences[first : first + _PER_PARAGRAPH] for first in range(0, len(sentences), _PER_PARAGRAPH)]
    return "\n\n".join(" ".join(group) for group in groups)
