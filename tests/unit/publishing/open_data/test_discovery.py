"""What tells machines where things are: nothing absolute is said while the site’s address is not known."""

import re

import pytest
from lxml import etree

from essaimage.model.addresses import address
from essaimage.publishing.open_data.discovery import discovery
from support.published import SITE, about, minimal, published
from support.real import corpus

LINK = re.compile(r"^- \[([^\]]+)\]\(([^)\s]+)\): (.+)$", re.MULTILINE)
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"


def files(site: str) -> dict[str, str]:
    return dict(discovery(minimal(), about(site)))


@pytest.mark.parametrize("site", ["", SITE])
def test_llms_txt_follows_its_form(site: str) -> None:
    text = files(site)["llms.txt"]
    lines = text.splitlines()
    assert lines[0] == "# Base d’exemple"
    assert lines[2] == "> Une base inventée."
    assert [line for line in lines[1:] if line.startswith("#") and not line.startswith("## ")] == []
    assert [line for line in lines if line.startswith("- ") and not LINK.match(line)] == []
    assert all(link.startswith(site) for _, link, _ in LINK.findall(text))


def test_llms_txt_leads_to_every_record() -> None:
    linked = {link for _, link, _ in LINK.findall(published()["llms.txt"].decode())}
    assert {address(page.src) for page in corpus().by_id.values()} <= linked
    assert "[^" not in published()["llms.txt"].decode()


def test_search_is_described_only_where_its_address_is_known() -> None:
    assert "opensearch.xml" not in files("")
    root = etree.fromstring(files(SITE)["opensearch.xml"].encode())
    assert root.tag == f"{SEARCH}OpenSearchDescription"
    [url] = root.findall(f"{SEARCH}Url")
    assert url.get("template") == f"{SITE}recherche/?q={{searchTerms}}"
    assert len(root.findtext(f"{SEARCH}ShortName") or "") in range(1, 17)


@pytest.mark.parametrize(("site", "expected"), [("", []), (SITE, [f"Sitemap: {SITE}sitemap.xml"])])
def test_robots_are_welcome_and_told_of_the_sitemap_if_there_is_one(site: str, expected: list[str]) -> None:
    lines = files(site)["robots.txt"].splitlines()
    assert "Disallow:" in lines
    assert [line for line in lines if line.startswith("Sitemap")] == expected
