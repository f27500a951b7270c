"""What the four hooks share of MkDocs: the corpus of this build, the way to stop it, the day it is.

Kept here and nowhere else, so that the library knows nothing of MkDocs. `mkdocs.*` also resolves under
properdocs, which answers to that name.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import get_build_datetime

from essaimage.glossary.lexicon import Lexicon
from essaimage.model.corpus import Corpus
from essaimage.model.drafts import published as without_drafts
from essaimage.model.record import Page
from essaimage.pages.apart import Apart
from essaimage.pages.finish import words_of
from essaimage.pages.typography import polish
from essaimage.pages.view import View
from essaimage.problems import Problem, report
from essaimage.publishing.filters import sheets
from essaimage.publishing.fingerprints import fingerprint
from essaimage.publishing.open_data import open_data
from essaimage.publishing.open_data.about import About


@dataclass
class Build:
    """One build: its corpus, what is made of it alone, the names of assets; then, page by page, what is found."""

    corpus: Corpus
    words: Lexicon
    today: date
    files: dict[str, bytes] = field(default_factory=dict)
    used: dict[str, list[str]] = field(default_factory=dict)
    apart: dict[str, Apart] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

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
    _current[:] = [begun]


def build() -> Build:
    """Return the build under way."""
    return _current[0]


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
