"""What the scripts of a tool weigh: a reader on a phone waits for them."""

import gzip
from pathlib import Path

import pytest

from essaimage.model.blocks import SCRIPTS
from support.build import ROOT

BUDGET = 12 * 1024
JS = ROOT / "docs/assets/js"
TOOLS = {name: scripts for name, scripts in SCRIPTS.items() if name.startswith("outil-")}


def weight(*scripts: Path) -> int:
    return sum(len(gzip.compress(script.read_bytes(), 9, mtime=0)) for script in scripts)


@pytest.mark.parametrize("name", TOOLS)
def test_scripts_of_a_tool_are_light(name: str) -> None:
    assert weight(*(JS / f"{script}.js" for script in TOOLS[name])) <= BUDGET


@pytest.mark.parametrize("name", SCRIPTS)
def test_script_of_a_block_exists(name: str) -> None:
    assert [script for script in SCRIPTS[name] if not (JS / f"{script}.js").is_file()] == []
