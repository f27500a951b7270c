"""The feed of changes: valid Atom, the latest first, each with its reason, none from the future."""

import feedparser
import pytest
from lxml import etree

from essaimage.model.corpus import Corpus
from essaimage.publishing.open_data.feed import LATEST, entries, feed
from support.published import SITE, about, faults_of_atom, minimal, published, with_changes
from support.real import corpus

CASE, NOTION = "case-studies/exemple.md", "legal/notions/notion-exemple.md"
ONE = ("2026-11-22", "Une date corrigée : 2001.", "Une source <nouvelle> & sûre[^source-exemple].")


def written(known: Corpus, site: str = "") -> bytes:
    [(path, text)] = feed(known, about(site))
    assert path == "donnees/flux.atom"
    return text.encode()


def parsed(text: bytes) -> feedparser.FeedParserDict:
    found = feedparser.parse(text)
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize("site", ["", SITE])
def test_feed_of_the_base_is_valid(site: str) -> None:
    text = published(site)["donnees/flux.atom"]
    assert faults_of_atom(text) == []
    found = parsed(text)
    assert found.version == "atom10"
    assert len(found.entries) == min(
        LATEST, sum(len(getattr(p.record, "changements", ())) for p in corpus().pages.values())
    )


def test_base_tells_its_real_changes_with_their_reasons() -> None:
    found = parsed(published()["donnees/flux.atom"]).entries
    assert len(found) >= 10
    assert all("Pourquoi" in entry.content[0].value and entry.title and entry.link for entry in found)
    assert len({entry.id for entry in found}) == len(found)


@pytest.mark.parametrize("name", ["id", "title", "updated"])
def test_schema_refuses_a_feed_or_an_entry_that_lacks(name: str) -> None:
    text = written(with_changes(CASE, ONE))
    for above in ("", "{http://www.w3.org/2005/Atom}entry"):
        root = etree.fromstring(text)
        parent = root.find(above) if above else root
        assert parent is not None
        [child] = parent.findall(f"{{http://www.w3.org/2005/Atom}}{name}")
        parent.remove(child)
        assert faults_of_atom(etree.tostring(root))


def test_feed_without_changes_is_valid() -> None:
    assert faults_of_atom(written(minimal())) == []
    assert parsed(written(minimal())).feed.updated == "2026-11-24T00:00:00Z"


def test_entry_says_what_and_why_in_plain_text() -> None:
    [entry] = parsed(written(with_changes(CASE, ONE), SITE)).entries
    assert entry.title == "Exemple · Une date corrigée\u00a0: 2001."
    assert entry.link == f"{SITE}etudes-de-cas/exemple/"
    assert entry.updated == "2026-11-22T00:00:00Z"
    assert "Une source &lt;nouvelle&gt; &amp; sûre." in entry.content[0].value


def test_identifier_of_an_entry_does_not_depend_on_the_site_nor_on_later_changes() -> None:
    later = ("2026-11-23", "Autre.", "Autre.")
    same_day = (ONE[0], "Encore.", "Encore.")
    first = entries(with_changes(CASE, ONE), about())[0].id
    assert first == "urn:essaimage:etudes-de-cas/exemple/2026-11-22/1"
    assert entries(with_changes(CASE, ONE, same_day, later), about(SITE))[-1].id == first


def test_latest_comes_first_and_dates_the_feed() -> None:
    known = with_changes(CASE, ONE, ("2026-11-24", "Autre.", "Autre."))
    assert [str(entry.date) for entry in entries(known, about())] == ["2026-11-24", "2026-11-22"]
    assert parsed(written(known)).feed.updated == "2026-11-24T00:00:00Z"


def test_change_to_come_waits_for_its_day() -> None:
    assert entries(with_changes(NOTION, ("2026-11-25", "Demain.", "Demain.")), about()) == []


def test_without_the_site_links_are_relative_to_the_feed() -> None:
    assert entries(with_changes(CASE, ONE), about())[0].lien == "../etudes-de-cas/exemple/"
