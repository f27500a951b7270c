"""The one mapping from folders to published addresses.

Folders keep the names of the field's English; addresses are French and never change.
"""

import posixpath
from functools import cache, lru_cache
from urllib.parse import unquote

FOLDERS = {
    "legal/notions": "accords/notions",
    "legal": "accords",
    "case-studies": "etudes-de-cas",
}


@cache
def published(src: str) -> str:
    """Return the path of the published file for a file of `docs/`.

    `case-studies/step-pau.md` → `etudes-de-cas/step-pau/index.html`; what is not Markdown keeps its name.
    """
    folder, name = posixpath.split(src)
    folder = _french(folder)
    if not name.endswith(".md"):
        return posixpath.join(folder, name)
    stem = name.removesuffix(".md")
    return posixpath.join(folder, "" if stem == "index" else stem, "index.html")


def address(src: str) -> str:
    """Return the address of a page from the site's root: `etudes-de-cas/step-pau/`, or `` for the home page."""
    return published(src).removesuffix("index.html")


def relative(target: str, source: str) -> str:
    """Return the link to write on page `source` to reach page `target`, both paths under `docs/`."""
    return _between(address(target).rstrip("/") or ".", posixpath.dirname(published(source)) or ".")


def target_of(link: str, source: str) -> str:
    """Return the path under `docs/` to which a relative link on page `source` leads, its anchor aside."""
    path = unquote(link.partition("#")[0])
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source


@lru_cache(maxsize=65_536)
def _between(there: str, here: str) -> str:
    return posixpath.relpath(there, here) + "/"


def _french(folder: str) -> str:
    for english, french in FOLDERS.items():
        if folder == english or folder.startswith(english + "/"):
            return french + folder.removeprefix(english)
    return folder
