"""One record into one page of Markdown: head, fact sheet, the author’s text, what the corpus adds, sources."""

from datetime import date
from typing import Any

from markupsafe import Markup

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Accueil, Fil, Guide, PageSimple
from essaimage.model.evidence import listed
from essaimage.model.legal import Accord, Notion
from essaimage.model.markup import BLOCK
from essaimage.model.path import Etape
from essaimage.model.record import Fiche, Page
from essaimage.pages.apart import CLOSE, OPEN, Apart, set_apart, whole
from essaimage.pages.citations import Cited, resolve
from essaimage.pages.environment import render
from essaimage.pages.listings import block
from essaimage.pages.view import View

KINDS: dict[type[Fiche], str] = {
    EtudeDeCas: "etude-de-cas",
    Accord: "accord",
    Notion: "notion",
    Guide: "guide",
    Etape: "etape",
    Fil: "fil",
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
    return whole(_write(page, corpus, today))


def assemble_apart(page: Page[Any], corpus: Corpus, today: date) -> Apart:
    """Return the same page with the HTML of the templates set aside, so that Markdown need not read it."""
    return set_apart(_write(page, corpus, today))


def _write(page: Page[Any], corpus: Corpus, today: date) -> str:
    view = View(page, corpus, today)
    cited = Cited(corpus)
    text = render(f"{KINDS[type(page.record)]}.md", vue=view, r=page.record, corps=_body(view))
    return resolve(text + _history(page), cited) + _proof(view, cited)


def _body(view: View) -> Markup:
    """Return what the author wrote, between seams, with the blocks it asks for."""
    text = BLOCK.sub(lambda found: f"{CLOSE}{block(found[1], view)}{OPEN}", view.page.body.strip())
    return Markup(f"{OPEN}{text}{CLOSE}")  # noqa: S704 - raw HTML in it was refused by the checks


def _history(page: Page[Any]) -> str:
    """Return the part that says what changed, the latest first; nothing for a page that never did."""
    changes = getattr(page.record, "changements", ())
    return render("changements.md", changements=changes[::-1]) if changes else ""


def _proof(view: View, cited: Cited) -> str:
    """Return the last parts of a page: the legal texts, then the sources."""
    for found in listed(view.page):
        if found.text in view.corpus.textes:
            cited.textes[found.text] = None
        else:
            cited.references.setdefault(found.text, 0)
    return render("preuves.md", vue=view, textes=cited.lois(), sources=cited.sources())
