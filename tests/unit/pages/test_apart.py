"""The HTML of templates is set aside from Markdown and comes back whole."""

from datetime import date
from pathlib import Path

from markdown import Markdown

from essaimage.pages.apart import CLOSE, OPEN, set_apart, whole
from essaimage.pages.assemble import assemble, assemble_apart
from essaimage.reading.corpus import read_corpus
from support.build import ROOT

TODAY = date(2026, 11, 24)
WRITTEN = f"<nav>a</nav>\n\n# Titre\n\n<p>b</p>\n\n{OPEN}Un *mot*.{CLOSE}\n\n## Sources\n\n<ol>\n<li>c</li>\n</ol>\n"


def test_only_headings_and_the_authors_text_are_left_to_markdown() -> None:
    found = set_apart(WRITTEN)
    assert found.blocks == ("<nav>a</nav>", "<p>b</p>", "<ol>\n<li>c</li>\n</ol>")
    assert [line for line in found.markdown.split("\n") if line and "\ue002" not in line] == [
        "# Titre",
        "Un *mot*.",
        "## Sources",
    ]


def test_html_comes_back_in_its_place() -> None:
    found = set_apart(WRITTEN)
    html = found.put_back(Markdown().convert(found.markdown))
    assert html.split("\n") == [
        "<nav>a</nav>",
        "<h1>Titre</h1>",
        "<p>b</p>",
        "<p>Un <em>mot</em>.</p>",
        "<h2>Sources</h2>",
        "<ol>",
        "<li>c</li>",
        "</ol>",
    ]


def test_whole_page_has_no_seam() -> None:
    assert OPEN not in whole(WRITTEN)
    assert CLOSE not in whole(WRITTEN)
    assert "Un *mot*." in whole(WRITTEN)


def test_every_real_page_says_the_same_set_apart_or_whole() -> None:
    corpus, _ = read_corpus(Path(ROOT))
    assert corpus
    extensions = ["admonition", "def_list", "sane_lists", "tables", "toc"]
    for page in corpus.pages.values():
        apart = assemble_apart(page, corpus, TODAY)
        once = apart.put_back(Markdown(extensions=extensions).convert(apart.markdown))
        plain = Markdown(extensions=extensions).convert(assemble(page, corpus, TODAY))
        assert "".join(once.split()) == "".join(plain.split()), page.src
