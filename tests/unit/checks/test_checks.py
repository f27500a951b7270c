"""The families of rules, one by one, and together."""

import inspect
from collections.abc import Callable
from dataclasses import replace
from pkgutil import iter_modules

import pytest

import essaimage.checks
from essaimage.checks import CHECKS, check, links
from essaimage.model.corpus import Corpus
from essaimage.model.markup import Heading, headings
from essaimage.problems import Problem
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL

CASE, GUIDE, HOME = "case-studies/exemple.md", "guides/guide-exemple.md", "index.md"


@pytest.fixture
def corpus() -> Corpus:
    found, problems = read_corpus(MINIMAL)
    assert not problems
    assert found
    return found


def with_body(corpus: Corpus, src: str, body: str) -> Corpus:
    """Return `corpus` with another body on one page."""
    return replace(corpus, pages={**corpus.pages, src: replace(corpus.pages[src], body=body)})


def test_every_module_of_the_room_gives_one_family() -> None:
    modules = {module.name for module in iter_modules(essaimage.checks.__path__)}
    assert modules == {rule.__module__.rsplit(".", 1)[-1] for rule in CHECKS}


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.__name__)
def test_right_corpus_breaks_no_rule(corpus: Corpus, rule: Callable[[Corpus], list[Problem]]) -> None:
    assert rule(corpus) == []


@pytest.mark.parametrize("rule", CHECKS, ids=lambda rule: rule.__name__)
def test_empty_corpus_raises_nothing(corpus: Corpus, rule: Callable[[Corpus], list[Problem]]) -> None:
    empty = replace(corpus, pages={}, records={}, references={}, textes={}, redirections=())
    assert rule(empty) == []


def test_family_takes_a_corpus_and_returns_problems() -> None:
    assert {str(inspect.signature(rule)) for rule in CHECKS} == {
        "(corpus: essaimage.model.corpus.Corpus) -> list[essaimage.problems.Problem]"
    }


def test_one_text_may_break_the_rules_of_several_families(corpus: Corpus) -> None:
    body = "[x](mort.md)[^inconnue] <b>gras</b>\n\n<!-- bloc: rien -->\n\n# Titre\n"
    keys = {problem.key for problem in check(with_body(corpus, GUIDE, body))}
    assert keys == {"lien", "source", "html", "bloc", "titre"}


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ("guide-exemple.md", True),
        ("./guide-exemple.md", True),
        ("../index.md", True),
        ("../guides/../index.md", True),
        ("../legal/accord-exemple.md#se-separer", True),
        ("../legal/accord-exemple.md#cote-structure-daccueil", True),
        ("#commencer", False),
        ("guide%2Dexemple.md", True),
        ("guide-exemple", False),
        ("guide-exemple.html", False),
        ("Guide-exemple.md", False),
        ("../docs/index.md", False),
        ("../legal/", False),
        ("", True),
    ],
)
def test_link_inside_the_base_leads_to_a_file(corpus: Corpus, target: str, *, right: bool) -> None:
    problems = check(with_body(corpus, GUIDE, f"[lien]({target})\n"))
    assert right == (not problems)


def test_generated_block_of_a_page_is_known_by_its_exact_writing(corpus: Corpus) -> None:
    body = "<!-- bloc: glossaire -->\n\n<!--bloc: glossaire-->\n"
    assert [(problem.key, problem.line) for problem in check(with_body(corpus, GUIDE, body))] == [("html", 11)]


def test_page_is_read_once_for_all_the_links_to_its_anchors(corpus: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []

    def counted(text: str) -> list[Heading]:
        read.append(text)
        return headings(text)

    monkeypatch.setattr(links, "headings", counted)
    assert check(with_body(corpus, GUIDE, "[a](../legal/accord-exemple.md#se-separer)\n" * 50)) == []
    assert len(read) <= len(corpus.pages)
