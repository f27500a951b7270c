"""French typography, set by the build so that authors need no special key.

The rules are those of the house’s charter: a narrow no-break space before ; ! ? and inside large numbers,
a no-break space before : » % € and after «, and the curly apostrophe.
"""

import re

from essaimage.glossary.html_text import rewrite

NBSP = "\u00a0"
NARROW = "\u202f"

_APOSTROPHE = re.compile(r"'(?:(?<=\w')(?=\w)|(?<=\b[cdjlmnstCDJLMNST]')$)")
_THOUSANDS = r"(?:(?<=\b\d )|(?<=\b\d\d )|(?<=\b\d{3} ))(?=\d{3}(?!\d))"
_NARROW = re.compile(rf" (?:(?=[;!?])|{_THOUSANDS})")
_FIXED = re.compile(r" (?:(?<=« )|(?=[:»%€])|(?:(?<=\bart\. )|(?<=\bn° )|(?<=\bp\. ))(?=[\dLR]))")
"""Each begins with the character it replaces, so that the engine can leap from one to the next."""

_OVER_TAGS = re.compile(r" (?=(?:</?(?:a|b|cite|em|i|mark|q|small|span|strong)\b[^<>]*>)+([;!?:»%€]))")
"""A space before a sign that stands alone at the beginning of an element: `Quoi <em>?</em>`."""

_UNTOUCHED = frozenset({"code", "pre", "script", "style"})


def polish(text: str) -> str:
    """Return `text` with French spaces and apostrophes."""
    if "'" in text:
        text = _APOSTROPHE.sub("’", text)
    return _FIXED.sub(NBSP, _NARROW.sub(NARROW, text)) if " " in text else text


def polish_html(html: str) -> str:
    """Return `html` with the texts outside code polished."""
    spaced = _OVER_TAGS.sub(lambda found: NARROW if found[1] in ";!?" else NBSP, html)
    return rewrite(spaced, _is_code, polish, _ignore)


def _is_code(name: str, _: str) -> bool:
    return name in _UNTOUCHED


def _ignore(_: str) -> None:
    """Typography minds no tag."""
