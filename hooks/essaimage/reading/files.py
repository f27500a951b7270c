"""Bytes into text: UTF-8 only, a byte-order mark forgiven, Windows line ends accepted, sizes bounded."""

import re
from pathlib import Path

from essaimage.problems import Problem

MAX_BYTES = 300_000
"""The largest page of the base is under 40 KB; ten times that is a mistake, such as a pasted picture."""

MAX_DATA_BYTES = 10_000_000
"""A file of `data/` grows with the base: 95 sources weigh 45 KB."""

_LATIN, _TWINS = "A-Za-z\u00c0-\u024f", "\u0370-\u03ff\u0400-\u058f\u10a0-\u10ff\u13a0-\u13ff"
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u3164\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Signs that no author types and no reader sees: some turn the text round, Python-Markdown drops some, our seams are
others."""

_TWIN = re.compile(f"[{_LATIN}][{_TWINS}]|[{_TWINS}][{_LATIN}]|[\uff01-\uff5e\U0001d400-\U0001d7ff]")
"""A letter of another alphabet that passes for one of ours: beside one of ours, or made to look like it."""


def read_text(file: Path, path: str, limit: int = MAX_BYTES) -> tuple[str, list[Problem]]:
    """Return the text of `file`, with Unix line ends, or the reason why an author must mend it.

    Args:
        file: The file on disk.
        path: How the author knows it.
        limit: The largest size accepted, in bytes.
    """
    problems = refuse_link(file, path)
    if problems:
        return "", problems
    raw = file.read_bytes()
    if len(raw) > limit:
        message = f"le fichier pèse {len(raw) // 1000} ko ; la limite est de {limit // 1000} ko."
        return "", [Problem(path, 1, "fichier", message, "Couper la page en deux, ou retirer ce qui a été collé.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Problem(path, line, "fichier", "le fichier n’est pas en UTF-8.", "L’enregistrer en UTF-8.")]
    return _plain(text.replace("\r\n", "\n").replace("\r", "\n"), path)


def refuse_link(file: Path, path: str) -> list[Problem]:
    """Return why `file` is refused if it is a symbolic link: what it leads to may be anything on the machine."""
    message = "un lien symbolique est refusé."
    return [Problem(path, 1, "fichier", message, "Mettre le fichier lui-même à sa place.")] if file.is_symlink() else []


def _plain(text: str, path: str) -> tuple[str, list[Problem]]:
    """Return `text`, or why it may not say what it seems to."""
    hidden, twin = _HIDDEN.search(text), _TWIN.search(text)
    found = hidden or twin
    if found is None:
        return text, []
    line = text.count("\n", 0, found.start()) + 1
    if hidden:
        message = f"un caractère invisible est refusé (U+{ord(hidden.group()):04X})."
        return "", [Problem(path, line, "fichier", message, "L’effacer, ou retaper la ligne.")]
    codes = ", ".join(f"U+{ord(sign):04X}" for sign in found.group())
    message = f"« {found.group()} » imite nos lettres avec celles d’un autre alphabet ({codes})."
    return "", [Problem(path, line, "fichier", message, "Retaper le mot au clavier.")]
