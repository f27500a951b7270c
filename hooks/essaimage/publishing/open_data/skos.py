"""The glossary for tools that read RDF: one SKOS concept a term, in Turtle and in JSON-LD.

https://www.w3.org/TR/skos-reference/. Categories of agreements and families of notions are concepts too, broader
than the terms they gather; what a term’s author relates it to is related both ways, as SKOS wants it.
"""

import json
from collections.abc import Iterator
from typing import Any

from rdflib import DC, DCTERMS, FOAF, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus
from essaimage.model.datasets import GLOSSARY, LICENCE, URN, concept, scheme
from essaimage.model.legal import Accord, Terme
from essaimage.model.markup import without_calls
from essaimage.model.record import Page
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Entree
from essaimage.publishing.open_data.about import About
from essaimage.publishing.open_data.items import cited

LANGUAGE = "fr"
Triple = tuple[URIRef, URIRef, URIRef | Literal]

_CONTEXT: dict[str, Any] = {
    **{name: str(space) for name, space in (("skos", SKOS), ("dcterms", DCTERMS), ("dc", DC), ("foaf", FOAF))},
    "rdfs": str(RDFS),
    "xsd": str(XSD),
}


def glossary(corpus: Corpus, about: About) -> Iterator[tuple[str, str]]:
    """Yield (path in the site, text) for the Turtle and the JSON-LD; triples sorted, so that bytes stay the same."""
    graph = graph_of(corpus, about)
    yield GLOSSARY.path("ttl"), graph.serialize(format="turtle")
    written = json.loads(graph.serialize(format="json-ld", context=_CONTEXT))
    yield GLOSSARY.path("jsonld"), json.dumps(_sorted(written), ensure_ascii=False, indent=1) + "\n"


def graph_of(corpus: Corpus, about: About) -> Graph:
    """Return the glossary as a graph."""
    graph = Graph()
    for name, space in (("skos", SKOS), ("dcterms", DCTERMS), ("dc", DC), ("foaf", FOAF)):
        graph.bind(name, space)
    for triple in sorted({*_scheme(about), *_groups(corpus, about.site), *_terms(corpus, about.site)}):
        graph.add(triple)
    return graph


def _scheme(about: About) -> Iterator[Triple]:
    whole = URIRef(scheme(about.site))
    yield whole, RDF.type, SKOS.ConceptScheme
    yield whole, DCTERMS.title, _fr(f"Glossaire : {about.nom}")
    yield whole, DCTERMS.description, _fr(about.description)
    yield whole, DCTERMS.license, URIRef(LICENCE)
    yield whole, DCTERMS.modified, Literal(about.jour)


def _groups(corpus: Corpus, site: str) -> Iterator[Triple]:
    """Yield what is said of the categories of agreements and of the families of notions in use."""
    lists = corpus.vocabulaire
    used = {_group(page) for page in corpus.termes.values()}
    for entry in (*lists.categories, *lists.familles):
        if entry.id in used:
            yield from _group_of(entry, site)


def _group_of(entry: Entree, site: str) -> Iterator[Triple]:
    this, whole = _group_address(entry.id, site), URIRef(scheme(site))
    yield this, RDF.type, SKOS.Concept
    yield this, SKOS.prefLabel, _fr(entry.nom)
    yield this, SKOS.definition, _fr(entry.definition)
    yield this, SKOS.inScheme, whole
    yield this, SKOS.topConceptOf, whole
    yield whole, SKOS.hasTopConcept, this


def _terms(corpus: Corpus, site: str) -> Iterator[Triple]:
    for page in corpus.termes.values():
        this = URIRef(concept(page.src, site))
        yield from ((this, name, value) for name, value in (*_said(page), *_noted(page.record)))
        yield from _linked(this, page, corpus, site)
        yield from _sourced(this, page, corpus, site)


def _said(page: Page[Terme]) -> Iterator[tuple[URIRef, URIRef | Literal]]:
    record = page.record
    yield RDF.type, SKOS.Concept
    yield SKOS.prefLabel, _fr(record.terme)
    yield SKOS.definition, _fr(record.definition)
    yield from ((SKOS.altLabel, _fr(form)) for form in record.formes if form != record.terme)
    yield from ((SKOS.hiddenLabel, _fr(form)) for form in record.formes_a_eviter)
    yield DCTERMS.identifier, Literal(page.id)
    yield DCTERMS.modified, Literal(record.relu_le)


def _noted(record: Terme) -> Iterator[tuple[URIRef, Literal]]:
    yield from ((SKOS.editorialNote, _fr(f"À vérifier : {doubt}")) for doubt in record.doutes)
    for change in record.changements:
        yield SKOS.changeNote, _fr(f"{change.date} : {change.quoi} {change.pourquoi}")


def _linked(this: URIRef, page: Page[Terme], corpus: Corpus, site: str) -> Iterator[Triple]:
    broader = _group_address(_group(page), site)
    yield this, SKOS.inScheme, URIRef(scheme(site))
    yield this, SKOS.broader, broader
    yield broader, SKOS.narrower, this
    yield this, FOAF.page, URIRef(concept(page.src, site).partition("#")[0])
    for name in page.record.voir_aussi:
        other = URIRef(concept(corpus.termes[name].src, site))
        yield this, SKOS.related, other
        yield other, SKOS.related, this


def _sourced(this: URIRef, page: Page[Terme], corpus: Corpus, site: str) -> Iterator[Triple]:
    """Yield the sources and the legal texts that a term’s page leans on, and what each of them is."""
    for name in cited(page, corpus.references):
        source = URIRef(f"{site or URN}{address('ressources/bibliographie.md')}#ref-{name}")
        yield this, DCTERMS.source, source
        yield from ((source, *rest) for rest in _reference(corpus.references[name]))
    for name in cited(page, corpus.textes):
        text = URIRef(f"{site or URN}{address('ressources/textes-de-droit.md')}#texte-{name}")
        yield this, DCTERMS.source, text
        yield from ((text, *rest) for rest in _legal_text(corpus.textes[name]))


def _reference(source: Reference) -> Iterator[tuple[URIRef, URIRef | Literal]]:
    yield RDF.type, DCTERMS.BibliographicResource
    yield DCTERMS.title, Literal(source.title, lang=source.language)
    yield DC.publisher, Literal(source.publisher)
    yield RDFS.seeAlso, URIRef(source.URL)


def _legal_text(text: TexteDeLoi) -> Iterator[tuple[URIRef, URIRef | Literal]]:
    yield RDF.type, DCTERMS.BibliographicResource
    yield DCTERMS.title, _fr(text.court)
    yield DCTERMS.abstract, _fr(text.resume)
    if text.url:
        yield RDFS.seeAlso, URIRef(text.url)


def _group(page: Page[Any]) -> str:
    return str(page.record.categorie if isinstance(page.record, Accord) else page.record.famille)


def _group_address(name: str, site: str) -> URIRef:
    return URIRef(f"{scheme(site).removesuffix('#concept')}#groupe-{name}")


def _fr(text: str) -> Literal:
    return Literal(without_calls(text), lang=LANGUAGE)


def _sorted(value: Any) -> Any:
    """Return a JSON-LD document with its keys and its lists, which have no order, sorted; the context comes first."""
    if isinstance(value, dict):
        return {key: _sorted(value[key]) for key in sorted(value)}
    return sorted(map(_sorted, value), key=str) if isinstance(value, list) else value
