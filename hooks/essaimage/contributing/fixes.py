"""What can be mended without its author: typography (spaces, apostrophes, quotes) and the order of the keys.

Nothing else changes. A mended text, its spaces, quotes and apostrophes aside, is letter for letter what was written;
where it would not be, or where the YAML would be read otherwise, the text is left as it is.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

import yaml

from essaimage.model.fields import keys
from essaimage.model.record import Fiche

_LETTERS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]"), ""),
    (re.compile("[\u00a0\u2007\u2009\u202f]"), " "),
    (re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])"), "’"),
    (re.compile(r"«(?=\S)"), "« "),
    (re.compile(r"(?<=\S)»"), " »"),
)
"""What is right everywhere: no invisible sign, plain spaces (the build sets the others), curly apostrophes."""

_DOUBLE = (re.compile(r"(?<=[\w,;)»])[ \t]{2,}(?=[\w«(])"), " ")
_TIGHT = (re.compile(r"(?<=[\w»)\]%€’\ue101])([;!?])(?=\s|$)"), r" \1")
_QUOTES = (re.compile(r"(?<![\w=(\[\\])\"(?=[^\W_])([^\"\n]*[^\s\"(\[\\])\"(?!\w)"), r"« \1 »")
_COLON = (re.compile(r"(?<=[^\W\d_])(:)(?=\s|$)"), r" \1")

_KEPT = re.compile(
    r"(`+[^`\n]*`+|\]\([^)\n]*\)|<https?://[^>\s]*>|https?://\S+|<!--.*?-->|\[\^[^\[\]\s]+\]|&#?\w+;)", re.DOTALL
)
"""What is not prose: code, targets of links, addresses, comments, calls, entities."""

_SET = re.compile(r"!!!|\?\?\?|[ ]*\||    |\t")
"""How a line begins in which quotes and spaces have a meaning: an admonition, a table, code."""

_KEY = re.compile(r"([A-Za-z_][\w-]*):(?:\s|$)")
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_LOOSE = re.compile("[\\s'’\"«»\u00ad\u200b-\u200d\u2060\ufeff]")
Rules = Sequence[tuple[re.Pattern[str], str]]


def mend_page(text: str, kind: type[Fiche]) -> str:
    """Return a page of `docs/`, whose front matter follows `kind`, with its typography and its keys put right."""
    header, fence, body = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not fence:
        return text
    return f"---\n{in_order(mend_yaml(header), keys(kind))}{fence}{mend_prose(body)}"


def mend_prose(text: str) -> str:
    """Return Markdown with its typography put right; code, addresses and tables’ rulers stay."""
    mended = "\n".join(map(_line, text.split("\n")))
    return mended if _bare(mended) == _bare(text) else text


def mend_yaml(text: str) -> str:
    """Return YAML with the typography of its texts put right; keys, quotes around values and layout stay."""
    if not any(pattern.search(text) for pattern, _ in (*_LETTERS, _DOUBLE, _QUOTES)):
        return text
    try:
        root = yaml.compose(text, Loader=_Loader)
        mended = _spliced(text, sorted(_texts(root))) if root else text
        same = mended == text or _read(mended) == _read(text)
    except yaml.YAMLError:
        return text
    return mended if same else text


def in_order(header: str, order: Sequence[str]) -> str:
    """Return a front matter with its keys in the order of the model; each takes the comments above it along."""
    blocks = list(_blocks(header))
    names = [name for name, _ in blocks if name]
    if len(set(names)) != len(names) or not set(names) <= set(order):
        return header
    if all(order.index(before) < order.index(after) for before, after in pairwise(names)):
        return header
    return "\n".join(block for _, block in sorted(blocks, key=lambda item: order.index(item[0]) if item[0] else -1))


def _line(line: str) -> str:
    rules = _LETTERS if _SET.match(line) else (_QUOTES, *_LETTERS, _DOUBLE, _TIGHT, _COLON)
    return _applied(line, rules)


def _applied(text: str, rules: Rules) -> str:
    """Return a text with the rules applied to what is prose in it."""
    pieces = _KEPT.split(text)
    if len(pieces) == 1:
        return _each(text, rules)
    # Calls and links stand inside sentences: a rule must see that something is there.
    held = [f"\ue100{rank}\ue101" for rank in range(len(pieces) // 2)]
    joined = "".join(piece if rank % 2 == 0 else held[rank // 2] for rank, piece in enumerate(pieces))
    mended = _each(joined, rules)
    for mark, piece in zip(held, pieces[1::2], strict=True):
        mended = mended.replace(mark, piece)
    return mended


def _each(text: str, rules: Rules) -> str:
    for pattern, wanted in rules:
        text = pattern.sub(wanted, text)
    return text


def _texts(node: yaml.Node) -> Iterator[tuple[int, int, bool]]:
    """Yield where the texts of a YAML tree stand, as (start, end, whether it stands between straight quotes)."""
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _texts(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts(item)
    elif isinstance(node, yaml.ScalarNode) and node.style != "'" and re.search(r"\s|'", str(node.value).strip()):
        quoted = node.style == '"'
        yield node.start_mark.index + quoted, node.end_mark.index - quoted, quoted


def _spliced(text: str, spans: Sequence[tuple[int, int, bool]]) -> str:
    out, last = [], 0
    for start, end, quoted in spans:
        # No space is added before ! and ? here: a title may be in another language, a name may end so.
        rules = (*_LETTERS, _DOUBLE) if quoted else (_QUOTES, *_LETTERS, _DOUBLE)
        out += [text[last:start], _applied(text[start:end], rules)]
        last = end
    return "".join(out) + text[last:]


def _blocks(header: str) -> Iterator[tuple[str, str]]:
    """Yield the top keys of a front matter, each with its lines and the comments above it."""
    name, lines, above = "", list[str](), list[str]()
    for line in header.split("\n"):
        match = _KEY.match(line)
        if match:
            if name or lines:
                yield name, "\n".join(lines)
            name, lines, above = match[1], [*above, line], []
        elif line.startswith("#"):
            above.append(line)
        else:
            lines, above = [*lines, *above, line], []
    yield name, "\n".join([*lines, *above])


def _read(text: str) -> Any:
    return _bare(yaml.load(text, _Loader))  # noqa: S506 - it makes texts only


def _bare(value: Any) -> Any:
    """Return what was written, whatever its spaces, quotes and apostrophes."""
    if isinstance(value, dict):
        return {key: _bare(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_bare(inner) for inner in value]
    return _LOOSE.sub("", str(value))
