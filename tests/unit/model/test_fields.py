"""What the models say to authors: every key explained in French, and every list one that exists."""

import pytest

from essaimage.model.case import EtudeDeCas, Lieu
from essaimage.model.examples import walk
from essaimage.model.fields import describe, keys
from essaimage.model.lists import _LISTS, RECORDS, list_of
from essaimage.model.record import Fiche
from essaimage.model.vocabulary import Vocabulaire
from essaimage.publishing.schemas import PAGES

KINDS = [pytest.param(kind, id=name) for name, kind in PAGES.items()]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_explained_in_french(kind: type[Fiche]) -> None:
    assert [path for path, field in walk(kind) if not field.about.endswith((".", "…"))] == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_is_described_once(kind: type[Fiche]) -> None:
    assert sorted(keys(kind)) == sorted(kind.model_fields)
    assert [field.form for field in describe(kind) if field.form == "liste"] == []


@pytest.mark.parametrize("kind", _LISTS)
def test_every_list_exists_and_every_key_too(kind: type[Fiche]) -> None:
    assert set(_LISTS[kind]) <= set(kind.model_fields)
    assert set(_LISTS[kind].values()) <= {*RECORDS, *Vocabulaire.model_fields}


def test_bounds_and_shapes_are_said_as_authors_say_them() -> None:
    said = {path: field.form for path, field in walk(EtudeDeCas)}
    assert said["lieu.latitude"] == "nombre décimal, de -90 à 90"
    assert said["frise[].annee"] == "année, de 1800 à 2100"
    assert said["verification.entrees"] == "nombre entier, à partir de 0"
    assert said["mis_a_jour"] == "date, AAAA-MM-JJ"
    assert said["accords[].type"] == "identifiant"
    assert list_of(Lieu, "region") == "regions"
