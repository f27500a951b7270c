"""The files of `docs/` that are no page: which are published, and what a drawing may hold."""

from pathlib import Path

import pytest

from essaimage.reading.assets import read_asset
from support.project import minimal_project, problems_of, write


def judged(root: Path, src: str, content: str) -> bool:
    """Return whether a file of `docs/` is accepted."""
    write(root, f"docs/{src}", content)
    return read_asset(root / "docs" / src, src) == []


@pytest.mark.parametrize("name", ["a.css", "a.js", "a.PNG", "images/a.webp", "a.pdf", "a.txt", "favicon.ico"])
def test_known_kinds_are_accepted_among_the_assets_only(tmp_path: Path, name: str) -> None:
    assert judged(tmp_path, f"assets/{name}", "x")
    assert not judged(tmp_path, f"guides/{name}", "x")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.markdown", "a.MD", "a.exe", "a"])
def test_other_kinds_are_refused_even_among_the_assets(tmp_path: Path, name: str) -> None:
    assert not judged(tmp_path, f"assets/{name}", "x")


@pytest.mark.parametrize("inside", ["<use href='#a'/>", '<use xlink:href="#a"/>', "<g fill='url(#a)'/>"])
def test_drawing_that_only_draws_is_accepted(tmp_path: Path, inside: str) -> None:
    assert judged(tmp_path, "assets/a.svg", f"<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>")


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<x:script xmlns:x='http://www.w3.org/2000/svg'/>",
        "<g onclick='alert(1)'/>",
        "<g/onclick=alert(1)>",
        "<a href='javascript:alert(1)'/>",
        "<set attributeName='href' to='&#106;avascript:alert(1)'/>",
        "<image href='https://www.example.org/x.png'/>",
        "<use xlink:href = 'x.svg#a'/>",
        "<style>@import 'x.css';</style>",
        "<g fill='url(https://www.example.org/#a)'/>",
        "<foreignObject/>",
        "<!DOCTYPE svg [<!ENTITY a 'b'>]>",
    ],
)
def test_drawing_that_acts_or_fetches_is_refused(tmp_path: Path, inside: str) -> None:
    assert not judged(tmp_path, "assets/a.svg", f"<svg>{inside}</svg>")


def test_nothing_is_said_unknown_when_the_file_of_sources_cannot_be_read(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, "data/references.yml", "references: [\n")
    assert [line.split(":")[0] for line in problems_of(root)] == ["data/references.yml"]
