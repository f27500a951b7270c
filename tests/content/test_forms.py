"""Every real case can be written in the form, and comes back the same; what is made from the models is up to date."""

from pathlib import Path

import pytest
import yaml

from essaimage.__main__ import made
from essaimage.contributing.filled import from_form
from essaimage.contributing.fixes import mend_page, mend_yaml
from essaimage.contributing.form import asked
from essaimage.model.case import EtudeDeCas
from essaimage.reading.front_matter import cut
from essaimage.reading.pages import kind_of
from essaimage.reading.validate import validate
from essaimage.reading.yaml_text import parse_yaml
from support.build import ROOT
from support.forms import filled, sections
from support.real import DATA, FILES, TODAY, corpus, page, sources_of

FORMS = sorted(set((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml")) - {ROOT / ".github/ISSUE_TEMPLATE/config.yml"})


@pytest.mark.parametrize("src", sources_of(EtudeDeCas))
def test_case_goes_through_the_form_and_back(src: str) -> None:
    case = page(src, EtudeDeCas)
    found = from_form(filled(case, corpus()), "formulaire.md", corpus(), TODAY)
    assert [str(problem) for problem in found.problems] == []
    parts, _ = cut(found.case, src)
    record, problems = validate(EtudeDeCas, parse_yaml(parts.header, src).data, src, {})
    assert problems == []
    assert record
    for field in asked():
        back, was = getattr(record, field.key), getattr(case.record, field.key)
        # Boxes are checked in the order of the form.
        assert (set(back) == set(was)) if field.listed and field.repeated else (back == was), field.key
    assert dict(sections(parts.body)) == dict(sections(case.body))
    assert record.brouillon


def test_what_is_made_from_the_models_is_up_to_date() -> None:
    stale = [path for path, text in made(corpus()) if not _holds(ROOT / path, text)]
    assert stale == [], "make generated"


def _holds(file: Path, text: str) -> bool:
    return file.is_file() and file.read_text("utf-8") == text


@pytest.mark.parametrize("name", DATA)
def test_file_of_data_names_its_schema(name: str) -> None:
    first = (ROOT / "data" / name).read_text("utf-8").split("\n", 1)[0]
    assert first == f"# yaml-language-server: $schema=schemas/{name.removesuffix('.yml')}.json"
    assert (ROOT / "data/schemas" / name.replace(".yml", ".json")).is_file()


@pytest.mark.parametrize("path", FILES)
def test_nothing_is_left_to_mend(path: str) -> None:
    text = (ROOT / path).read_text("utf-8")
    src = path.removeprefix("docs/")
    assert (mend_yaml(text) if src == path else mend_page(text, kind_of(src))) == text


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_form_is_one_that_github_accepts(form: Path) -> None:
    data = yaml.safe_load(form.read_text("utf-8"))
    assert set(data) == {"name", "description", "title", "labels", "body"}
    labels = [item["attributes"]["label"] for item in data["body"] if item["type"] != "markdown"]
    assert len(labels) == len(set(labels))
    for item in data["body"]:
        assert item["type"] in {"markdown", "input", "textarea", "dropdown", "checkboxes"}
        options = item["attributes"].get("options", [])
        assert bool(options) == (item["type"] in {"dropdown", "checkboxes"})
