"""Values that must come from a controlled list, or name another record."""

from collections.abc import Iterable, Iterator
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Fil, Guide
from essaimage.model.legal import Accord, Notion
from essaimage.model.path import Etape
from essaimage.model.record import Page
from essaimage.problems import Problem, nearest

Written = tuple[str, str | None, str]
"""A key, the value written there, and the list that must hold it."""


def check_values(corpus: Corpus) -> list[Problem]:
    """Refuse a value that is in no list, and a record that does not exist."""
    allowed = _lists(corpus)
    problems = [problem for page in corpus.accords.values() for problem in _criteria(corpus, page)]
    return problems + [
        _unknown(page, *written, allowed)
        for page in corpus.pages.values()
        for written in _written(page)
        if _is_unknown(written, allowed) and written[1] not in corpus.refused
    ]


def _lists(corpus: Corpus) -> dict[str, set[str]]:
    lists = {
        name: {entree.id for entree in getattr(corpus.vocabulaire, name)}
        for name in type(corpus.vocabulaire).model_fields
    }
    steps = {page.id for page in corpus.of(Etape)}
    records = {
        "accords": corpus.accords,
        "cas": corpus.cas,
        "termes": corpus.termes,
        "pages": corpus.by_id,
        "etapes": steps,
    }
    return {**lists, **{name: set(found) for name, found in records.items()}}


def _is_unknown(written: Written, allowed: dict[str, set[str]]) -> bool:
    _, value, name = written
    return value is not None and value not in allowed[name]


def _unknown(page: Page[Any], key: str, value: str | None, name: str, allowed: dict[str, set[str]]) -> Problem:
    return Problem(page.path, page.line(key), key, f"« {value} » est inconnu.", nearest(str(value), allowed[name]))


def _written(page: Page[Any]) -> Iterator[Written]:
    record = page.record
    yield from _each("sans_lien", record.sans_lien, "termes")
    if isinstance(record, EtudeDeCas):
        yield from _of_case(record)
    if isinstance(record, Accord):
        yield ("categorie", record.categorie, "categories")
        yield from ((f"exemples[{rank}].fiche", item.fiche, "cas") for rank, item in enumerate(record.exemples))
    if isinstance(record, Notion):
        yield ("famille", record.famille, "familles")
    if isinstance(record, Accord | Notion):
        yield from _each("voir_aussi", record.voir_aussi, "termes")
    if isinstance(record, Fil):
        yield from _each("cas", record.cas, "cas")
    if isinstance(record, Guide):
        yield ("cote", record.cote, "cotes")
        yield from _each("voir_aussi", record.voir_aussi, "pages")
    if isinstance(record, Etape):
        yield from ((f"en_face[{rank}].etape", item.etape, "etapes") for rank, item in enumerate(record.en_face))
        yield from ((f"cas[{rank}].fiche", item.fiche, "cas") for rank, item in enumerate(record.cas))


def _of_case(record: EtudeDeCas) -> Iterator[Written]:
    yield ("role", record.role, "roles")
    yield ("confiance", record.confiance, "confiances")
    for name in ("secteurs", "publics", "revers"):
        yield from _each(name, getattr(record, name), name)
    yield ("lieu.region", record.lieu.region, "regions")
    yield ("lieu.pays", record.lieu.pays, "pays")
    for rank, accord in enumerate(record.accords):
        yield (f"accords[{rank}].type", accord.type, "accords")
        yield (f"accords[{rank}].fiche", accord.fiche, "cas")
        yield (f"accords[{rank}].statut", accord.statut, "statuts")
    for rank, chiffre in enumerate(record.chiffres):
        yield (f"chiffres[{rank}].declarant", chiffre.declarant, "declarants")


def _each(key: str, values: Iterable[str], name: str) -> Iterator[Written]:
    return ((f"{key}[{rank}]", value, name) for rank, value in enumerate(values))


def _criteria(corpus: Corpus, page: Page[Accord]) -> list[Problem]:
    known = [critere.id for critere in corpus.criteres]
    scores = page.record.criteres
    line = page.line("criteres")
    missing = [
        Problem(page.path, line, f"criteres.{name}", "la note manque.", "Écrire une note de 1 à 5.")
        for name in known
        if scores and name not in scores
    ]
    extra = [
        Problem(page.path, line, f"criteres.{name}", "ce critère est inconnu.", nearest(name, known))
        for name in scores
        if name not in known
    ]
    wild = [
        Problem(page.path, line, f"criteres.{name}", f"« {score} » n’est pas une note.", "Écrire une note de 1 à 5.")
        for name, score in scores.items()
        if not 1 <= score <= 5  # noqa: PLR2004 - the scale of the criteria
    ]
    return missing + extra + wild
