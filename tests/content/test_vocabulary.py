"""Controlled lists: each value once, explained, and every value written on a page comes from its list."""

from collections.abc import Iterator

import pytest

from essaimage.model.case import EtudeDeCas
from essaimage.model.editorial import Guide
from essaimage.model.legal import Accord, Notion
from essaimage.model.vocabulary import Vocabulaire
from support.real import PAGES, corpus

LISTS = tuple(Vocabulaire.model_fields)
every_list = pytest.mark.parametrize("name", LISTS)


def ids(name: str) -> list[str]:
    return [entry.id for entry in getattr(corpus().vocabulaire, name)]


def used(record: object) -> Iterator[tuple[str, str]]:
    """Yield (list, value) for every controlled value that a record writes."""
    if isinstance(record, EtudeDeCas):
        yield from [("roles", record.role), ("confiances", record.confiance)]
        yield from (("secteurs", value) for value in record.secteurs)
        yield from (("statuts", accord.statut) for accord in record.accords)
        yield from (("declarants", chiffre.declarant) for chiffre in record.chiffres)
    if isinstance(record, Accord):
        yield from [("categories", record.categorie), ("degres", str(record.degre))]
    if isinstance(record, Notion):
        yield "familles", record.famille
    if isinstance(record, Guide):
        yield "cotes", record.cote


@every_list
def test_every_value_is_written_once(name: str) -> None:
    assert ids(name)
    assert len(set(ids(name))) == len(ids(name))


@every_list
def test_notion_of_a_value_exists(name: str) -> None:
    notions = {entry.notion for entry in getattr(corpus().vocabulaire, name) if entry.notion}
    assert notions - set(corpus().notions) == set()


@pytest.mark.parametrize("src", PAGES)
def test_values_of_a_page_come_from_their_list(src: str) -> None:
    assert [(name, value) for name, value in used(corpus().pages[src].record) if value not in ids(name)] == []


def test_degrees_go_from_0_to_5() -> None:
    assert ids("degres") == [str(degree) for degree in range(6)]


def test_statuses_are_those_the_theme_colours() -> None:
    assert set(ids("statuts")) == {"signe", "en-projet", "termine", "inconnu"}


def test_there_are_thirteen_criteria_each_once() -> None:
    criteria = [critere.id for critere in corpus().criteres]
    assert (len(criteria), len(set(criteria))) == (13, 13)
