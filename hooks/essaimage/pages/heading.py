"""What a page says of itself to the theme: its title, its description, what kind it is, where it stands."""

from html import escape
from typing import Any

from essaimage.model.blocks import SCRIPTS, SHEETS
from essaimage.model.legal import Terme
from essaimage.model.markup import BLOCK, DIRECTIVE
from essaimage.model.record import Fiche, Page
from essaimage.pages.assemble import KINDS
from essaimage.pages.environment import plain

_LATER = "`{}` : sur le site construit par `make site` ; l’aperçu s’en passe, pour aller vite."
_BOOST = 4
"""How much a term’s own page counts above others; a search for a term must begin with its page."""


def said(page: Page[Any]) -> dict[str, str]:
    """Return the title of a page and its description, in plain, polished text."""
    record = page.record
    is_term = isinstance(record, Terme)
    return {
        "title": plain(record.terme if is_term else record.titre),
        "description": plain(record.definition if is_term else record.chapeau),
    }


def meta_of(page: Page[Any]) -> dict[str, object]:
    """Return what the theme and its search read of a page, in plain, polished text, escaped: MkDocs escapes nothing.

    The search leaves out the pages that only list others and those of the library, which are in English; it puts a
    term’s own page first.
    """
    record = page.record
    is_term = isinstance(record, Terme)
    is_library = bool(DIRECTIVE.search(page.body))
    return {
        **{key: escape(text) for key, text in said(page).items()},
        "page_type": "bibliotheque" if is_library else KINDS[type(record)],
        "section": page.src.split("/", 1)[0] if "/" in page.src else "",
        "scripts": list(dict.fromkeys(script for name in BLOCK.findall(page.body) for script in SCRIPTS.get(name, ()))),
        "sheets": [SHEETS[name] for name in BLOCK.findall(page.body) if name in SHEETS],
        "updated": _updated(record),
        "search": {"exclude": True} if is_library or BLOCK.search(page.body) else {"boost": _BOOST if is_term else 1},
    }


def brief(markdown: str) -> str:
    """Return a page of the library for a preview, which is rebuilt at each change: without what its modules say."""
    return DIRECTIVE.sub(lambda found: _LATER.format(found[1]), markdown)


def _updated(record: Fiche) -> str | None:
    """Return the day of the last update or review, for the sitemap; nothing for a page that does not tell it."""
    day = getattr(record, "mis_a_jour", None) or getattr(record, "relu_le", None)
    return str(day) if day else None
