"""Find hunspell with its French dictionary, and a Python that has grammalecte; or bring Debian’s.

Both are Debian packages: what PyPI has under these names downloads its dictionary at its first run. Run as a
script, it says what is there, or one line that says what to do.
"""

import os
import shutil
import subprocess
import sys

PACKAGES = ("hunspell", "hunspell-fr-comprehensive", "python3-grammalecte")
_ADVICE = f"Correcteurs absents : sous Debian, apt-get install {' '.join(PACKAGES)}."
_PYTHONS = (sys.executable, "/usr/bin/python3")
"""Debian’s package serves Debian’s own Python, which is seldom that of the tests."""


def hunspell() -> list[str] | None:
    """Return the command that spells French, if there is one."""
    command = ["hunspell", "-d", "fr", "-i", "utf-8"]
    if shutil.which("hunspell") is None:
        return None
    done = subprocess.run([*command, "-l"], input="bonjour", capture_output=True, text=True, check=False)
    return command if done.returncode == 0 and not done.stdout else None


def grammalecte() -> str | None:
    """Return a Python that can import grammalecte, if there is one."""
    return next((python for python in _PYTHONS if shutil.which(python) and _imports(python)), None)


def _imports(python: str) -> bool:
    return subprocess.run([python, "-c", "import grammalecte"], check=False, capture_output=True).returncode == 0


def bring() -> None:
    """Install Debian’s packages, when root."""
    apt = shutil.which("apt-get")
    if os.name != "posix" or os.geteuid() != 0 or apt is None:
        return
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *PACKAGES]):
        subprocess.run([apt, *command], check=False, stdout=subprocess.DEVNULL, env=quiet)


def main() -> int:
    """Say which checkers are there; return 1, with one line of advice, when one is not to be had."""
    if not (hunspell() and grammalecte()):
        bring()
    found = hunspell() and grammalecte()
    print("Correcteurs : hunspell, grammalecte" if found else _ADVICE, file=sys.stdout if found else sys.stderr)
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
