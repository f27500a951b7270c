"""The site on loopback, and the pages to visit, found from the site itself."""

import functools
import re
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

_TYPE = re.compile(r'<meta name="page-type" content="([^"]+)">')
_TOOLS = frozenset({"test_choice.py", "test_simulator.py", "test_readiness.py", "test_checklists.py", "test_path.py"})
_DRAWS = 3
_LONG = 100_000
"""Bytes from which a page is a long list, whose like stands elsewhere: only `make audit` goes through it."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has in the standard library
        """Say nothing: a test’s output is its failures."""


@pytest.fixture(scope="session")
def base(site: Path) -> Iterator[str]:
    """Serve the site, and yield its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave to `make audit` the dark twin of each state of a tool, and most of what is drawn at random."""
    for item in items:
        params = item.callspec.params if hasattr(item, "callspec") else {}
        if item.path.name in _TOOLS and (params.get("scheme") == "dark" or _is_far_draw(item)):
            item.add_marker(pytest.mark.audit)


def _is_far_draw(item: pytest.Item) -> bool:
    seed = getattr(item, "callspec", None) and item.callspec.params.get("seed")  # type: ignore[attr-defined]
    return isinstance(seed, int) and seed >= _DRAWS


@pytest.fixture(autouse=True)
def _closed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test opened: pages left behind go on living, and slow all those that follow."""
    yield
    if "chromium" in request.fixturenames:
        for context in request.getfixturevalue("chromium").contexts:
            context.close()


@pytest.fixture(scope="session", params=["one of each", pytest.param("all", marks=pytest.mark.audit)])
def visited(request: pytest.FixtureRequest, site: Path) -> list[str]:
    """Return the addresses to visit: of each type of record the shortest and the longest, plain pages all but lists.

    `make audit` visits every page.
    """
    types: dict[str, list[tuple[int, str]]] = {}
    for file in sorted(site.rglob("*.html")):
        html = file.read_text("utf-8")
        kind = _TYPE.search(html)
        if kind:
            types.setdefault(kind[1], []).append((len(html), file.relative_to(site).as_posix()))
    assert len(types) >= 7
    chosen = [
        one for kind, pages in types.items() for one in _chosen(kind, sorted(pages), every=request.param == "all")
    ]
    return [address.removesuffix("index.html") for _, address in chosen]


def _chosen(kind: str, pages: list[tuple[int, str]], *, every: bool) -> list[tuple[int, str]]:
    kept = pages if every else [one for one in pages if one[0] < _LONG]
    return kept if every or kind == "page" else [*kept[:1], *kept[1:][-1:]]
