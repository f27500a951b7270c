"""Find LibreOffice for the test that opens the worksheets, or bring it: Debian’s, when root."""

import os
import shutil
import subprocess
from functools import cache

import pytest

_NAMES = ("soffice", "libreoffice")


@cache
def office() -> str:
    """Return the path of LibreOffice; where it cannot be had, the test that asks for it is skipped, with what to do."""
    found = _installed() or _bring()
    if found is None:
        pytest.skip("LibreOffice manque. Debian : apt-get install libreoffice-writer-nogui")
    return found


def _installed() -> str | None:
    return next(filter(None, map(shutil.which, _NAMES)), None)


def _bring() -> str | None:
    apt = shutil.which("apt-get")
    if apt and os.name == "posix" and os.geteuid() == 0:
        quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["update", "-qq"],
            ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-writer-nogui"],
        ):
            subprocess.run([apt, *command], check=False, stdout=subprocess.DEVNULL, env=quiet)
    return _installed()
