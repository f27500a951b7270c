"""Pages as a validator reads them, and what they tell machines."""

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from support.build import ROOT
from support.schema_org import TYPES

VNU = ROOT / ".venv/node/node_modules/vnu-jar/build/dist/vnu.jar"
MATERIALS = (
    "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, “datetime-local”, “email”,"
    " “hidden”, “month”, “number”, “password”, “range”, “search”, “tel”, “text”, “time”, “url”, or “week”."
)
"""What is wrong in the two boxes that Material puts at the head of every page, out of a theme’s reach."""


@pytest.mark.audit
def test_validator_finds_nothing_of_ours(site: Path, figure: Callable[..., None]) -> None:
    java = shutil.which("java")
    assert java, "Java manque : apt-get install default-jre-headless"
    command = [java, "-jar", str(VNU), "--format", "json", "--exit-zero-always", "--skip-non-html", str(site)]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stderr)
    pages = len(list(site.rglob("*.html")))
    theirs = [said for said in found["messages"] if said["message"] == MATERIALS]
    ours = [said for said in found["messages"] if said["message"] != MATERIALS]
    assert [(said["url"], said.get("lastLine"), said["message"]) for said in ours] == []
    assert 0 < len(theirs) <= 2 * pages
    figure("Pages valides (vnu)", f"{pages} sur {pages}, les deux champs de Material mis à part")


def blocks(site: Path) -> Iterator[tuple[str, Any]]:
    for file in sorted(site.rglob("*.html")):
        text = file.read_text("utf-8")
        if "application/ld+json" in text:
            for script in BeautifulSoup(text, "html.parser").find_all("script", type="application/ld+json"):
                yield file.relative_to(site).as_posix(), json.loads(script.get_text())


def types(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for item in node:
            yield from types(item)
    elif isinstance(node, dict):
        named = node.get("@type", [])
        yield from [named] if isinstance(named, str) else named
        for value in node.values():
            yield from types(value)


def test_what_machines_read_names_known_types(site: Path) -> None:
    found = list(blocks(site))
    assert len(found) > 100
    assert {page: unknown for page, node in found if (unknown := {*types(node)} - TYPES)} == {}
    assert [page for page, node in found if node.get("@context") != "https://schema.org" or not node.get("@type")] == []


def test_every_page_says_its_language_and_what_it_is_about(site: Path) -> None:
    missing = []
    for file in sorted(site.rglob("*.html")):
        head = BeautifulSoup(file.read_text("utf-8").partition("<body")[0], "html.parser")
        moved = head.select_one('meta[http-equiv="refresh"]')
        told = head.select_one('meta[name="description"][content]')
        if not head.select_one('html[lang="fr"]') or not head.title or not (moved or (told and told["content"])):
            missing.append(file.relative_to(site).as_posix())
    assert missing == []


def test_two_pages_do_not_describe_themselves_alike(site: Path) -> None:
    seen: dict[str, list[str]] = {}
    for file in sorted(site.rglob("*.html")):
        told = BeautifulSoup(file.read_text("utf-8").partition("<body")[0], "html.parser").select_one(
            'meta[name="description"]'
        )
        if told:
            seen.setdefault(str(told["content"]), []).append(file.relative_to(site).as_posix())
    assert [pages for pages in seen.values() if len(pages) > 1] == []
