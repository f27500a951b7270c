"""The files of `data/`: what several pages share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from essaimage.model.record import Fiche
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Criteres, Redirections, Vocabulaire
from essaimage.problems import Problem
from essaimage.reading.files import read_text
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
    references: Mapping[str, Reference] = field(default_factory=dict)
    textes: Mapping[str, TexteDeLoi] = field(default_factory=dict)
    lines: dict[str, Mapping[str, int]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_data(root: Path) -> Data:
    """Read every file of `data/` under the project at `root`."""
    data = Data()
    data.vocabulaire = _whole(data, root, "vocabulary.yml", Vocabulaire)
    data.criteres = _whole(data, root, "criteria.yml", Criteres)
    data.redirections = _whole(data, root, "redirects.yml", Redirections)
    data.references = _items(data, root, "references.yml", "references", Reference)
    data.textes = _items(data, root, "legal-texts.yml", "textes", TexteDeLoi)
    return data


def _parse(data: Data, root: Path, name: str) -> Parsed:
    path = f"data/{name}"
    if not (root / path).is_file():
        data.problems.append(Problem(path, 1, "fichier", "le fichier manque.", "Le remettre en place."))
        return Parsed({})
    text, problems = read_text(root / path, path)
    parsed = parse_yaml(text, path)
    data.lines[path] = parsed.lines
    data.problems += problems + parsed.problems
    return parsed


def _whole(data: Data, root: Path, name: str, kind: type[R]) -> R | None:
    before = len(data.problems)
    parsed = _parse(data, root, name)
    if len(data.problems) > before:
        return None
    record, problems = validate(kind, parsed.data, f"data/{name}", parsed.lines)
    data.problems += problems
    return record


def _items(data: Data, root: Path, name: str, key: str, kind: type[Item]) -> dict[str, Item]:
    parsed = _parse(data, root, name)
    listed = parsed.data.get(key, []) if isinstance(parsed.data, dict) else []
    found: dict[str, Item] = {}
    for rank, item in enumerate(listed if isinstance(listed, list) else []):
        record, problems = validate(kind, item, f"data/{name}", parsed.lines, f"{key}[{rank}]")
        data.problems += problems
        if record is not None:
            _keep(data, found, record, f"data/{name}", f"{key}[{rank}]")
    return found


def _keep(data: Data, found: dict[str, Item], record: Item, path: str, key: str) -> None:
    if record.id in found:
        message = f"l’identifiant « {record.id} » est déjà pris plus haut."
        line = data.lines[path].get(key, 1)
        data.problems.append(Problem(path, line, f"{key}.id", message, "En choisir un autre, ou retirer le doublon."))
    found.setdefault(record.id, record)
