"""All forms of all terms, ready to be looked for: longest first, reached by their first word."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from essaimage.glossary.forms import first_word, keys, pattern

_WORD = re.compile(r"[^\W_]+")
_ELISIONS = frozenset("l d j m t s n c qu jusqu lorsqu puisqu quoiqu".split())


@dataclass(frozen=True)
class Match:
    """A term found in a text, from `start` to `end`."""

    term: str
    start: int
    end: int


@dataclass
class Lexicon:
    """The forms of the glossary.

    Attributes:
        forms: For each first word, the (form, term) that begin with it.
        compiled: The same as expressions, made when first needed: few of thousands ever are.
    """

    forms: Mapping[str, list[tuple[str, str]]]
    compiled: dict[str, list[tuple[re.Pattern[str], str]]] = field(default_factory=dict)

    def find(self, text: str) -> list[Match]:
        """Return the terms of `text`, longest match first, none overlapping, in order."""
        found: list[Match] = []
        if self.forms.keys().isdisjoint(_WORD.findall(text.casefold())):
            return found
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end or word.group().casefold() not in self.forms or not _starts(text, word.start()):
                continue
            match = self._longest(text, word)
            if match:
                found += [match] if match.term else []
                end = match.end
        return found

    def _longest(self, text: str, word: re.Match[str]) -> Match | None:
        for expression, term in self._expressions(word.group().casefold()):
            match = expression.match(text, word.start())
            if match:
                return Match(term, match.start(), match.end())
        return None

    def _expressions(self, key: str) -> list[tuple[re.Pattern[str], str]]:
        if key not in self.compiled:
            longest_first = sorted(self.forms[key], key=lambda item: (-len(item[0]), item[0]))
            self.compiled[key] = [(re.compile(pattern(form), re.IGNORECASE), term) for form, term in longest_first]
        return self.compiled[key]


def lexicon(terms: Iterable[tuple[str, Iterable[str]]]) -> Lexicon:
    """Return the lexicon of `terms`, each an identifier and the forms that lead to it.

    Forms under an empty identifier lead nowhere: « franchise de taxe » keeps « franchise » from being found in it.
    """
    forms: dict[str, list[tuple[str, str]]] = {}
    for term, spellings in terms:
        for form in spellings:
            for key in keys(first_word(form)):
                forms.setdefault(key, []).append((form, term))
    return Lexicon(forms)


def _starts(text: str, offset: int) -> bool:
    """Whether a term may begin at `offset`: in no entity, after no hyphen, after no apostrophe but an elision’s."""
    if offset == 0:
        return True
    before = text[offset - 1]
    if before in "&#":
        return False
    if before in "’'":
        elided = re.search(r"[^\W_]+$", text[: offset - 1][-12:])
        return bool(elided and elided.group().casefold() in _ELISIONS)
    return before not in "-‑_"
