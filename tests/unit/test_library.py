"""The rules of the house that code can hold itself to: explained, annotated, short, and no HTML in Python."""

import ast
import inspect
import re
import sys
from pathlib import Path
from statistics import median, quantiles

import pytest

from support.library import (
    ENTRIES,
    HOOKS,
    body_lines,
    docstring,
    files,
    functions,
    names,
    path_of,
    public,
    texts,
    tree,
)

TAG = re.compile(r"</?[a-z][a-z0-9-]*(\s[^<>]*)?/?>|<!--|<!doctype|</?[a-z]+\s+[a-z-]+=", re.IGNORECASE)
FILES = [pytest.param(path, id=path.relative_to(HOOKS).as_posix()) for path in files()]


def imported(path: Path) -> set[str]:
    """Return the top names that a file imports."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "." * node.level)
    return found


@pytest.mark.parametrize("name", names())
def test_everything_public_has_a_docstring(name: str) -> None:
    assert [label for label, found in public(name) if not docstring(found)] == []


@pytest.mark.parametrize("name", names())
def test_everything_public_is_annotated_in_full(name: str) -> None:
    bare = []
    for label, found in public(name):
        if inspect.isfunction(found):
            signature = inspect.signature(found)
            values = [value for key, value in signature.parameters.items() if key not in {"self", "cls"}]
            holes = [value.annotation for value in values] + [signature.return_annotation]
            bare += [label] * holes.count(inspect.Signature.empty)
    assert bare == []


@pytest.mark.parametrize("path", FILES)
def test_file_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(tree(path))


@pytest.mark.parametrize("path", FILES)
def test_module_is_short(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 250


@pytest.mark.parametrize("path", FILES)
def test_no_html_in_python(path: Path) -> None:
    assert [(node.lineno, node.value) for node in texts(path) if TAG.search(str(node.value))] == []


@pytest.mark.parametrize("path", FILES)
def test_no_file_bears_the_name_of_a_standard_module(path: Path) -> None:
    assert path.stem not in sys.stdlib_module_names
    assert path.parent.name not in sys.stdlib_module_names


def test_functions_are_short() -> None:
    lengths = [body_lines(function) for path in files() for function in functions(path)]
    assert median(lengths) <= 8
    assert quantiles(lengths, n=10)[-1] <= 25


@pytest.mark.parametrize("name", ENTRIES)
def test_hook_is_thin(name: str) -> None:
    path = HOOKS / f"{name}.py"
    assert len(path.read_text("utf-8").splitlines()) <= 40
    assert imported(path) & {"re", "html", "jinja2", "markupsafe"} == set()


def test_hooks_are_the_entries_and_their_bridge() -> None:
    assert {path.stem for path in HOOKS.glob("*.py")} == {*ENTRIES, "mkdocs_bridge"}


@pytest.mark.parametrize("name", names())
def test_library_knows_nothing_of_mkdocs(name: str) -> None:
    tops = {module.partition(".")[0] for module in imported(path_of(name))}
    assert tops & {"mkdocs", "properdocs", "material", "mkdocs_bridge"} == set()


@pytest.mark.parametrize("name", [name for name in names() if name != "essaimage.__main__"])
def test_library_neither_prints_nor_reads_the_clock(name: str) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(tree(path_of(name))) if isinstance(node, ast.Call)}
    assert calls & {"print", "date.today", "datetime.now", "datetime.today", "time.time"} == set()
    assert imported(path_of(name)) & {"logging", "time", "datetime.datetime"} == set()
