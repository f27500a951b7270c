"""The sheet that sorts cases without a script: one rule a facet in use, from the values in use."""

import pytest

from essaimage.model.blocks import SHEETS
from essaimage.model.corpus import Corpus
from essaimage.model.facets import FACETS, facets
from essaimage.publishing.filters import sheet, sheets
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def test_every_facet_is_there_with_the_values_in_use_and_their_counts(corpus: Corpus) -> None:
    found = {facet.id: [(value.id, value.compte) for value in facet.values] for facet in facets(corpus)}
    assert list(found) == list(FACETS)
    assert found["type"] == [("accord-exemple", 1)]
    assert found["statut"] == [("signe", 1), ("en-projet", 1)]
    assert found["territoire"] == [("exemplanie", 1), ("france", 1)]
    assert found["revers"] == []


def test_sheet_has_a_rule_for_each_facet_in_use(corpus: Corpus) -> None:
    rules = [line for line in sheet(facets(corpus)).splitlines() if ":not(" in line]
    assert len(rules) == len([facet for facet in facets(corpus) if facet.values])
    assert all(rule.startswith("#contenu:has(.filtre--") for rule in rules)
    assert '#contenu:has(#f-statut-en-projet:checked) [data-statut~="en-projet"]' in sheet(facets(corpus))


def test_every_list_that_readers_sort_has_its_sheet(corpus: Corpus) -> None:
    found = dict(sheets(corpus))
    assert set(found) == {f"assets/css/{name}.css" for name in SHEETS.values()}
    assert ".filtre--appui" in found["assets/css/filtres-financements.css"]
    assert '[data-langue~="fr"]' in found["assets/css/filtres-bibliographie.css"]
