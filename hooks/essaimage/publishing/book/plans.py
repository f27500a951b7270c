"""What each PDF holds, as data for the Typst templates (`book/livre.typ`, `book/fiche.typ`)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from essaimage.model.addresses import address
from essaimage.model.legal import Notion
from essaimage.model.record import Page
from essaimage.publishing.book import figures
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.labels import label
from essaimage.publishing.book.order import blocks, by_letter, short
from essaimage.publishing.book.prepare import Prepared

Chapter = Mapping[str, Any]


@dataclass(frozen=True)
class Shelf:
    """The articles of the book, each prepared and in Typst.

    Attributes:
        edition: What the book is made from.
        prepared: Each article, by the path of its page or by a name of ours.
        files: Its Typst file.
    """

    edition: Edition
    prepared: Mapping[str, Prepared]
    files: Mapping[str, str]

    def chapter(self, page: Page[Any]) -> Chapter:
        """Return a page as a chapter."""
        name, has_tool = label(page.src), any(block.startswith("outil-") for block in blocks(page))
        url = f"{self.edition.site}{address(page.src)}" if has_tool else ""
        return self.named(page.src, name, self.prepared[page.src].title or short(page), short(page), url)

    def named(self, key: str, name: str, title: str, court: str, url: str = "") -> Chapter:
        """Return the article of that key as a chapter; a QR code needs the full address of the site."""
        full = url if self.edition.site else ""
        code = figures.qr(full, self.edition.cache / "dessins", self.edition.root) if full else ""
        return {"titre": title, "court": court, "nom": name, "fichier": self.files[key], "adresse": url, "qr": code}


def part(title: str, name: str, chapters: Iterable[Chapter], text: str = "") -> Mapping[str, Any]:
    """Return a part made of chapters."""
    return {"titre": title, "nom": name, "texte": text, "chapitres": list(chapters), "lettres": []}


def glossary(shelf: Shelf, title: str, text: str) -> Mapping[str, Any]:
    """Return the part of the glossary: under each letter, the notions themselves, and where the other forms lead."""
    letters = [
        {"lettre": letter, "entrees": [_entry(form, page, shelf) for form, page in found]}
        for letter, found in by_letter(shelf.edition.corpus).items()
    ]
    return {**part(title, "partie-glossaire", [], text), "lettres": letters}


def _entry(form: str, page: Page[Any], shelf: Shelf) -> Mapping[str, Any]:
    record, name = page.record, label(page.src)
    own = form == record.terme
    if own and isinstance(record, Notion):
        title = f"{record.terme} ({record.sigle})" if record.sigle else record.terme
        return {"genre": "terme", "titre": title, "nom": name, "fichier": shelf.files[page.src]}
    said = "type d’accord, voir" if own else "voir"
    target = "le chapitre" if own else record.terme
    return {
        "genre": "voir",
        "forme": form,
        "dire": said,
        "titre": target,
        "cible": name,
        "terme": page.id if own else "",
    }


def book(
    edition: Edition, title: str, parts: Sequence[Mapping[str, Any]], labels: Iterable[str], subtitle: str = ""
) -> dict[str, Any]:
    """Return the plan of a book.

    Args:
        edition: What it is made from.
        title: Its title.
        parts: Its parts, in order.
        labels: Every place that a link may reach in it.
        subtitle: What it holds, in a line.
    """
    return {
        **common(edition, title, subtitle or edition.description, edition.today),
        "genre": "livre",
        "gabarit": "livre.typ",
        "sous_titre": subtitle or edition.description,
        "version": edition.version,
        "jour": edition.day(edition.today),
        "licence": edition.licence,
        "site": edition.site,
        "parties": list(parts),
        "cibles": dict.fromkeys(sorted(labels), True),
        "termes": list(edition.corpus.termes),
    }


def common(edition: Edition, title: str, description: str, day: date) -> dict[str, Any]:
    """Return what every PDF says of itself."""
    return {
        "titre": title,
        "description": description,
        "auteur": edition.title,
        "nom": edition.title,
        "mots": ["essaimage", "économie sociale et solidaire"],
        "date": [day.year, day.month, day.day],
    }
