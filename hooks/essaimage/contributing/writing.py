"""Front matter as authors write it: keys in the order of the model, lists in blocks, quotes only where needed."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

_PLAIN = re.compile(r"[^\W\d_][^#]*(?:(?<! )#[^#]*)*|\d{4}-\d{2}-\d{2}|-?\d+(?:\.\d+)?")
_RESERVED = re.compile(r": |:$|\s#|^\s|\s$|^(?:true|false|null|yes|no|on|off|~)$", re.IGNORECASE)


def scalar(text: str) -> str:
    """Return `text` as a YAML scalar on one line: bare if YAML reads it so, between straight quotes otherwise."""
    if _PLAIN.fullmatch(text) and not _RESERVED.search(text):
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def front_matter(data: Mapping[str, Any]) -> str:
    """Return `data` (texts, lists and groups of keys) as the lines of a front matter, without its fences."""
    return "\n".join(_lines(data))


def _lines(data: Mapping[str, Any]) -> Iterator[str]:
    for key, value in data.items():
        if isinstance(value, Mapping):
            yield f"{key}:"
            yield from (f"  {line}" for line in _lines(value))
        elif isinstance(value, list):
            yield f"{key}:"
            for item in value:
                yield from _item(item)
        else:
            yield f"{key}: {_value(value)}"


def _item(item: Any) -> Iterator[str]:
    if not isinstance(item, Mapping):
        yield f"  - {_value(item)}"
        return
    for rank, line in enumerate(_lines(item)):
        yield f"  {'-' if rank == 0 else ' '} {line}"


def _value(value: Any) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else scalar(str(value))
