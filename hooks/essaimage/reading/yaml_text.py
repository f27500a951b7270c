"""YAML whose scalars stay text, whose keys know their line, and which refuses what an author did not mean.

YAML 1.1 turns `1.10` into 1.1 and `12:30` into 750. Here every scalar is the text that was written; the
models coerce it. Duplicate keys, aliases and anchors are refused: the first hides a mistake, the others
let a small file grow without bound.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from essaimage.problems import Problem

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_DEPTH = 20
_INDENTED = re.compile(rf"^ {{{_DEPTH}}}|(?:[-?:][ \t]+){{{_DEPTH // 2}}}", re.MULTILINE)
_ALIASES = ("les ancres et les alias YAML (& et *) sont refusés.", "Écrire la valeur, entre guillemets droits.")
_TOO_DEEP = ("les clés sont trop imbriquées.", "Retirer des crochets, des accolades ou des espaces.")
_HINT = "Mettre entre guillemets droits toute valeur qui contient « : », et aligner les clés avec des espaces."


@dataclass
class Parsed:
    """The outcome of a reading: plain data, the line of each key, and what is wrong."""

    data: Any = None
    lines: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def parse_yaml(text: str, path: str, first_line: int = 1) -> Parsed:
    """Read `text`, whose first line is line `first_line` of `path`."""
    parsed = Parsed()
    try:
        _refuse_wild(text, path, first_line, parsed)
        if parsed.problems:
            return parsed
        node = yaml.compose(text, Loader=_Loader)
    except (yaml.YAMLError, RecursionError) as error:
        parsed.problems.append(_unreadable(error, path, first_line))
        return parsed
    if node is not None:
        parsed.data = _build(node, "", path, first_line, parsed)
    return parsed


def _refuse_wild(text: str, path: str, first_line: int, parsed: Parsed) -> None:
    """Refuse aliases and depth before the tree is composed: libyaml’s composer recurses, its parser does not."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader) if _may_be_wild(text) else ():
        line = first_line + (event.start_mark.line if event.start_mark else 0)
        if getattr(event, "anchor", None):
            parsed.problems.append(Problem(path, line, "yaml", *_ALIASES))
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEPTH:
            parsed.problems.append(Problem(path, line, "yaml", *_TOO_DEEP))
            return


def _may_be_wild(text: str) -> bool:
    signs = any(sign in text for sign in "&*")
    return signs or text.count("[") + text.count("{") >= _DEPTH or bool(_INDENTED.search(text))


def _unreadable(error: Exception, path: str, first_line: int) -> Problem:
    mark = getattr(error, "problem_mark", None)
    line = first_line + (mark.line if mark else 0)
    place = "le fichier" if path.startswith("data/") else "l’en-tête"
    return Problem(path, line, "yaml", f"{place} n’est pas du YAML lisible.", _HINT)


def _build(node: yaml.Node, key: str, path: str, first_line: int, parsed: Parsed) -> Any:
    parsed.lines.setdefault(key, node.start_mark.line + first_line)
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, key, path, first_line, parsed))
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, f"{key}[{i}]", path, first_line, parsed) for i, item in enumerate(node.value)]
    return node.value


def _pairs(node: yaml.MappingNode, key: str, path: str, first_line: int, parsed: Parsed) -> Iterator[tuple[str, Any]]:
    seen: dict[str, int] = {}
    for name_node, value_node in node.value:
        name, line = str(name_node.value), name_node.start_mark.line + first_line
        full = f"{key}.{name}" if key else name
        if name in seen:
            message = f"la clé est déjà écrite ligne {seen[name]}."
            parsed.problems.append(Problem(path, line, full, message, "N’en garder qu’une."))
        seen.setdefault(name, line)
        parsed.lines[full] = line
        yield name, _build(value_node, full, path, first_line, parsed)
