"""Plain data into records, and pydantic’s errors into sentences an author understands."""

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from essaimage.model.record import Fiche, line_of_key
from essaimage.problems import Problem, nearest

R = TypeVar("R", bound=Fiche)

_MESSAGES = {
    "missing": ("la clé manque.", "Ajouter « {key}: … ».{about}"),
    "int_parsing": ("« {input} » n’est pas un nombre entier.", "Écrire par exemple 2021."),
    "int_parsing_size": ("« {input} » est trop grand.", "Écrire par exemple 2021."),
    "float_parsing": ("« {input} » n’est pas un nombre.", "Écrire par exemple 43.2951."),
    "bool_parsing": ("« {input} » n’est ni oui ni non.", "Écrire true, ou retirer la clé."),
    "string_type": ("un texte est attendu, pas une liste ni un groupe de clés.", "L’écrire sur une ligne."),
    "tuple_type": ("une liste est attendue.", "Écrire chaque élément sur sa ligne, après un tiret."),
    "dict_type": ("un groupe de clés est attendu.", "Écrire une clé par ligne, décalée de deux espaces."),
    "model_type": ("un groupe de clés est attendu.", "Écrire une clé par ligne, décalée de deux espaces."),
    "too_short": ("il en faut au moins {min_length}.", "Compléter la liste."),
    "too_long": ("il en faut au plus {max_length}.", "Raccourcir la liste."),
    "greater_than_equal": ("« {input} » est trop petit.", "Écrire un nombre à partir de {ge}."),
    "less_than_equal": ("« {input} » est trop grand.", "Écrire un nombre jusqu’à {le}."),
    "literal_error": ("« {input} » est inconnu.", "Écrire {expected}."),
}
_NESTED = ("une valeur simple est attendue, pas une liste ni un groupe de clés.", "L’écrire sur une ligne.")
_GROUPS = frozenset({"string_type", "tuple_type", "dict_type", "model_type", "too_short", "too_long"})
"""Errors whose own sentence already says what a list or a group of keys does there."""


def validate(
    kind: type[R], data: object, path: str, lines: Mapping[str, int], prefix: str = ""
) -> tuple[R | None, list[Problem]]:
    """Return the record that `data` describes, or everything that is wrong with it.

    Args:
        kind: The model.
        data: What the YAML reader gave.
        path: The file, for the problems.
        lines: The line of each key of that file.
        prefix: The key under which `data` stands in that file.
    """
    if not isinstance(data, dict):
        message = "un groupe de clés est attendu."
        return None, [
            Problem(path, line_of_key(lines, prefix), prefix or "en-tête", message, "Écrire « clé: valeur ».")
        ]
    try:
        return kind.model_validate(data), []
    except ValidationError as error:
        return None, [_problem(detail, kind, path, lines, prefix) for detail in _true(error.errors())]


def _true(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out the lists said to be too short because pydantic does not count their faulty items."""
    faulty = {detail["loc"][:size] for detail in details for size in range(len(detail["loc"]))}
    return [detail for detail in details if detail["type"] != "too_short" or detail["loc"] not in faulty]


def _problem(detail: ErrorDetails, kind: type[Fiche], path: str, lines: Mapping[str, int], prefix: str) -> Problem:
    key = _dotted(detail["loc"], prefix)
    message, hint = _sentence(detail, kind)
    return Problem(path, line_of_key(lines, key), key or "en-tête", message, hint)


def _sentence(detail: ErrorDetails, kind: type[Fiche]) -> tuple[str, str]:
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    if detail["type"] == "extra_forbidden":
        return "cette clé est inconnue.", nearest(name, _siblings(kind, detail["loc"]))
    if detail["type"] == "value_error":
        message, _, hint = str(detail["ctx"]["error"]).partition(". ")
        return message.rstrip(".") + ".", hint
    message, hint = _template(detail)
    values: dict[str, Any] = {
        **_french(detail.get("ctx", {})),
        "key": name,
        "input": detail["input"],
        "about": _about(kind, detail["loc"]),
    }
    return message.format(**values), hint.format(**values)


def _template(detail: ErrorDetails) -> tuple[str, str]:
    if isinstance(detail["input"], list | dict) and detail["type"] not in _GROUPS | {"missing"}:
        return _NESTED
    message, hint = _MESSAGES.get(detail["type"], ("la valeur ne convient pas.", "Voir un fichier voisin."))
    return message, "Écrire une note de 1 à 5." if detail["loc"][:-1] == ("criteres",) else hint


def _french(context: dict[str, Any]) -> dict[str, Any]:
    """Return pydantic’s values with the list of a `Literal` as French writes it: « A, B ou C »."""
    expected = str(context.get("expected", "")).replace("'", "").replace(" or ", " ou ")
    return {**context, "expected": expected}


def _about(kind: type[Fiche], loc: tuple[int | str, ...]) -> str:
    for step in loc[:-1]:
        kind = _inner_model(kind, step) or kind
    field = kind.model_fields.get(str(loc[-1])) if loc else None
    return f" {field.description}" if field and field.description else ""


def _siblings(kind: type[Fiche], loc: tuple[int | str, ...]) -> list[str]:
    for step in loc[:-1]:
        inner = _inner_model(kind, step)
        kind = inner or kind
    return [field.alias or name for name, field in kind.model_fields.items()]


def _inner_model(kind: type[Fiche], step: int | str) -> type[Fiche] | None:
    field = kind.model_fields.get(str(step))
    candidates = [field.annotation, *getattr(field.annotation, "__args__", ())] if field else []
    return next((c for c in candidates if isinstance(c, type) and issubclass(c, Fiche)), None)


def _dotted(loc: tuple[int | str, ...], prefix: str) -> str:
    key = prefix
    for step in loc:
        key += f"[{step}]" if isinstance(step, int) else f".{step}" if key else str(step)
    return key
