"""Drafts: read and checked, but not published; and nothing published leads to one."""

from pathlib import Path

from essaimage.checks.drafts import unpublished
from essaimage.model.corpus import Corpus
from essaimage.model.drafts import TO_DECLARE, drafts, published
from essaimage.reading.corpus import read_corpus
from support.project import CASE, GUIDE, NOTION, append, minimal_project, problems_of, replace, write

DRAFT = "docs/case-studies/second.md"


def with_draft(root: Path) -> Path:
    """Write a second case, a draft, beside the one of the minimal project."""
    minimal_project(root)
    text = (root / CASE).read_text("utf-8").replace("---\n", "---\nbrouillon: true\n", 1)
    write(root, DRAFT, text)
    return root


def corpus_of(root: Path) -> Corpus:
    corpus, problems = read_corpus(root)
    assert corpus
    assert problems == []
    return corpus


def test_draft_is_checked_like_any_page(tmp_path: Path) -> None:
    root = with_draft(tmp_path)
    assert problems_of(root) == []
    replace(root, DRAFT, "role: structure-d-accueil", "role: perdu")
    assert [line.startswith(f"{DRAFT}:7: role: « perdu »") for line in problems_of(root)] == [True]


def test_draft_is_announced_as_advice(tmp_path: Path) -> None:
    [advice] = unpublished(corpus_of(with_draft(tmp_path)))
    assert (advice.path, advice.line, advice.key) == (DRAFT, 2, "brouillon")


def test_draft_is_not_published(tmp_path: Path) -> None:
    corpus = corpus_of(with_draft(tmp_path))
    assert [page.path for page in drafts(corpus)] == [DRAFT]
    assert "second" not in published(corpus).cas
    assert published(published(corpus)) is published(corpus) or drafts(published(corpus)) == []


def test_corpus_without_draft_is_published_as_it_is(tmp_path: Path) -> None:
    corpus = corpus_of(minimal_project(tmp_path))
    assert published(corpus) is corpus


def test_page_may_not_lead_to_a_draft(tmp_path: Path) -> None:
    root = with_draft(tmp_path)
    append(root, GUIDE, "[le second](../case-studies/second.md)\n")
    [line] = problems_of(root)
    assert line.startswith(f"{GUIDE}:")
    assert line.endswith("C’est encore un brouillon : le publier d’abord, ou retirer ce qui y mène.")


def test_draft_may_lean_on_a_source_still_to_declare(tmp_path: Path) -> None:
    root = with_draft(tmp_path)
    text = (root / DRAFT).read_text("utf-8").replace("source: source-exemple", f"source: {TO_DECLARE}")
    write(root, DRAFT, text)
    assert problems_of(root) == []
    write(root, DRAFT, text.replace("brouillon: true\n", ""))
    assert f"la source « {TO_DECLARE} » est inconnue." in "\n".join(problems_of(root))


def test_source_of_drafts_only_is_not_published(tmp_path: Path) -> None:
    root = with_draft(tmp_path)
    entry = (root / "data/references.yml").read_text("utf-8")
    write(
        root, "data/references.yml", entry + entry.split("references:\n")[1].replace("source-exemple", "autre-source")
    )
    append(root, DRAFT, "Vu[^autre-source].\n")
    corpus = corpus_of(root)
    assert problems_of(root) == []
    assert "autre-source" in corpus.references
    assert "autre-source" not in published(corpus).references


def test_what_is_left_to_write_is_refused_outside_drafts(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    append(root, NOTION, "À ÉCRIRE.\n")
    assert [": texte: « À ÉCRIRE » est resté." in line for line in problems_of(root)] == [True]


def test_plain_page_may_speak_of_it(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    append(root, "docs/contribuer/index.md", "Ce qui dit « À ÉCRIRE » est à remplacer.\n")
    assert problems_of(root) == []


def test_value_that_is_neither_true_nor_nothing_is_refused_in_french(tmp_path: Path) -> None:
    root = with_draft(tmp_path)
    replace(root, DRAFT, "brouillon: true", "brouillon: peut-être")
    assert problems_of(root)[0].startswith(f"{DRAFT}:2: brouillon: « peut-être » n’est ni oui ni non.")
