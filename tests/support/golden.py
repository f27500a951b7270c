"""Golden cases: one small YAML file each, what goes in and what must come out."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from support.known import bug

GOLDEN = Path(__file__).parents[1] / "unit" / "golden"


def cases(folder: str) -> list[pytest.ParameterSet]:
    """Return the cases of `tests/unit/golden/<folder>/`, each a parameter named after its file.

    A case with `bogue: why` states what is right while the library is not yet: it must fail until mended.
    """
    files = sorted((GOLDEN / folder).glob("*.yml"))
    assert files, folder
    return [_parameter(path.stem, yaml.safe_load(path.read_text("utf-8"))) for path in files]


def _parameter(name: str, case: dict[str, Any]) -> pytest.ParameterSet:
    reason = case.get("bogue")
    marks = [bug(reason)] if reason else []
    return pytest.param(case, id=name, marks=marks)
