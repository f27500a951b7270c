"""A page at every address that moved."""

import posixpath
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus
from essaimage.model.vocabulary import Redirection
from essaimage.publishing.redirects import moves, redirects
from essaimage.reading.corpus import read_corpus
from support.project import MINIMAL, minimal_project, problems_of, write


@pytest.fixture
def corpus() -> Corpus:
    found, _ = read_corpus(MINIMAL)
    assert found
    return found


@pytest.mark.parametrize(
    ("de", "path"),
    [
        ("ancien/", "ancien/index.html"),
        ("/ancien/nom", "ancien/nom/index.html"),
        ("etudes-de-cas/ancien-nom/", "etudes-de-cas/ancien-nom/index.html"),
    ],
)
@pytest.mark.parametrize("vers", ["index.md", "guides/guide-exemple.md", "legal/accord-exemple.md"])
def test_old_address_leads_to_the_new_page(corpus: Corpus, de: str, path: str, vers: str) -> None:
    moved = replace(corpus, redirections=(Redirection(de=de, vers=vers),))
    [(written, html)] = redirects(moved)
    link = BeautifulSoup(html, "html.parser").find("a")
    assert isinstance(link, Tag)
    reached = posixpath.normpath(posixpath.join(posixpath.dirname(path), str(link["href"])))
    assert (path, posixpath.normpath(address(vers) or ".")) == (written, reached)


def test_redirect_works_without_javascript_and_in_french(corpus: Corpus) -> None:
    [(_, html)] = redirects(corpus)
    soup = BeautifulSoup(html, "html.parser")
    refresh = soup.select_one('meta[http-equiv="refresh"]')
    assert refresh
    assert refresh["content"] == "0; url=../guides/guide-exemple/"
    assert soup.html
    assert soup.html["lang"] == "fr"
    assert soup.find("script") is None


def test_address_is_escaped(corpus: Corpus) -> None:
    moved = replace(corpus, redirections=(Redirection(de="a/", vers='x"><script>.md'),))
    [(_, html)] = redirects(moved)
    assert "<script>" not in html


def test_nothing_moved_gives_nothing(corpus: Corpus) -> None:
    assert list(redirects(replace(corpus, redirections=()))) == []


@pytest.mark.parametrize("de", ["/", "../ailleurs/", "a/../../ailleurs/", "etudes-de-cas/exemple/", "assets/../"])
def test_redirect_from_a_living_page_or_from_outside_the_site_is_refused(tmp_path: Path, de: str) -> None:
    root = minimal_project(tmp_path)
    write(root, "data/redirects.yml", f"redirections:\n  - {{de: {de}, vers: index.md}}\n")
    assert problems_of(root) != []


def test_two_redirects_from_one_address_are_refused(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, "data/redirects.yml", "redirections:\n" + "  - {de: a/, vers: index.md}\n" * 2)
    assert problems_of(root) != []


def test_servers_are_told_what_moved(corpus: Corpus) -> None:
    moved = replace(corpus, redirections=(Redirection(de="ancien", vers="legal/accord-exemple.md"),))
    assert dict(moves(moved)) == {
        "_redirects": "/ancien/ /accords/accord-exemple/ 301\n",
        "_redirects.nginx": '"/ancien/" "/accords/accord-exemple/";\n',
    }
