"""What the book makes of an article: what goes, what is unfolded, where links and notes lead."""

import json

import pytest
from lxml import html

from essaimage.model.corpus import Corpus
from essaimage.model.headings import anchor
from essaimage.model.markup import DIRECTIVE
from essaimage.model.path import Etape
from essaimage.publishing.book import offline
from essaimage.publishing.book.crossings import Crossings, anchors
from essaimage.publishing.book.downloads import versioned
from essaimage.publishing.book.forms import unfold
from essaimage.publishing.book.labels import Links, label
from essaimage.publishing.book.notes import footnotes
from essaimage.publishing.book.order import annexes, blocks, by_letter, fold, parts
from essaimage.publishing.book.reduce import columns, parse, reduce, split_wide, unwrap
from essaimage.publishing.book.sheets import ROOM, SPARED, spared
from essaimage.reading.corpus import read_corpus
from support.build import ROOT

NAV = [
    ("Accueil", "index.md"),
    ("Cas", "case-studies/index.md"),
    ("Accords", "legal/index.md"),
    ("Guides", "guides/index.md"),
]


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    found, _ = read_corpus(ROOT)
    assert found
    return found


def reduced(content: str) -> str:
    root = parse(content)
    reduce(root)
    unwrap(root)
    return html.tostring(root, encoding="unicode")


@pytest.mark.parametrize(
    "gone",
    [
        "<nav>Fil</nav>",
        "<p hidden>Fil</p>",
        '<div class="outil avec-script">Fil</div>',
        '<div class="definitions"><p>Fil</p></div>',
        '<a class="retour" href="#x">Fil</a>',
        '<span aria-hidden="true">Fil</span>',
        '<details class="sommaire"><summary>Sur cette page</summary>Fil</details>',
        "<fieldset><legend>Fil</legend></fieldset>",
    ],
)
def test_what_has_no_use_on_paper_goes(gone: str) -> None:
    assert "Fil" not in reduced(f"<p>avant</p>{gone}<p>après</p>")


def test_question_keeps_its_answers_and_a_field_its_name_and_value() -> None:
    root = parse(
        '<fieldset class="question" id="q"><legend><span>1.</span> Qui ?</legend>'
        '<label><input type="radio" value="0"> <span>0</span> <span>Personne.</span></label></fieldset>'
        '<fieldset><legend>Prix</legend><div class="simu__champ"><label><span class="simu__libelle">Droit</span>'
        '<input value="6"></label><p class="simu__aide">Payé une fois. <span>Inventé : 6 €.</span></p></div></fieldset>'
        "<fieldset><legend>Filtre</legend></fieldset>"
    )
    unfold(root)
    reduce(root)
    assert [item.text for item in root.iter("li")] == ["0 Personne."]
    assert [cell.text for cell in root.iter("td")] == ["Droit", "Payé une fois. Inventé : 6 €."]
    assert "Filtre" not in root.text_content()


def test_what_is_folded_is_opened() -> None:
    assert "dedans" in reduced("<details><summary>Voir aussi</summary><ul><li>dedans</li></ul></details>")


def test_wide_table_is_cut_with_its_first_column_on_each_piece() -> None:
    cells = "".join(f"<td>{rank}</td>" for rank in range(1, 10))
    root = parse(f"<table><tbody><tr><th>nom</th>{cells}</tr></tbody></table><p>suite</p>")
    split_wide(root[0], 5)
    tables = root.xpath("//table")
    assert [table.xpath("string(.//tr)") for table in tables] == ["nom1234", "nom5678", "nom9"]
    assert max(map(columns, tables)) == 5
    assert root[-1].text == "suite"


SOURCED = """
<h2 id="x">Titre</h2>
<p>Un<sup class="appel"><a href="#source-1">1</a></sup> deux<sup class="appel"><a href="#source-2">2</a></sup><sup
class="appel"><a href="#source-1">1</a></sup></p>
<section class="partie"><h2>Sources</h2><ol class="sources">
<li id="source-1"><cite><a href="https://a.fr/">Un titre</a></cite>, A, 2022. <span class="note">Remarque</span></li>
<li id="source-2">Deux</li>{more}</ol></section>
"""


def test_first_call_carries_the_note_and_the_next_its_number() -> None:
    root = parse(SOURCED.format(more=""))
    footnotes(root, "page")
    assert [(call.get("data-t"), call.get("data-a-nom")) for call in root.xpath("//*[@data-a-nom]")] == [
        ("note", "page--source-1"),
        ("note", "page--source-2"),
        ("rappel", "page--source-1"),
    ]
    text = root.text_content()
    assert "Un titre" in text
    assert "Remarque" not in text
    assert "Sources" not in text


def test_source_that_nothing_calls_stays_at_the_end() -> None:
    root = parse(SOURCED.format(more='<li id="source-3">Trois</li>'))
    footnotes(root, "page")
    assert root.xpath("//ol[@class='sources']/li")[0].text == "Trois"
    assert "Autres sources" in root.text_content()


