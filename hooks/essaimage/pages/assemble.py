"""One record into one page of Markdown: head, fact sheet, the author’s text, what the corpus adds, sources."""

from datetime import date
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Accueil, Guide, PageSimple
from essaimage.model.legal import Accord, Notion, Terme
from essaimage.model.markup import BLOCK
from essaimage.model.record import Fiche, Page
from essaimage.pages.citations import Cited, resolve
from essaimage.pages.environment import render
from essaimage.pages.listings import block
from essaimage.pages.view import View

KINDS: dict[type[Fiche], str] = {
    EtudeDeCas: "etude-de-cas",
    Accord: "accord",
    Notion: "notion",
    Guide: "guide",
    Accueil: "accueil",
    PageSimple: "page",
}
"""The name of each kind of page: its template, and the `page-type` the tests look for."""


def assemble(page: Page[Any], corpus: Corpus, today: date) -> str:
    """Return the page’s final Markdown, from its title to its sources.

    Args:
        page: A page of `corpus`, which has passed the checks.
        corpus: Everything the base knows.
        today: The day of the build, for what must be reviewed by a date.
    """
    view = View(page, corpus, today)
    markdown = render(f"{KINDS[type(page.record)]}.md", vue=view, r=page.record)
    markdown = BLOCK.sub(lambda found: block(found[1], view), markdown)
    cited = Cited(corpus)
    markdown = resolve(markdown, cited)
    return markdown + _proof(view, cited)


def _proof(view: View, cited: Cited) -> str:
    """Return the last parts of a page: the legal texts, then the sources."""
    if isinstance(view.page.record, Terme):
        for identifier in view.page.record.textes:
            cited.textes[identifier] = None
        for identifier in view.page.record.sources:
            cited.references.setdefault(identifier, 0)
    return render("preuves.md", vue=view, textes=cited.lois(), sources=cited.sources())
