"""Find nginx, its module for brotli and wrk, for the tests that serve the site as a host would, or bring them.

Debian’s packages, when root or when `sudo` asks for nothing. Run as a script, it prints where nginx is, or one line
that says what to do; it fails nobody: the tests say what they could not do.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

_PACKAGES = ("nginx-light", "libnginx-mod-http-brotli-static", "wrk", "openssl")
_MODULES = (Path("/usr/lib/nginx/modules"), Path("/usr/share/nginx/modules"))
ADVICE = f"nginx, son module brotli ou wrk manque : apt-get install {' '.join(_PACKAGES)} (Debian, Ubuntu)."
"""What to do where something is missing."""


def nginx() -> str | None:
    """Return the path of nginx, if it is here with what its tests need."""
    found = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    return found if found and brotli_module() and shutil.which("wrk") and shutil.which("openssl") else None


def brotli_module() -> Path | None:
    """Return the path of the module that sends files compressed with brotli, if it is installed."""
    files = (folder / "ngx_http_brotli_static_module.so" for folder in _MODULES)
    return next((file for file in files if file.is_file()), None)


def bring() -> str | None:
    """Install what is missing, and return the path of nginx if it worked. No server is started."""
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if shutil.which("apt-get") and (not sudo or shutil.which("sudo")):
        _try(*sudo, "apt-get", "update", "-qq")
        _try(*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "RUNLEVEL=1", *_install())
    return nginx()


def _install() -> list[str]:
    return ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *_PACKAGES]


def _try(*command: str) -> None:
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


def main() -> None:
    """Print where nginx is, or what to do."""
    found = nginx() or bring()
    print(f"nginx : {found}" if found else ADVICE, file=sys.stdout if found else sys.stderr)


if __name__ == "__main__":
    main()
