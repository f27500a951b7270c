"""French made searchable: a reversible folding of texts, the keys of names, the words of a text.

Pagefind folds case and accents and knows French plurals; it does not know that « l’essaimage » is two words, that
« savoir-faire » is also « savoir faire », nor that « œ » is « oe ». Texts are indexed with a joint (`JOINT`) after each
elision and each hyphen, and inside each ligature; `docs/assets/js/trouver.js` takes the joints out of what it
shows, and folds what the reader types the same way.
"""

import re
import unicodedata
from collections.abc import Iterator

JOINT = "\u2060"
"""A word joiner: an invisible sign that no text of the base holds."""

_APART = re.compile(r"(?<=[^\W\d_])([’'‑-])(?=[^\W\d_])")
_LIGATURES = str.maketrans(
    {"œ": f"o{JOINT}e", "Œ": f"O{JOINT}e", "æ": f"a{JOINT}e", "Æ": f"A{JOINT}e", "\u00a0": " ", "\u202f": " "}
)
_WORD = re.compile(r"[a-z0-9]+")
_ARTICLE = re.compile(r"\b([lrda])[. ]*(?=\d)")
_ARTICLE_HYPHEN = re.compile(r"(?<=\d)-(?=\d)")

SMALL = frozenset(
    "a ai as au aux avec c ce ces cette d de des du elle en est et eu il ils j je l la le les leur ma mais me mon n ne "
    "nos notre nous on ou par pas pour qu que qui s sa se ses si son sont sur t un une va vos votre vous y".split()
)
"""Words that say nothing of what is looked for; `trouver.js` has the same, and those that ask besides."""


def fold(text: str) -> str:
    """Return `text` with its words apart, each shown as it was once the joints are taken out."""
    return _APART.sub(rf"\1{JOINT} ", text).translate(_LIGATURES)


def plain(text: str) -> str:
    """Return `text` in small letters without accents nor ligatures: « L’Œuvre » → « l’oeuvre »."""
    bare = text.casefold().replace("œ", "oe").replace("æ", "ae")
    return "".join(sign for sign in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(sign))


def words(text: str) -> list[str]:
    """Return the words of `text`, plain; an article of law is one: « art. L. 330-3 » → `art`, `l3303`."""
    return _WORD.findall(_ARTICLE_HYPHEN.sub("", _ARTICLE.sub(r"\1", plain(text))))


def keys(name: str) -> Iterator[str]:
    """Yield what `name` becomes when it is typed without spaces, plurals, nor small words; then with the latter.

    « Convention d’affiliation » → `qzconventionaffiliationzq`, `qzconventiondaffiliationzq`.
    """
    found = [singular(word) for word in words(name)]
    yield from dict.fromkeys(key(kept) for kept in ([word for word in found if word not in SMALL], found) if kept)


def key(found: list[str]) -> str:
    """Return the key of words in the singular: no other word of a text is written so."""
    return f"qz{''.join(found)}zq"


def singular(word: str) -> str:
    """Return `word` without the mark of a plural; short words and sigles keep theirs."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word  # noqa: PLR2004 - « gens », not « des »
