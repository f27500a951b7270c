"""Print how fast the book is made, against mkdocs-to-pdf on the same pages in the same run: `python bench/book.py`.

mkdocs-to-pdf is installed in a folder that is thrown away. Each project is measured from an empty cache, then again
with everything kept, then with one case changed.
"""

import argparse
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.builds import environment, snapshot
from bench.plain import write_plain
from bench.report import Measure, load, machine, table, verdict
from bench.synthetic import write_project

ROOT = Path(__file__).resolve().parents[1]
PAGES = 432
"""How many pages the larger project has, the real ones included."""

_NAV = re.compile(r"\nnav:\n(?:[ -].*\n)+")
_LIBRARY = re.compile(r"\n  - mkdocstrings:\n(?:    .*\n)+")
_TODAY = datetime.now(tz=UTC).date()
_FILES = ("mode-d-emploi.pdf", "etudes-de-cas.pdf", "accords-et-glossaire.pdf", "guides.pdf", "mode-d-emploi.epub")
_OTHER = """
  - to-pdf:
      output_path: tout.pdf
      cover: false
"""


def main() -> int:
    """Measure everything, print the table, and return the exit status: 1 if a mark is missed."""
    parser = argparse.ArgumentParser(description="Measure how the book is made.")
    parser.add_argument("--real", action="store_true", help="the real content alone")
    parser.add_argument("--alone", action="store_true", help="without mkdocs-to-pdf")
    wanted = parser.parse_args()
    before = load()
    with tempfile.TemporaryDirectory(prefix="essaimage-livre-") as folder:
        work = Path(folder)
        other = None if wanted.alone else install(work / "autre")
        real = snapshot(ROOT, work / "real")
        many = (
            None if wanted.real else write_project(real, work / "many", PAGES - len(list(real.rglob("docs/**/*.md"))))
        )
        measures = list(project("real content", real, work, other))
        if many:
            measures += project(f"{PAGES} pages", many, work, other)
    closing, status = verdict(measures)
    print(f"{machine(_TODAY)} · load {before} before, {load()} after\n\n{table(measures)}\n\n{closing}")
    return status


def install(folder: Path) -> Path:
    """Return the Python of a fresh environment that holds mkdocs-to-pdf and what our pages need."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin/python"
    wanted = ["mkdocs-to-pdf", "mkdocs==1.6.1", "mkdocs-material==9.8.1"]
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *wanted], check=True)
    return python


def project(name: str, where: Path, work: Path, other: Path | None) -> Iterator[Measure]:
    """Yield the measures of one project."""
    site = work / "site"
    bare = timed(where, site, "false")
    alone = _alone(where, site) - bare
    theirs = against(other, where, work) if other else 0
    shutil.rmtree(where / ".cache", ignore_errors=True)
    first, again = timed(where, site, "true"), timed(where, site, "true")
    touch(where)
    changed = timed(where, site, "true")
    yield Measure(f"{name}: site alone", bare, "s")
    yield Measure(f"{name}: one PDF of everything, nothing kept", alone, "s")
    yield Measure(f"{name}: site and book, nothing kept", first, "s")
    yield Measure(f"{name}: site and book, nothing changed", again, "s")
    yield Measure(f"{name}: site and book, one case changed", changed, "s")
    yield Measure(f"{name}: most memory of one process", peak(), "MB", 1500)
    for file in (site / f"telechargements/essaimage-{end}" for end in _FILES):
        yield Measure(f"{name}: {file.name}", file.stat().st_size / 1000, "KB", 10_000)
    if other:
        yield Measure(f"{name}: mkdocs-to-pdf, one PDF of the same pages", theirs, "s")
        yield Measure(f"{name}: our PDF / its PDF", alone / max(theirs, 0.1), "×", 0.2)
        yield Measure(f"{name}: all our files / its PDF", (first - bare) / max(theirs, 0.1), "×")


def timed(where: Path, site: Path, book: str) -> float:
    """Build a project, and return how long it took, in seconds."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-d", str(site)]
    shutil.rmtree(site, ignore_errors=True)
    return _run(command, where, book)


def _alone(where: Path, site: Path) -> float:
    """Return how long a build takes that makes the one PDF and nothing else, in seconds."""
    shutil.rmtree(site, ignore_errors=True)
    return _run([sys.executable, str(Path(__file__).with_name("one_pdf.py")), str(site)], where, "true")


def touch(where: Path) -> None:
    """Change one case by one sentence."""
    case = where / "docs/case-studies/step-pau.md"
    text = case.read_text("utf-8")
    case.write_text(text.replace("## Et ensuite\n", "## Et ensuite\n\nUne phrase de plus.\n", 1), "utf-8")


def against(python: Path, where: Path, work: Path) -> float:
    """Return how long mkdocs-to-pdf takes on the same final Markdown, its own build of the site taken off."""
    plain = write_plain(where, work / f"plain-{where.name}", _TODAY)
    _without_library(plain)
    command = [str(python), "-m", "mkdocs", "build", "-q", "-d", str(work / "autre-site")]
    bare = _run(command, plain, "false")
    settings = _NAV.sub("\n", (plain / "mkdocs.yml").read_text("utf-8"))  # it prints only what the navigation holds
    (plain / "mkdocs.yml").write_text(settings.replace("\nplugins:\n", f"\nplugins:{_OTHER}", 1), "utf-8")
    return _run(command, plain, "false") - bare


def _without_library(plain: Path) -> None:
    """Leave out the pages of the library, which our book does not print either."""
    configuration = plain / "mkdocs.yml"
    configuration.write_text(_LIBRARY.sub("\n", configuration.read_text("utf-8"), count=1), "utf-8")
    for page in plain.glob("docs/**/*.md"):
        if "\n::: " in page.read_text("utf-8"):
            page.unlink()


def peak() -> float:
    """Return the most memory that one process took so far, in megabytes."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _run(command: list[str], where: Path, book: str) -> float:
    started = time.perf_counter()
    env = {**environment(where), "LIVRE": book}
    done = subprocess.run(command, cwd=where, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{where.name} failed:\n{(done.stdout + done.stderr)[-3000:]}")
    spent = time.perf_counter() - started
    print(f"{where.name}, LIVRE={book}: {spent:.1f} s, load {load()}", file=sys.stderr)
    return spent


if __name__ == "__main__":
    sys.exit(main())
