"""Link the first use of each term in each section of a rendered page.

Never inside a heading, a link, code, a `summary`, a table’s header, a caption or a button, nor in an
element of class `sans-lien`; never to the page itself.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from essaimage.glossary.html_text import rewrite
from essaimage.glossary.lexicon import Lexicon

_SKIPPED = frozenset(
    "a h1 h2 h3 h4 h5 h6 code pre summary th caption figcaption button script style svg label title".split()
)
_OPTED_OUT = re.compile(r"class=\"(?:[^\"]*\s)?sans-lien[\s\"]")

Render = Callable[[str, str], str]
"""(term, text as written) → the link."""


@dataclass
class Linked:
    """A linked page: its HTML, and the terms it links, once each, in order."""

    html: str
    terms: list[str] = field(default_factory=list)


@dataclass
class _Pass:
    """One walk over one page."""

    lexicon: Lexicon
    excluded: Collection[str]
    render: Render
    section: set[str] = field(default_factory=set)
    terms: dict[str, None] = field(default_factory=dict)

    def change(self, text: str) -> str:
        out, last = [], 0
        for match in self.lexicon.find(text):
            if match.term in self.section or match.term in self.excluded:
                continue
            self.section.add(match.term)
            self.terms[match.term] = None
            out += [text[last : match.start], self.render(match.term, text[match.start : match.end])]
            last = match.end
        return "".join(out) + text[last:] if out else text

    def seen(self, name: str) -> None:
        if name == "h2":
            self.section.clear()


def link(html: str, lexicon: Lexicon, excluded: Collection[str], render: Render) -> Linked:
    """Return `html` with its terms linked, and which they are.

    Args:
        html: The article, as rendered.
        lexicon: The forms to look for.
        excluded: Terms never to link here: the page’s own, and those its author opted out of.
        render: Writes a link; HTML is not this room’s business.
    """
    walk = _Pass(lexicon, excluded, render)
    linked = rewrite(html, _is_skipped, walk.change, walk.seen)
    return Linked(linked, list(walk.terms))


def _is_skipped(name: str, tag: str) -> bool:
    return name in _SKIPPED or ("sans-lien" in tag and bool(_OPTED_OUT.search(tag)))
