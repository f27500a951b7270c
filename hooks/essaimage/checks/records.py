"""The records of `data/`: identifiers taken once, values of the lists, pages and records that exist.

Which key holds what is told by its name, the same in every file: `cotes[0]`, `statut`, `voir_aussi[1]`.
"""

import re
from collections.abc import Iterator, Mapping

from essaimage.model.corpus import Corpus
from essaimage.model.evidence import written
from essaimage.model.resources import Financements
from essaimage.problems import Problem, nearest

_ITEM = re.compile(r"\[\d+\]\.id$")
"""What is left out of a key to name the list that holds the item."""
_LAST = re.compile(r"(\w+)(?:\[\d+\])?$")
_LISTS = {
    "cote": "cotes",
    "cotes": "cotes",
    "appuis": "appuis",
    "statut": "statuts_dispositifs",
    "famille": "familles_indicateurs",
    "theme": "themes_questions",
    "genre": "genres_contacts",
}
"""The controlled list that holds the values of a key."""
_PAGES = frozenset({"voir_aussi", "vers", "fiche", "lire"})
_FORMS = frozenset({"accords", "formes", "proches", "forme"})


def check_records(corpus: Corpus) -> list[Problem]:
    """Refuse an identifier taken twice, a value of no list, and a page or a record that does not exist."""
    return [*_twice(corpus), *_unknown(corpus)]


def _twice(corpus: Corpus) -> Iterator[Problem]:
    seen: set[tuple[str, str, str]] = set()
    for path, line, key, value in written(corpus):
        if not key.endswith(".id"):
            continue
        place = (path, _ITEM.sub("", key), value)
        if place in seen:
            message = f"l’identifiant « {value} » est déjà pris plus haut."
            yield Problem(path, line, key, message, "En choisir un autre, ou retirer le doublon.")
        seen.add(place)


def _unknown(corpus: Corpus) -> Iterator[Problem]:
    allowed = _allowed(corpus)
    for path, line, key, value in written(corpus):
        last = _LAST.search(key)
        known = allowed.get(last[1]) if last else None
        if known is not None and value not in known and value not in corpus.refused:
            yield Problem(path, line, key, f"« {value} » est inconnu.", nearest(value, known))


def _allowed(corpus: Corpus) -> Mapping[str, set[str]]:
    lists = {key: {entry.id for entry in getattr(corpus.vocabulaire, name)} for key, name in _LISTS.items()}
    pages = {key: set(corpus.by_id) for key in _PAGES}
    forms = {key: set(corpus.accords) for key in _FORMS}
    criteria = {"critere": {critere.id for critere in corpus.criteres}}
    return {**lists, **pages, **forms, **criteria, **_schemes(corpus)}


def _schemes(corpus: Corpus) -> Mapping[str, set[str]]:
    found = [record for record in corpus.records.values() if isinstance(record, Financements)]
    return {"dispositifs": {scheme.id for record in found for scheme in record.dispositifs}} if found else {}
