"""The data a reader takes away: the files, the page that explains them, and its examples, played as written."""

import csv
import functools
import http.server
import io
import json
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from jsonschema import Draft202012Validator
from rdflib import SKOS, Graph, URIRef

from essaimage.model.datasets import DATASETS, TABLES, Dataset
from support.build import ROOT, build
from support.office import office
from support.published import faults_of_atom
from support.real import corpus

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://exemple.org/base/"
FRENCH_CSV = "Text - txt - csv (StarCalc):59,34,76,1,,1036,false,true"
"""How LibreOffice opens a CSV in a French spreadsheet: semicolons, UTF-8, French numbers and dates recognised."""


def page_of(site: Path, path: str = "donnees/index.html") -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text("utf-8"), "html.parser")


def examples(site: Path) -> list[str]:
    return [code.get_text() for code in page_of(site).select(".exemple-de-code code")]


@pytest.mark.parametrize("path", [found.path(forme) for found in DATASETS for forme in found.formes])
def test_file_is_published_linked_and_weighed(site: Path, path: str) -> None:
    size = (site / path).stat().st_size
    link = page_of(site).select_one(f'a[href="../{path}"]')
    assert link
    said = link.find_next_sibling("span")
    assert said
    number, unit = said.get_text().replace("\u00a0", " ").split()
    assert abs(float(number.replace(",", ".")) * {"ko": 1e3, "Mo": 1e6}[unit] - size) < size / 10 + 500


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)
def test_json_of_the_site_follows_its_schema(site: Path, table: Dataset) -> None:
    path = site / table.path("json")
    found = json.loads(path.read_text("utf-8"))
    schema = json.loads((path.parent / found["$schema"]).read_text("utf-8"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(found)] == []


def test_glossary_loads_in_an_rdf_tool(site: Path) -> None:
    graph = Graph().parse(site / "donnees/v1/glossaire.ttl")
    assert set(graph) == set(Graph().parse(site / "donnees/v1/glossaire.jsonld"))


@pytest.mark.parametrize("path", ["index.html", "etudes-de-cas/step-pau/index.html", "404.html"])
def test_every_page_leads_to_the_feed_and_to_the_data(site: Path, path: str) -> None:
    soup = page_of(site, path)
    assert soup.select_one('link[rel="alternate"][type="application/atom+xml"]')
    assert soup.select_one(".pied a[href$='donnees/']")
    assert soup.select('link[rel="search"]') == []


def test_page_tells_what_changed_and_why(site: Path) -> None:
    part = page_of(site, "etudes-de-cas/envie/index.html").find(id="ce-qui-a-change")
    assert part
    assert part.parent
    assert "24 novembre 2026" in part.parent.get_text()
    assert "Pourquoi\u00a0:" in part.parent.get_text()


def test_concepts_of_the_pages_are_those_of_the_glossary(site: Path) -> None:
    graph = Graph().parse(site / "donnees/v1/glossaire.ttl")
    for page in ("accords/licence-de-marque", "accords/notions/redevance"):
        script = page_of(site, f"{page}/index.html").find("script", type="application/ld+json")
        assert script
        node = json.loads(script.get_text())
        assert node["@type"] == "DefinedTerm"
        assert str(graph.value(URIRef(node["@id"]), SKOS.prefLabel)) == node["name"]


@pytest.fixture(scope="module")
def workbook(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Open two CSV in LibreOffice, French, and save them as workbooks."""
    folder = tmp_path_factory.mktemp("tableur")
    files = [str(site / f"donnees/v1/{name}.csv") for name in ("cas", "textes-de-droit")]
    profile = f"-env:UserInstallation=file://{folder}/profil"
    command = [office("calc"), profile, "--headless", f"--infilter={FRENCH_CSV}", "--convert-to", "xlsx", "--outdir"]
    subprocess.run([*command, str(folder), *files], check=True, capture_output=True, timeout=180)
    return folder


def cells(path: Path) -> list[list[tuple[str, bool]]]:
    """Return the rows of the first sheet, each cell as (text, whether it is a number); empty ones too."""
    with ZipFile(path) as archive:
        shared = [
            "".join(text.text or "" for text in item.iter(f"{SHEET}t"))
            for item in ET.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314 - made by our own LibreOffice
        ]
        sheet = ET.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    rows = [
        {_rank(cell.get("r", "")): _cell(cell, shared) for cell in row.iter(f"{SHEET}c")}
        for row in sheet.iter(f"{SHEET}row")
    ]
    width = max(rows[0]) + 1
    return [[row.get(rank, ("", False)) for rank in range(width)] for row in rows]


def _rank(reference: str) -> int:
    """Return the rank of a column, from 0: `A1` → 0, `AB7` → 27."""
    rank = 0
    for letter in reference.rstrip("0123456789"):
        rank = rank * 26 + ord(letter) - ord("A") + 1
    return rank - 1


def _cell(cell: ET.Element, shared: list[str]) -> tuple[str, bool]:
    value = cell.findtext(f"{SHEET}v") or ""
    return (shared[int(value)], False) if cell.get("t") == "s" else (value, bool(value))


@pytest.mark.parametrize("name", ["cas", "textes-de-droit"])
def test_spreadsheet_keeps_columns_rows_and_accents(site: Path, workbook: Path, name: str) -> None:
    text = (site / f"donnees/v1/{name}.csv").read_text("utf-8-sig")
    wanted = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    found = cells(workbook / f"{name}.xlsx")
    assert [len(row) for row in found] == [len(row) for row in wanted]
    pairs = [pair for one, other in zip(wanted, found, strict=True) for pair in zip(one, other, strict=True)]
    seen = [(old, new) for old, (new, number) in pairs if not number]
    assert [(old, new) for old, new in seen if old != new] == []
    assert any("é" in new for _, new in seen)


def test_spreadsheet_reads_numbers_as_numbers_and_articles_as_text(workbook: Path) -> None:
    head, *rows = cells(workbook / "cas.xlsx")
    at = {name: rank for rank, (name, _) in enumerate(head)}
    step = next(row for row in rows if row[at["id"]][0] == "step-pau")
    lieu = corpus().cas["step-pau"].record.lieu
    for key in ("latitude", "longitude"):
        text, number = step[at[f"lieu.{key}"]]
        assert number
        assert float(text) == getattr(lieu, key)
    articles = [row[2] for row in cells(workbook / "textes-de-droit.xlsx")]
    assert ("\u00a09-1", False) in articles


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    """Serve the site, and yield its address."""
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A server that says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def play(command: list[str], folder: Path) -> str:
    env = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, check=False, capture_output=True, cwd=folder, env=env, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_example_of_the_csv_finds_the_social_franchises(site: Path, tmp_path: Path) -> None:
    shutil.copy(site / "donnees/v1/cas.csv", tmp_path)
    found = play([sys.executable, "-c", examples(site)[0]], tmp_path).splitlines()
    expected = corpus().cas_par["type", "franchise-sociale"]
    assert [line.split(" ; ")[0] for line in found] == [page.record.nom for page in expected]


def test_example_of_the_glossary_finds_the_neighbours(site: Path, tmp_path: Path) -> None:
    shutil.copy(site / "donnees/v1/glossaire.ttl", tmp_path)
    found = play([sys.executable, "-c", examples(site)[1]], tmp_path).splitlines()
    assert "Redevance → Contrat de licence de marque" in found
    assert found == sorted(found)


def test_example_of_the_json_counts_the_cases(site: Path, tmp_path: Path, address: str) -> None:
    if not shutil.which("curl"):
        pytest.skip("curl manque. Debian : apt-get install curl")
    script = examples(site)[2].replace("https://adresse-du-site/", address)
    assert play(["bash", "-ec", script], tmp_path) == f"{len(corpus().cas)} cas\n"


def test_without_the_site_the_sitemap_names_nothing(site: Path) -> None:
    assert list(ET.parse(site / "sitemap.xml").getroot()) == []  # noqa: S314 - our own build
    assert "Sitemap" not in (site / "robots.txt").read_text("utf-8")
    assert not (site / "opensearch.xml").exists()


@pytest.fixture(scope="module")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site built with its address, on the day of its first changes."""
    target = tmp_path_factory.mktemp("named") / "site"
    env = {"SOURCE_DATE_EPOCH": "1795564800", "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ADDRESS}
    done = build(ROOT, target, env=env)
    assert done.returncode == 0, done.stderr
    return target


def test_with_the_site_the_sitemap_names_every_page_and_its_day(named: Path) -> None:
    entries = {
        entry.findtext(f"{SITEMAP}loc") or "": entry.findtext(f"{SITEMAP}lastmod")
        for entry in ET.parse(named / "sitemap.xml").getroot()  # noqa: S314 - our own build
    }
    assert len(entries) == len(corpus().pages)
    assert entries[f"{ADDRESS}etudes-de-cas/step-pau/"] == corpus().cas["step-pau"].record.mis_a_jour.isoformat()
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (named / "robots.txt").read_text("utf-8")


def test_with_the_site_every_page_names_its_own_address(named: Path) -> None:
    pages = [file for file in named.rglob("index.html") if "http-equiv" not in file.read_text("utf-8")]
    found = {page: page_of(named, page.relative_to(named).as_posix()).select('link[rel="canonical"]') for page in pages}
    expected = {page: ADDRESS + page.relative_to(named).as_posix().removesuffix("index.html") for page in pages}
    assert {page: [str(link["href"]) for link in links] for page, links in found.items()} == {
        page: [address] for page, address in expected.items()
    }


def test_with_the_site_the_search_is_described(named: Path) -> None:
    search = page_of(named, "accords/index.html").select_one('link[rel="search"]')
    assert search
    assert (named / "accords" / str(search["href"])).resolve() == named / "opensearch.xml"


def test_with_the_site_addresses_are_whole(named: Path) -> None:
    assert f"--fail {ADDRESS}donnees/v1/cas.json" in examples(named)[2]
    graph = Graph().parse(named / "donnees/v1/glossaire.ttl")
    concept = URIRef(f"{ADDRESS}accords/licence-de-marque/#concept")
    assert str(graph.value(concept, SKOS.prefLabel)) == "Contrat de licence de marque"
    assert "urn:" not in (named / "donnees/v1/glossaire.ttl").read_text("utf-8")


def test_feed_of_the_site_is_valid_and_its_links_land(named: Path) -> None:
    text = (named / "donnees/flux.atom").read_bytes()
    assert faults_of_atom(text) == []
    links = re.findall(r'type="text/html" href="([^"]+)"', text.decode())
    assert len(links) > 10
    assert [link for link in links if not (named / link.removeprefix(ADDRESS) / "index.html").is_file()] == []
