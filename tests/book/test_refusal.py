"""A page that cannot be put in the book stops the build with its path and the reason."""

from pathlib import Path

import pytest

from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.plans import Shelf
from essaimage.publishing.book.prepare import Prepared
from essaimage.publishing.book.sheets import plan
from essaimage.publishing.book.typeset import Unprintable, compiled, to_typst
from support.edition import edition
from support.real import corpus

SRC = "case-studies/step-pau.md"


@pytest.fixture
def made(tmp_path: Path) -> Edition:
    return edition(tmp_path)


def compile_sheet(made: Edition, html: str) -> None:
    articles = {SRC: Prepared(html, "Titre", ("etudes-de-cas-step-pau",))}
    files = to_typst(articles, made)
    wanted = {"x.pdf": plan(corpus().pages[SRC], Shelf(made, articles, files), SRC, [])}
    compiled(wanted, made, {Path(path).stem: src for src, path in files.items()})


def problems_of(made: Edition, html: str) -> list[str]:
    with pytest.raises(Unprintable) as refused:
        compile_sheet(made, html)
    return [str(problem) for problem in refused.value.problems]


def test_image_without_words_is_refused_with_the_path_of_the_page(made: Edition) -> None:
    html = '<p>a <span data-t="dessin" data-a-fichier="/book/marque.svg"></span></p>'
    [told] = problems_of(made, html)
    assert told.startswith("docs/case-studies/step-pau.md:1: livre: cette page ne peut pas entrer dans le livre : ")
    assert "Traceback" not in told


def test_image_that_is_not_there_is_refused_too(made: Edition) -> None:
    html = '<p><span data-t="dessin" data-a-fichier="/book/absente.svg" data-a-texte="Un dessin"></span></p>'
    [told] = problems_of(made, html)
    assert told.startswith("docs/case-studies/step-pau.md:1: livre: ")
    assert "absente.svg" in told


def test_skipped_heading_is_refused(made: Edition) -> None:
    [told] = problems_of(made, "<h2>Deux</h2><p>x</p><h5>Cinq</h5>")
    assert told.startswith("docs/case-studies/step-pau.md:1: livre: ")


def test_same_page_same_bytes(tmp_path: Path) -> None:
    results = []
    for folder in ("a", "b"):
        made = edition(tmp_path / folder)
        articles = {SRC: Prepared("<h2>Deux</h2><p>Du texte.</p>", "Titre", ("etudes-de-cas-step-pau",))}
        shelf = Shelf(made, articles, to_typst(articles, made))
        results.append(compiled({"x.pdf": plan(corpus().pages[SRC], shelf, SRC, [])}, made, {})["x.pdf"])
    assert results[0] == results[1]
