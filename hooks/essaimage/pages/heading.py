"""What a page says of itself to the theme: its title, its description, what kind it is, where it stands."""

from typing import Any

from essaimage.model.legal import Terme
from essaimage.model.record import Page
from essaimage.pages.assemble import KINDS
from essaimage.pages.environment import plain


def meta_of(page: Page[Any]) -> dict[str, str]:
    """Return the `title`, `description` and `page_type` of a page, in plain, polished text."""
    record = page.record
    is_term = isinstance(record, Terme)
    return {
        "title": plain(record.terme if is_term else record.titre),
        "description": plain(record.definition if is_term else record.chapeau),
        "page_type": KINDS[type(record)],
        "section": page.src.split("/", 1)[0] if "/" in page.src else "",
    }
