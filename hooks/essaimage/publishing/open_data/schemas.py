"""The JSON Schema of each table, from the models of the records: https://json-schema.org/draft/2020-12.

What a published item has and its record has not (identifier, address, what is cited) is added; what is said of a
key to authors is said to readers: the files they have are the published ones.
"""

import re
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.datasets import Dataset
from essaimage.model.legal import Accord, Notion
from essaimage.model.record import Fiche
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Critere, Entree
from essaimage.publishing.open_data.items import PRIVATE

Schema = dict[str, Any]
"""A JSON Schema, or a part of one."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"

KINDS: dict[str, type[Fiche]] = {
    "cas": EtudeDeCas,
    "accords": Accord,
    "notions": Notion,
    "references": Reference,
    "textes-de-droit": TexteDeLoi,
    "vocabulaire": Entree,
}
"""The model that the items of each table come from."""

_TO_AUTHORS = re.compile(r" ?; à omettre [^.;]*")
_FILES = {
    "data/vocabulary.yml": "vocabulaire.json",
    "data/criteria.yml": "vocabulaire.json",
    "data/references.yml": "references.json",
    "data/legal-texts.yml": "textes-de-droit.json",
}


def schema(table: Dataset, corpus: Corpus, site: str) -> Schema:
    """Return the schema of a table: `$defs/element` is that of one item, the root that of the whole file."""
    found = KINDS[table.id].model_json_schema(by_alias=True, mode="serialization")
    parts: Schema = found.pop("$defs", {})
    element = _closed({**found, "properties": _keys(table.id, found["properties"], corpus)})
    keys = {**_HEAD, "elements": {"type": "array", "items": {"$ref": "#/$defs/element"}, "description": "Les fiches."}}
    return {
        "$schema": DIALECT,
        "$id": site + table.path("schema.json"),
        "title": table.titre,
        "description": f"{table.titre} : {table.contenu}.",
        **_object(keys),
        "$defs": {"element": element, **{name: _closed(part) for name, part in sorted(parts.items())}},
    }


def _keys(name: str, properties: Schema, corpus: Corpus) -> Schema:
    """Return the keys of an item: those of its record, and those that publishing adds."""
    kept = {key: value for key, value in properties.items() if key not in PRIVATE}
    if "criteres" in kept:
        kept["criteres"] = _scores(corpus.criteres)
    if name == "vocabulaire":
        return {"liste": _text("La liste à laquelle l’entrée appartient : roles, statuts…"), **kept}
    return kept if "id" in kept else {**_BEFORE, **kept, **_AFTER}


def _scores(criteria: tuple[Critere, ...]) -> Schema:
    """Return the schema of the scores of a type of agreement: all the criteria, or none."""
    marks = {
        item.id: {"type": "integer", "minimum": 1, "maximum": 5, "description": f"{item.nom}, de 1 à 5."}
        for item in criteria
    }
    return {"description": "Une note de 1 à 5 par critère.", **_object(marks), "required": []}


def _closed(part: Schema) -> Schema:
    """Return the schema of an object whose keys are all there, cleared of what speaks to programmers."""
    return _object({key: _plain(value) for key, value in part["properties"].items()})


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _plain(value: Schema) -> Schema:
    """Return the schema of a key without the title and the default that pydantic adds, its description for readers."""
    kept = {key: part for key, part in value.items() if key not in {"title", "default"}}
    if "description" in kept:
        kept["description"] = _to_readers(kept["description"])
    return kept


def _to_readers(text: str) -> str:
    for source, published in _FILES.items():
        text = text.replace(source, published)
    return _TO_AUTHORS.sub("", text)


def _text(description: str) -> Schema:
    return {"type": "string", "description": description}


def _names(description: str) -> Schema:
    return {"type": "array", "items": {"type": "string"}, "description": description}


_HEAD = {
    "$schema": _text("Le schéma que suit le fichier."),
    "titre": _text("Ce que contient le fichier."),
    "version": _text("La version de la forme, non du contenu : v1."),
    "date": {"type": "string", "format": "date", "description": "Le jour où le fichier a été établi."},
    "licence": {"type": "string", "format": "uri", "description": "La licence des textes et des données."},
    "attribution": _text("Comment citer la base."),
    "site": _text("L’adresse du site ; vide si elle n’est pas connue."),
}
_BEFORE = {
    "id": _text("L’identifiant de la fiche ; il ne change pas."),
    "adresse": _text("L’adresse de la page ; relative à la racine du site si celle-ci n’est pas connue."),
}
_AFTER = {
    "references_citees": _names("Les sources que cite la page : voir references.json."),
    "textes_cites": _names("Les textes de droit que cite la page : voir textes-de-droit.json."),
}
