"""The files of `docs/` that are no page: few kinds, in one folder, and drawings that only draw."""

import re
from html import unescape
from pathlib import Path, PurePosixPath

from essaimage.problems import Problem
from essaimage.reading.files import read_text

_ENDINGS = frozenset(".css .js .svg .png .jpg .jpeg .webp .ico .pdf .txt".split())
_MARKDOWN = frozenset({".markdown", ".mdown", ".mkdn", ".mkd", ".mdtxt", ".mdtext"})
_ACTIVE = re.compile(
    r"<\s*(?:\w+:)?(?:script|foreignObject|iframe|handler)\b|<!ENTITY|<\?xml-stylesheet"
    r"|[\s\"'/]on\w+\s*=|javascript:|@import|url\((?!\s*[\"']?#)|\b(?:href|src)\s*=\s*[\"']?(?!\s*[\"']?#)",
    re.IGNORECASE,
)


def read_asset(file: Path, src: str) -> list[Problem]:
    """Return why the file at `src`, which is no page, may not be published, if it may not."""
    ending = PurePosixPath(src).suffix.lower()
    if ending in _MARKDOWN or src.lower().endswith(".md"):
        return [_refused(src, "le nom d’une page finit par « .md ».", "Renommer le fichier.")]
    if ending not in _ENDINGS:
        admitted = ", ".join(sorted(_ENDINGS))
        return [_refused(src, f"les fichiers « {ending or src} » sont refusés.", f"Sont admis : .md, {admitted}.")]
    if not src.startswith("assets/"):
        return [_refused(src, "ce fichier n’est pas une page.", "Le ranger sous docs/assets/.")]
    return _drawing(file, src) if ending == ".svg" else []


def _drawing(file: Path, src: str) -> list[Problem]:
    text, problems = read_text(file, f"docs/{src}")
    active = None if problems else _ACTIVE.search(unescape(text))
    if active:
        message = f"« {active.group().strip()} » est refusé dans une image."
        problems = [_refused(src, message, "L’enregistrer sans script, sans lien et sans rien qui vienne d’ailleurs.")]
    return problems


def _refused(src: str, message: str, hint: str) -> Problem:
    return Problem(f"docs/{src}", 1, "fichier", message, hint)
