"""What the hooks share of MkDocs: the corpus of this build, the way to stop it, the day it is.

Kept here and nowhere else, so that the library knows nothing of MkDocs. `mkdocs.*` also resolves under
properdocs, which answers to that name.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_build_datetime

from essaimage.glossary.lexicon import Lexicon
from essaimage.model.accessibility import Rgaa
from essaimage.model.corpus import Corpus
from essaimage.model.drafts import published as without_drafts
from essaimage.model.record import Page
from essaimage.pages.apart import Apart
from essaimage.pages.environment import day, weight
from essaimage.pages.finish import words_of
from essaimage.pages.typography import polish, polish_html
from essaimage.pages.view import View
from essaimage.problems import Problem, report
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.filters import sheets
from essaimage.publishing.fingerprints import fingerprint
from essaimage.publishing.open_data import open_data
from essaimage.publishing.open_data.about import About


@dataclass
class Build:
    """One build: its corpus, what is made of it alone, names of assets; then, page by page, what is found."""

    corpus: Corpus
    words: Lexicon
    today: date
    files: dict[str, bytes] = field(default_factory=dict)
    used: dict[str, list[str]] = field(default_factory=dict)
    apart: dict[str, Apart] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    articles: dict[str, str] = field(default_factory=dict)

    def page(self, src: str) -> Page[Any] | None:
        """Return the page of the corpus at `src`, if it is one of ours."""
        return self.corpus.pages.get(src)

    def named(self, asset: str, content: bytes) -> str:
        """Return the path at which an asset is published, and remember it for the pages."""
        self.names[asset] = fingerprint(asset, content)
        return self.names[asset]

    def view(self, src: str) -> View:
        """Return what templates see from the page at `src`."""
        return View(self.corpus.pages[src], self.corpus, self.today)


_current: list[Build] = []
_preview: list[bool] = [False]


def previewing(*, shows_drafts: bool) -> None:
    """Say whether what follows is a preview: its author sees drafts, readers never do."""
    _preview[:] = [shows_drafts]


def is_preview() -> bool:
    """Whether this is a preview."""
    return _preview[0]


def start(corpus: Corpus, config: MkDocsConfig) -> None:
    """Make `corpus` that of the build which begins, drafts included in a preview alone; the previous one is forgotten.

    The open data comes first, since a page tells the size of each file.
    """
    shown = corpus if is_preview() else without_drafts(corpus)
    today = get_build_datetime().date()
    about = About(config.site_name, config.site_description or "", config.site_url or "", today, polish)
    files = dict(open_data(shown, about))
    known = replace(shown, site=about.site, sizes={path: len(content) for path, content in files.items()})
    begun = Build(known, words_of(known), today, files)
    begun.files |= {begun.named(path, text.encode()): text.encode() for path, text in sheets(known)}
    config.extra["accessibilite"] = known.data(Rgaa).etat
    _current[:] = [begun]


def build() -> Build:
    """Return the build under way."""
    return _current[0]


def prints_the_book(config: MkDocsConfig) -> bool:
    """Whether this build makes the book: a preview does not, nor one that says `LIVRE=false`."""
    return not is_preview() and bool(config.extra.get("livre", True))


def edition(config: MkDocsConfig) -> Edition:
    """Return what the book is made from, once every article is final."""
    nav = [(title, src) for entry in config.nav or [] for title, src in entry.items() if isinstance(src, str)]
    site = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    return Edition(
        corpus=build().corpus,
        articles=build().articles,
        nav=nav,
        title=config.site_name,
        description=config.site_description or "",
        licence=config.copyright or "",
        site=site,
        today=build().today,
        root=root(config),
        polish=polish_html,
        day=day,
        weight=weight,
        extract=config.extra.get("livre") == "extrait",
    )


def offline_site(config: MkDocsConfig) -> dict[str, bytes]:
    """Return every file of the site built once more for the offline copy: the same, but for Material’s search."""
    generator = "properdocs" if "properdocs" in sys.modules else "mkdocs"
    moment = str(int(get_build_datetime().timestamp()))
    env = {**os.environ, "RECHERCHE_MATERIAL": "true", "LIVRE": "false", "SOURCE_DATE_EPOCH": moment}
    with TemporaryDirectory() as folder:
        command = [sys.executable, "-m", generator, "build", "-q", "-f", str(config.config_file_path), "-d", folder]
        done = subprocess.run(command, env=env, cwd=root(config), capture_output=True, text=True, check=False)  # noqa: S603 - our own command
        if done.returncode:
            raise PluginError(f"La copie hors ligne ne se construit pas :\n{done.stdout}{done.stderr}")
        return _files(Path(folder))


def _files(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def write(config: MkDocsConfig, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files into the site under construction."""
    for path, content in files:
        target = Path(config.site_dir) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def root(config: MkDocsConfig) -> Path:
    """Return the project’s folder: the one that holds the configuration file."""
    return Path(config.config_file_path).parent


def stop_on(problems: Sequence[Problem]) -> None:
    """Stop the build, before anything is written, if there is a problem; show them all."""
    if problems:
        raise PluginError(report(problems))


_served: list[Mapping[str, bytes]] = []


def once_served(make: Callable[[], Mapping[str, bytes]]) -> Mapping[str, bytes]:
    """Return what `make` gives; after the first build of `mkdocs serve`, what it gave then, for it takes seconds."""
    found = _served[0] if _served and is_preview() else make()
    _served[:] = [found]
    return found


def tolerant(builder: Callable[[], None], name: str) -> Callable[[], None]:
    """Return `builder`, but going on after a refused build: `mkdocs serve` then keeps the last good site."""

    def rebuild() -> None:
        try:
            builder()
        except Abort:
            get_plugin_logger(name).error("Le site affiché reste celui de la dernière version valide.")

    return rebuild
