"""Find a Chromium for the browser tests, or bring one.

In this order: the one named by CHROMIUM, one that is installed, Debian’s when root, Playwright’s own. Run as
a script, it prints where the browser is, or one line that says what to do.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge", "msedge")
_ADVICE = (
    "Aucun Chromium : installez-le (Debian : apt-get install chromium), ou donnez son chemin dans la variable CHROMIUM."
)


def installed() -> str | None:
    """Return the path of a browser that is already here, if there is one."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).is_file():
        return named
    return next(filter(None, map(shutil.which, _NAMES)), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return str(path) if path.is_file() else None


def bring() -> str | None:
    """Install a browser: Debian’s when root, else Playwright’s own; return its path if it worked."""
    if os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get"):
        _try("apt-get", "update", "-qq")
        _try("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
    if not installed():
        _try(sys.executable, "-m", "playwright", "install", "chromium")
    return installed()


def _try(*command: str) -> None:
    subprocess.run(
        command, check=False, stdout=subprocess.DEVNULL, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    )


def main() -> int:
    """Print where the browser is; return 1, with one line of advice, when there is none to be had."""
    found = installed() or bring()
    print(f"Chromium : {found}" if found else _ADVICE, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
