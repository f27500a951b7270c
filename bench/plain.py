"""The same pages without us: final Markdown, MkDocs and Material, the same settings, no hook.

Each page’s final Markdown comes from `essaimage.pages.assemble`, so both builds render the same text; it stands
at the published address, so its HTML links lead where they should. What the plain build lacks is what our hooks
do: reading and checking, assembling, typography, sections, links to terms with their definitions, back-links.
"""

import re
import shutil
from datetime import date
from pathlib import Path

from essaimage.model.addresses import FOLDERS
from essaimage.pages.assemble import assemble
from essaimage.publishing.staging import french_links, staged
from essaimage.reading.corpus import read_corpus

_OURS = ("hooks:", "watch:")


def write_plain(project: Path, to: Path, today: date) -> Path:
    """Write the plain twin of `project` in the folder `to`, and return it.

    Args:
        project: A project that passes the checks.
        to: A folder that does not exist yet.
        today: The day of the build, for the pages that say they are out of date.
    """
    corpus, _ = read_corpus(project)
    if corpus is None:
        raise SystemExit(f"{project} cannot be read.")
    for src, page in corpus.pages.items():
        _write(to / "docs" / staged(src), french_links(assemble(page, corpus, today)))
    shutil.copytree(project / "docs/assets", to / "docs/assets")
    (to / "theme").symlink_to((project / "theme").resolve(), target_is_directory=True)
    _write(to / "mkdocs.yml", settings((project / "mkdocs.yml").read_text(encoding="utf-8")))
    return to


def settings(text: str) -> str:
    """Return `mkdocs.yml` without our hooks and watched folders, its navigation at the published addresses."""
    kept, ours = [], False
    for line in text.splitlines(keepends=True):
        ours = line.startswith(_OURS) if line[:1].isalpha() else ours
        kept += [] if ours else [line]
    return re.sub(rf"(?<=: )({'|'.join(FOLDERS)})(?=/)", lambda found: FOLDERS[found[1]], "".join(kept))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
