"""How long an author waits, under `mkdocs serve`, between saving a page and seeing it."""

import http.client
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.builds import environment

_HOST = "127.0.0.1"
_POLL = 0.02
_PATIENCE = 120.0
"""Seconds: between two looks at the page, and before giving up."""

_SOURCE = "docs/case-studies/step-pau.md"
_ADDRESS = "/etudes-de-cas/step-pau/"


def time_rebuilds(project: Path, times: int) -> list[float]:
    """Edit STEP’s page `times` times in `project` under `mkdocs serve`.

    Returns:
        For each edit, the seconds from the end of the write to the first answer that holds the new text. MkDocs
        looks for changes every 0.5 s, then waits until 0.1 s (`build_delay`) has passed without another.
    """
    with _served(project) as port:
        _wait_for(port, "STEP")
        return [_edit(project, port, f"Phrase ajoutée numéro {rank}.") for rank in range(times)]


def _edit(project: Path, port: int, sentence: str) -> float:
    with (project / _SOURCE).open("a", encoding="utf-8") as file:
        file.write(f"\n{sentence}\n")
    start = time.perf_counter()
    _wait_for(port, sentence)
    return time.perf_counter() - start


@contextmanager
def _served(project: Path) -> Iterator[int]:
    port = _free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"{_HOST}:{port}"]
    quiet = subprocess.DEVNULL
    env = {**environment(project), "TMPDIR": str(project.parent)}  # where MkDocs leaves the site it served
    with subprocess.Popen(command, cwd=project, env=env, stdout=quiet, stderr=quiet) as server:
        try:
            yield port
        finally:
            server.terminate()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind((_HOST, 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, text: str) -> None:
    limit = time.perf_counter() + _PATIENCE
    while text not in _page(port):
        if time.perf_counter() > limit:
            raise SystemExit(f"mkdocs serve did not show « {text} » within {_PATIENCE:.0f} s.")
        time.sleep(_POLL)


def _page(port: int) -> str:
    connection = http.client.HTTPConnection(_HOST, port, timeout=_PATIENCE)
    try:
        connection.request("GET", _ADDRESS)
        return connection.getresponse().read().decode()
    except OSError:  # not listening yet
        return ""
    finally:
        connection.close()
