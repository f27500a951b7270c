"""What several kinds of tests share: the real site, built once."""

from pathlib import Path

import pytest

from support.build import ROOT, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the real site, built strictly from the working tree."""
    target = tmp_path_factory.mktemp("site") / "site"
    done = build(ROOT, target)
    assert done.returncode == 0, done.stdout + done.stderr
    return target
