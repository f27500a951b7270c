"""`mkdocs serve` on a copy of the project, as an author runs it, and how to wait for what it shows."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def served(project: Path) -> Iterator[tuple[str, Path]]:
    """Serve a project; yield its address and its log."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = project / "serve.log"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(project / "mkdocs.yml"), "-a", f"127.0.0.1:{port}"]
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with log.open("w") as out, subprocess.Popen(command, stdout=out, stderr=out, cwd=project, env=env) as process:
        yield f"http://127.0.0.1:{port}/", log
        process.terminate()


def wait_for(seen: Callable[[], bool], seconds: float = 120) -> bool:
    """Whether `seen` becomes true in time; a server that does not answer yet is waited for."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if seen():
                return True
        except OSError:
            pass
        time.sleep(0.2)
    return False


def get(address: str) -> str:
    """Return the text at an address of our own server."""
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - our own server, on loopback
        return str(answer.read().decode())
