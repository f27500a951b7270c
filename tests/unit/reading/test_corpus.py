"""The whole project into one corpus."""

from pathlib import Path

import pytest

from essaimage.reading.corpus import read_corpus
from support.project import CASE, MINIMAL, minimal_project, write


def test_pages_come_in_the_order_of_their_paths() -> None:
    corpus, problems = read_corpus(MINIMAL)
    assert problems == []
    assert corpus
    assert list(corpus.pages) == [
        "case-studies/exemple.md",
        "case-studies/fils/fil-exemple.md",
        "contribuer/index.md",
        "guides/accueillir/etape-accueillir.md",
        "guides/accueillir/index.md",
        "guides/guide-exemple.md",
        "guides/transmettre/etape-transmettre.md",
        "guides/transmettre/index.md",
        "index.md",
        "legal/accord-exemple.md",
        "legal/notions/notion-exemple.md",
    ]


def test_files_that_are_not_pages_are_assets_and_hidden_ones_are_nothing(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, "docs/assets/carte.svg", "<svg/>")
    write(root, "docs/.brouillon.md", "")
    corpus, problems = read_corpus(root)
    assert problems == []
    assert corpus
    assert corpus.assets == {"assets/carte.svg"}


def test_page_with_a_problem_is_left_out_and_the_others_are_read(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, CASE, "Sans en-tête.\n")
    corpus, problems = read_corpus(root)
    assert [problem.path for problem in problems] == [CASE]
    assert corpus
    assert len(corpus.pages) == 10


@pytest.mark.parametrize("name", ["vocabulary.yml", "criteria.yml"])
def test_without_the_controlled_lists_there_is_no_corpus(tmp_path: Path, name: str) -> None:
    root = minimal_project(tmp_path)
    write(root, f"data/{name}", "a: b: c\n")
    corpus, problems = read_corpus(root)
    assert corpus is None
    assert [problem.path for problem in problems] == [f"data/{name}"]


def test_lines_of_the_data_are_kept_for_the_checks() -> None:
    corpus, _ = read_corpus(MINIMAL)
    assert corpus
    assert corpus.lines["data/references.yml"]["references[0].title"] == 4


@pytest.mark.parametrize("suffix", [".markdown", ".mkd", ".mdown", ".mkdn"])
def test_page_under_another_suffix_that_mkdocs_renders_is_refused(tmp_path: Path, suffix: str) -> None:
    root = minimal_project(tmp_path)
    write(root, f"docs/guides/cache{suffix}", "<script>alert(1)</script>\n")
    assert read_corpus(root)[1] != []


def test_raw_html_file_among_the_pages_is_refused(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, "docs/guides/cache.html", "<script>alert(1)</script>\n")
    assert read_corpus(root)[1] != []


@pytest.mark.parametrize("name", ["Mon Cas.md", "été.md", "Exemple2.md"])
def test_file_of_a_record_must_be_named_as_an_identifier(tmp_path: Path, name: str) -> None:
    root = minimal_project(tmp_path)
    (root / CASE).rename(root / "docs/case-studies" / name)
    assert read_corpus(root)[1] != []
