"""The same sources, the same date: the same bytes, whatever order Python gives to its sets."""

import os
import subprocess
import sys

from support.build import ROOT

_DIGEST = """
import hashlib
from support.published import published
for path, content in sorted(published().items()):
    print(path, hashlib.sha256(content).hexdigest())
"""


def digest(seed: str) -> str:
    env = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT / "tests")]),
    }
    command = [sys.executable, "-c", _DIGEST]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=env, timeout=120).stdout


def test_bytes_do_not_follow_the_hashes() -> None:
    first = digest("1")
    assert "donnees/v1/glossaire.jsonld" in first
    assert first == digest("2")
