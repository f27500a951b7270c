"""Walk rendered HTML as tags and text, without building a tree.

The linker and the typography only touch text, and only some of it. A flat walk is enough, is linear in
the page, and gives back every other byte unchanged.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_TOKEN = re.compile(r"<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.DOTALL)
_NAME = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")


@dataclass(frozen=True)
class Token:
    """A piece of HTML: a tag (`name` set, `closing` or not), or text (`name` empty)."""

    raw: str
    name: str = ""
    closing: bool = False


def tokens(html: str) -> Iterator[Token]:
    """Yield the tags and the texts of `html`, in order; joined, their `raw` is `html` again."""
    last = 0
    for match in _TOKEN.finditer(html):
        if match.start() > last:
            yield Token(html[last : match.start()])
        yield _tag(match.group())
        last = match.end()
    if last < len(html):
        yield Token(html[last:])


def rewrite(
    html: str, skipped: Callable[[Token], bool], change: Callable[[str], str], seen: Callable[[Token], None]
) -> str:
    """Return `html` with `change` applied to each text outside the skipped elements.

    Args:
        html: Well-formed HTML.
        skipped: Whether nothing inside the element that this tag opens may change.
        change: What becomes of a text.
        seen: Told of every tag outside the skipped elements, in order.
    """
    out: list[str] = []
    inside, depth = "", 0
    for token in tokens(html):
        if inside:
            depth += (token.name == inside) * (-1 if token.closing else 1)
            inside = inside if depth else ""
            out.append(token.raw)
        elif not token.name:
            out.append(change(token.raw))
        else:
            seen(token)
            if not token.closing and skipped(token):
                inside, depth = token.name, 1
            out.append(token.raw)
    return "".join(out)


def _tag(raw: str) -> Token:
    name = _NAME.match(raw)
    return Token(raw, name[2].lower(), bool(name[1])) if name else Token(raw, "!")
