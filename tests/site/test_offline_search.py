"""The search of the offline copy is Material’s: one variable changes the plugin, the theme and the index."""

from pathlib import Path

import pytest

from support.build import ROOT, build

PAGE = "etudes-de-cas/step-pau/index.html"


@pytest.mark.audit
def test_variable_gives_materials_search_and_no_pagefind(tmp_path: Path) -> None:
    env = {"SOURCE_DATE_EPOCH": "1790000000", "NO_MKDOCS_2_WARNING": "1", "RECHERCHE_MATERIAL": "true"}
    done = build(ROOT, tmp_path, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "search/search_index.json").is_file()
    assert not (tmp_path / "pagefind").exists()
    html = (tmp_path / PAGE).read_text("utf-8")
    assert 'data-md-component="search-query"' in html
    assert "data-recherche" not in html


def test_site_has_pagefind_and_nothing_of_materials_search(site: Path) -> None:
    assert (site / "pagefind/pagefind.js").is_file()
    assert not (site / "search").exists()
    html = (site / PAGE).read_text("utf-8")
    assert 'data-md-component="search' not in html
    assert "data-recherche" in html
