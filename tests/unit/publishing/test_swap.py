"""A finished site takes the place of the last one: at once where the system can, else by renames that can be mended."""

import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from essaimage.publishing import swap as module
from essaimage.publishing.swap import mend, swap


class Killed(BaseException):
    """What a test throws where a process would die."""


@pytest.fixture(params=["at once", "by renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "by renames":
        monkeypatch.setattr(module, "_exchange", lambda *_: False)
    return str(request.param)


def folder(path: Path, text: str) -> Path:
    path.mkdir()
    (path / "index.html").write_text(text)
    return path


def text_of(path: Path) -> str:
    assert [file.name for file in path.iterdir()] == ["index.html"]
    return (path / "index.html").read_text()


@pytest.mark.usefixtures("way")
def test_new_site_takes_the_place_of_the_last_one(tmp_path: Path) -> None:
    site, new = folder(tmp_path / "site", "ancien"), folder(tmp_path / "suivant", "nouveau")
    (site / "reste.html").write_text("ancien")
    swap(site, new)
    assert text_of(site) == "nouveau"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_first_site_needs_no_last_one(tmp_path: Path) -> None:
    swap(tmp_path / "site", folder(tmp_path / "suivant", "nouveau"))
    assert text_of(tmp_path / "site") == "nouveau"


@pytest.mark.parametrize("step", [0, 1, 2])
@pytest.mark.usefixtures("way")
def test_site_is_whole_whatever_step_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    site, new = folder(tmp_path / "site", "ancien"), folder(tmp_path / "suivant", "nouveau")
    left = [step]

    def dying(act: object) -> object:
        def call(*given: object) -> object:
            if not left[0]:
                raise Killed
            left[0] -= 1
            return act(*given)  # type: ignore[operator]

        return call

    monkeypatch.setattr(shutil, "rmtree", dying(shutil.rmtree))
    monkeypatch.setattr(Path, "rename", dying(Path.rename))
    with suppress(Killed):
        swap(site, new)
    monkeypatch.undo()
    mend(site)
    assert text_of(site) in {"ancien", "nouveau"}


def test_exchange_leaves_no_moment_without_a_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system can exchange two folders, nothing is renamed, and only what was exchanged is removed."""
    site, new = folder(tmp_path / "site", "ancien"), folder(tmp_path / "suivant", "nouveau")
    seen: list[str] = []
    monkeypatch.setattr(shutil, "rmtree", lambda path: seen.append(f"{text_of(path)}, {text_of(site)}"))
    monkeypatch.setattr(Path, "rename", lambda *_: seen.append("renommé"))
    swap(site, new)
    if seen[0] == "renommé":
        pytest.skip("this system cannot exchange two folders")
    assert seen == ["ancien, nouveau"]
