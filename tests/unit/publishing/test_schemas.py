"""The schemas accept what the base holds, and refuse what the checks refuse."""

from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from essaimage.model.editorial import PageSimple
from essaimage.model.record import Fiche
from essaimage.publishing.schemas import DATA, PAGES, schema, schemas
from essaimage.reading.front_matter import cut
from support.build import ROOT
from support.real import corpus, sources_of

KINDS: Mapping[str, type[Fiche]] = {**PAGES, **DATA}


class _Core(yaml.SafeLoader):
    """YAML as an editor’s language server reads it (YAML 1.2): a date stays text."""


_Core.yaml_implicit_resolvers = {
    sign: [(tag, found) for tag, found in resolvers if "timestamp" not in tag]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def errors(name: str, data: object) -> list[str]:
    made = schema(KINDS[name], name, corpus())
    return [f"{list(error.absolute_path)}: {error.message}" for error in Draft202012Validator(made).iter_errors(data)]


def front_matter(src: str) -> Any:
    parts, _ = cut((ROOT / "docs" / src).read_text("utf-8"), src)
    return yaml.load(parts.header, _Core)  # noqa: S506 - a safe loader, less dates


@pytest.mark.parametrize("name", KINDS)
def test_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(schema(KINDS[name], name, corpus()))


@pytest.mark.parametrize("name", PAGES)
def test_every_page_of_the_base_follows_its_schema(name: str) -> None:
    kind = PAGES[name]
    pages = [src for src in sources_of(kind) if type(corpus().pages[src].record) is kind]
    assert pages
    assert {src: found for src in pages if (found := errors(name, front_matter(src)))} == {}


@pytest.mark.parametrize("name", DATA)
def test_every_file_of_data_follows_its_schema(name: str) -> None:
    data = yaml.load((ROOT / f"data/{name}.yml").read_text("utf-8"), _Core)  # noqa: S506 - a safe loader, less dates
    assert errors(name, data) == []


@pytest.mark.parametrize(
    ("key", "value"),
    [("role", "perdu"), ("secteurs", ["perdu"]), ("rolle", "x"), ("accords", []), ("lieu", "Pau"), ("mis_a_jour", 3)],
)
def test_what_the_checks_refuse_is_refused(key: str, value: object) -> None:
    assert errors("etude-de-cas", {**front_matter("case-studies/step-pau.md"), key: value})


def test_missing_key_is_refused() -> None:
    assert errors("page", {"titre": "x"})
    assert PageSimple.model_fields["chapeau"].is_required()


def test_schema_speaks_french_to_authors() -> None:
    whole = "".join(text for _, text in schemas(corpus()))
    assert '"title": "Titre"' not in whole
    assert "Return " not in whole
    assert "Son rôle dans l’essaimage" in whole
