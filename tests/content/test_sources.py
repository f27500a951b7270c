"""References and legal texts: an address to read them at, a date that exists, a level, and someone who cites them."""

import re
from datetime import date
from functools import cache
from typing import get_args
from urllib.parse import urlsplit

import pytest

from essaimage.model.evidence import called, listed, shared
from essaimage.model.sources import Lecture, Reference, TexteDeLoi
from support.real import REFERENCES, TEXTS, corpus

CSL_TYPES = frozenset(
    "article article-journal article-magazine article-newspaper bill book broadcast chapter document "
    "entry-encyclopedia interview legal_case legislation manuscript motion_picture pamphlet paper-conference post "
    "post-weblog regulation report review software speech standard thesis webpage".split()
)
"""Types of https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types that we may use."""

every_reference = pytest.mark.parametrize("name", REFERENCES)
every_text = pytest.mark.parametrize("name", TEXTS)


def reference(name: str) -> Reference:
    return corpus().references[name]


def text(name: str) -> TexteDeLoi:
    return corpus().textes[name]


@cache
def cited() -> set[str]:
    of_pages = {found.text for page in corpus().pages.values() for found in [*called(page), *listed(page)]}
    return of_pages | {found.text for _, found in shared(corpus())}


def is_web(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme in {"http", "https"} and "." in parts.netloc and not re.search(r"\s", url)


@every_reference
def test_reference_has_an_address_on_the_web(name: str) -> None:
    assert is_web(reference(name).URL)


@every_reference
def test_reference_has_a_date_that_exists_or_none(name: str) -> None:
    issued = reference(name).issued
    if issued:
        [parts] = issued.date_parts
        assert 1 <= len(parts) <= 3
        assert date(*(*parts, 1, 1)[:3])


@every_reference
def test_reference_is_of_a_type_of_csl(name: str) -> None:
    assert reference(name).type in CSL_TYPES


@every_reference
def test_how_far_a_reference_was_read_is_in_the_list(name: str) -> None:
    assert reference(name).custom.lecture in {entry.id for entry in corpus().vocabulaire.lectures}


@every_reference
def test_reference_is_cited(name: str) -> None:
    assert name in cited()


@every_text
def test_text_has_a_level_of_the_list(name: str) -> None:
    assert text(name).niveau in {entry.id for entry in corpus().vocabulaire.verifications}


@every_text
def test_text_says_which_version_was_read_and_when(name: str) -> None:
    assert text(name).version_lue
    assert text(name).verifie_le.year >= 2026


@every_text
def test_text_has_an_address_on_the_web_or_none(name: str) -> None:
    url = text(name).url
    assert url is None or is_web(url)


@every_text
def test_text_is_cited(name: str) -> None:
    assert name in cited()


@every_text
def test_text_and_reference_do_not_share_an_identifier(name: str) -> None:
    assert name not in REFERENCES


def test_levels_and_readings_are_those_of_the_models() -> None:
    lists = corpus().vocabulaire
    levels, readings = TexteDeLoi.model_fields["niveau"], Lecture.model_fields["lecture"]
    assert set(get_args(levels.annotation)) == {entry.id for entry in lists.verifications}
    assert set(get_args(readings.annotation)) == {entry.id for entry in lists.lectures}
