"""What all records share: frozen, closed to unknown keys, and knowing where each value was written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict, Field


class Fiche(BaseModel):
    """A piece of a record. Its attributes are the keys an author writes, letter for letter."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Publiable(Fiche):
    """A record that may be written in several sittings: as long as it is a draft, it is checked but not published."""

    brouillon: bool = Field(
        default=False, description="true tant que la page n’est pas prête : elle n’est pas publiée."
    )


R_co = TypeVar("R_co", bound=Fiche, covariant=True)


def line_of_key(lines: Mapping[str, int], key: str) -> int:
    """Return the line of `key` (`accords[1].type`), or of the nearest key that encloses it, or 1."""
    while key and key not in lines:
        key = key[: max(key.rfind("."), key.rfind("["), 0)]
    return lines.get(key, 1)


@dataclass(frozen=True)
class Page(Generic[R_co]):
    """A Markdown file of `docs/`, read and validated.

    Attributes:
        src: Path under `docs/`, with `/`: `case-studies/step-pau.md`.
        record: The validated front matter.
        body: The Markdown under the front matter, with Unix line ends.
        body_line: The line of the file on which `body` begins.
        lines: Line of each front-matter key, by path: `accords[1].type` → 31.
    """

    src: str
    record: R_co
    body: str
    body_line: int = 1
    lines: Mapping[str, int] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The file's name without `.md`: the record's identifier and the end of its address."""
        return self.src.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def path(self) -> str:
        """The file as the author knows it, from the project's root."""
        return f"docs/{self.src}"

    def line(self, key: str) -> int:
        """Return the line of `key` in the file, or of the nearest key that encloses it."""
        return line_of_key(self.lines, key)