def test_calls_that_touch_are_parted() -> None:
    root = parse(SOURCED.format(more=""))
    footnotes(root, "page")
    assert [sup.text for sup in root.xpath("//sup")] == [", "]


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("../../accords/", "accords"),
        ("../../accords/licence-de-marque/#en-bref", "accords-licence-de-marque--en-bref"),
        ("../../accords/comparer/?types=gie", "accords-comparer"),
        ("../../", "accueil"),
        ("#le-besoin", "etudes-de-cas-step-pau--le-besoin"),
        ("../simplon/", "etudes-de-cas-simplon"),
    ],
)
def test_link_of_a_page_leads_to_its_place_in_the_book(corpus: Corpus, href: str, expected: str) -> None:
    assert Links(corpus, "").target(href, "case-studies/step-pau.md").label == expected


def test_link_out_of_the_base_keeps_its_address_and_a_file_has_one_only_on_a_known_site(corpus: Corpus) -> None:
    links = Links(corpus, "https://exemple.fr/")
    assert links.target("https://a.fr/b?c#d", "index.md").url == "https://a.fr/b?c#d"
    assert links.target("telechargements/x.odt", "index.md").url == "https://exemple.fr/telechargements/x.odt"
    assert Links(corpus, "").target("telechargements/x.odt", "index.md").url == ""


def test_page_number_is_given_the_first_time_only(corpus: Corpus) -> None:
    root = parse('<p><a href="../simplon/">a</a> <a href="../simplon/">b</a> <a href="#x">c</a></p>')
    Crossings(Links(corpus, ""), "case-studies/step-pau.md").mark(root)
    assert [call.get("data-a-premier") for call in root.xpath("//span")] == ["1", None, None]


def test_every_place_is_named_once() -> None:
    root = parse('<h2 id="a">A</h2><ul id="b"><li id="c">x</li></ul><table id="d"><tr><td>1</td></tr></table>')
    found = anchors(root, "index.md")
    assert sorted(found) == ["accueil--a", "accueil--b", "accueil--c", "accueil--d"]
    assert len(root.xpath("//*[@data-t='ancre']")) == 3


def test_every_page_is_in_the_book_once(corpus: Corpus) -> None:
    placed = [page.src for part in parts(corpus, NAV) for page in part.pages]
    placed += [page.src for page in annexes(corpus)] + [page.src for page in corpus.notions.values()]
    away = {"glossaire", "recherche", "telechargements", "champs-des-fiches"}
    apart = {src for src, page in corpus.pages.items() if away & set(blocks(page)) or DIRECTIVE.search(page.body)}
    assert sorted(placed) == sorted(corpus.pages.keys() - apart)


def test_parts_follow_the_navigation_and_paths_their_steps(corpus: Corpus) -> None:
    found = parts(corpus, NAV)
    assert [part.title for part in found] == ["Accueil", "Cas", "Accords", "Guides"]
    assert found[1].pages[0].src == "case-studies/index.md"
    walked = [page for page in found[3].pages if isinstance(page.record, Etape)]
    steps = [page.record.rang for page in walked if page.record.cote == "transmettre"]
    assert steps == sorted(steps)


def test_glossary_is_sorted_as_a_dictionary(corpus: Corpus) -> None:
    letters = by_letter(corpus)
    assert list(letters) == sorted(letters)
    forms = [fold(form) for found in letters.values() for form, _ in found]
    assert forms == sorted(forms)


def test_sheet_spares_parts_in_order_until_the_rest_fits() -> None:
    counts = {anchor(name): 300 for name in SPARED} | {"en-bref": 200, "sources": 5000}
    dropped = spared(counts)
    assert dropped == [anchor(name) for name in SPARED][: len(dropped)]
    assert sum(count for name, count in counts.items() if name not in dropped and name != "sources") <= ROOM


def test_short_page_keeps_all_but_the_lists_of_links() -> None:
    assert spared({"les-cas-voisins": 50, "les-chiffres": 50, "le-besoin": 100}) == ["les-cas-voisins"]


def test_label_of_a_page_is_its_address() -> None:
    assert (label("legal/notions/marque.md"), label("index.md", "a")) == ("accords-notions-marque", "accueil--a")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("../accords/", "../accords/index.html"),
        ("..", "../index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("../assets/x.css", "../assets/x.css"),
        ("", ""),
    ],
)
def test_offline_link_names_a_file(path: str, expected: str) -> None:
    assert offline.named(path) == expected


def test_offline_page_keeps_anchors_queries_and_other_sites() -> None:
    page = '<a href="../x/?types=a#b">1</a><a href="https://a.fr/">2</a><a href="#c">3</a><a href="..">4</a>'
    expected = page.replace("../x/?", "../x/index.html?").replace('".."', '"../index.html"')
    assert offline.page(page) == expected


def test_offline_tool_data_name_files_too() -> None:
    page = '<script type="application/json" id="donnees-outil">{"lien":"../../accords/gie/","nom":"a/"}</script>'
    assert '"../../accords/gie/index.html"' in offline.page(page)
    assert '"a/"' in offline.page(page)


def test_offline_index_names_files() -> None:
    found = offline.index(b'{"config":{},"docs":[{"location":"a/#b"},{"location":""}]}').decode()
    docs = json.loads(found.removeprefix("var __index = "))["docs"]
    assert [doc["location"] for doc in docs] == ["a/index.html#b", "index.html"]


def test_version_stands_in_the_name() -> None:
    assert versioned("telechargements/livre.pdf", "2026.11.24") == "telechargements/livre-2026.11.24.pdf"
