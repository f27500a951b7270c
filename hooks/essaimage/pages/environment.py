"""The one Jinja environment: templates beside the code, everything escaped, nothing undefined."""

import html
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from essaimage.model.headings import anchor
from essaimage.model.markup import without_calls
from essaimage.model.sources import DateCsl
from essaimage.pages.typography import polish

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_FULL_DATE = 3
_MEGA = 1_000_000


def render(template: str, **values: object) -> str:
    """Return the template of that name (under `templates/`), filled."""
    return _template(template).render(**values)


@cache
def macro(template: str, name: str) -> Callable[..., str]:
    """Return a macro of a template: for what is written thousands of times, it costs a fifth of a `render`."""
    found: Callable[..., str] = getattr(_template(template).module, name)
    return found


def day(value: date) -> str:
    """Return `2026-11-01` as « 1er novembre 2026 »."""
    number = "1er" if value.day == 1 else str(value.day)
    return f"{number} {_MONTHS[value.month - 1]} {value.year}"


def csl_day(value: DateCsl | None) -> str:
    """Return a CSL date as « 25 novembre 2021 », « juillet 2022 » or « 2022 »; without one, « non datée »."""
    if value is None:
        return "non datée"
    parts = value.date_parts[0]
    if len(parts) == _FULL_DATE:
        return day(date(*parts))
    return " ".join([*(_MONTHS[month - 1] for month in parts[1:2]), str(parts[0])])


def plain(text: str) -> str:
    """Return `text` without its calls to sources, polished, for a title, a description or a label."""
    return polish(html.unescape(without_calls(text)))


def host(url: str) -> str:
    """Return the site’s name in `url`: `https://www.avise.org/x` → `avise.org`."""
    return url.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")


def plural(count: int, one: str, many: str) -> str:
    """Return « 1 cas » or « 4 cas »: the count and its noun, none being singular as in French."""
    return f"{count} {one if count < 2 else many}"  # noqa: PLR2004 - French plural begins at two


def weight(size: int) -> str:
    """Return a number of bytes as « 84 ko » or « 1,2 Mo », in powers of ten."""
    if size < _MEGA:
        return f"{max(round(size / 1000), 1)} ko"
    return f"{size / _MEGA:.1f} Mo".replace(".", ",")


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "jour": day,
        "date_csl": csl_day,
        "ancre": anchor,
        "nu": plain,
        "site": host,
        "poids": weight,
    }
    environment.globals |= {"compte": plural}
    return environment
