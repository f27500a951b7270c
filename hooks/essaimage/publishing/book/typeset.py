"""Articles into Typst by pandoc, plans into PDF by Typst; each kept by its content: only what changed is made."""

import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pypandoc

from essaimage.problems import Problem
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.figures import keep
from essaimage.publishing.book.prepare import Prepared

PIECES = '#import "/book/pieces.typ": *\n'
"""The first line of every article in Typst."""

Plan = Mapping[str, Any]
"""What a PDF holds, as `book/*.typ` read it."""

_WHERE = re.compile(r"articles/([0-9a-f]+)\.typ")
_DRAWING = re.compile(r'<[^>]*data-t="dessin"[^>]*>')
_NOON = 12
_PROCESSES = 2
"""How many compile at once: a whole book takes gigabytes while it lasts."""

_HEAVY = 20_000
"""From how many characters of plan a PDF is a book rather than a sheet."""

_COMPILER = Path(__file__).with_name("compiling.py")
_VERSIONS = "".join(version(name) for name in ("typst", "pikepdf"))

Job = dict[str, Any]
"""What the compiler is asked: see `compiling.py`."""


class Unprintable(Exception):  # noqa: N818 - a page, not a failure of the program
    """A page cannot be put in the book."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(str(problems))
        self.problems = problems


def to_typst(articles: Mapping[str, Prepared], edition: Edition) -> dict[str, str]:
    """Return the Typst file of each article, by its key, as a path from the project’s root.

    Args:
        articles: Articles ready for pandoc; the key is the path of the page under `docs/`, or a name.
        edition: What the book is made from.

    Raises:
        Unprintable: If pandoc refuses some.
    """
    recipe = (edition.root / "book/filtre.lua").read_text("utf-8") + pandoc_version()
    with ThreadPoolExecutor() as pool:
        files = pool.map(lambda item: _article(item[0], item[1].html, recipe, edition), articles.items())
        return dict(zip(articles, files, strict=True))


def _article(name: str, html: str, recipe: str, edition: Edition) -> str:
    _refuse_mute(name, html)
    folder = edition.cache / "articles"
    done = folder / f"{digest(recipe, html)}.lien"
    if done.exists():
        return done.read_text("utf-8")
    try:
        text = pypandoc.convert_text(
            html, "typst", format="html", extra_args=[f"--lua-filter={edition.root / 'book/filtre.lua'}", "--wrap=none"]
        )
    except RuntimeError as error:
        raise Unprintable([_problem(name, str(error))]) from error
    path = keep(PIECES + text.replace("\r\n", "\n"), folder, edition.root, "typ")
    done.write_text(path, "utf-8")
    return path


def _refuse_mute(name: str, html: str) -> None:
    """Refuse a drawing without words here: Typst would, but without saying on which page."""
    if any("data-a-texte" not in drawing for drawing in _DRAWING.findall(html)):
        raise Unprintable([_problem(name, "une image n’a pas de texte qui la remplace")])


def compiled(plans: Mapping[str, Plan], edition: Edition, sources: Mapping[str, str]) -> dict[str, bytes]:
    """Return what Typst makes of each plan, by its key; the PDFs are tagged and pass Typst’s own check of PDF/UA-1.

    Args:
        plans: What each file holds. The end of a key tells its kind: `.pdf`, `.png` for a picture of the first page,
            `.json` for the places that `book/livre.typ` measures.
        edition: What the book is made from.
        sources: The page of each Typst file, to name it to authors.

    Raises:
        Unprintable: If Typst refuses some; every page it names is told.
    """
    recipe = "".join(path.read_text("utf-8") for path in sorted((edition.root / "book").glob("*.typ")))
    jobs = {name: _job(name, plan, recipe, edition) for name, plan in plans.items()}
    wanted = {job["target"]: job for job in jobs.values() if not Path(job["target"]).exists()}
    with ThreadPoolExecutor(_PROCESSES) as pool:
        failures = [each for found in pool.map(partial(_run, edition.root), _shared(wanted.values())) for each in found]
    if failures:
        raise Unprintable([problem for failure in failures for problem in _named(failure, sources)])
    return {name: Path(job["target"]).read_bytes() for name, job in jobs.items()}


def _job(name: str, plan: Plan, recipe: str, edition: Edition) -> Job:
    """Return what the compiler is asked for one plan; its target is named after all that it is made of."""
    text = json.dumps(plan, ensure_ascii=False, sort_keys=True)
    kind = Path(name).suffix
    target = edition.cache / "pdf" / f"{digest(recipe, _VERSIONS, kind, text)}{kind}"
    return {
        "name": name,
        "template": plan["gabarit"],
        "plan": keep(text, edition.cache / "plans", edition.root, "json"),
        "seconds": _seconds(*plan["date"]),
        "target": str(target),
        "weight": len(text),
    }


def _seconds(year: int, month: int, day: int) -> int:
    return int(datetime(year, month, day, _NOON, tzinfo=UTC).timestamp())


def _shared(jobs: Iterable[Job]) -> list[list[Job]]:
    """Return the jobs in lots, the heaviest first and alone; what is light is shared out between the processes."""
    ordered = sorted(jobs, key=lambda job: (-job["weight"], job["name"]))
    heavy = [[job] for job in ordered if job["weight"] > _HEAVY]
    light = ordered[len(heavy) :]
    return heavy + [lot for lot in (light[rank::_PROCESSES] for rank in range(_PROCESSES)) if lot]


def _run(root: Path, jobs: list[Job]) -> list[dict[str, Any]]:
    """Compile a lot in a process of its own; return what was refused."""
    order = json.dumps({"root": str(root), "jobs": jobs})
    done = subprocess.run([sys.executable, str(_COMPILER)], input=order, capture_output=True, text=True, check=False)  # noqa: S603 - our own script
    if done.returncode:
        told = done.stderr.strip().splitlines()[-1:] or ["arrêté sans rien dire, sans doute faute de mémoire"]
        return [{"name": jobs[0]["name"], "message": told[0], "hints": [], "told": []}]
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def _named(failure: Mapping[str, Any], sources: Mapping[str, str]) -> list[Problem]:
    """Return what Typst refused, said of the pages it names, or of the PDF."""
    pages = dict.fromkeys(sources[key] for text in failure["told"] for key in _WHERE.findall(text) if key in sources)
    reason = " ".join([failure["message"], *failure["hints"]])
    return [_problem(page, reason) for page in pages] or [_problem(failure["name"], reason)]


def _problem(name: str, reason: str) -> Problem:
    path = f"docs/{name}" if name.endswith(".md") else name
    told = " ".join(reason.split())
    return Problem(path, 1, "livre", f"cette page ne peut pas entrer dans le livre : {told}.", "La simplifier là.")


def digest(*texts: str) -> str:
    """Return a short name for what `texts` hold."""
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:24]


@cache
def pandoc_version() -> str:
    """Return pandoc’s version: another one may write otherwise."""
    return str(pypandoc.get_pandoc_version())
