"""Case studies: every fact has its source, and the reader is told how the sheet was established."""

import re

import pytest
from bs4 import BeautifulSoup

from essaimage.model.case import EtudeDeCas
from essaimage.model.headings import WRITTEN
from essaimage.model.markup import CALL, headings
from support.real import assembled, corpus, page, sources_of

CASES = sources_of(EtudeDeCas)
FACTS = ("accords", "chiffres", "frise")
PLACES = {
    "accords": "table.accords tbody tr",
    "chiffres": "ul.chiffres li, table.tableau--chiffres tbody tr",
    "frise": "ol.frise li",
}
every_case = pytest.mark.parametrize("src", CASES)


def facts(src: str, name: str) -> list[tuple[str, str]]:
    """Return (a few words of the fact, its source) for one list of a case."""
    return [(str(item), item.source) for item in getattr(page(src, EtudeDeCas).record, name)]


def shown_figures(count: int) -> int:
    """Return how many times figures are shown: three in front, and all of them in a table if there are more."""
    return count if count <= 3 else 3 + count


@every_case
@pytest.mark.parametrize("name", FACTS)
def test_every_fact_has_a_known_source(src: str, name: str) -> None:
    assert [fact for fact, source in facts(src, name) if source not in corpus().references] == []


@every_case
@pytest.mark.parametrize("name", FACTS)
def test_no_fact_rests_on_a_source_that_was_not_found(src: str, name: str) -> None:
    lost = {name for name, source in corpus().references.items() if source.custom.lecture == "non-retrouvee"}
    assert [fact for fact, source in facts(src, name) if source in lost] == []


@every_case
@pytest.mark.parametrize("name", FACTS)
def test_every_fact_is_shown_with_a_call(src: str, name: str) -> None:
    shown = BeautifulSoup(assembled(src), "html.parser").select(PLACES[name])
    record = page(src, EtudeDeCas).record
    expected = {
        "accords": len(record.accords),
        "chiffres": shown_figures(len(record.chiffres)),
        "frise": len(record.frise),
    }
    assert [item.get_text() for item in shown if not CALL.search(item.get_text()) and not item.select(".appel")] == []
    assert expected[name] == len(shown)


@every_case
def test_creation_has_a_known_source_or_is_left_out(src: str) -> None:
    creation = page(src, EtudeDeCas).record.creation
    assert creation is None or creation.source in corpus().references


@every_case
def test_every_version_of_a_contested_point_has_a_known_source(src: str) -> None:
    points = page(src, EtudeDeCas).record.contradictions
    sources = {version.source for point in points for version in point.versions}
    assert sources - set(corpus().references) == set()


@every_case
def test_lead_has_a_source(src: str) -> None:
    assert CALL.search(page(src, EtudeDeCas).record.chapeau)


@every_case
def test_status_of_every_agreement_is_in_the_list(src: str) -> None:
    known = {entry.id for entry in corpus().vocabulaire.statuts}
    assert {accord.statut for accord in page(src, EtudeDeCas).record.accords} - known == set()


@every_case
def test_every_agreement_says_its_type_or_its_form(src: str) -> None:
    accords = page(src, EtudeDeCas).record.accords
    assert [accord.partenaire for accord in accords if (accord.type in corpus().accords) == bool(accord.forme)] == []


@every_case
def test_verification_is_counted_and_shown(src: str) -> None:
    count = page(src, EtudeDeCas).record.verification
    assert count.entrees > 0
    assert count.entrees == count.confirmees + count.corrigees + count.non_retrouvees
    shown = assembled(src)
    assert "## Comment cette fiche a été établie" in shown
    assert re.search(rf"\b{count.entrees} informations? (a|ont) été relues? contre leur source", shown)


@every_case
def test_what_is_left_to_verify_is_shown(src: str) -> None:
    points = page(src, EtudeDeCas).record.a_verifier
    assert ("## Ce qui reste à vérifier" in assembled(src)) == bool(points)
    assert assembled(src).count("<li>") >= len(points)


@every_case
def test_organisation_may_have_its_sheet_corrected(src: str) -> None:
    assert "contribuer/corriger/" in assembled(src)


@every_case
def test_headings_are_the_fixed_ones_in_order_and_filled(src: str) -> None:
    item = page(src, EtudeDeCas)
    sections = [heading for heading in headings(item.body) if heading.level == 2]
    assert [heading.text for heading in sections] == list(WRITTEN[EtudeDeCas])


@every_case
def test_timeline_goes_forward(src: str) -> None:
    years = [event.annee for event in page(src, EtudeDeCas).record.frise]
    assert years == sorted(years)


@every_case
def test_every_number_in_the_text_has_a_source_or_is_said_to_be_ours(src: str) -> None:
    loose = [
        block[:90]
        for block in re.split(r"\n\s*\n|\n(?=- )", page(src, EtudeDeCas).body)
        if re.search(r"\d", CALL.sub("", re.sub(r"\]\([^)]*\)", "", block)))
        if not CALL.search(block) and "ecture de la rédaction" not in block and not block.startswith("#")
    ]
    assert loose == []


@every_case
def test_number_of_words_is_that_of_a_story(src: str) -> None:
    assert 380 <= len(re.sub(r"\[\^[^\]]+\]", "", page(src, EtudeDeCas).body).split()) <= 1000


@every_case
def test_setbacks_are_told_in_the_text(src: str) -> None:
    record = page(src, EtudeDeCas).record
    assert not record.revers or len(section_of(src, "Ce qui a freiné").split()) >= 20


def section_of(src: str, title: str) -> str:
    """Return what a case says under one of its headings."""
    parts = re.split(r"^## (.+)$", page(src, EtudeDeCas).body, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True)).get(title, "")


def test_every_case_is_there() -> None:
    assert len(CASES) >= 35
