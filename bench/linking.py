"""The linker alone, on an invented glossary: how long to make it ready, how long a page takes, how time grows."""

import time
from collections.abc import Iterator
from random import Random

from bench.prose import phrases_by_heading
from bench.report import Measure

from essaimage.glossary.lexicon import Lexicon, lexicon
from essaimage.glossary.linker import link

TERMS = 2000
PAGES = 1000
WORDS = 700
_NOUNS = "accord apport bail clause contrat droit fonds garantie licence marque mandat prêt régime statut titre".split()
_KINDS = "associatif collectif commun exclusif foncier légal mutuel partiel public social solidaire unique".split()
_OBJECTS = "affiliation apport branche concept filiale franchise gestion métier réseau service site territoire".split()


def linking(terms: int = TERMS, pages: int = PAGES) -> Iterator[Measure]:
    """Yield how long it takes to read `terms` terms once, then to link each of `pages` pages of `WORDS` words."""
    dice = Random(20261124)  # noqa: S311 - the same pages each time, no secret
    glossary = invented(terms)
    forms = [form for pair in glossary.values() for form in pair]
    htmls = [page(dice, forms, WORDS) for _ in range(pages)]
    spent, words = _once(glossary)
    yield Measure(f"linker: {terms} terms made ready, once", spent * 1000, "ms", 200)
    yield Measure(f"linker: a page of {WORDS} words, {terms} terms", _each(htmls, words) * 1000, "ms", 3)
    short = [page(dice, forms, WORDS) for _ in range(pages // 20)]
    long = [page(dice, forms, WORDS * 10) for _ in range(pages // 20)]
    ratio = _each(long, words) / _each(short, words)
    yield Measure("linker: a page ten times as long, time / 10", ratio / 10, "×", 1.3)


def invented(count: int) -> dict[str, tuple[str, ...]]:
    """Return `count` invented terms, each with two forms, the first words shared by many as in a real glossary."""
    found: dict[str, tuple[str, ...]] = {}
    for rank in range(count):
        noun, kind = _NOUNS[rank % len(_NOUNS)], _KINDS[rank // len(_NOUNS) % len(_KINDS)]
        thing = _OBJECTS[rank // (len(_NOUNS) * len(_KINDS)) % len(_OBJECTS)]
        found[f"terme-{rank}"] = (f"{noun} {kind} de {thing}", f"{noun} de {thing} {kind} {rank}")
    return found


def page(dice: Random, forms: list[str], words: int) -> str:
    """Return an article of about `words` words in sections, a term in one sentence of three."""
    phrases = [phrase for group in phrases_by_heading().values() for phrase in group]
    html, count = ["<h2>Une partie</h2>"], 0
    while count < words:
        phrase = dice.choice(phrases)
        if dice.random() < 1 / 3:
            phrase += f" L’{dice.choice(forms)} aussi."
        html += [f"<p>{phrase}</p>"] + (["<h2>Une autre</h2>"] if dice.random() < 1 / 8 else [])
        count += len(phrase.split())
    return "\n".join(html)


def _once(glossary: dict[str, tuple[str, ...]]) -> tuple[float, Lexicon]:
    began = time.perf_counter()
    words = lexicon(glossary.items())
    return time.perf_counter() - began, words


def _each(htmls: list[str], words: Lexicon) -> float:
    """Return the mean time of a page, in seconds, expressions compiled as they are met."""
    began = time.perf_counter()
    for html in htmls:
        link(html, words, (), lambda term, text: f"[{term}|{text}]")
    return (time.perf_counter() - began) / len(htmls)
