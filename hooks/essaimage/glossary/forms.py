"""How a term may be written: its plural, its spaces, its apostrophes, its acronym as it is.

A form becomes a regular expression. `licence de marque` finds « Licences de marque » and a line break
between its words; `IAE` finds only « IAE ».
"""

import re

_PIECE = re.compile(r"[^\W_]+|[’']|[-‑]|\s+|.")
_GAP = r"[\s\u00a0\u202f]+"
_INVARIABLE = frozenset("a à au aux avec d de des du en et l la le les ou par pour sans sous sur un une".split())


def first_word(form: str) -> str:
    """Return the first word of `form`, as `words_of` would key it."""
    found = _PIECE.match(form)
    return found.group().casefold() if found else ""


def keys(word: str) -> set[str]:
    """Return the case-folded spellings under which a text may show the first word of a form."""
    folded = word.casefold()
    return {folded, *(folded.removesuffix(end) + plural for end, plural in _plurals(folded))}


def pattern(form: str) -> str:
    """Return a regular expression, to be compiled ignoring case, for `form` and its regular plurals."""
    return "".join(_piece(piece) for piece in _PIECE.findall(form)) + r"(?![\w‑-])"


def _piece(piece: str) -> str:
    if piece.isspace():
        return _GAP
    if piece in "’'":
        return "[’']"
    if piece in "-‑":
        return "[-‑]"
    if piece.isupper() and len(piece) > 1:
        return f"(?-i:{re.escape(piece)})"
    return _word(piece)


def _word(word: str) -> str:
    folded = word.casefold()
    if folded in _INVARIABLE:
        return re.escape(word)
    endings = _plurals(folded)
    if not endings:
        return re.escape(word)
    end, plural = endings[0]
    return re.escape(folded.removesuffix(end)) + f"(?:{re.escape(end)}|{plural})"


def _plurals(folded: str) -> list[tuple[str, str]]:
    """Return (ending, its plural): -al → -aux, -eau and -eu → +x, the rest → +s; -s, -x and -z do not change."""
    if folded in _INVARIABLE or folded[-1:] in {"s", "x", "z"} or not folded.isalpha():
        return []
    if folded.endswith("al"):
        return [("al", "aux")]
    if folded.endswith(("eau", "eu")):
        return [("", "x")]
    return [("", "s")]
