"""The controlled lists hold what the code asks of them, and their notions exist."""

from collections.abc import Iterator, Sequence
from typing import get_args

from essaimage.model.corpus import Corpus
from essaimage.model.sources import Lecture, TexteDeLoi
from essaimage.model.vocabulary import Entree
from essaimage.problems import Problem, nearest

_PATH = "data/vocabulary.yml"
_WANTED: dict[str, tuple[str, ...]] = {
    "degres": tuple("012345"),
    "verifications": get_args(TexteDeLoi.model_fields["niveau"].annotation),
    "lectures": get_args(Lecture.model_fields["lecture"].annotation),
}


def check_vocabulary(corpus: Corpus) -> list[Problem]:
    """Refuse a list that lacks a value other files may hold, and a notion that does not exist."""
    lists = [(name, getattr(corpus.vocabulaire, name)) for name in type(corpus.vocabulaire).model_fields]
    return [
        problem for name, listed in lists for problem in [*_missing(corpus, name, listed), *_lost(corpus, name, listed)]
    ]


def _missing(corpus: Corpus, name: str, listed: Sequence[Entree]) -> Iterator[Problem]:
    present = {entry.id for entry in listed}
    for wanted in _WANTED.get(name, ()):
        if wanted not in present:
            yield _problem(corpus, name, f"l’entrée « {wanted} » manque.", f"Ajouter une entrée « id: {wanted} ».")


def _lost(corpus: Corpus, name: str, listed: Sequence[Entree]) -> Iterator[Problem]:
    known = {*corpus.notions, *corpus.refused}
    for rank, entry in enumerate(listed):
        if entry.notion and entry.notion not in known:
            message = f"la notion « {entry.notion} » n’existe pas."
            yield _problem(corpus, f"{name}[{rank}].notion", message, nearest(entry.notion, corpus.notions))


def _problem(corpus: Corpus, key: str, message: str, hint: str) -> Problem:
    return Problem(_PATH, corpus.lines.get(_PATH, {}).get(key, 1), key, message, hint)
