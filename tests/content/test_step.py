"""What must be right about STEP, and what no source says."""

import re

import pytest

from essaimage.model.case import AccordSigne, EtudeDeCas
from support.real import PAGES, corpus, page, sources_of, text_of

CASES = sources_of(EtudeDeCas)
PALOIS, OUEST = "Triporteurs Palois", "Triporteurs de l’Ouest"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_DENIAL = re.compile(r"\b(aucune?|ne|n’)\b", re.IGNORECASE)


def accords_of(src: str) -> tuple[AccordSigne, ...]:
    return page(src, EtudeDeCas).record.accords


def links_the_two(sentence: str) -> bool:
    """Say whether a sentence names both, without denying that a source links them."""
    return PALOIS in sentence and OUEST in sentence and not _DENIAL.search(sentence)


def test_step_has_three_agreements_two_signed_and_one_planned() -> None:
    assert [(accord.type, accord.partenaire, accord.statut) for accord in accords_of("case-studies/step-pau.md")] == [
        ("contrat-de-partenariat", "Simplon", "signe"),
        ("licence-de-marque", "Les Triporteurs Palois", "signe"),
        ("convention-d-affiliation", "La Conciergerie Solidaire", "en-projet"),
    ]


@pytest.mark.parametrize("src", CASES)
def test_triporteurs_palois_never_have_a_sheet(src: str) -> None:
    assert [accord.fiche for accord in accords_of(src) if "Palois" in accord.partenaire and accord.fiche] == []


def test_triporteurs_de_l_ouest_have_no_agreement_with_step_nor_the_palois() -> None:
    accords = accords_of("case-studies/triporteurs-de-l-ouest.md")
    wrong = [accord.partenaire for accord in accords if re.search(r"\bSTEP\b|Palois|\bPau\b", accord.partenaire)]
    assert wrong + [accord.fiche for accord in accords if accord.fiche == "step-pau"] == []


def test_step_has_no_agreement_with_the_triporteurs_de_l_ouest() -> None:
    accords = accords_of("case-studies/step-pau.md")
    assert [
        accord for accord in accords if accord.fiche == "triporteurs-de-l-ouest" or "Ouest" in accord.partenaire
    ] == []


@pytest.mark.parametrize("src", PAGES)
def test_no_sentence_links_the_palois_to_the_ouest(src: str) -> None:
    sentences = _SENTENCE_END.split(text_of(corpus().pages[src]))
    assert [sentence for sentence in sentences if links_the_two(sentence)] == []


@pytest.mark.parametrize(
    ("sentence", "linked"),
    [
        ("Les Triporteurs Palois sont une licence des Triporteurs de l’Ouest.", True),
        ("Aucune source ne relie Les Triporteurs Palois aux Triporteurs de l’Ouest.", False),
        ("Les Triporteurs Palois livrent.", False),
    ],
)
def test_sentence_that_links_the_two_is_recognised(sentence: str, *, linked: bool) -> None:
    assert linked == links_the_two(sentence)


@pytest.mark.parametrize("src", CASES)
def test_agreement_with_a_case_of_the_base_names_another_case(src: str) -> None:
    own = page(src, EtudeDeCas).id
    wrong = [accord.fiche for accord in accords_of(src) if accord.fiche == own]
    assert (
        wrong + [accord.fiche for accord in accords_of(src) if accord.fiche and accord.fiche not in corpus().cas] == []
    )
