"""The glossary in SKOS: what each term becomes, the integrity of the whole, the same in Turtle and in JSON-LD."""

from collections.abc import Callable

import pytest
from rdflib import DCTERMS, FOAF, RDF, SKOS, Graph, Literal, URIRef

from essaimage.model.datasets import GLOSSARY, concept, scheme
from essaimage.publishing.open_data.skos import graph_of
from support.published import SITE, about, faults_of_skos, minimal, published, with_changes
from support.real import corpus

TURTLE, JSON_LD = (GLOSSARY.path(forme) for forme in GLOSSARY.formes)
AGREEMENT, NOTION = "legal/accord-exemple.md", "legal/notions/notion-exemple.md"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(data=published()[TURTLE], format="turtle")


def labels(graph: Graph, this: str, kind: URIRef) -> set[str]:
    return {str(value) for value in graph.objects(URIRef(this), kind)}


def test_turtle_and_json_ld_say_the_same(graph: Graph) -> None:
    other = Graph().parse(data=published()[JSON_LD], format="json-ld")
    assert set(graph) == set(other)
    assert len(graph) > 1000


def test_every_term_is_one_concept_with_its_labels_and_its_definition(graph: Graph) -> None:
    for page in corpus().termes.values():
        this, record = concept(page.src, ""), page.record
        assert labels(graph, this, SKOS.prefLabel) == {record.terme}
        assert labels(graph, this, SKOS.altLabel) == {*record.formes} - {record.terme}
        assert labels(graph, this, SKOS.hiddenLabel) == {*record.formes_a_eviter}
        assert labels(graph, this, DCTERMS.identifier) == {page.id}
        [definition] = graph.objects(URIRef(this), SKOS.definition)
        assert isinstance(definition, Literal)
        assert definition.language == "fr"
        assert "[^" not in definition


def test_terms_lead_to_their_neighbours_family_and_sources(graph: Graph) -> None:
    this = URIRef(concept("legal/licence-de-marque.md", ""))
    names = {str(graph.value(other, SKOS.prefLabel)) for other in graph.objects(this, SKOS.related)}
    assert {"Redevance", "Marque"} <= names
    [broader] = graph.objects(this, SKOS.broader)
    assert str(graph.value(broader, SKOS.prefLabel)) == "Contrats"
    titles = {str(graph.value(source, DCTERMS.title)) for source in graph.objects(this, DCTERMS.source)}
    assert any("L714-1" in title for title in titles)
    assert "None" not in titles


def test_every_concept_is_reached_from_the_top(graph: Graph) -> None:
    top = set(graph.objects(URIRef(scheme("")), SKOS.hasTopConcept))
    below = {this for this in graph.subjects(SKOS.broader) if set(graph.objects(this, SKOS.broader)) <= top}
    assert top | below == set(graph.subjects(RDF.type, SKOS.Concept))


@pytest.mark.parametrize("site", ["", SITE])
def test_address_of_a_concept_is_that_of_its_page(site: str) -> None:
    made = graph_of(minimal(), about(site))
    base = site or "urn:essaimage:"
    this = URIRef(f"{base}accords/accord-exemple/#concept")
    assert (this, RDF.type, SKOS.Concept) in made
    assert (this, FOAF.page, URIRef(f"{base}accords/accord-exemple/")) in made


def test_without_the_site_only_the_beginning_of_addresses_changes() -> None:
    known = {
        tuple(str(part).replace(SITE, "urn:essaimage:") for part in triple)
        for triple in graph_of(minimal(), about(SITE))
    }
    unknown = {tuple(map(str, triple)) for triple in graph_of(minimal(), about())}
    assert known == unknown


def test_changes_are_kept_with_their_reason() -> None:
    made = graph_of(with_changes(NOTION, ("2026-11-24", "Définition corrigée.", "Une relecture.")), about())
    assert labels(made, concept(NOTION, ""), SKOS.changeNote) == {"2026-11-24 : Définition corrigée. Une relecture."}


def test_glossary_keeps_the_integrity_of_skos(graph: Graph) -> None:
    assert faults_of_skos(graph) == ""


A, B = URIRef(concept(AGREEMENT, "")), URIRef(concept(NOTION, ""))
SPOILT: dict[str, Callable[[Graph], object]] = {
    "S9": lambda graph: graph.add((A, RDF.type, SKOS.ConceptScheme)),
    "S37": lambda graph: graph.add((A, RDF.type, SKOS.Collection)),
    "S13": lambda graph: graph.add((A, SKOS.altLabel, graph.value(A, SKOS.prefLabel) or Literal(""))),
    "S13 hidden": lambda graph: graph.add((A, SKOS.hiddenLabel, graph.value(A, SKOS.prefLabel) or Literal(""))),
    "S14": lambda graph: graph.add((A, SKOS.prefLabel, Literal("Autre", lang="fr"))),
    "S23": lambda graph: graph.add((A, SKOS.related, B)).remove((B, SKOS.related, A)),
    "S25": lambda graph: graph.add((A, SKOS.narrower, B)),
    "S27": lambda graph: [
        graph.add(triple)
        for broader in list(graph.objects(A, SKOS.broader))
        for triple in ((A, SKOS.related, broader), (broader, SKOS.related, A))
    ],
    "S46": lambda graph: graph.add((A, SKOS.exactMatch, B)).add((A, SKOS.broadMatch, B)),
    "loop": lambda graph: graph.add((A, SKOS.broader, A)).add((A, SKOS.narrower, A)),
    "no label": lambda graph: graph.remove((A, SKOS.prefLabel, None)),
    "same label": lambda graph: graph.set((A, SKOS.prefLabel, graph.value(B, SKOS.prefLabel) or Literal(""))),
    "no scheme": lambda graph: graph.remove((A, SKOS.inScheme, None)),
    "no licence": lambda graph: graph.remove((None, DCTERMS.license, None)),
}


@pytest.mark.parametrize("name", SPOILT)
def test_shapes_see_each_fault(name: str) -> None:
    made = graph_of(minimal(), about())
    assert faults_of_skos(made) == ""
    SPOILT[name](made)
    assert faults_of_skos(made) != ""
