"""The JSON Schema of each record, so that an editor completes and checks while one types.

Made by pydantic (draft 2020-12) from the models, then made to say what authors meet: the values of the controlled
lists, a bare number where a text is asked, a quoted `true`. What stands in the base (identifiers of sources, of
pages) is left to `make check`: a schema need not change each time a source is added.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import create_model

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.data import FILES
from essaimage.model.editorial import Accueil, Fil, Guide, PageSimple
from essaimage.model.fields import describe
from essaimage.model.geography import Contours
from essaimage.model.legal import Accord, Notion
from essaimage.model.lists import RECORDS
from essaimage.model.path import Etape
from essaimage.model.record import Fiche
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Criteres, Redirections, Vocabulaire

FOLDER = "contribuer/schemas"
"""Where the schemas are published; they also stand in `data/schemas/`, for editors."""

PAGES: Mapping[str, type[Fiche]] = {
    "etude-de-cas": EtudeDeCas,
    "accord": Accord,
    "notion": Notion,
    "guide": Guide,
    "etape": Etape,
    "fil": Fil,
    "page": PageSimple,
    "accueil": Accueil,
}
"""The front matter of each kind of page."""

_References = create_model("References", __base__=Fiche, references=(tuple[Reference, ...], ...))
_Textes = create_model("Textes", __base__=Fiche, textes=(tuple[TexteDeLoi, ...], ...))

DATA: Mapping[str, type[Fiche]] = {
    "references": _References,
    "legal-texts": _Textes,
    "vocabulary": Vocabulaire,
    "criteria": Criteres,
    "redirects": Redirections,
    "outlines": Contours,
    **{path.removeprefix("data/").removesuffix(".yml"): kind for path, kind in FILES.items()},
}
"""Each file of `data/`, by its name."""


def schemas(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the schema of each kind of page and of each file of `data/`, as (name of the file, JSON)."""
    for name, kind in {**PAGES, **DATA}.items():
        yield f"{name}.json", json.dumps(schema(kind, name, corpus), ensure_ascii=False, indent=1) + "\n"


def schema(kind: type[Fiche], name: str, corpus: Corpus) -> dict[str, Any]:
    """Return the schema of a model: https://json-schema.org/draft/2020-12."""
    made = kind.model_json_schema(by_alias=True)
    for part, model in _parts(kind, made):
        _finish(part, model, corpus)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name, **_french(made)}


def _parts(kind: type[Fiche], made: dict[str, Any]) -> Iterator[tuple[dict[str, Any], type[Fiche]]]:
    """Yield each object of a schema with its model."""
    yield made, kind
    models = dict(_models(kind))
    for name, part in made.get("$defs", {}).items():
        yield part, models[name]


def _models(kind: type[Fiche]) -> Iterator[tuple[str, type[Fiche]]]:
    for field in describe(kind):
        if field.inner:
            yield field.inner.__name__, field.inner
            yield from _models(field.inner)


def _finish(part: dict[str, Any], kind: type[Fiche], corpus: Corpus) -> None:
    """Give an object the values of the lists; leave out the docstring of its model, which is for developers."""
    part.pop("description", None)
    for field in describe(kind):
        if field.listed and field.listed not in RECORDS:
            entries = [entry.id for entry in getattr(corpus.vocabulaire, field.listed)]
            _set_values(part["properties"][field.key], entries)


def _set_values(value: dict[str, Any], entries: list[str]) -> None:
    if value.get("type") == "string":
        value["enum"] = entries
    for inner in (value.get("items"), *value.get("anyOf", ())):
        if inner:
            _set_values(inner, entries)


def _french(node: Any) -> Any:
    """Return a schema without pydantic’s English titles, whose free texts may be written as bare numbers."""
    if isinstance(node, list):
        return [_french(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: _french(value) for key, value in node.items() if not (key == "title" and isinstance(value, str))}
    if kept.get("type") == "string" and not {"enum", "const", "format", "pattern"} & set(kept):
        kept["type"] = ["string", "number"]
    if kept.get("type") == "boolean":
        kept["type"], kept["enum"] = ["boolean", "string"], [True, False, "true", "false"]
    return kept
