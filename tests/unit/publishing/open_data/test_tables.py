"""Tables for reuse: each file follows its schema, and the CSV opens right in a French spreadsheet."""

import csv
import io
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from essaimage.model.datasets import TABLES, Dataset
from essaimage.publishing.open_data.schemas import KINDS, schema
from essaimage.publishing.open_data.tables import cell, columns, tables
from support.published import SITE, about, minimal, published
from support.real import corpus

each_table = pytest.mark.parametrize("table", TABLES, ids=lambda table: table.id)


def document(table: Dataset) -> Any:
    return json.loads(published()[table.path("json")])


def described(table: Dataset) -> Any:
    return json.loads(published()[table.path("schema.json")])


def rows(table: Dataset) -> list[dict[str, str]]:
    text = published()[table.path("csv")].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


def faults(table: Dataset, value: object, part: str | None = None) -> list[str]:
    whole = described(table)
    asked = {**{key: whole[key] for key in ("$schema", "$defs")}, "$ref": f"#/$defs/{part}"} if part else whole
    return [error.message for error in Draft202012Validator(asked, format_checker=FormatChecker()).iter_errors(value)]


@each_table
def test_json_follows_its_schema(table: Dataset) -> None:
    Draft202012Validator.check_schema(described(table))
    assert faults(table, document(table)) == []
    assert document(table)["$schema"] == f"{table.id}.schema.json"


@each_table
def test_schema_refuses_what_it_does_not_name(table: Dataset) -> None:
    item = document(table)["elements"][0]
    assert faults(table, {**item, "inconnue": "x"}, "element")
    for key in item:
        assert faults(table, {name: value for name, value in item.items() if name != key}, "element"), key


@each_table
def test_csv_says_what_the_json_says_row_by_row(table: Dataset) -> None:
    found, elements = rows(table), document(table)["elements"]
    assert len(found) == len(elements)
    held = columns(schema(table, corpus(), ""))
    assert list(found[0]) == [column.nom for column in held]
    for row, item in zip(found, elements, strict=True):
        assert row == {column.nom: cell(item, column.path) for column in held}
        assert row["id"] == item["id"]


@each_table
def test_csv_rows_follow_the_schema_too(table: Dataset) -> None:
    assert [fault for row in rows(table) for fault in faults(table, row, "ligne")] == []


@each_table
def test_every_column_and_key_is_explained_to_readers(table: Dataset) -> None:
    columns_of = described(table)["$defs"]["ligne"]["properties"]
    assert [name for name, column in columns_of.items() if not column["description"]] == []
    text = published()[table.path("schema.json")].decode()
    assert [word for word in ("data/", "à omettre", "sans_lien", "docs/*") if word in text] == []


def test_every_table_has_a_model() -> None:
    assert list(KINDS) == [table.id for table in TABLES]


def test_everything_the_base_knows_is_there() -> None:
    counts = {table.id: len(document(table)["elements"]) for table in TABLES[:-1]}
    known = corpus()
    assert counts == {
        "cas": len(known.cas),
        "accords": len(known.accords),
        "notions": len(known.notions),
        "references": len(known.references),
        "textes-de-droit": len(known.textes),
    }


def test_items_tell_their_page_and_what_it_cites() -> None:
    step = next(item for item in document(TABLES[0])["elements"] if item["id"] == "step-pau")
    assert step["adresse"] == "etudes-de-cas/step-pau/"
    assert "step-socialcobizz" in step["references_citees"]
    assert "sans_lien" not in step
    [table] = [table for table in TABLES if table.id == "accords"]
    brand = next(item for item in document(table)["elements"] if item["id"] == "licence-de-marque")
    assert "cpi-l714-1" in brand["textes_cites"]


def test_addresses_are_whole_where_the_site_is_known() -> None:
    files = dict(tables(minimal(), about(SITE)))
    found = json.loads(files["donnees/v1/cas.json"])
    assert found["elements"][0]["adresse"] == f"{SITE}etudes-de-cas/exemple/"
    assert found["site"] == SITE
    assert json.loads(files["donnees/v1/cas.schema.json"])["$id"] == f"{SITE}donnees/v1/cas.schema.json"


def test_csv_begins_with_a_bom_and_ends_its_lines_as_it_should() -> None:
    text = published()["donnees/v1/cas.csv"].decode()
    assert text.startswith("\ufeffid;adresse;titre;")
    assert text.endswith("\r\n")


@pytest.mark.parametrize(
    ("item", "path", "expected"),
    [
        ({"a": "texte"}, "a", "texte"),
        ({"a": None}, "a", ""),
        ({"a": ["un", "deux"]}, "a", "un | deux"),
        ({"a": [{"b": "un"}, {"b": None}, {"b": "trois"}]}, "a.b", "un |  | trois"),
        ({"a": [{"b": None}, {"b": None}]}, "a.b", ""),
        ({"a": [{"b": [{"c": "x"}, {"c": "y"}]}, {"b": [{"c": "z"}]}]}, "a.b.c", "x / y | z"),
        ({"a": {"date-parts": [[2022, 7]]}}, "a.date-parts", "2022-07"),
        ({"a": None}, "a.date-parts", ""),
        ({"a": 45.764}, "a", "45,764"),
        ({"a": -0.3708}, "a", "-0,3708"),
        ({"a": "vu[^une-source], dit (^)"}, "a", "vu, dit (^)"),
        ({"a": "+ 35 %"}, "a", "\u00a0+ 35 %"),
        ({"a": "=SOMME(A1)"}, "a", "\u00a0=SOMME(A1)"),
        ({"a": "-une ligne"}, "a", "\u00a0-une ligne"),
        ({"a": "9-1"}, "a", "\u00a09-1"),
        ({"a": "2026-11-24"}, "a", "2026-11-24"),
        ({"a": ["a ; b", '"c"']}, "a", 'a ; b | "c"'),
    ],
)
def test_cell(item: dict[str, Any], path: str, expected: str) -> None:
    assert cell(item, path.split(".")) == expected


def test_no_cell_would_be_read_as_a_formula_or_a_day() -> None:
    cells = [value for table in TABLES for row in rows(table) for value in row.values()]
    assert [value for value in cells if value[:1] in {"=", "+", "@"}] == []
    assert [value for value in cells if value[:1] == "-" and not value[1:].replace(",", "").isdigit()] == []


def test_no_value_holds_what_separates_values() -> None:
    def texts(value: object) -> list[str]:
        if isinstance(value, dict):
            return [text for item in value.values() for text in texts(item)]
        if isinstance(value, list):
            return [text for item in value for text in texts(item)]
        return [value] if isinstance(value, str) else []

    assert [text for table in TABLES for text in texts(document(table)["elements"]) if " | " in text] == []
    inner = [case["contradictions"] for case in document(TABLES[0])["elements"]]
    assert [text for text in texts(inner) if " / " in text] == []
