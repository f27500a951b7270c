"""One name for each place of the book, and where a link of an article leads."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus
from essaimage.model.legal import Terme


def label(src: str, anchor: str = "") -> str:
    """Return the name of a page, or of a place in it: `accords-licence-de-marque--en-bref`."""
    name = address(src).strip("/").replace("/", "-") or "accueil"
    return f"{name}--{anchor}" if anchor else name


@dataclass(frozen=True)
class Target:
    """Where a link leads.

    Attributes:
        src: The page of the base, or nothing if the link leaves it.
        label: The name of the place in the book.
        term: The identifier of the term, if the page is one.
        url: The full address, where it is known.
    """

    src: str = ""
    label: str = ""
    term: str = ""
    url: str = ""


@dataclass(frozen=True)
class Links:
    """Resolve the links of articles, as MkDocs wrote them, back to pages of the corpus."""

    corpus: Corpus
    site: str

    @cached_property
    def pages(self) -> Mapping[str, str]:
        """Every page of the base, by its address without final slash."""
        return {address(src).strip("/"): src for src in self.corpus.pages}

    def target(self, href: str, source: str) -> Target:
        """Return where `href`, on the page at `source`, leads."""
        if "://" in href or href.startswith("mailto:"):
            return Target(url=href)
        path, _, anchor = unquote(href.partition("?")[0] if "#" not in href else href).partition("#")
        path = path.partition("?")[0]
        there = posixpath.normpath(posixpath.join(address(source), path)).strip("./")
        src = source if not path else self.pages.get(there, "")
        url = f"{self.site}{there}" if self.site else ""
        return self._inside(src, anchor) if src else Target(url=url)

    def _inside(self, src: str, anchor: str) -> Target:
        page = self.corpus.pages[src]
        term = page.id if isinstance(page.record, Terme) else ""
        hashed = f"#{anchor}" if anchor else ""
        return Target(src, label(src, anchor), term, f"{self.site}{address(src)}{hashed}" if self.site else "")
