"""The index itself, on three records: small parts that hold the same words, the same bytes each time."""

import gzip
import json
from pathlib import Path

import cbor2
import pytest

from essaimage.publishing.search import chunks
from essaimage.publishing.search.chunks import dealt, is_small
from essaimage.publishing.search.engine import FOLDER, document, index_files
from essaimage.publishing.search.records import Found

FOUND = [
    Found("accords/gie/", "GIE & Cie", "accord", "<h1>GIE</h1><p>Un groupement de fait.</p>", ("GIE",)),
    Found("ressources/textes/#c-civ-1", "C. civ., art. 1", "ressource", "<p>Une loi.</p>", inside="Les textes"),
    Found(
        "etudes-de-cas/x/", "X", "cas", "<h1>X</h1><p>Un cas.</p>", ("X",), {"accord": ("GIE",), "secteur": ("Vélo",)}
    ),
]


def read(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(b"pagefind_dcd")


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(index_files(FOUND))


def test_same_records_give_the_same_bytes(files: dict[str, bytes]) -> None:
    assert index_files(FOUND) == files


def test_only_what_the_browser_reads_is_published(files: dict[str, bytes]) -> None:
    names = {path.removeprefix(f"{FOLDER}/").partition("/")[0].partition(".fr_")[0] for path in files}
    assert names == {
        *("pagefind.js", "pagefind-entry.json", "pages.json", "mots.json", "wasm.fr.pagefind"),
        *("pagefind", "index", "fragment"),
    }


def test_every_record_is_in_the_table_under_the_name_of_its_fragment(files: dict[str, bytes]) -> None:
    told = json.loads(files[f"{FOLDER}/pages.json"])
    fragments = {Path(path).stem: json.loads(read(content)) for path, content in files.items() if "/fragment/" in path}
    assert set(told["pages"]) == set(fragments)
    assert {fragment["url"] for fragment in fragments.values()} == {
        *("/accords/gie/", "/ressources/textes/~c-civ-1/", "/etudes-de-cas/x/")
    }


def test_metadata_names_every_part_in_the_order_of_its_words(
    files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks, "_SIZE", 60)
    small = index_files(FOUND)
    [meta] = (cbor2.loads(read(content)) for path, content in small.items() if path.endswith(".pf_meta"))
    parts = {Path(path).stem: cbor2.loads(read(content))[0] for path, content in small.items() if "/index/" in path}
    assert len(parts) > 1
    assert [name for _, _, name in meta[2]] == sorted(parts, key=lambda name: parts[name][0][0])
    assert all((first, last) == (parts[name][0][0], parts[name][-1][0]) for first, last, name in meta[2])
    [whole] = (cbor2.loads(read(content))[0] for path, content in files.items() if "/index/" in path)
    assert [word for _, _, name in meta[2] for word in parts[name]] == whole


def test_a_word_longer_than_a_part_stands_alone() -> None:
    long: list[object] = ["b", [0] * 20_000]
    assert list(dealt([["a", []], long, ["c", []]])) == [[["a", []], long], [["c", []]]]


def test_what_an_author_writes_is_escaped() -> None:
    assert "GIE &amp; Cie" in document(FOUND[0])


@pytest.mark.parametrize(
    ("word", "small"), [("l’\u2060", True), ("d", True), ("le", True), ("lex", False), ("scic", False)]
)
def test_small_words_are_left_out(word: str, *, small: bool) -> None:
    assert is_small(word) == small
