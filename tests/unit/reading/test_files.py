"""Bytes into text, and what an author reads when they are not text."""

from pathlib import Path

import pytest

from essaimage.reading.files import MAX_BYTES, read_text
from support.project import CASE, GUIDE, minimal_project, problems_of, write


def read(tmp_path: Path, content: bytes) -> tuple[str, list[str]]:
    """Return what `read_text` makes of `content`, its problems as shown."""
    (tmp_path / "page.md").write_bytes(content)
    text, problems = read_text(tmp_path / "page.md", "docs/page.md")
    return text, [str(problem) for problem in problems]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_becomes_a_unix_one(tmp_path: Path, end: str) -> None:
    assert read(tmp_path, f"é{end}ç{end}".encode()) == ("é\nç\n", [])


def test_byte_order_mark_is_dropped(tmp_path: Path) -> None:
    assert read(tmp_path, "\ufeff---\n".encode()) == ("---\n", [])


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"\xe9", 1), (b"un\ndeux\ntr\xe9s\n", 3), (b"un\r\nd\xff\r\n", 2), ("é".encode("utf-16"), 1)],
)
def test_what_is_not_utf8_is_refused_with_its_line(tmp_path: Path, content: bytes, line: int) -> None:
    message = f"docs/page.md:{line}: fichier: le fichier n’est pas en UTF-8. L’enregistrer en UTF-8."
    assert read(tmp_path, content) == ("", [message])


def test_largest_file_is_accepted_and_one_byte_more_is_not(tmp_path: Path) -> None:
    assert read(tmp_path, b"a" * MAX_BYTES) == ("a" * MAX_BYTES, [])
    assert read(tmp_path, b"a" * (MAX_BYTES + 1))[0] == ""


def test_page_not_in_utf8_is_reported_at_its_line(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, CASE, (root / CASE).read_bytes().replace(b"Exempleville", b"Ex\xe9mpleville"))
    assert problems_of(root) == [f"{CASE}:7: fichier: le fichier n’est pas en UTF-8. L’enregistrer en UTF-8."]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"  \r\n\t\r\n", b"\xef\xbb\xbf"])
def test_empty_page_is_reported_with_a_model_of_its_folder(tmp_path: Path, content: bytes) -> None:
    root = minimal_project(tmp_path)
    write(root, CASE, content)
    hint = "Commencer par --- puis les clés, comme dans docs/case-studies/step-pau.md."
    assert problems_of(root) == [f"{CASE}:1: fichier: le fichier est vide. {hint}"]


def test_page_with_a_byte_order_mark_is_accepted(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, CASE, b"\xef\xbb\xbf" + (root / CASE).read_bytes())
    assert problems_of(root) == []


def test_project_with_windows_line_ends_is_accepted(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    for path in [*root.rglob("*.md"), *root.rglob("*.yml")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert problems_of(root) == []


def test_windows_line_ends_keep_line_numbers_right(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    text = (root / GUIDE).read_text("utf-8").replace("cote: tous", "cote: toous") + "\n[lien](mort.md)\n"
    write(root, GUIDE, text)
    with_unix_ends = problems_of(root)
    write(root, GUIDE, text.replace("\n", "\r\n"))
    assert with_unix_ends == problems_of(root)
    assert [line.split(":")[1] for line in with_unix_ends] == ["4", "20"]


def test_a_megabyte_of_text_is_refused_unread(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    write(root, CASE, b"\xff" * 1_000_000)
    message = "le fichier pèse 1000 ko ; la limite est de 300 ko."
    assert problems_of(root) == [f"{CASE}:1: fichier: {message} Couper la page en deux, ou retirer ce qui a été collé."]


def test_a_quarter_of_a_megabyte_is_accepted(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    paragraph = "Du texte inventé, `du code`, un [lien](guide-exemple.md), un appel[^source-exemple].\n\n"
    write(root, GUIDE, (root / GUIDE).read_text("utf-8") + "\n" + paragraph * (250_000 // len(paragraph.encode())))
    assert problems_of(root) == []


@pytest.mark.parametrize("text", ["[a" * 50_000, "<a" * 50_000, "](" * 50_000, "![" * 50_000, "`a " * 50_000])
def test_signs_never_closed_are_judged_all_the_same(tmp_path: Path, text: str) -> None:
    root = minimal_project(tmp_path)
    write(root, GUIDE, (root / GUIDE).read_text("utf-8") + "\n" + text)
    assert {line.split(":")[0] for line in problems_of(root)} <= {GUIDE}
