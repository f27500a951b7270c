"""Find LibreOffice for the tests that open worksheets and tables, or bring it: Debian’s, when root."""

import os
import shutil
import subprocess
from functools import cache

import pytest

_NAMES = ("soffice", "libreoffice")


@cache
def office(part: str = "writer") -> str:
    """Return the path of LibreOffice with Writer or Calc; where it cannot be had, skip the test, with what to do."""
    found = _installed(part) or _bring(part)
    if found is None:
        pytest.skip(f"LibreOffice manque. Debian : apt-get install libreoffice-{part}-nogui")
    return found


def _installed(part: str) -> str | None:
    return next(filter(None, map(shutil.which, _NAMES)), None) if _has(part) else None


def _has(part: str) -> bool:
    """Return whether Debian has this part of LibreOffice; elsewhere it comes whole."""
    dpkg = shutil.which("dpkg-query")
    if dpkg is None:
        return True
    names = [f"libreoffice-{part}", f"libreoffice-{part}-nogui"]
    command = [dpkg, "--show", "--showformat=${db:Status-Status} ", *names]
    found = subprocess.run(command, check=False, capture_output=True, text=True).stdout.split()
    return "installed" in found


def _bring(part: str) -> str | None:
    apt = shutil.which("apt-get")
    if apt and os.name == "posix" and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["update", "-qq"],
            ["install", "-y", "-qq", "--no-install-recommends", f"libreoffice-{part}-nogui"],
        ):
            subprocess.run([apt, *command], check=False, stdout=subprocess.DEVNULL, env=quiet)
    return _installed(part)
