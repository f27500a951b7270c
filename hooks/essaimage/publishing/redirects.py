"""A page at every address that moved, sending to the new one; and, for servers that can, the list of what moved."""

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from essaimage.model.addresses import address
from essaimage.model.corpus import Corpus


def redirects(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield (path of the file to write in the site, its HTML) for each address that moved."""
    for moved in corpus.redirections:
        old = moved.de.strip("/")
        link = posixpath.relpath(address(moved.vers).rstrip("/") or ".", old)
        yield f"{old}/index.html", _environment().get_template("redirection.html").render(lien=f"{link}/")


def moves(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield the list of addresses that moved, from the site’s root, as hosts of static sites and nginx read it."""
    pairs = [(f"/{moved.de.strip('/')}/", f"/{address(moved.vers)}") for moved in corpus.redirections]
    yield "_redirects", "".join(f"{old} {new} 301\n" for old, new in pairs)
    yield "_redirects.nginx", "".join(f'"{old}" "{new}";\n' for old, new in pairs)


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined)
