"""The library seen from outside: its files as trees, its modules as a reader meets them."""

import ast
import inspect
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

from support.build import ROOT

HOOKS = ROOT / "hooks"
ENTRIES = ("read_corpus", "assemble_pages", "link_terms", "publish", "print_book")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def files() -> list[Path]:
    """Return every Python file of `hooks/`."""
    return sorted(path for path in HOOKS.rglob("*.py"))


def names() -> list[str]:
    """Return the name of every module of the library."""
    found = sorted((HOOKS / "essaimage").rglob("*.py"))
    dotted = [path.relative_to(HOOKS).with_suffix("").as_posix().replace("/", ".") for path in found]
    return [name.removesuffix(".__init__") for name in dotted]


def path_of(name: str) -> Path:
    """Return the file of a module of the library."""
    path = HOOKS / name.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def docstring(found: object) -> str:
    """Return the docstring that was written for a function or a class, not one inherited or made up."""
    text = str(vars(found).get("__doc__") if inspect.isclass(found) else found.__doc__ or "")
    return "" if inspect.isclass(found) and text.startswith((f"{found.__name__}(", "None")) else text.strip()


@cache
def tree(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text("utf-8"))


def public(name: str) -> Iterator[tuple[str, object]]:
    """Yield the public functions, classes and methods that a module defines, each with its name."""
    module = import_module(name)
    for label, found in vars(module).items():
        if _is_own(module, label, found):
            yield f"{name}.{label}", found
            yield from _methods(f"{name}.{label}", found)


def functions(path: Path) -> Iterator[Function]:
    """Yield every function of a file, methods and inner ones too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def body_lines(function: Function) -> int:
    """Return how many lines the body of a function takes, its docstring aside."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def texts(path: Path) -> Iterator[ast.Constant]:
    """Yield the string literals of a file that are neither docstrings nor regular expressions."""
    aside = {id(node) for found in ast.walk(tree(path)) for node in _aside(found)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node


def _aside(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        yield node.value
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "re":
        yield from ast.walk(node)


def _is_own(module: ModuleType, label: str, found: object) -> bool:
    return (
        not label.startswith("_")
        and (inspect.isfunction(found) or inspect.isclass(found))
        and found.__module__ == module.__name__
    )


def _methods(label: str, found: object) -> Iterator[tuple[str, object]]:
    for name, member in vars(found).items() if inspect.isclass(found) else ():
        inner = getattr(member, "fget", None) or getattr(member, "func", None) or member
        if not name.startswith("_") and inspect.isfunction(inner) and inner.__module__ == found.__module__:
            yield f"{label}.{name}", inner
