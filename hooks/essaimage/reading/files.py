"""Bytes into text: UTF-8 only, a byte-order mark forgiven, Windows line ends accepted, sizes bounded."""

import re
from pathlib import Path

from essaimage.problems import Problem

MAX_BYTES = 300_000
"""The largest page of the base is under 40 KB; ten times that is a mistake, such as a pasted picture."""

MAX_DATA_BYTES = 10_000_000
"""A file of `data/` grows with the base: 95 sources weigh 45 KB."""

_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u2028\u2029\ue000-\uf8ff\ufeff]")
"""Signs that no author types and no reader sees; Python-Markdown drops some, and our seams are others."""


def read_text(file: Path, path: str, limit: int = MAX_BYTES) -> tuple[str, list[Problem]]:
    """Return the text of `file`, with Unix line ends, or the reason why an author must mend it.

    Args:
        file: The file on disk.
        path: How the author knows it.
        limit: The largest size accepted, in bytes.
    """
    raw = file.read_bytes()
    if len(raw) > limit:
        message = f"le fichier pèse {len(raw) // 1000} ko ; la limite est de {limit // 1000} ko."
        return "", [Problem(path, 1, "fichier", message, "Couper la page en deux, ou retirer ce qui a été collé.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Problem(path, line, "fichier", "le fichier n’est pas en UTF-8.", "L’enregistrer en UTF-8.")]
    return _without_hidden(text.replace("\r\n", "\n").replace("\r", "\n"), path)


def _without_hidden(text: str, path: str) -> tuple[str, list[Problem]]:
    hidden = _HIDDEN.search(text)
    if hidden is None:
        return text, []
    line = text.count("\n", 0, hidden.start()) + 1
    message = f"un caractère invisible est refusé (U+{ord(hidden.group()):04X})."
    return "", [Problem(path, line, "fichier", message, "L’effacer, ou retaper la ligne.")]
