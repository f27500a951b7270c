"""The two paths: ten steps each, whole, that mirror each other, with a real case and no invented fact unannounced."""

import pytest

from essaimage.model.path import STEPS, Etape
from essaimage.model.sheets import sheets
from essaimage.pages.environment import plain
from support.real import assembled, corpus, page, sources_of

every_step = pytest.mark.parametrize("src", sources_of(Etape))
SIDES = ("transmettre", "accueillir")
INVENTED = ("L’Atelier Imaginaire", "L’Accueil Imaginaire")
FEWEST_WORDS = 200


@pytest.mark.parametrize("side", SIDES)
def test_path_has_its_ten_steps_in_order(side: str) -> None:
    assert [step.record.rang for step in corpus().parcours[side]] == list(range(1, STEPS + 1))


@every_step
def test_step_is_explained_beyond_its_lists(src: str) -> None:
    assert len(page(src, Etape).body.split()) >= FEWEST_WORDS


@every_step
def test_step_shows_a_real_case_with_its_source(src: str) -> None:
    for case in page(src, Etape).record.cas:
        assert "[^" in case.texte


@every_step
def test_step_says_how_long_with_a_source_or_that_none_says(src: str) -> None:
    record = page(src, Etape).record
    shown = assembled(src)
    assert ("aucune source trouvée" in shown) if record.duree is None else ("[^" in record.duree)


@every_step
def test_step_continues_the_invented_example_and_says_it_is_invented(src: str) -> None:
    record = page(src, Etape).record
    assert record.exemple
    assert any(name in record.exemple for name in INVENTED)
    assert record.exemple_fictif
    assert "Exemple inventé" in assembled(src)


@pytest.mark.parametrize("src", sorted(corpus().pages))
def test_page_that_names_the_invented_example_announces_it(src: str) -> None:
    found = corpus().pages[src]
    names_it = any(name in assembled(src) for name in INVENTED)
    shown = plain(assembled(src)).casefold()
    assert not names_it or "invent" in shown or "imaginaire" in found.id


@every_step
def test_worksheets_of_the_step_exist(src: str) -> None:
    assert set(page(src, Etape).record.fiches) <= set(sheets(corpus()))


def test_every_step_of_one_side_is_met_by_the_other() -> None:
    met = {other.etape for side in SIDES for step in corpus().parcours[side] for other in step.record.en_face}
    assert met == {step.id for side in SIDES for step in corpus().parcours[side]}


def test_every_worksheet_is_reached_from_a_step_or_a_path() -> None:
    used = {name for side in SIDES for step in corpus().parcours[side] for name in step.record.fiches}
    made = {f"{kind}-{side}" for kind in ("parcours", "questionnaire") for side in SIDES}
    assert set(sheets(corpus())) <= used | made
