"""JSON-LD: what schema.org knows, from the record alone, harmless in a page."""

import json
from dataclasses import replace
from typing import Any

import pytest

from essaimage.model.corpus import Corpus
from essaimage.pages.structured import structured
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

KNOWN = {
    "Article": {"headline", "description", "inLanguage", "dateModified", "license", "url", "about", "citation"},
    "Organization": {"name", "alternateName", "foundingDate", "location"},
    "Place": {"address", "geo"},
    "PostalAddress": {"addressLocality", "addressRegion", "addressCountry"},
    "GeoCoordinates": {"latitude", "longitude"},
    "CreativeWork": {"name", "url", "publisher"},
    "CollectionPage": {"name", "inLanguage", "mainEntity"},
    "ItemList": {"numberOfItems", "itemListElement"},
    "ListItem": {"position", "name", "url"},
}
"""The types used and their properties, as https://schema.org defines them."""


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


def nodes(value: Any) -> list[dict[str, Any]]:
    """Return every object of a JSON-LD document."""
    if isinstance(value, list):
        return [node for item in value for node in nodes(item)]
    if isinstance(value, dict):
        return [value, *(node for item in value.values() for node in nodes(item))]
    return []


def listing(corpus: Corpus) -> Corpus:
    page = corpus.pages["contribuer/index.md"]
    asking = replace(page, src="case-studies/index.md", body="<!-- bloc: liste-des-cas -->")
    return replace(corpus, pages={**corpus.pages, asking.src: asking})


def test_case_says_who_where_when_and_from_which_sources(corpus: Corpus) -> None:
    node = json.loads(structured(corpus.cas["exemple"], corpus, "https://example.org/"))
    assert node["url"] == "https://example.org/etudes-de-cas/exemple/"
    assert node["about"]["foundingDate"] == "2001"
    assert node["about"]["location"]["address"] == {
        "@type": "PostalAddress",
        "addressLocality": "Exempleville",
        "addressRegion": "Exemplanie",
        "addressCountry": "France",
    }
    assert [source["name"] for source in node["citation"]] == ["Rapport d’exemple"]
    assert "[^" not in node["description"]


def test_list_names_every_case_in_order(corpus: Corpus) -> None:
    whole = listing(corpus)
    node = json.loads(structured(whole.pages["case-studies/index.md"], whole, ""))
    assert node["mainEntity"]["numberOfItems"] == 1
    assert node["mainEntity"]["itemListElement"][0]["url"] == "exemple/"


def test_only_terms_of_the_vocabulary_are_used(corpus: Corpus) -> None:
    whole = listing(corpus)
    for src in ("case-studies/exemple.md", "case-studies/index.md"):
        for node in nodes(json.loads(structured(whole.pages[src], whole, "https://example.org/"))):
            assert set(node) - {"@type", "@context"} <= KNOWN[node["@type"]]


@pytest.mark.parametrize("src", ["index.md", "legal/accord-exemple.md", "guides/guide-exemple.md"])
def test_other_pages_have_none(corpus: Corpus, src: str) -> None:
    assert structured(corpus.pages[src], corpus, "") == ""


def test_nothing_in_it_can_close_the_script(corpus: Corpus) -> None:
    page = corpus.cas["exemple"]
    evil = replace(page, record=page.record.model_copy(update={"nom": "</script><script>alert(1)</script>"}))
    text = structured(evil, replace(corpus, pages={**corpus.pages, page.src: evil}), "")
    assert "<" not in text
    assert json.loads(text)["about"]["name"].startswith("</script>")
