"""Bytes into text: UTF-8 only, a byte-order mark forgiven, Windows line ends accepted, sizes bounded."""

from pathlib import Path

from essaimage.problems import Problem

MAX_BYTES = 300_000
"""The largest page of the base is under 40 KB; ten times that is a mistake, such as a pasted picture."""


def read_text(file: Path, path: str) -> tuple[str, list[Problem]]:
    """Return the text of `file`, with Unix line ends, or the reason why an author must mend it.

    Args:
        file: The file on disk.
        path: How the author knows it.
    """
    raw = file.read_bytes()
    if len(raw) > MAX_BYTES:
        message = f"le fichier pèse {len(raw) // 1000} ko ; la limite est de {MAX_BYTES // 1000} ko."
        return "", [Problem(path, 1, "fichier", message, "Couper la page en deux, ou retirer ce qui a été collé.")]
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Problem(path, line, "fichier", "le fichier n’est pas en UTF-8.", "L’enregistrer en UTF-8.")]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []
