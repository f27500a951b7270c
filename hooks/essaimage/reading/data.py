"""The files of `data/`: what several pages share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from essaimage.model.data import FILES
from essaimage.model.geography import Contours
from essaimage.model.record import Fiche
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Criteres, Redirections, Vocabulaire
from essaimage.problems import Problem, nearest
from essaimage.reading.files import MAX_DATA_BYTES, read_text
from essaimage.reading.validate import validate
from essaimage.reading.yaml_text import Parsed, parse_yaml

R = TypeVar("R", bound=Fiche)
Item = TypeVar("Item", Reference, TexteDeLoi)


@dataclass
class Data:
    """What `data/` holds, and what is wrong with it."""

    vocabulaire: Vocabulaire | None = None
    criteres: Criteres | None = None
    redirections: Redirections | None = None
    contours: Contours | None = None
    records: dict[str, Fiche] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    textes: Mapping[str, TexteDeLoi] = field(default_factory=dict)
    lines: dict[str, Mapping[str, int]] = field(default_factory=dict)
    ranks: dict[tuple[str, str], int] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)


def read_data(root: Path) -> Data:
    """Read every file of `data/` under the project at `root`."""
    data = Data()
    data.vocabulaire = _whole(data, root, "vocabulary.yml", Vocabulaire)
    data.criteres = _whole(data, root, "criteria.yml", Criteres)
    data.redirections = _whole(data, root, "redirects.yml", Redirections)
    data.contours = _whole(data, root, "outlines.yml", Contours)
    for path, kind in FILES.items():
        _record(data, root, path, kind)
    data.references = _items(data, root, "references.yml", "references", Reference)
    data.textes = _items(data, root, "legal-texts.yml", "textes", TexteDeLoi)
    return data


def _parse(data: Data, root: Path, name: str) -> Parsed | None:
    """Return what a file holds, or nothing if it cannot be read."""
    path = f"data/{name}"
    if not (root / path).is_file():
        data.problems.append(Problem(path, 1, "fichier", "le fichier manque.", "Le remettre en place."))
        return None
    text, problems = read_text(root / path, path, MAX_DATA_BYTES)
    parsed = Parsed(problems=problems) if problems else parse_yaml(text, path)
    data.lines[path] = parsed.lines
    data.problems += parsed.problems
    return None if parsed.problems else parsed


def _whole(data: Data, root: Path, name: str, kind: type[R]) -> R | None:
    parsed = _parse(data, root, name)
    if parsed is None:
        return None
    record, problems = validate(kind, parsed.data, f"data/{name}", parsed.lines)
    data.problems += problems
    return record


def _record(data: Data, root: Path, path: str, kind: type[Fiche]) -> None:
    record = _whole(data, root, path.removeprefix("data/"), kind)
    if record is None:
        data.refused.add(path)
    else:
        data.records[path] = record


def _items(data: Data, root: Path, name: str, key: str, kind: type[Item]) -> dict[str, Item]:
    path = f"data/{name}"
    parsed = _parse(data, root, name)
    problems = [] if parsed is None else _root(parsed, path, key)
    data.problems += problems
    if parsed is None or problems:
        data.refused.add(path)
        return {}
    found: dict[str, Item] = {}
    for rank, item in enumerate(parsed.data[key]):
        record, problems = validate(kind, item, path, parsed.lines, f"{key}[{rank}]")
        data.problems += problems
        if record is not None:
            _keep(data, found, record, path, f"{key}[{rank}]")
            data.ranks.setdefault((path, record.id), rank)
        elif isinstance(item, dict):
            data.refused.add(str(item.get("id")))
    return found


def _root(parsed: Parsed, path: str, key: str) -> list[Problem]:
    """Return what is wrong with the root of a file that must hold one list, under `key`."""
    if not isinstance(parsed.data, dict):
        return [Problem(path, 1, "fichier", f"la liste « {key} » est attendue.", f"Commencer par « {key}: ».")]
    unknown = [name for name in parsed.data if name != key]
    if unknown:
        return [
            Problem(path, parsed.lines[name], name, "cette clé est inconnue.", nearest(name, [key])) for name in unknown
        ]
    if not isinstance(parsed.data.get(key), list):
        line = parsed.lines.get(key, 1)
        return [
            Problem(path, line, key, "une liste est attendue.", "Écrire chaque élément sur sa ligne, après un tiret.")
        ]
    return []


def _keep(data: Data, found: dict[str, Item], record: Item, path: str, key: str) -> None:
    if record.id in found:
        message = f"l’identifiant « {record.id} » est déjà pris plus haut."
        line = data.lines[path].get(key, 1)
        data.problems.append(Problem(path, line, f"{key}.id", message, "En choisir un autre, ou retirer le doublon."))
    found.setdefault(record.id, record)
