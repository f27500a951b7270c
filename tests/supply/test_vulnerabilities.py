"""No pinned package has a published vulnerability; if the database cannot be asked, this says so and passes nothing.

Pip-audit itself says « No known vulnerabilities found » and exits 0 when it could ask nothing about any package.
"""

import json
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from audit.licences import FILES
from support.build import ROOT

pytestmark = pytest.mark.audit


def asked(name: str) -> list[dict[str, Any]]:
    """Return what pip-audit learned of each package of a requirements file."""
    options = ["--require-hashes", "--disable-pip", "--progress-spinner=off", "--format=json", "--timeout=15"]
    command = [sys.executable, "-m", "pip_audit", "-r", str(ROOT / name), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=540)
    return list(json.loads(done.stdout)["dependencies"]) if done.stdout.startswith("{") else []


@pytest.mark.parametrize("name", FILES)
def test_no_package_has_a_known_vulnerability(name: str, figure: Callable[..., None]) -> None:
    found = asked(name)
    answered = [package for package in found if "skip_reason" not in package]
    vulnerable = {package["name"]: package["vulns"] for package in answered if package["vulns"]}
    command = f"pip-audit -r {name} --require-hashes --disable-pip"
    told = f"{len(answered)} packages of {len(found)} answered for, {len(vulnerable)} vulnerable"
    figure(f"vulnerabilities, {name}", told if answered else "not known: the database could not be asked", command)
    assert vulnerable == {}
    if not answered:
        pytest.skip("the database of vulnerabilities could not be asked: nothing is proved")
    assert len(answered) == len(found)
