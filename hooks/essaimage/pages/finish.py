"""What is done to an article once Markdown has rendered it: parts, typography, links to terms, the way back."""

from collections.abc import Callable, Sequence
from typing import Any

from markupsafe import Markup

from essaimage.glossary.lexicon import Lexicon, lexicon
from essaimage.glossary.linker import Linked, link
from essaimage.glossary.mentions import Mention
from essaimage.model.addresses import relative, target_of
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Fil, Guide
from essaimage.model.legal import Accord, Notion
from essaimage.model.markup import targets
from essaimage.model.record import Fiche, Page
from essaimage.pages.environment import macro, render
from essaimage.pages.sections import wrap_sections
from essaimage.pages.typography import polish_html
from essaimage.pages.view import View

_GROUPS: tuple[tuple[str, type[Fiche]], ...] = (
    ("Études de cas", EtudeDeCas),
    ("Lectures croisées", Fil),
    ("Guides", Guide),
    ("Types d’accord", Accord),
    ("Notions", Notion),
)


def words_of(corpus: Corpus) -> Lexicon:
    """Return the forms of every term of the corpus, and the expressions that only look like one."""
    terms = [(page.id, page.record.formes) for page in corpus.termes.values()]
    return lexicon([*terms, *(("", page.record.faux_amis) for page in corpus.termes.values())])


def finish(html: str, page: Page[Any], corpus: Corpus, words: Lexicon) -> Linked:
    """Return the article as published, and the terms it uses.

    Args:
        html: The page as Markdown rendered it.
        page: The page it comes from.
        corpus: Everything the base knows.
        words: The forms of its terms, from `words_of`.
    """
    whole = wrap_sections(polish_html(html))
    linked = link(whole, words, {page.id, *page.record.sans_lien}, _renderer(page, corpus))
    pages = [corpus.termes[term] for term in sorted({*linked.terms, *_described(page)})]
    linked.html += polish_html(render("definitions.html", pages=pages))
    linked.terms += [term for term in _pointed(page, corpus) if term not in linked.terms]
    return linked


def with_emplois(html: str, view: View, found: Sequence[Mention]) -> str:
    """Return a term’s page with the pages that use the term where its template left room."""
    sources = [view.corpus.pages[mention.src] for mention in found]
    groups = [(name, [page for page in sources if isinstance(page.record, kind)]) for name, kind in _GROUPS]
    emplois = polish_html(render("emplois.html", vue=view, groupes=[group for group in groups if group[1]]))
    return html.replace(_room(view.page), emplois)


def _room(page: Page[Any]) -> str:
    return render("emplois_place.html", id=page.id)


def _pointed(page: Page[Any], corpus: Corpus) -> list[str]:
    """Return the terms to whose pages the author links by hand: such a page uses them too."""
    sources = dict.fromkeys(target_of(found.text, page.src) for found in targets(page.body))
    return [other.id for other in corpus.termes.values() if other.src in sources and other is not page]


def _described(page: Page[Any]) -> set[str]:
    """Return the types of agreement that a case’s own table links with a definition."""
    accords = page.record.accords if isinstance(page.record, EtudeDeCas) else ()
    return {accord.type for accord in accords if accord.type}


def _renderer(page: Page[Any], corpus: Corpus) -> Callable[[str, str], str]:
    link_to = macro("appels.html", "terme")

    def write(term: str, text: str) -> str:
        lien = relative(corpus.termes[term].src, page.src)
        return link_to(term, lien, Markup(text))  # noqa: S704 - text of rendered HTML

    return write
