"""What a reader downloads: the bytes of a page, and those of its first view with the styles and scripts it loads."""

import gzip
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

KB = 1000
"""Bytes in the kilobyte of the marks."""

_BARE = "site_name: Nu\ntheme: {name: material, language: fr, font: false}\n"


@dataclass
class Loaded(HTMLParser):
    """The files a page loads at once: `kind` (« CSS », « JS ») → addresses as the page writes them."""

    files: dict[str, list[str]] = field(default_factory=lambda: {"CSS": [], "JS": []})

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a style sheet or a script; a script inside the page has no address and is part of the HTML."""
        told = {name: value or "" for name, value in attrs}
        if tag == "link" and "stylesheet" in told.get("rel", "").split():
            self.files["CSS"].append(told["href"])
        if tag == "script" and "src" in told:
            self.files["JS"].append(told["src"])


def gzipped(data: bytes) -> int:
    """Return the size of `data` under `gzip -9`, in bytes."""
    return len(gzip.compress(data, 9, mtime=0))


def weight(file: Path) -> tuple[float, float]:
    """Return the size of `file` as it is and gzipped, in KB."""
    data = file.read_bytes()
    return len(data) / KB, gzipped(data) / KB


def largest(folder: Path) -> Path:
    """Return the largest page directly under `folder` of a site: `etudes-de-cas` → its heaviest case."""
    return max(folder.glob("*/index.html"), key=lambda file: file.stat().st_size)


def first_view(site: Path, page: Path) -> dict[str, float]:
    """Return the gzipped weight of `page` and of what it loads, in KB: « HTML », « CSS », « JS ».

    Left out: the search index and its worker, which load at the first search; icons and pictures; and files of
    other sites, which this project has none of.
    """
    loaded = Loaded()
    loaded.feed(page.read_text(encoding="utf-8"))
    sizes = {"HTML": gzipped(page.read_bytes()) / KB}
    for kind, links in loaded.files.items():
        files = [_local(site, page, link) for link in links if not urlsplit(link).netloc]
        sizes[kind] = sum(gzipped(file.read_bytes()) for file in files) / KB
    return sizes


def write_bare(to: Path) -> Path:
    """Write, in the folder `to`, a project of one short page with Material and nothing else; return it."""
    (to / "docs").mkdir(parents=True)
    (to / "docs/index.md").write_text("# Une page\n\nUne phrase.\n", encoding="utf-8")
    (to / "mkdocs.yml").write_text(_BARE, encoding="utf-8")
    return to


def _local(site: Path, page: Path, link: str) -> Path:
    path = urlsplit(link).path
    return site / path.lstrip("/") if path.startswith("/") else (page.parent / path).resolve()
