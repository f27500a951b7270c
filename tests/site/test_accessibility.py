"""What every page owes to who listens to it or goes by keyboard, read in its HTML: all pages, each time."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree, html

from essaimage.model.accessibility import Rgaa
from support.build import ROOT
from support.real import corpus

Report = Callable[[html.HtmlElement], list[str]]

BLOCKS = frozenset("p li td th dd dt figcaption summary caption div section article nav h1 h2 h3 h4 h5 h6".split())
UNUSED = ("iframe", "frame", "video", "audio", "object", "embed", "canvas", "area", "map", "track", "img")
"""Elements that no page has: the criteria about them do not apply."""
PRESENTATION = "u s font center big tt strike basefont blink marquee"
LOOKS = "align bgcolor border cellpadding cellspacing valign hspace vspace background link alink vlink style"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, html.HtmlElement]:
    """Return the tree of each page, by its path; the pages that only redirect are left out."""
    parser = html.HTMLParser(encoding="utf-8")
    trees = {
        file.relative_to(site).as_posix(): html.parse(str(file), parser).getroot() for file in site.rglob("*.html")
    }
    return {path: tree for path, tree in trees.items() if tree.xpath("//meta[@name='page-type']")}


def words(element: html.HtmlElement) -> str:
    """Return the text of an element, its spaces folded."""
    return " ".join(element.text_content().split())


def name(element: html.HtmlElement) -> str:
    """Return the name by which an element is announced."""
    return element.get("aria-label") or words(element)


def headings_that_skip(tree: html.HtmlElement) -> list[str]:
    levels = [(int(str(one.tag)[1]), words(one)) for one in tree.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    skips = [f"h{one} → h{two} {text}" for (one, _), (two, text) in pairwise(levels) if two > one + 1]
    first = [] if [level for level, _ in levels].count(1) == 1 and levels[0][0] == 1 else ["h1"]
    return [*first, *skips, *(f"h{level} vide" for level, text in levels if not text)]


def tables_without_heads_or_name(tree: html.HtmlElement) -> list[str]:
    found = []
    for table in tree.iter("table"):
        titled = table.find("caption") is not None or (
            not table.get("class") and table.xpath("preceding::h2 | preceding::h1")
        )
        scopes = table.xpath(".//th[not(@scope)]")
        simple = not table.xpath(".//tbody//th")
        if not table.xpath(".//th") or not titled or (scopes and not simple) or table.get("role"):
            found.append(etree.tostring(table, encoding="unicode")[:120])
    return found


def merged_cells(tree: html.HtmlElement) -> list[str]:
    return [
        etree.tostring(cell, encoding="unicode")[:120] for cell in tree.xpath("//*[@colspan | @rowspan | @headers]")
    ]


def fields_without_label(tree: html.HtmlElement) -> list[str]:
    labels = {label.get("for") for label in tree.iter("label")}
    return [
        etree.tostring(field, encoding="unicode")[:120]
        for field in tree.xpath("//input[not(@type='hidden' or @class='md-toggle')] | //select | //textarea")
        if not (
            field.get("aria-label")
            or field.get("aria-labelledby")
            or field.get("id") in labels
            or any(parent.tag == "label" for parent in field.iterancestors())
        )
    ]


def groups_without_legend(tree: html.HtmlElement) -> list[str]:
    radios = [
        one.get("name", "")
        for one in tree.xpath("//input[@type='radio']")
        if not any(parent.tag == "fieldset" for parent in one.iterancestors())
    ]
    return [*radios, *("fieldset" for one in tree.iter("fieldset") if one.find(".//legend") is None)]


def links_that_do_not_say_where(tree: html.HtmlElement) -> list[str]:
    """Links without a name; and alike, in a like sentence, to other places. Calls to sources are numbered alike."""
    seen: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in tree.xpath("//article[@id='contenu']//a[@href]"):
        if "appel" in link.get("class", ""):
            continue
        around = next(parent for parent in link.iterancestors() if parent.tag in BLOCKS)
        seen[name(link), words(around)].add(link.get("href"))
    return [text for (text, _), targets in seen.items() if len(targets) > 1 or not text]


def names_without_what_is_seen(tree: html.HtmlElement) -> list[str]:
    """Voice control says what is seen: the name must hold it, numbers of calls aside."""
    return [
        f"{words(one)} / {one.get('aria-label')}"
        for one in tree.xpath("//a[@aria-label] | //button[@aria-label]")
        if words(one).strip("↩×") and words(one).casefold() not in one.get("aria-label").casefold()
    ]


def drawings_neither_named_nor_hidden(tree: html.HtmlElement) -> list[str]:
    return [
        etree.tostring(svg, encoding="unicode")[:120]
        for svg in tree.iter("svg")
        if not (svg.get("aria-hidden") == "true" or (svg.get("role") in {"img", "group"} and svg.get("aria-label")))
        and not any(parent.get("aria-hidden") == "true" for parent in svg.iterancestors())
    ]


def elements_for_looks(tree: html.HtmlElement) -> list[str]:
    tags = [str(one.tag) for one in tree.iter(*PRESENTATION.split())]
    looks = tree.xpath(
        "//body//*[not(ancestor-or-self::svg)]/@*[" + " or ".join(f"name()='{one}'" for one in LOOKS.split()) + "]"
    )
    return [*tags, *(f"{one.attrname}={one}" for one in looks if not one.startswith(("left:", "width:")))]


def what_surprises(tree: html.HtmlElement) -> list[str]:
    """New windows, refreshes, zoom that is refused, tab orders of one’s own, tooltips in `title`."""
    found = tree.xpath(
        "//a[@target] | //meta[@http-equiv='refresh'] | //*[@tabindex > 0] | //*[@accesskey] | //*[@autoplay] |"
        " //body//*[@title][not(ancestor::div[contains(@class, 'doc-object')])] |"  # there, mkdocstrings’ own
        " //meta[@name='viewport'][contains(@content, 'maximum') or contains(@content, 'no')]"
    )
    return [etree.tostring(one, encoding="unicode")[:120] for one in found]


def elements_of_other_media(tree: html.HtmlElement) -> list[str]:
    return [tag for tag in UNUSED if tree.xpath(f"//{tag}")]


def what_is_missing(tree: html.HtmlElement) -> list[str]:
    asked = {
        "doctype": tree.getroottree().docinfo.doctype.lower() == "<!doctype html>",
        "langue": tree.get("lang") == "fr",
        "main": len(tree.xpath("//main")) == 1,
        "header": len(tree.xpath("//body//header[contains(@class, 'entete')]")) == 1,
        "footer": len(tree.xpath("//footer")) == 1,
        "évitement": len(tree.xpath("//a[contains(@class, 'md-skip')]")) == 1,
        "recherche": len(tree.xpath("//header//*[@data-recherche]")) == 1,
        "accessibilité": len(tree.xpath("//footer//a[starts-with(normalize-space(), 'Accessibilité')]")) == 1,
    }
    return [what for what, there in asked.items() if not there]


def identifiers_taken_twice(tree: html.HtmlElement) -> list[str]:
    counts: Counter[str] = Counter(tree.xpath("//@id"))
    return [one for one, count in counts.items() if count > 1]


def directions_and_languages(tree: html.HtmlElement) -> list[str]:
    codes = [code for code in tree.xpath("//@lang") if not re.fullmatch("[a-z]{2}", code)]
    leftwards = re.findall("[\u0590-\u08ff]", tree.text_content())
    return [*codes, *leftwards, *(way for way in tree.xpath("//@dir") if way != "ltr")]


REPORTS: list[Report] = [
    headings_that_skip,
    tables_without_heads_or_name,
    merged_cells,
    fields_without_label,
    groups_without_legend,
    links_that_do_not_say_where,
    names_without_what_is_seen,
    drawings_neither_named_nor_hidden,
    elements_for_looks,
    what_surprises,
    elements_of_other_media,
    what_is_missing,
    identifiers_taken_twice,
    directions_and_languages,
]


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.__name__)
def test_no_page_has(pages: dict[str, html.HtmlElement], report: Report) -> None:
    found = {path: report(tree)[:5] for path, tree in pages.items()}
    assert {path: said for path, said in found.items() if said} == {}


def test_titles_of_pages_are_unique(pages: dict[str, html.HtmlElement]) -> None:
    titles = Counter(tree.findtext(".//title") or "" for tree in pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title.strip()] == []


def cited(pages: dict[str, html.HtmlElement]) -> Iterator[tuple[str, str]]:
    for tree in pages.values():
        for cite in tree.iter("cite"):
            yield cite.xpath("string(a/@href)"), cite.get("lang") or "fr"


def test_titles_in_another_language_say_so(pages: dict[str, html.HtmlElement]) -> None:
    told = dict(cited(pages))
    asked = {source.URL: source.language for source in corpus().references.values()}
    assert {url: language for url, language in told.items() if asked[url] != language} == {}
    assert "en" in told.values()


def test_menu_and_search_stand_at_the_same_place(pages: dict[str, html.HtmlElement]) -> None:
    menus = {tuple(words(link) for link in tree.xpath("//header//nav[1]//a")) for tree in pages.values()}
    places = {tuple(child.get("class") for child in tree.xpath("//header/div/*")) for tree in pages.values()}
    assert len(menus) == 1
    assert len(places) == 1


@pytest.mark.parametrize(
    "name", ["window.open", "touchmove", "pointermove", "devicemotion", "deviceorientation", "setInterval", ".play("]
)
def test_no_script_surprises(name: str) -> None:
    """No window that opens, gesture to draw, device to shake, clock that runs: some criteria then do not apply."""
    scripts = (ROOT / "docs/assets/js").glob("*.js")
    assert [script.name for script in scripts if name in script.read_text("utf-8")] == []


def test_footer_of_every_page_tells_the_state(pages: dict[str, html.HtmlElement]) -> None:
    links = [link for tree in pages.values() for link in tree.xpath("//footer//a") if "Accessibilité" in words(link)]
    told = {words(link) for link in links}
    assert told == {f"Accessibilité : {corpus().data(Rgaa).etat}"}
