"""JSON-LD: what schema.org knows, from the record alone, harmless in a page."""

import json
from dataclasses import replace
from typing import Any

import pytest

from essaimage.model.corpus import Corpus
from essaimage.model.datasets import DATASETS, concept
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
    "DefinedTerm": {
        "@id",
        "name",
        "termCode",
        "description",
        "alternateName",
        "inLanguage",
        "inDefinedTermSet",
        "license",
        "url",
    },
    "DefinedTermSet": {"@id", "name", "description", "inLanguage", "license", "url", "hasDefinedTerm"},
    "Dataset": {
        "name",
        "description",
        "inLanguage",
        "license",
        "version",
        "isAccessibleForFree",
        "url",
        "distribution",
    },
    "DataDownload": {"name", "encodingFormat", "contentUrl", "contentSize"},
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


def asking(corpus: Corpus, src: str, block: str) -> Corpus:
    """Return `corpus` with a page at `src` that asks for a block."""
    page = replace(corpus.pages["contribuer/index.md"], src=src, body=f"<!-- bloc: {block} -->")
    return replace(corpus, pages={**corpus.pages, src: page})


def listing(corpus: Corpus) -> Corpus:
    listed = asking(corpus, "case-studies/index.md", "liste-des-cas")
    return asking(asking(listed, "legal/glossaire.md", "glossaire"), "donnees/index.md", "fichiers-de-donnees")


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
    for src in (
        "case-studies/exemple.md",
        "case-studies/index.md",
        "legal/accord-exemple.md",
        "legal/glossaire.md",
        "donnees/index.md",
    ):
        for node in nodes(json.loads(structured(whole.pages[src], whole, "https://example.org/"))):
            assert set(node) - {"@type", "@context"} <= KNOWN[node["@type"]], src


@pytest.mark.parametrize(("site", "base"), [("https://example.org/", "https://example.org/"), ("", "urn:essaimage:")])
def test_term_is_the_concept_of_the_glossary_in_skos(corpus: Corpus, site: str, base: str) -> None:
    page = corpus.termes["accord-exemple"]
    node = json.loads(structured(page, corpus, site))
    assert node["@type"] == "DefinedTerm"
    assert node["@id"] == f"{base}accords/accord-exemple/#concept"
    assert node["inDefinedTermSet"] == f"{base}accords/glossaire/#concept"
    assert node["name"] == page.record.terme
    assert node.get("url") == (f"{site}accords/accord-exemple/" if site else None)


def test_glossary_names_every_term(corpus: Corpus) -> None:
    whole = listing(corpus)
    node = json.loads(structured(whole.pages["legal/glossaire.md"], whole, ""))
    assert {term["@id"] for term in node["hasDefinedTerm"]} == {
        concept(page.src, "") for page in corpus.termes.values()
    }


def test_dataset_lists_every_file_with_its_size(corpus: Corpus) -> None:
    files = {found.path(forme): 7 for found in DATASETS for forme in found.formes}
    whole = replace(listing(corpus), sizes=files)
    node = json.loads(structured(whole.pages["donnees/index.md"], whole, "https://example.org/"))
    found = {item["contentUrl"]: item["contentSize"] for item in node["distribution"]}
    assert found == {f"https://example.org/{path}": "7 B" for path in files}


@pytest.mark.parametrize("src", ["index.md", "guides/guide-exemple.md"])
def test_other_pages_have_none(corpus: Corpus, src: str) -> None:
    assert structured(corpus.pages[src], corpus, "") == ""


def test_nothing_in_it_can_close_the_script(corpus: Corpus) -> None:
    page = corpus.cas["exemple"]
    evil = replace(page, record=page.record.model_copy(update={"nom": "</script><script>alert(1)</script>"}))
    text = structured(evil, replace(corpus, pages={**corpus.pages, page.src: evil}), "")
    assert "<" not in text
    assert json.loads(text)["about"]["name"].startswith("</script>")
