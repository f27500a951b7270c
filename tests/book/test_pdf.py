"""The real PDFs: tagged, in French, with bookmarks, every link landing, every font inside."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pdfua
import pikepdf
import pypdf
import pytest

from essaimage.publishing.book.making import COLLECTIONS, WHOLE
from essaimage.publishing.book.sheets import sheet_path, sheets
from support.real import corpus

GUIDES = COLLECTIONS[-1][0]
_OTHERS = (WHOLE, *(name for name, _, _ in COLLECTIONS[:-1]))
BOOKS = [*(pytest.param(name, marks=pytest.mark.audit) for name in _OTHERS), GUIDES]
SHEETS = [sheet_path(page) for page in sheets(corpus())]
PAPERS = [*BOOKS, *SHEETS]
MOST = 10_000_000
RAW = re.compile(r"#\w+\(|<(?:span|div|a|p)\b|data-[at]-|\]\;|\{\{|\[\^")


def path_of(name: str) -> str:
    return name if name.endswith(".pdf") else f"telechargements/{name}.pdf"


@cache
def opened(path: Path) -> pikepdf.Pdf:
    return pikepdf.open(path)


def links(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        yield from (note for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link")


def names(pdf: pikepdf.Pdf) -> dict[str, pikepdf.Object]:
    flat = list(pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests", pikepdf.Dictionary()).get("/Names", []))
    return dict(zip(map(str, flat[::2]), flat[1::2], strict=True))


def fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor":
            yield item


@pytest.mark.parametrize("name", PAPERS)
def test_pdf_is_tagged_french_and_titled(site: Path, name: str) -> None:
    path = path_of(name)
    root = opened(site / path).Root
    assert root.MarkInfo.Marked
    assert "/StructTreeRoot" in root
    assert str(root.Lang).startswith("fr")
    assert root.ViewerPreferences.DisplayDocTitle
    assert len(str(opened(site / path).docinfo.Title)) > 2


@pytest.mark.parametrize("name", PAPERS)
def test_every_link_inside_lands_on_a_page(site: Path, name: str) -> None:
    pdf = opened(site / path_of(name))
    pages, named = {page.obj.objgen for page in pdf.pages}, names(pdf)
    lost = []
    for link in links(pdf):
        address = str(link.get("/A", pikepdf.Dictionary()).get("/URI", ""))
        place = link.get("/Dest")
        place = named.get(str(place)) if isinstance(place, pikepdf.String) else place
        if not address.startswith(("http", "mailto:")) and (place is None or place[0].objgen not in pages):
            lost.append(address or str(link.Dest))
    assert lost == []


@pytest.mark.parametrize("name", PAPERS)
def test_every_font_is_inside(site: Path, name: str) -> None:
    found = list(fonts(opened(site / path_of(name))))
    assert found
    assert [
        str(font.FontName) for font in found if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys())
    ] == []


@pytest.mark.parametrize("name", [*BOOKS[:-1], pytest.param(GUIDES, marks=pytest.mark.audit), *SHEETS[::8]])
def test_another_checker_finds_no_fault(site: Path, name: str) -> None:
    report = pdfua.validate(str(site / path_of(name)))
    assert sorted({f"{found.rule_id}: {found.message}" for found in report.findings}) == []


@pytest.mark.parametrize("name", BOOKS)
def test_book_has_bookmarks_and_weighs_little(site: Path, name: str) -> None:
    path = site / f"telechargements/{name}.pdf"
    with opened(path).open_outline() as outline:
        assert outline.root
        assert any(part.children for part in outline.root)
    assert path.stat().st_size < MOST


@pytest.mark.parametrize("path", SHEETS)
def test_sheet_has_two_to_four_pages(site: Path, path: str) -> None:
    assert 2 <= len(opened(site / path).pages) <= 4


@pytest.mark.parametrize("path", SHEETS[::6])
def test_sheet_shows_no_raw_markup(site: Path, path: str) -> None:
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(site / path).pages)
    assert RAW.findall(text) == []


def test_contents_give_the_page_on_which_each_chapter_begins(site: Path) -> None:
    reader = pypdf.PdfReader(site / "telechargements/essaimage-guides.pdf")
    contents = " ".join(reader.pages[1].extract_text().split())
    chapters = [
        item
        for part in reader.outline
        if isinstance(part, list)
        for item in part
        if isinstance(item, pypdf.generic.Destination)
    ]
    assert len(chapters) > 10
    checked = 0
    for item in chapters:
        number = (reader.get_destination_page_number(item) or 0) + 1
        title = " ".join(str(item.title).split())
        if title in contents:
            after = contents.split(title, 1)[1]
            assert re.match(rf"[ .]*{number}\b", after), (title, number, after[:40])
            checked += 1
    assert checked > 10


def test_page_that_a_cross_reference_gives_is_the_one_it_leads_to(site: Path) -> None:
    """On paper the number is all there is: « (p. 42) » must be the page on which the link lands."""
    path = site / "telechargements/essaimage-guides.pdf"
    pdf, reader = opened(path), pypdf.PdfReader(path)
    rank = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    named = names(pdf)
    said: dict[tuple[int, int], set[int]] = {}
    for page, paper in zip(pdf.pages, reader.pages, strict=True):
        text = paper.extract_text().replace("\u00a0", " ")
        places = [note.get("/Dest") for note in page.get("/Annots", [])]
        inside = {rank[named[str(each)][0].objgen] for each in places if isinstance(each, pikepdf.String)}
        inside |= {rank[each[0].objgen] for each in places if isinstance(each, pikepdf.Array)}
        said |= {(rank[page.obj.objgen], int(number)): inside for number in re.findall(r"\(p\. (\d+)\)", text)}
    assert len(said) > 100
    assert [where for where, inside in said.items() if where[1] not in inside] == []


@pytest.mark.audit
def test_book_holds_each_case_and_each_term_once(site: Path) -> None:
    with opened(site / f"telechargements/{WHOLE}.pdf").open_outline() as outline:
        titles = [str(item.title) for item in _flat(outline.root)]
    for page in corpus().termes.values():
        assert any(title.startswith(page.record.terme) for title in titles), page.id
    for case in corpus().cas.values():
        assert any(title.startswith(case.record.titre[:20]) for title in titles), case.id


def _flat(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _flat(item.children)
