"""One release: every file that readers take home, made from a built site."""

from collections.abc import Callable, Iterator, Mapping

from essaimage.publishing.book import plans
from essaimage.publishing.book.downloads import EPUB, OFFLINE, PAGE, fill, versioned
from essaimage.publishing.book.ebook import ebook
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.indexes import index, render
from essaimage.publishing.book.making import COLLECTIONS, WHOLE, printed
from essaimage.publishing.book.offline import archive
from essaimage.publishing.book.order import annexes, parts
from essaimage.publishing.book.typeset import compiled

Files = Mapping[str, bytes]
"""Files by their path in the site."""

_DATED = (*(f"telechargements/{name}.pdf" for name in (WHOLE, *(name for name, _, _ in COLLECTIONS))), EPUB, OFFLINE)
"""The files that also have a name with the version."""


def release(edition: Edition, listing: str, offline: Callable[[], Files]) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) for the PDFs, the EPUB, the offline copy, and the page that lists them.

    Args:
        edition: What they are made from.
        listing: The page that lists them, as it was built.
        offline: Builds the site for the offline copy, once the rest is made.

    Raises:
        Unprintable: If a page cannot be put in the book.
    """
    made = {**printed(edition), EPUB: _ebook(edition)}
    made[OFFLINE] = _archive(edition, offline(), made)
    yield from made.items()
    yield PAGE, fill(listing, made, edition).encode()
    yield from ((versioned(path, edition.version), made[path]) for path in _DATED if path in made)


def _archive(edition: Edition, site: Files, made: Files) -> bytes:
    inside = {**site, **made, PAGE: fill(site[PAGE].decode(), made, edition).encode()}
    shim = (edition.root / "book/hors-ligne.js").read_text("utf-8")
    return archive(inside, shim, render("lisez-moi.txt", edition=edition), edition.today)


def _ebook(edition: Edition) -> bytes:
    """Return the EPUB: the same parts, annexes and notions as the book."""
    corpus = edition.corpus
    kept = [(part.title, part.pages) for part in parts(corpus, edition.nav)]
    notions = sorted(corpus.notions.values(), key=lambda page: page.record.terme.casefold())
    cover = {**plans.book(edition, edition.title, [], []), "gabarit": "couverture.typ"}
    picture = compiled({"couverture.png": cover}, edition, {})["couverture.png"]
    return ebook(edition, [*kept, ("Annexes", annexes(corpus)), ("Glossaire", notions)], index(corpus), picture)
