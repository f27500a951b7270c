"""The files of `docs/` that are no page: few kinds, in one folder, and drawings that only draw."""

import re
from html import unescape
from pathlib import Path, PurePosixPath

from essaimage.problems import Problem
from essaimage.reading.files import read_text

_ENDINGS = frozenset(".css .js .svg .png .jpg .jpeg .webp .ico .pdf .txt".split())
_MARKDOWN = frozenset({".markdown", ".mdown", ".mkdn", ".mkd", ".mdtxt", ".mdtext"})
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*")
_DRAWS = frozenset(
    "svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath"
    " linearGradient radialGradient stop pattern clipPath mask marker filter".split()
)
_TAG = re.compile(r"<\s*/?([^\s<>/!?]+)")
_ACTIVE = re.compile(
    r"<!(?:DOCTYPE|ENTITY|ATTLIST)|<\?xml-stylesheet|encoding\s*=\s*[\"'](?!utf-8[\"'])|[\s\"'/]on\w+\s*="
    r"|javascript:|\\|@import|\b(?:image-set|src)\(|url\((?!\s*[\"']?#)|\b(?:href|src)\s*=\s*[\"']?(?!\s*[\"']?#)",
    re.IGNORECASE,
)
"""What may run or call elsewhere, in a drawing whose elements only draw; `\\` would hide the rest from this list."""

MAX_BYTES = 2_000_000
"""The largest file beside the pages: a photograph of a full screen weighs a tenth of it."""


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
    if not _NAME.fullmatch(src):
        hint = "N’employer que des lettres sans accent, des chiffres, des points et des traits d’union."
        return [_refused(src, "ce nom de fichier est refusé.", hint)]
    if file.stat().st_size > MAX_BYTES:
        message = f"le fichier pèse {file.stat().st_size // 1000} ko ; la limite est de {MAX_BYTES // 1000} ko."
        return [_refused(src, message, "Réduire l’image, ou la compresser.")]
    return _drawing(file, src) if ending == ".svg" else []


def _drawing(file: Path, src: str) -> list[Problem]:
    text, problems = read_text(file, f"docs/{src}")
    active = None if problems else _first_active(text)
    if active:
        message = f"« {active} » est refusé dans une image."
        problems = [_refused(src, message, "L’enregistrer sans script, sans lien et sans rien qui vienne d’ailleurs.")]
    return problems


def _first_active(text: str) -> str | None:
    """Return the first thing in a drawing that does not only draw."""
    foreign = next((f"<{name}" for name in _TAG.findall(text) if name not in _DRAWS and name[:2] != "fe"), None)
    active = _ACTIVE.search(unescape(text))
    return " ".join(active.group().split()) if active else foreign


def _refused(src: str, message: str, hint: str) -> Problem:
    return Problem(f"docs/{src}", 1, "fichier", message, hint)
