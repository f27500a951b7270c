"""Addresses that moved: each is clean, moved once, is not that of a page, and leads to one."""

import re
from collections.abc import Iterator

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus
from essaimage.problems import Problem, nearest

_PATH = "data/redirects.yml"
_CLEAN = re.compile(r"(?:[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/)+")


def check_redirects(corpus: Corpus) -> list[Problem]:
    """Refuse a redirect that leads nowhere, or from where nothing may be written."""
    return [*_to(corpus), *_from(corpus)]


def _to(corpus: Corpus) -> Iterator[Problem]:
    for rank, item in enumerate(corpus.redirections):
        if item.vers not in corpus.pages and item.vers not in corpus.refused:
            message = f"la page « {item.vers} » n’existe pas."
            yield _problem(corpus, rank, "vers", message, nearest(item.vers, corpus.pages))


def _from(corpus: Corpus) -> Iterator[Problem]:
    taken = {address(src): f"celle de docs/{src}" for src in [*corpus.pages, *corpus.refused] if src.endswith(".md")}
    for rank, item in enumerate(corpus.redirections):
        if not _CLEAN.fullmatch(item.de):
            hint = "Écrire des minuscules, des chiffres et des traits d’union, jusqu’au / final : accords/ancien-nom/"
            yield _problem(corpus, rank, "de", f"« {item.de} » n’est pas une adresse.", hint)
        elif item.de in taken:
            yield _problem(corpus, rank, "de", f"l’adresse « {item.de} » est déjà {taken[item.de]}.", "La retirer.")
        taken.setdefault(item.de, "redirigée plus haut")


def _problem(corpus: Corpus, rank: int, name: str, message: str, hint: str) -> Problem:
    line = corpus.lines.get(_PATH, {}).get(f"redirections[{rank}]", 1)
    return Problem(_PATH, line, f"redirections[{rank}].{name}", message, hint)
