"""Each part of an article in its section."""

from bs4 import BeautifulSoup

from essaimage.pages.sections import wrap_sections

_HTML = (
    '<h1>T</h1><p>a</p><h2 id="un">Un</h2><p>b</p><h3 id="x">X</h3><p>c</p><h2 id="deux" class="y">Deux</h2><p>d</p>'
)


def test_each_h2_opens_a_section_labelled_by_it() -> None:
    sections = BeautifulSoup(wrap_sections(_HTML), "html.parser").select("section")
    assert [(section["data-partie"], section["aria-labelledby"]) for section in sections] == [
        ("un", "un"),
        ("deux", "deux"),
    ]
    assert ["".join(section.get_text().split()) for section in sections] == ["UnbXc", "Deuxd"]


def test_what_comes_before_the_first_h2_stays_outside() -> None:
    assert wrap_sections(_HTML).startswith("<h1>T</h1><p>a</p><section")


def test_page_without_h2_is_unchanged() -> None:
    assert wrap_sections("<h1>T</h1><p>a</p>") == "<h1>T</h1><p>a</p>"


def test_h2_without_an_identifier_opens_nothing() -> None:
    assert wrap_sections("<ul><li><h2>a</h2></li></ul>") == "<ul><li><h2>a</h2></li></ul>"


def test_heading_of_a_module_opens_nothing_inside_what_holds_it() -> None:
    html = '<div class="doc"><h2 id="essaimage.model">Modèle</h2><p>a</p></div>'
    assert wrap_sections(html) == html


def test_nothing_of_the_html_is_lost_or_escaped() -> None:
    html = '<h2 id="un">L’&amp; été</h2><p>a &lt; b</p>'
    assert html in wrap_sections(html)
