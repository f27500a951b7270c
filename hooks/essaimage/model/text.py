"""The kinds of text a record may hold, with what makes each one acceptable.

Front matter arrives as text only (see `reading.yaml_text`); these types say what the text must look like.
"""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

_LETTER = re.compile(r"[^\W\d_]")
_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+\.?(?::\d+)?(?:[/?#][^\s\"'<>`]*)?", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def _has_letters(value: str) -> str:
    if not value.strip():
        raise ValueError("la valeur est vide. Écrire un texte, ou retirer la clé.")
    if not _LETTER.search(value):
        raise ValueError(f"« {value} » n’est pas un texte. Écrire des mots, entre guillemets droits si besoin.")
    return " ".join(value.split())


def is_identifier(value: str) -> str:
    """Return `value` if it may name a record.

    Raises:
        ValueError: If it may not, in French.
    """
    if not _IDENTIFIER.fullmatch(value):
        raise ValueError(
            f"« {value} » n’est pas un identifiant. "
            "Employer des minuscules sans accent, des chiffres et des traits d’union."
        )
    return value


def _is_filled(value: str) -> str:
    if not value.strip():
        raise ValueError("la valeur est vide. Écrire une valeur, ou retirer la clé.")
    return value.strip()


def _is_address(value: str) -> str:
    if not _ADDRESS.fullmatch(value.strip()):
        raise ValueError(f"« {value} » n’est pas une adresse du Web. Écrire une adresse complète, en https://.")
    return value.strip()


def _read_date(value: object) -> object:
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ValueError("une date est attendue, pas une liste ni un groupe de clés. Écrire par exemple 2026-11-22.")  # noqa: TRY004 - pydantic wants it
    if not _DATE.fullmatch(str(value)):
        raise ValueError(f"« {value} » n’est pas une date. Écrire par exemple 2026-11-22.")
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"« {value} » n’existe pas au calendrier. Écrire par exemple 2026-11-22.") from None


Texte = Annotated[str, AfterValidator(_has_letters)]
"""Words in French, on one line; refuses a bare number or an empty value."""

Valeur = Annotated[str, AfterValidator(_is_filled)]
"""Anything written, kept as it was written: `1.10` stays `1.10`."""

Identifiant = Annotated[str, AfterValidator(is_identifier)]
"""The name of a record: lower case, no accent, hyphens. It is also the file's name and the address."""

Adresse = Annotated[str, AfterValidator(_is_address)]
"""An address of the Web, `http` or `https`, with a host."""

Jour = Annotated[date, BeforeValidator(_read_date)]
"""A day, written `AAAA-MM-JJ`."""

Annee = Annotated[int, Field(ge=1800, le=2100)]
"""A year, from 1800 to 2100."""
