"""The two paths: ten steps at most, in an unbroken row, and each side named by the other where they meet."""

from collections.abc import Iterator

from essaimage.model.corpus import Corpus
from essaimage.model.path import STEPS, Etape
from essaimage.model.record import Page
from essaimage.model.worksheets import known
from essaimage.problems import Problem, nearest


def check_paths(corpus: Corpus) -> list[Problem]:
    """Refuse a rank taken twice or left out, a step on the wrong side, a meeting told by one side, a lost worksheet."""
    steps = {page.id: page for page in corpus.of(Etape)}
    return [
        *(problem for page in steps.values() for problem in _place(page)),
        *_ranks(corpus),
        *(problem for page in steps.values() for problem in _meetings(page, steps, corpus)),
        *(problem for page in steps.values() for problem in _worksheets(page, corpus)),
    ]


def _place(page: Page[Etape]) -> Iterator[Problem]:
    folder = page.src.split("/")[1]
    if page.record.cote != folder:
        message = f"cette étape est dans guides/{folder}/, son côté dit « {page.record.cote} »."
        yield Problem(page.path, page.line("cote"), "cote", message, f"Écrire cote: {folder}, ou déplacer le fichier.")


def _ranks(corpus: Corpus) -> Iterator[Problem]:
    for pages in corpus.parcours.values():
        ranks = [page.record.rang for page in pages]
        free = [str(rank) for rank in range(1, STEPS + 1) if rank not in ranks]
        for before, page in zip([0, *ranks], pages, strict=False):
            if page.record.rang == before:
                message = f"le rang {before} est pris par deux étapes."
                yield Problem(page.path, page.line("rang"), "rang", message, f"Rangs libres : {', '.join(free)}.")
            elif page.record.rang > before + 1 and not corpus.refused:
                message = f"l’étape {before + 1} manque dans ce parcours."
                yield Problem(page.path, page.line("rang"), "rang", message, "L’écrire, ou changer ce rang.")


def _meetings(page: Page[Etape], steps: dict[str, Page[Etape]], corpus: Corpus) -> Iterator[Problem]:
    for rank, other in enumerate(page.record.en_face):
        there = steps.get(other.etape)
        key = f"en_face[{rank}].etape"
        if there is None or there.id in corpus.refused:
            continue
        if there.record.cote == page.record.cote:
            message = f"« {other.etape} » est du même côté."
            yield Problem(page.path, page.line(key), key, message, "Nommer une étape de l’autre parcours.")
        elif page.id not in {back.etape for back in there.record.en_face}:
            message = f"« {other.etape} » ne nomme pas cette étape en face."
            yield Problem(page.path, page.line(key), key, message, f"Ajouter « {page.id} » à en_face de {there.path}.")


def _worksheets(page: Page[Etape], corpus: Corpus) -> Iterator[Problem]:
    names = known(corpus.records)
    for rank, name in enumerate(page.record.fiches):
        if name not in names and "data/worksheets.yml" not in corpus.refused:
            key = f"fiches[{rank}]"
            yield Problem(page.path, page.line(key), key, f"« {name} » est inconnu.", nearest(name, names))
