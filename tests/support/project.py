"""The smallest project that the checks accept, and what the checks say of a project."""

import shutil
from pathlib import Path

from essaimage.checks import check
from essaimage.problems import report
from essaimage.reading.corpus import read_corpus

MINIMAL = Path(__file__).parent / "minimal"
CASE = "docs/case-studies/exemple.md"
AGREEMENT = "docs/legal/accord-exemple.md"
NOTION = "docs/legal/notions/notion-exemple.md"
GUIDE = "docs/guides/guide-exemple.md"
PLAIN = "docs/contribuer/index.md"


def minimal_project(root: Path) -> Path:
    """Write one record of each kind, all invented and all cited, under `root`, and return it."""
    shutil.copytree(MINIMAL, root, dirs_exist_ok=True)
    return root


def write(root: Path, path: str, content: str | bytes) -> None:
    """Write a file of the project; text goes as UTF-8, with the line ends it has."""
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content.encode() if isinstance(content, str) else content)


def append(root: Path, path: str, text: str) -> None:
    """Add `text` under what a file of the project holds, after a blank line."""
    write(root, path, (root / path).read_text("utf-8") + "\n" + text)


def replace(root: Path, path: str, old: str, new: str) -> None:
    """Replace `old`, which a file of the project must hold exactly once."""
    text = (root / path).read_text("utf-8")
    assert text.count(old) == 1, f"{path} holds {old!r} {text.count(old)} times"
    write(root, path, text.replace(old, new))


def problems_of(root: Path) -> list[str]:
    """Return what an author would read of the project at `root`, line by line, without the count."""
    corpus, problems = read_corpus(root)
    return report([*problems, *(check(corpus) if corpus else [])]).split("\n")[1:]
