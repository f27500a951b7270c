"""The site behind nginx, with the very file of `deploy/`, but for this machine’s ports, folders and certificate."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from browser.find_nginx import brotli_module, nginx
from support.build import ROOT

CONFIGURATION = ROOT / "deploy/nginx.conf"
_MAIN = """load_module {module};
pid {folder}/nginx.pid;
error_log {folder}/error.log;
worker_processes 1;
events {{ worker_connections 512; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    sendfile on;
    include {folder}/essaimage.conf;
}}
"""
_OPENSSL = "openssl"
_SECONDS = 5
"""How long nginx has to answer."""


@dataclass(frozen=True)
class Served:
    """A site served: its secure address and the other, the folder of its journals, the process that answers."""

    base: str
    plain: str
    folder: Path
    process: int

    def workers(self) -> list[int]:
        """Return the numbers of the processes that answer, the master aside."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text()
        return [int(child) for child in children.split()]

    def memory(self) -> int:
        """Return what the processes that answer hold in memory, in bytes."""
        texts = [Path(f"/proc/{worker}/status").read_text() for worker in self.workers()]
        return sum(int(match[1]) * 1024 for text in texts for match in re.finditer(r"VmRSS:\s+(\d+) kB", text))


@contextmanager
def served(site: Path, folder: Path) -> Iterator[Served]:
    """Serve `site` on loopback from `folder`, which takes the journals, the certificate and the configuration."""
    secure, plain = _free_port(), _free_port()
    _certificate(folder)
    (folder / "essaimage.conf").write_text(here(CONFIGURATION.read_text("utf-8"), site, folder, secure, plain))
    main = folder / "main.conf"
    main.write_text(_MAIN.format(module=brotli_module(), folder=folder))
    user = "user root;" if os.geteuid() == 0 else ""
    process = subprocess.Popen([str(nginx()), "-c", str(main), "-g", f"daemon off; {user}"])
    try:
        _wait(secure)
        yield Served(f"https://127.0.0.1:{secure}/", f"http://127.0.0.1:{plain}/", folder, process.pid)
    finally:
        process.terminate()
        process.wait(_SECONDS)


def here(configuration: str, site: Path, folder: Path, secure: int, plain: int) -> str:
    """Return that of `deploy/` with this machine’s ports, folders and certificate: nothing else changes."""
    for ours, theirs in {
        "    listen [::]:80;\n": "",
        "    listen [::]:443 ssl http2;\n": "",
        "listen 80;": f"listen 127.0.0.1:{plain};",
        "listen 443 ssl": f"listen 127.0.0.1:{secure} ssl",
        "/etc/letsencrypt/live/exemple.fr": str(folder),
        "/srv/essaimage/site": str(site),
        "/var/log/nginx": str(folder),
    }.items():
        assert ours in configuration
        configuration = configuration.replace(ours, theirs)
    return configuration


def _certificate(folder: Path) -> None:
    key, chain = str(folder / "privkey.pem"), str(folder / "fullchain.pem")
    kind = "-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=127.0.0.1".split()
    subprocess.run([_OPENSSL, "req", *kind, "-keyout", key, "-out", chain], check=True, capture_output=True)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
    return port


def _wait(port: int) -> None:
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError(port)
