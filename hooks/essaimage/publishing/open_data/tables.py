"""Each table as JSON, as CSV and with its schema; the CSV’s columns are the leaves of the schema.

The CSV opens right in a French spreadsheet: a BOM, semicolons, decimal commas, and no cell that would be taken for
a formula. A list stands in one cell.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.datasets import LICENCE, TABLES, Dataset
from essaimage.model.markup import without_calls
from essaimage.publishing.open_data.about import About
from essaimage.publishing.open_data.items import Item, items
from essaimage.publishing.open_data.schemas import Schema, schema

SEPARATORS = (" | ", " / ")
"""What stands between the values of a list, and between those of a list inside a list."""

BOM = "\ufeff"
_MISREAD = re.compile(r"[=+@\t]|-(?![\d,]+$)|\d{1,2}[-/.]\d{1,4}$")
"""What a spreadsheet would take for a formula or for a day: « + 35 % », « 9-1 » (an article)."""
_GUARD = "\u00a0"


@dataclass(frozen=True)
class Column:
    """A column of a CSV: the keys that lead to its values in an item, and what they are."""

    path: tuple[str, ...]
    description: str

    @property
    def nom(self) -> str:
        """The head of the column: `lieu.commune`, `accords.partenaire`."""
        return ".".join(self.path)


def tables(corpus: Corpus, about: About) -> Iterator[tuple[str, str]]:
    """Yield (path in the site, text) for each form of each table."""
    found = items(corpus, about.site)
    for table in TABLES:
        described = schema(table, corpus, about.site)
        held = columns(described)
        yield table.path("json"), _json(_document(table, found[table.id], about))
        yield table.path("csv"), table_csv(held, found[table.id])
        yield table.path("schema.json"), _json(with_rows(described, held))


def columns(described: Schema) -> list[Column]:
    """Return the columns of a table, in the order of its schema."""
    return list(_leaves(described["$defs"]["element"], described["$defs"], ()))


def table_csv(held: Sequence[Column], rows: Sequence[Item]) -> str:
    """Return a table as CSV, with a BOM, semicolons and the line ends of RFC 4180."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([column.nom for column in held])
    writer.writerows([cell(row, column.path) for column in held] for row in rows)
    return BOM + out.getvalue()


def cell(item: Item, path: Sequence[str]) -> str:
    """Return what stands in a cell: plain text, without calls; a no-break space guards what would be misread."""
    text = _joined(_reached(item, path), SEPARATORS)
    if not text.replace("|", "").strip():
        return ""
    return _GUARD + text if _MISREAD.match(text) else text


def with_rows(described: Schema, held: Sequence[Column]) -> Schema:
    """Return the schema with `$defs/ligne`, that of a row of the CSV, where every value is a text."""
    row = {
        "type": "object",
        "description": "Une ligne du CSV : chaque colonne est un texte, vide si la donnée manque.",
        "properties": {column.nom: {"type": "string", "description": column.description} for column in held},
        "required": [column.nom for column in held],
        "additionalProperties": False,
    }
    return {**described, "$defs": {**described["$defs"], "ligne": row}}


def _document(table: Dataset, found: list[Item], about: About) -> Item:
    return {
        "$schema": f"{table.id}.schema.json",
        "titre": table.titre,
        "version": "v1",
        "date": about.jour.isoformat(),
        "licence": LICENCE,
        "attribution": about.nom,
        "site": about.site,
        "elements": found,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _leaves(part: Schema, parts: Schema, path: tuple[str, ...], said: str = "") -> Iterator[Column]:
    """Yield a column for each value that is neither an object nor a list of objects."""
    said = part.get("description", said)
    inner = _inside(part, parts)
    if "properties" not in inner:
        yield Column(path, said)
    for key, value in inner.get("properties", {}).items():
        yield from _leaves(value, parts, (*path, key), said)


def _inside(part: Schema, parts: Schema) -> Schema:
    """Return what a key holds: the object behind a reference, an alternative to null, or the items of a list."""
    while True:
        if "$ref" in part:
            part = parts[part["$ref"].rpartition("/")[2]]
        elif "anyOf" in part:
            part = next(choice for choice in part["anyOf"] if choice.get("type") != "null")
        elif "items" in part:
            part = part["items"]
        else:
            return part


def _reached(value: Any, path: Sequence[str]) -> Any:
    if isinstance(value, list):
        return [_reached(item, path) for item in value]
    return value if value is None or not path else _reached(value.get(path[0]), path[1:])


def _joined(value: Any, separators: Sequence[str]) -> str:
    if isinstance(value, list):
        if value and all(isinstance(item, int) for item in value):
            return "-".join(f"{item:02}" for item in value)
        return separators[0].join(_joined(item, separators[1:]) for item in value)
    if isinstance(value, float):
        return str(value).replace(".", ",")
    return "" if value is None else without_calls(str(value))
