"""Print the speed and the size of the site as ratios measured in one run: `make bench`, or `--quick` to try.

The exit status is 1 if a mark is missed, 0 otherwise. What is measured, and why so, is in README.md.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hooks"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench.builds import Timing, build, check, middle, snapshot
from bench.linking import linking
from bench.plain import write_plain
from bench.report import Measure, load, machine, table, verdict
from bench.search import searching, weights
from bench.serving import time_rebuilds
from bench.sizes import first_view, largest, weight, write_bare
from bench.sorting import sorting
from bench.synthetic import write_project

ROOT = Path(__file__).resolve().parents[1]
STEP = "etudes-de-cas/step-pau/index.html"
TODAY = datetime.now(tz=UTC).date()


@dataclass(frozen=True)
class Sizes:
    """How much is measured.

    Attributes:
        compared: Cases in the comparison with plain MkDocs.
        repeats: Builds of each, of which the median is kept.
        scale: Cases in the projects of growing size. The first is built before the others and after them.
    """

    compared: int
    repeats: int
    scale: tuple[int, ...]


FULL = Sizes(compared=300, repeats=3, scale=(100, 1000, 3000))
QUICK = Sizes(compared=20, repeats=1, scale=(10, 30, 60))


def main(arguments: list[str] | None = None) -> int:
    """Measure everything, print the table, and return the exit status."""
    parser = argparse.ArgumentParser(description="Measure the speed and the size of the site, as ratios in one run.")
    parser.add_argument("--quick", action="store_true", help="small sizes, to try the bench itself")
    sizes = QUICK if parser.parse_args(arguments).quick else FULL
    before = load()
    with tempfile.TemporaryDirectory(prefix="essaimage-bench-") as folder:
        measures = list(everything(Path(folder), sizes))
    closing, status = verdict(measures)
    print(f"{machine(TODAY)} · load {before} before, {load()} after\n\n{table(measures)}\n\n{closing}")
    return status


def everything(work: Path, sizes: Sizes) -> Iterator[Measure]:
    """Yield every measure of the table, in its order; `work` is an empty folder."""
    real = snapshot(ROOT, work / "real")
    build(real, work / "site")
    yield from against_plain(real, work, sizes)
    yield from growth(real, work, sizes)
    yield from pages(work / "site")
    yield from views(work)
    yield from searching(work / "site")
    yield from weights(work / "site", "real content", 150)
    yield from waiting(real)
    yield from linking()
    yield from sorted_cases(work, sizes)


def against_plain(real: Path, work: Path, sizes: Sizes) -> Iterator[Measure]:
    """Yield our build against plain MkDocs and Material on the same final Markdown, the builds alternated."""
    ours = write_project(real, work / "ours", sizes.compared)
    plain = write_plain(ours, work / "plain", TODAY)
    pairs = [(timed(ours, work), timed(plain, work)) for _ in range(sizes.repeats)]
    mine, theirs = middle([pair[0] for pair in pairs]), middle([pair[1] for pair in pairs])
    name = f"build of {sizes.compared} cases"
    yield Measure(f"{name}: ours / plain, wall time", mine.wall / theirs.wall, "×", 1.25)
    yield Measure(f"{name}: ours / plain, processor time", mine.cpu / theirs.cpu, "×")
    yield Measure(f"{name}: ours", mine.wall, "s")
    yield Measure(f"{name}: plain", theirs.wall, "s")


def growth(real: Path, work: Path, sizes: Sizes) -> Iterator[Measure]:
    """Yield the time per page as the number of cases grows, nothing subtracted, and last over first."""
    projects = {cases: write_project(real, work / f"cases-{cases}", cases) for cases in sizes.scale}
    first, *others = sizes.scale
    builds: dict[int, list[Timing]] = {cases: [] for cases in sizes.scale}
    for cases in (first, *others, first):
        builds[cases].append(timed(projects[cases], work))
    spent = {cases: per_page(projects[cases], timings) for cases, timings in builds.items()}
    for cases, timing in spent.items():
        yield Measure(f"time per page at {cases} cases", timing.wall * 1000, "ms")
    name = f"time per page, {others[-1]} / {first} cases"
    yield Measure(f"{name}, wall time", spent[others[-1]].wall / spent[first].wall, "×", 1.3)
    yield Measure(f"{name}, processor time", spent[others[-1]].cpu / spent[first].cpu, "×")


def sorted_cases(work: Path, sizes: Sizes) -> Iterator[Measure]:
    """Yield how fast cases are sorted, and what a search downloads, in the largest of the projects of `growth`."""
    timed(work / f"cases-{sizes.scale[-1]}", work)
    yield from sorting(work / "timed", sizes.scale[-1])
    yield from weights(work / "timed", f"{sizes.scale[-1]} cases", 250)


def per_page(project: Path, timings: Sequence[Timing]) -> Timing:
    """Return the median of the builds of `project`, divided by the number of its pages, in seconds."""
    count, whole = len(list((project / "docs").rglob("*.md"))), middle(timings)
    return Timing(whole.wall / count, whole.cpu / count)


def pages(site: Path) -> Iterator[Measure]:
    """Yield the weight of STEP’s page, of the largest case and of the largest legal page."""
    raw, small = weight(site / STEP)
    yield Measure("STEP, HTML", raw, "KB", 60)
    yield Measure("STEP, HTML, gzip -9", small, "KB", 15)
    for kind, folder in (("case", "etudes-de-cas"), ("legal page", "accords")):
        file = largest(site / folder)
        raw, small = weight(file)
        yield Measure(f"largest {kind} ({file.parent.name}), HTML", raw, "KB")
        yield Measure(f"largest {kind} ({file.parent.name}), HTML, gzip -9", small, "KB")


def views(work: Path) -> Iterator[Measure]:
    """Yield what STEP’s first view downloads, gzipped, and what a one-page site of bare Material does."""
    build(write_bare(work / "bare"), work / "bare-site")
    for name, site, page, mark in (("STEP", "site", STEP, 100.0), ("bare Material", "bare-site", "index.html", None)):
        view = first_view(work / site, work / site / page)
        detail = " + ".join(f"{kind} {size:.1f}" for kind, size in view.items())
        yield Measure(f"first view of {name}, gzip -9 ({detail})", sum(view.values()), "KB", mark)


def waiting(real: Path) -> Iterator[Measure]:
    """Yield what an author waits for on the real content: the check, and a page under `mkdocs serve`."""
    checks = middle([check(real) for _ in range(3)])
    rebuilds = time_rebuilds(real, 3)
    yield Measure("one rebuild under `mkdocs serve`, from the write to the page", middle_of(rebuilds), "s", 3)
    yield Measure("`make check`’s command", checks.wall, "s")


def middle_of(seconds: Sequence[float]) -> float:
    """Return the median of `seconds`."""
    return middle([Timing(second, 0) for second in seconds]).wall


def timed(project: Path, work: Path) -> Timing:
    """Build `project` into an empty folder, tell how long it took, and return it."""
    shutil.rmtree(work / "timed", ignore_errors=True)
    timing = build(project, work / "timed")
    print(f"{project.name}: {timing.wall:.2f} s, processor {timing.cpu:.2f} s, load {load()}", file=sys.stderr)
    return timing


if __name__ == "__main__":
    sys.exit(main())
