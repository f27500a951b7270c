"""The feed of additions and corrections, each with its reason, in Atom: https://www.rfc-editor.org/rfc/rfc4287."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from essaimage.model.addresses import address, relative
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.datasets import FEED, LICENCE, URN
from essaimage.model.legal import Terme
from essaimage.model.markup import without_calls
from essaimage.model.record import Page
from essaimage.publishing.open_data.about import About, write

LATEST = 100
"""How many changes the feed holds; all of them are in the data."""

_HERE = "donnees/index.md"


@dataclass(frozen=True)
class Entry:
    """A change as a reader of the feed sees it.

    Attributes:
        id: What it is known by for ever, wherever the site stands (RFC 4287, 4.2.6).
        lien: The page, absolute where the site’s address is known, else relative to the feed.
        page: The name of the page.
        date: The day of the change.
        quoi: What changed, in plain text.
        pourquoi: Why, in plain text.
    """

    id: str
    lien: str
    page: str
    date: date
    quoi: str
    pourquoi: str


def feed(corpus: Corpus, about: About) -> Iterator[tuple[str, str]]:
    """Yield (path in the site, text) for the feed; it dates from its latest change."""
    found = entries(corpus, about)[:LATEST]
    updated = found[0].date if found else about.jour
    text = write("flux.atom", base=about, entrees=found, date=updated, adresse=FEED, licence=LICENCE, urn=URN)
    yield FEED, text


def entries(corpus: Corpus, about: About) -> list[Entry]:
    """Return every change that is not to come, the latest first."""
    found = [entry for page in corpus.pages.values() for entry in _of(page, about) if entry.date <= about.jour]
    return sorted(found, key=lambda entry: (entry.date, entry.id), reverse=True)


def _of(page: Page[Any], about: About) -> Iterator[Entry]:
    rank: Counter[date] = Counter()
    for change in getattr(page.record, "changements", ()):
        rank[change.date] += 1
        yield Entry(
            f"{URN}{address(page.src)}{change.date}/{rank[change.date]}",
            about.site + address(page.src) if about.site else relative(page.src, _HERE),
            about.polish(_name(page.record)),
            change.date,
            about.polish(without_calls(change.quoi)),
            about.polish(without_calls(change.pourquoi)),
        )


def _name(record: Any) -> str:
    if isinstance(record, Terme):
        return record.terme
    return record.nom if isinstance(record, EtudeDeCas) else str(record.titre)
