"""Calls into numbered notes: one numbering for the fact sheet, the tables, the figures and the text.

Python-Markdown’s own footnotes do not reach the HTML of the fact sheets, so a page would have two
numberings. A call to a legal text becomes its short name in the sentence; a call to a source, a number.
"""

import re
from dataclasses import dataclass, field

from essaimage.model.corpus import Corpus
from essaimage.model.markup import CALL, without_code
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.pages.environment import macro


@dataclass
class Cited:
    """What a page calls: sources in the order of their first call, with the number of calls; and texts."""

    corpus: Corpus
    references: dict[str, int] = field(default_factory=dict)
    textes: dict[str, None] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def call(self, identifier: str) -> str:
        """Return what stands in the page for a call to `identifier`."""
        if identifier in self.corpus.textes:
            self.textes[identifier] = None
            return macro("appels.html", "texte")(self.corpus.textes[identifier])
        rank = self.references.get(identifier, 0) + 1
        self.references[identifier] = rank
        number = self.numbers.setdefault(identifier, len(self.references))
        return macro("appels.html", "source")(self.corpus.references[identifier], number, rank)

    def sources(self) -> list[tuple[Reference, int]]:
        """Return the sources called, in order, each with the number of its calls."""
        return [(self.corpus.references[name], count) for name, count in self.references.items()]

    def lois(self) -> list[TexteDeLoi]:
        """Return the legal texts called, sorted by code and article as a lawyer would look for them."""
        return sorted((self.corpus.textes[name] for name in self.textes), key=lambda texte: natural(texte.court))


def resolve(markdown: str, cited: Cited) -> str:
    """Return `markdown` with every call replaced, code aside; what is called is noted in `cited`."""
    out, last = [], 0
    for match in CALL.finditer(without_code(markdown)):
        out += [markdown[last : match.start()], cited.call(match[1])]
        last = match.end()
    return "".join(out) + markdown[last:]


def natural(text: str) -> list[tuple[int, int, str]]:
    """Return a sorting key in which « art. 9 » comes before « art. 10 »."""
    return [(0, int(piece), "") if piece.isdigit() else (1, 0, piece) for piece in re.split(r"(\d+)", text) if piece]
