"""One identifier, one page: addresses, links and back-links all rest on it."""

from collections.abc import Sequence

from essaimage.model.addresses import address
from essaimage.model.corpus import SIMPLE, Corpus
from essaimage.model.vocabulary import Critere, Entree
from essaimage.problems import Problem


def check_identifiers(corpus: Corpus) -> list[Problem]:
    """Refuse two records, a source and a legal text, or two entries of a list under one identifier."""
    return [*_pages(corpus), *_addresses(corpus), *_sources(corpus), *_entries(corpus)]


def _addresses(corpus: Corpus) -> list[Problem]:
    """Refuse a page that would be written over another: folders are renamed when published."""
    first: dict[str, str] = {}
    problems = []
    for page in corpus.pages.values():
        if address(page.src) in first:
            message = f"l’adresse « {address(page.src)} » est déjà celle de {first[address(page.src)]}."
            problems.append(Problem(page.path, 1, "fichier", message, "Ranger le fichier ailleurs, ou le renommer."))
        first.setdefault(address(page.src), page.path)
    return problems


def _pages(corpus: Corpus) -> list[Problem]:
    first: dict[str, str] = {}
    problems = []
    for page in corpus.pages.values():
        if isinstance(page.record, SIMPLE):
            continue
        if page.id in first:
            message = f"l’identifiant « {page.id} » est déjà celui de {first[page.id]}."
            problems.append(Problem(page.path, 1, "fichier", message, "Renommer l’un des deux fichiers."))
        first.setdefault(page.id, page.path)
    return problems


def _sources(corpus: Corpus) -> list[Problem]:
    path = "data/legal-texts.yml"
    return [
        _taken(corpus, path, f"textes[{corpus.ranks.get((path, name), 0)}]", name, "d’une source")
        for name in corpus.textes
        if name in corpus.references
    ]


def _entries(corpus: Corpus) -> list[Problem]:
    lists = {name: getattr(corpus.vocabulaire, name) for name in type(corpus.vocabulaire).model_fields}
    return [
        *(problem for name, listed in lists.items() for problem in _twice(corpus, "data/vocabulary.yml", name, listed)),
        *_twice(corpus, "data/criteria.yml", "criteres", corpus.criteres),
    ]


def _twice(corpus: Corpus, path: str, name: str, listed: Sequence[Entree | Critere]) -> list[Problem]:
    ids = [entry.id for entry in listed]
    return [
        _taken(corpus, path, f"{name}[{rank}]", identifier, "d’une entrée plus haut")
        for rank, identifier in enumerate(ids)
        if identifier in ids[:rank]
    ]


def _taken(corpus: Corpus, path: str, key: str, name: str, owner: str) -> Problem:
    line = corpus.lines.get(path, {}).get(key, 1)
    return Problem(path, line, f"{key}.id", f"l’identifiant « {name} » est déjà celui {owner}.", "En choisir un autre.")
