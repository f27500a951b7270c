"""French typography, set by the build so that authors need no special key.

The rules are those of the house’s charter: a narrow no-break space before ; ! ? and inside large numbers,
a no-break space before : » % € and after «, and the curly apostrophe.
"""

import re

from essaimage.glossary.html_text import Token, rewrite

NBSP = "\u00a0"
NARROW = "\u202f"

_RULES = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r" (?=[;!?])"), NARROW),
    (re.compile(r"(?<=«) | (?=[:»%€])"), NBSP),
    (re.compile(r"(?<=\d) (?=\d{3}(?!\d))"), NARROW),
    (re.compile(r"\b(art\.|n°|p\.) (?=[\dLR])"), rf"\1{NBSP}"),
)
_UNTOUCHED = frozenset({"code", "pre", "script", "style"})


def polish(text: str) -> str:
    """Return `text` with French spaces and apostrophes."""
    for expression, put in _RULES:
        text = expression.sub(put, text)
    return text


def polish_html(html: str) -> str:
    """Return `html` with the texts outside code polished."""
    return rewrite(html, _is_code, polish, _ignore)


def _is_code(token: Token) -> bool:
    return token.name in _UNTOUCHED


def _ignore(token: Token) -> None:
    """Typography minds no tag."""
