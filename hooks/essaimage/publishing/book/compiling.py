"""Compile plans with Typst, in a process of its own: what Typst remembers of a book goes with it.

Run as a script, it knows nothing of the library. It reads a list of jobs on its standard input, and writes for each
that fails what Typst said.
"""

import json
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import typst

_MEASURES = 'label("mesures")'


def main() -> None:
    """Compile every job of the standard input: template, plan, day in seconds, target, under one root."""
    order = json.load(sys.stdin)
    failures = [failure for job in order["jobs"] if (failure := _attempt(Path(order["root"]), job))]
    json.dump(failures, sys.stdout)


def _attempt(root: Path, job: dict[str, Any]) -> dict[str, Any] | None:
    """Compile one job; return what Typst refuses, or nothing."""
    target = Path(job["target"])
    compiler = typst.Compiler(
        root / "book" / job["template"], root=root, font_paths=_fonts(), sys_inputs={"plan": job["plan"]}
    )
    try:
        made = _compile(compiler, target.suffix, job["seconds"])
    except typst.TypstError as error:
        told = [error.message, *error.trace, str(error.diagnostic)]
        return {"name": job["name"], "message": error.message, "hints": error.hints, "told": told}
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".tmp")
    unfinished.write_bytes(made)
    unfinished.replace(target)
    return None


def _compile(compiler: typst.Compiler, suffix: str, seconds: int) -> bytes:
    if suffix == ".json":
        return str(compiler.query(_MEASURES, field="value", one=True)).encode()
    if suffix == ".png":
        return _first(compiler.compile(format="png", ppi=144))
    return _compacted(_first(compiler.compile(format="pdf", pdf_standards=["ua-1"], timestamp=seconds)))


def _first(made: Any) -> bytes:
    return bytes(made[0] if isinstance(made, list) else made)


def _compacted(made: bytes) -> bytes:
    """Return a PDF whose tags are compressed too: a third of the weight, not a word less."""
    out = BytesIO()
    with pikepdf.open(BytesIO(made)) as pdf:
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


@cache
def _fonts() -> typst.Fonts:
    """Only the fonts that Typst carries: the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True)


if __name__ == "__main__":
    main()
