"""What a reader downloads: worksheets that open, bibliographies that other software reads."""

import json
import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup

from essaimage.model.sheets import sheets
from support.office import office
from support.real import corpus

SHEETS = sorted(sheets(corpus()))
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
CONTROL = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}content-control"


def opened(site: Path, name: str, form: str, inside: str) -> ET.Element:
    with ZipFile(site / f"telechargements/fiches/{name}.{form}") as archive:
        assert archive.testzip() is None
        return ET.fromstring(archive.read(inside))  # noqa: S314 - made by our own build


def boxes(name: str) -> int:
    """Count the boxes a worksheet must have, from its record."""
    each = {"oui-non": 3, "case": 1}
    lines = [line for part in sheets(corpus())[name].parties for line in part.lignes]
    return sum(each.get(line.reponse, len(line.choix)) for line in lines)


@pytest.mark.parametrize("name", SHEETS)
def test_odt_has_headings_tables_with_headers_and_boxes_to_tick(site: Path, name: str) -> None:
    root = opened(site, name, "odt", "content.xml")
    assert len(list(root.iter(f"{TEXT}h"))) == len(sheets(corpus())[name].parties) + 1
    tables = list(root.iter(f"{TABLE}table"))
    assert tables
    assert len(list(root.iter(f"{TABLE}table-header-rows"))) == len(tables)
    assert len(list(root.iter(CONTROL))) == boxes(name)


@pytest.mark.parametrize("name", SHEETS)
def test_docx_has_headings_tables_with_headers_and_boxes_to_tick(site: Path, name: str) -> None:
    root = opened(site, name, "docx", "word/document.xml")
    styles = [str(style.get(f"{WORD}val")) for style in root.iter(f"{WORD}pStyle")]
    assert styles.count("Title") == 1
    assert styles.count("Heading1") == len(sheets(corpus())[name].parties) + 1
    tables = list(root.iter(f"{WORD}tbl"))
    assert len(list(root.iter(f"{WORD}tblHeader"))) == len(tables)
    assert len(list(root.iter(f"{WORD}tblBorders"))) == len(tables)
    assert len(list(root.iter(BOX))) == boxes(name)


@pytest.mark.parametrize("name", SHEETS)
def test_worksheet_carries_its_title_date_address_and_licence(site: Path, name: str) -> None:
    text = "".join(opened(site, name, "odt", "content.xml").itertext())
    assert sheets(corpus())[name].titre.split(" :")[0] in text
    assert re.search(r"Fiche du \d", text)
    assert f"ressources/fiches/#{name}" in text
    assert "CC BY-SA 4.0" in text
    assert "[^" not in text


@pytest.mark.parametrize("name", SHEETS)
def test_worksheet_is_linked_from_its_page(site: Path, name: str) -> None:
    soup = BeautifulSoup((site / "ressources/fiches/index.html").read_text("utf-8"), "html.parser")
    article = soup.find(id=name)
    assert article
    targets = {str(link["href"]) for link in article.select("a[download]")}
    assert targets == {f"../../telechargements/fiches/{name}.{form}" for form in ("odt", "docx")}


def test_libreoffice_opens_every_worksheet_and_keeps_its_boxes(site: Path, tmp_path: Path) -> None:
    files = [str(site / f"telechargements/fiches/{name}.{form}") for name in SHEETS for form in ("odt", "docx")]
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    for wanted, found in (("odt", files[1::2]), ("docx", files[::2])):
        command = [office(), profile, "--headless", "--convert-to", wanted, "--outdir", str(tmp_path), *found]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
    for name in SHEETS:
        root = ET.fromstring(ZipFile(tmp_path / f"{name}.docx").read("word/document.xml"))  # noqa: S314
        assert len(list(root.iter(BOX))) == boxes(name), name
        assert ZipFile(tmp_path / f"{name}.odt").testzip() is None


def test_csl_json_holds_every_source_once(site: Path) -> None:
    found = json.loads((site / "telechargements/bibliographie.json").read_text("utf-8"))
    assert [item["id"] for item in found] == list(corpus().references)
    assert all(item["title"] and item["URL"] and item["type"] for item in found)


def test_bibtex_holds_every_source_once(site: Path) -> None:
    text = (site / "telechargements/bibliographie.bib").read_text("utf-8")
    assert len(re.findall(r"^@\w+\{", text, re.MULTILINE)) == len(corpus().references)
