"""What the base publishes of a project, as files in memory; the real one is made once per run."""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from lxml import etree
from pyshacl import validate
from rdflib import Graph

from essaimage.model.corpus import Corpus
from essaimage.model.history import Changement
from essaimage.pages.typography import polish
from essaimage.publishing.open_data import open_data
from essaimage.publishing.open_data.about import About
from essaimage.reading.corpus import read_corpus
from support import real
from support.project import MINIMAL

NORMS = Path(__file__).parent / "norms"
SITE = "https://exemple.org/base/"
DAY = date(2026, 11, 24)


def about(site: str = "") -> About:
    """Return what the files of a test say of the base."""
    return About("Base d’exemple", "Une base inventée.", site, DAY, polish)


@cache
def minimal() -> Corpus:
    """Return the corpus of the smallest project."""
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


@cache
def published(site: str = "") -> dict[str, bytes]:
    """Return the files made of the real corpus."""
    return dict(open_data(real.corpus(), about(site)))


def with_changes(src: str, *changes: tuple[str, str, str]) -> Corpus:
    """Return the smallest corpus where the page at `src` has these changes: (date, quoi, pourquoi)."""
    page = minimal().pages[src]
    listed = tuple(Changement(date=date.fromisoformat(day), quoi=what, pourquoi=why) for day, what, why in changes)
    changed = replace(page, record=page.record.model_copy(update={"changements": listed}))
    return replace(minimal(), pages={**minimal().pages, src: changed})


def faults_of_atom(text: bytes) -> list[str]:
    """Return what the schema of Atom says is wrong in a feed."""
    schema = etree.RelaxNG(etree.parse(NORMS / "atom.rng"))
    schema.validate(etree.fromstring(text))
    return [str(error.message) for error in schema.error_log]


def faults_of_skos(graph: Graph) -> str:
    """Return what the shapes of SKOS say is wrong in a graph; nothing if it conforms."""
    conforms, _, report = validate(graph, shacl_graph=shapes(), advanced=True)
    return "" if conforms else str(report)


@cache
def shapes() -> Graph:
    """Return SKOS’s integrity conditions."""
    return Graph().parse(NORMS / "skos.ttl")
