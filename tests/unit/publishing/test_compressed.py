"""Texts compressed beside themselves."""

import gzip
from pathlib import Path

import brotli
import pytest

from essaimage.publishing.compressed import compressed
from support.project import write

TEXT = "Une base sur l’essaimage. " * 60


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write(tmp_path, "index.html", TEXT)
    write(tmp_path, "assets/js/a.js", TEXT)
    write(tmp_path, "court.html", "Court.")
    (tmp_path / "fiche.odt").write_bytes(TEXT.encode())
    return tmp_path


def test_each_text_has_two_twins_that_open_to_it(site: Path) -> None:
    found = {path.relative_to(site).as_posix(): content for path, content in compressed(site)}
    assert sorted(found) == ["assets/js/a.js.br", "assets/js/a.js.gz", "index.html.br", "index.html.gz"]
    assert brotli.decompress(found["index.html.br"]).decode() == TEXT
    assert gzip.decompress(found["index.html.gz"]).decode() == TEXT


def test_same_site_same_bytes_and_twins_have_no_twins(site: Path) -> None:
    first = list(compressed(site))
    for path, content in first:
        path.write_bytes(content)
    assert list(compressed(site)) == first


def test_what_would_grow_has_no_twin(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(bytes(range(256)))
    assert [path for path, content in compressed(tmp_path) if len(content) >= 256] == []
