"""Types of agreement and notions: reviewed, complete, seen from both sides, and never without their way out."""

import re

import pytest

from essaimage.model.headings import SEPARATION, WRITTEN
from essaimage.model.legal import Accord, Notion, Terme
from essaimage.model.markup import CALL, headings
from support.real import assembled, corpus, page, sources_of, uses

AGREEMENTS = sources_of(Accord)
TERMS = sources_of(Accord, Notion)
UNSCORED = frozenset(
    "accord-de-confidentialite commission-affiliation concession-distribution-exclusive"
    " convention-pluriannuelle-objectifs gie groupe-economique-solidaire groupement-d-employeurs-geiq"
    " lettre-d-intention mise-a-disposition-de-personnel prestation-accompagnement-essaimage"
    " scic-structure-commune union-federation-associations".split()
)
"""Types that our method does not score: it has no reading of them, and none is invented."""

UNUSED: dict[str, str] = {}
"""Terms that no other page uses, each with the reason why it is kept."""

every_agreement = pytest.mark.parametrize("src", AGREEMENTS)
every_term = pytest.mark.parametrize("src", TERMS)


def section(src: str, title: str) -> str:
    """Return what an agreement says under one of its headings."""
    parts = re.split(r"^## (.+)$", page(src, Accord).body, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True)).get(title, "")


def steps(text: str) -> list[int]:
    """Return the numbers of the ordered list that follows « Les étapes, dans l’ordre »."""
    _, _, after = text.partition("**Les étapes, dans l’ordre**")
    return [int(number) for number in re.findall(r"^(\d+)\. \S", after, re.MULTILINE)]


@every_agreement
def test_headings_are_the_fixed_ones_in_order(src: str) -> None:
    found = [heading.text for heading in headings(page(src, Accord).body) if heading.level == 2]
    assert found == list(WRITTEN[Accord])


@every_agreement
@pytest.mark.parametrize("title", WRITTEN[Accord])
def test_section_is_filled(src: str, title: str) -> None:
    assert len(section(src, title).split()) >= 10


@every_agreement
def test_way_out_covers_the_seven_subjects_in_order(src: str) -> None:
    assert re.findall(r"^(\S.*)\n:   \S", section(src, "Se séparer"), re.MULTILINE) == list(SEPARATION)


@every_agreement
def test_way_out_has_its_steps_in_order(src: str) -> None:
    found = steps(section(src, "Se séparer"))
    assert len(found) >= 3
    assert found == list(range(1, len(found) + 1))


@every_agreement
def test_every_criterion_is_scored_from_1_to_5_or_none_is(src: str) -> None:
    item = page(src, Accord)
    scores = item.record.criteres
    assert list(scores) == ([] if item.id in UNSCORED else [critere.id for critere in corpus().criteres])
    assert {score for score in scores.values() if not 1 <= score <= 5} == set()


@every_agreement
def test_comparison_holds_in_a_cell(src: str) -> None:
    lines = dict(page(src, Accord).record.comparaison)
    assert {name: line for name, line in lines.items() if len(line) > 110 or line.endswith(".") or "[^" in line} == {}
    assert {name: line for name, line in lines.items() if not (line[0].isupper() or line[0].isdigit())} == {}


@every_agreement
def test_example_has_a_source_leads_to_its_case_and_is_not_listed_twice(src: str) -> None:
    item = page(src, Accord)
    listed = {case.id for case in corpus().cas_par.get(("type", item.id), ())}
    names = {case.record.nom: case.id for case in corpus().cas.values()}
    for example in item.record.exemples:
        assert example.source in corpus().references
        assert example.fiche == names.get(example.nom, example.fiche)
        assert example.fiche not in listed


def test_all_the_types_and_notions_are_there() -> None:
    assert len(corpus().accords) >= 24
    assert len(corpus().notions) >= 82
    assert len(corpus().textes) >= 171
    assert set(corpus().accords) >= UNSCORED


@every_agreement
def test_agreement_cites_the_law(src: str) -> None:
    assert {name for name in CALL.findall(page(src, Accord).body) if name in corpus().textes}


@every_agreement
def test_scores_are_said_to_be_our_own_or_missing(src: str) -> None:
    scored = bool(page(src, Accord).record.criteres)
    assert ("Proposition de la base" in assembled(src), "n’est pas notée" in assembled(src)) == (scored, not scored)


@every_term
def test_page_is_reviewed_before_it_must_be_again(src: str) -> None:
    record = page(src, Terme).record
    assert record.relu_le < record.a_revoir_avant


@every_term
def test_page_says_it_is_no_advice_and_whether_a_lawyer_read_it(src: str) -> None:
    assert "Information générale, pas un conseil juridique." in assembled(src)
    reader = page(src, Terme).record.relu_par
    assert (f"Relue par {reader}." if reader else "Aucun juriste ne l’a encore relue.") in assembled(src)


@every_term
def test_doubts_are_shown(src: str) -> None:
    assert ("## Ce qui reste à vérifier" in assembled(src)) == bool(page(src, Terme).record.doutes)


@every_term
def test_definition_is_short(src: str) -> None:
    assert len(page(src, Terme).record.definition.split()) <= 60


@every_term
def test_term_is_used_by_another_page_or_said_to_be_unused(src: str) -> None:
    name = page(src, Terme).id
    assert (name in uses()) != (name in UNUSED)


@every_term
def test_term_does_not_send_the_reader_to_itself(src: str) -> None:
    item = page(src, Terme)
    assert item.id not in item.record.voir_aussi
