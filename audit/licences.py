"""Write dependencies.md beside this file: every pinned package, what it serves, its licence. `make licences`.

A licence is what the package’s own metadata says, as SPDX where it does. What is not installed here (packages of
another system, or of an older Python) keeps the line it had.
"""

import re
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = Path(__file__).parent / "dependencies.md"
FILES = {"requirements.txt": "site", "requirements-dev.txt": "tests", "requirements-audit.txt": "audit"}
UNKNOWN = "unknown"
READ = {"axe-playwright-python": "MIT, and axe-core in it MPL-2.0"}
"""Read in the licence file of a package whose metadata says nothing."""

_PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE | re.IGNORECASE)
_ROW = re.compile(r"^\| ([^|]+) \| [^|]+ \| [^|]+ \| ([^|]+) \|$", re.MULTILINE)
_HEAD = """# What we depend on

Written by `make licences` from the pins and from what each package says of itself. None of it is published with the
site, save Material’s style sheets, scripts and icons (MIT); the rest builds, tests or measures it.

| package | version | for | licence |
|---|---|---|---|
"""


def pins(text: str) -> list[tuple[str, str]]:
    """Return the packages that a requirements file pins, each with its version."""
    return [(name.lower(), version) for name, version in _PIN.findall(text)]


def licence(name: str) -> str | None:
    """Return the licence that an installed package declares; nothing if it is not installed."""
    try:
        said = distribution(name).metadata.json
    except PackageNotFoundError:
        return None
    lines = [str(line) for line in said.get("classifier", ()) if line.count(" :: ") > 1 and "License ::" in line]
    classified = ", ".join(line.rpartition(" :: ")[2] for line in lines)
    written = str(said.get("license", "")).strip().split("\n")[0]
    return str(said.get("license_expression", "")) or classified or written or READ.get(name, UNKNOWN)


def page(known: dict[str, str]) -> str:
    """Return the page; `known` gives the licence of what is not installed here."""
    rows: dict[tuple[str, str], str] = {}
    for file, use in FILES.items():
        for pin in pins((ROOT / file).read_text("utf-8")):
            rows.setdefault(pin, use)
    lines = [
        f"| {name} | {version} | {use} | {licence(name) or known.get(name, UNKNOWN)} |"
        for (name, version), use in sorted(rows.items())
    ]
    return _HEAD + "\n".join(lines) + "\n"


def listed(text: str) -> dict[str, str]:
    """Return the licences that the page gives, by package."""
    return {name: licence for name, licence in _ROW.findall(text) if name != "package"}


def main() -> int:
    """Write the page; return 1 if a licence is not known."""
    text = page(listed(PAGE.read_text("utf-8")) if PAGE.exists() else {})
    PAGE.write_text(text, "utf-8")
    unknown = [name for name, licence in listed(text).items() if licence == UNKNOWN]
    print(f"{PAGE}: {', '.join(unknown)}: licence unknown" if unknown else f"{PAGE}")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
