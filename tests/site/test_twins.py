"""The same source gives the same bytes: twice with MkDocs, and with properdocs but for the generator’s name."""

import re
from pathlib import Path

import pytest

from support.build import ROOT, build

_GENERATOR = re.compile(rb'<meta name="generator"[^>]*>')


def files_of(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): _GENERATOR.sub(b"", path.read_bytes())
        for path in sorted(site.rglob("*"))
        if path.is_file() and path.suffix not in {".pdf", ".epub", ".zip"} and path.parent.name != "telechargements"
    }


@pytest.mark.audit  # properdocs gives the same bytes in another build, at each change
def test_two_builds_give_the_same_bytes(site: Path, tmp_path: Path) -> None:
    assert build(ROOT, tmp_path / "site").returncode == 0
    assert files_of(site) == files_of(tmp_path / "site")


def test_properdocs_gives_the_same_site(site: Path, tmp_path: Path) -> None:
    done = build(ROOT, tmp_path / "site", generator="properdocs")
    assert done.returncode == 0, done.stderr
    assert files_of(site) == files_of(tmp_path / "site")
