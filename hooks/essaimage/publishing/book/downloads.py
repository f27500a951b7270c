"""What the page of downloads says of each file: what it is for, how heavy it is, of what day."""

from collections.abc import Mapping
from dataclasses import dataclass

from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.indexes import render
from essaimage.publishing.book.making import COLLECTIONS, WHOLE
from essaimage.publishing.book.order import short
from essaimage.publishing.book.sheets import KINDS, sheet_path, sheets

FOLDER = "telechargements"
"""Where downloads stand in the site."""

PAGE = f"{FOLDER}/index.html"
"""The page that lists them."""

OFFLINE = f"{FOLDER}/essaimage-hors-ligne.zip"
"""The copy of the site."""

EPUB = f"{FOLDER}/{WHOLE}.epub"
"""The electronic book."""

_USES: Mapping[str, tuple[str, str]] = {
    f"{FOLDER}/{WHOLE}.pdf": (
        "Toute la base en PDF",
        "pour imprimer, archiver, ou lire sans connexion ; index et glossaire à la fin",
    ),
    f"{FOLDER}/{COLLECTIONS[0][0]}.pdf": ("Les études de cas", "pour lire les cas à la suite, avec leur index"),
    f"{FOLDER}/{COLLECTIONS[1][0]}.pdf": (
        "Les accords et le glossaire",
        "pour préparer un accord, avec les textes de droit",
    ),
    f"{FOLDER}/{COLLECTIONS[2][0]}.pdf": ("Les guides", "pour suivre un parcours, étape par étape"),
    EPUB: ("Toute la base en EPUB", "pour une liseuse ou un téléphone : le texte s’adapte à l’écran"),
    OFFLINE: ("Le site hors ligne", "pour une clé USB : décompresser, ouvrir index.html ; recherche et outils compris"),
}

_PLURALS: Mapping[str, str] = {"cas": "Études de cas", "accords": "Types d’accord"}


@dataclass(frozen=True)
class Download:
    """A file that readers may take.

    Attributes:
        title: What it is.
        use: What it is for.
        path: Its path in the site, without version.
        size: Its weight, in bytes; none for the copy that the reader has opened.
    """

    title: str
    use: str
    path: str
    size: int | None


def fill(html: str, files: Mapping[str, bytes], edition: Edition) -> str:
    """Return the page of downloads, its block filled.

    Args:
        html: The page as it was built, with the place of the block.
        files: What was made, by path in the site; a main file that is missing is the one being read.
        edition: What it was made from.
    """
    main = [Download(*said, path, len(files[path]) if path in files else None) for path, said in _USES.items()]
    kinds = [
        (_PLURALS[folder], [page for page in sheets(edition.corpus) if type(page.record) is kind])
        for kind, (folder, _) in KINDS.items()
    ]
    lists = [(name, [_sheet(short(page), sheet_path(page), files) for page in pages]) for name, pages in kinds]
    said = {"fichiers": main, "listes": lists, "dates": OFFLINE in files}  # the copy holds each file once
    block = render("telechargements.html", **said, edition=edition, poids=edition.weight, versionne=versioned)
    head, place, tail = html.partition(render("place.html"))
    return f"{head}{edition.polish(block)}{tail}" if place else html


def versioned(path: str, version: str) -> str:
    """Return the name of a file with the version: `livre.pdf` → `livre-2026.11.24.pdf`."""
    stem, _, suffix = path.rpartition(".")
    return f"{stem}-{version}.{suffix}"


def _sheet(name: str, path: str, files: Mapping[str, bytes]) -> Download:
    return Download(name, "", path, len(files[path]) if path in files else None)
