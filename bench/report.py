"""Measures, their marks, and the table that shows both."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path


@dataclass(frozen=True)
class Measure:
    """One line of the table.

    Attributes:
        name: What is measured.
        value: How much, in `unit`.
        unit: « × » for a ratio, « KB », « ms » or « s ».
        mark: The most that `value` may be, in `unit`; `None` where it is only told.
    """

    name: str
    value: float
    unit: str
    mark: float | None = None

    @property
    def missed(self) -> bool:
        """Whether there is a mark and the value is over it."""
        return self.mark is not None and self.value > self.mark

    def row(self) -> str:
        """Return the line of the Markdown table."""
        digits = 1 if self.unit in {"KB", "ms"} else 2
        mark = "" if self.mark is None else f"≤ {self.mark:g} {self.unit}"
        verdict = "" if self.mark is None else "**missed**" if self.missed else "held"
        return f"| {self.name} | {self.value:.{digits}f} {self.unit} | {mark} | {verdict} |"


def table(measures: Sequence[Measure]) -> str:
    """Return the Markdown table of all measures."""
    return "\n".join(["| measure | value | mark | |", "|---|--:|--:|---|", *(measure.row() for measure in measures)])


def verdict(measures: Sequence[Measure]) -> tuple[str, int]:
    """Return the closing sentence and the exit status: 1 if a mark is missed, 0 otherwise."""
    missed = [measure.name for measure in measures if measure.missed]
    return (f"Missed: {'; '.join(missed)}.", 1) if missed else ("Every mark is held.", 0)


def machine(today: date) -> str:
    """Return, on one line, the day, the processor, the number of its cores and the Python that runs this."""
    return f"{today.isoformat()} · {_processor()}, {os.cpu_count()} cores · Python {platform.python_version()}"


def load() -> str:
    """Return the mean number of processes that wanted to run over the last minute, or « unknown »."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text(encoding="utf-8").splitlines() if facts.is_file() else []
    models = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(models, platform.processor() or platform.machine())
