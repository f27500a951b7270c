"""Markdown files into pages: which model a file follows is told by where it stands."""

from pathlib import Path
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.editorial import Accueil, Fil, Guide, PageSimple
from essaimage.model.legal import Accord, Notion
from essaimage.model.path import Etape
from essaimage.model.record import Fiche, Page
from essaimage.model.text import is_identifier
from essaimage.problems import Problem
from essaimage.reading.files import read_text
from essaimage.reading.front_matter import cut
from essaimage.reading.validate import validate
from essaimage.reading.yaml_text import parse_yaml

_KINDS: dict[str, type[Fiche]] = {
    "case-studies": EtudeDeCas,
    "case-studies/fils": Fil,
    "legal": Accord,
    "legal/notions": Notion,
    "guides": Guide,
    "guides/transmettre": Etape,
    "guides/accueillir": Etape,
}


_PLAIN = frozenset(
    {"case-studies/carte.md", "case-studies/frise.md", "legal/a-revoir.md", "legal/comparer.md", "legal/glossaire.md"}
)
"""Pages that stand in a folder of records without being one."""


def kind_of(src: str) -> type[Fiche]:
    """Return the model that the page at `src` follows: `legal/gie.md` → `Accord`, any `index.md` → a plain page."""
    folder, _, name = src.rpartition("/")
    if src == "index.md":
        return Accueil
    return PageSimple if name == "index.md" or src in _PLAIN else _KINDS.get(folder, PageSimple)


def read_page(file: Path, src: str) -> tuple[Page[Any] | None, list[Problem]]:
    """Return the page in `file`, or everything that keeps it from being one."""
    path = f"docs/{src}"
    problems = _name(src)
    if problems:
        return None, problems
    text, problems = read_text(file, path)
    if problems:
        return None, problems
    parts, problems = cut(text, path)
    if problems:
        return None, problems
    parsed = parse_yaml(parts.header, path, parts.header_line)
    if parsed.problems:
        return None, parsed.problems
    record, problems = validate(kind_of(src), parsed.data or {}, path, parsed.lines)
    if record is None:
        return None, problems
    return Page(src, record, parts.body, parts.body_line, parsed.lines), []


def _name(src: str) -> list[Problem]:
    try:
        for part in Path(src).with_suffix("").parts:
            is_identifier(part)
    except ValueError as error:
        message, _, hint = str(error).partition(". ")
        return [Problem(f"docs/{src}", 1, "fichier", f"{message}.", f"Renommer le fichier. {hint}")]
    return []
