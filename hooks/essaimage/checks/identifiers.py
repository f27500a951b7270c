"""One identifier, one page: addresses, links and back-links all rest on it."""

from essaimage.model.corpus import SIMPLE, Corpus
from essaimage.problems import Problem


def check_identifiers(corpus: Corpus) -> list[Problem]:
    """Refuse two records under one identifier."""
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
