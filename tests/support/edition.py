"""An edition of the real corpus under a folder of its own, for what needs no built site."""

import shutil
from datetime import date
from pathlib import Path

from essaimage.pages.environment import day, weight
from essaimage.pages.typography import polish_html
from essaimage.publishing.book.edition import Edition
from support.build import ROOT
from support.real import corpus


def edition(folder: Path, **articles: str) -> Edition:
    """Return an edition whose project is `folder`, the templates of the book copied there."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "book", folder / "book")
    return Edition(
        corpus=corpus(),
        articles=articles,
        nav=[("Accueil", "index.md")],
        title="Essaimage, mode d’emploi",
        description="Une base.",
        licence="CC BY-SA 4.0",
        site="",
        today=date(2026, 11, 24),
        root=folder,
        polish=polish_html,
        day=day,
        weight=weight,
    )
