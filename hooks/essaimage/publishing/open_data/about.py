"""What published files say of the base itself, and the one environment that writes those that are no data."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape


@dataclass(frozen=True)
class About:
    """The base as its files present it.

    Attributes:
        nom: Its name.
        description: What it is, in one or two sentences.
        site: The address at which it is published, with its final slash; empty while it is not known.
        jour: The day of the build.
        polish: Sets French typography in a text; data itself keeps plain spaces.
    """

    nom: str
    description: str
    site: str
    jour: date
    polish: Callable[[str], str]


def write(template: str, **values: object) -> str:
    """Return the template of that name (under `templates/`), filled; XML is escaped, plain text is not."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(("xml", "atom")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
