"""Examples of each key, taken from the base itself: they are right by construction, since the checks passed."""

from collections.abc import Iterable, Iterator
from typing import Any

from essaimage.model.corpus import Corpus
from essaimage.model.fields import Described, describe
from essaimage.model.record import Fiche
from essaimage.model.sources import Reference, TexteDeLoi

MODELS = ("step-pau", "licence-de-marque", "redevance", "ce-que-step-enseigne")
"""The pages from which authors learn; an example is taken there if the key is there."""


def examples(corpus: Corpus, kind: type[Fiche]) -> list[Fiche]:
    """Return the records of a kind, the models of authors first."""
    if kind is Reference:
        return list(corpus.references.values())
    if kind is TexteDeLoi:
        return list(corpus.textes.values())
    pages = [page for page in corpus.of(kind) if type(page.record) is kind]
    return [page.record for page in sorted(pages, key=lambda page: page.id not in MODELS)]


def example_of(field: Described, records: Iterable[Fiche]) -> Any | None:
    """Return the first value that one of `records` gives to a key, or nothing if none does."""
    return next((value for record in records for value in [_value(field, record)] if value), None)


def inside(field: Described, records: Iterable[Fiche]) -> list[Fiche]:
    """Return the groups of keys that `records` hold under a key."""
    found: list[Fiche] = []
    for record in records:
        value = _value(field, record)
        found += value if isinstance(value, tuple) else [value] if value is not None else []
    return found


def shown(value: Any) -> str:
    """Return a value as an author would write it on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(shown, value[:2])) + (", …" if len(value) > 2 else "")  # noqa: PLR2004 - two are enough
    if isinstance(value, dict):
        return ", ".join(f"{key}: {note}" for key, note in value.items())
    return str(value)


def _value(field: Described, record: Fiche) -> Any:
    name = next(name for name, info in type(record).model_fields.items() if field.key in (name, info.alias))
    return getattr(record, name)


def walk(kind: type[Fiche]) -> Iterator[tuple[str, Described]]:
    """Yield every key of a model, those of its groups too, each with its path: `accords[].type`."""
    for field in describe(kind):
        yield field.key, field
        if field.inner:
            mark = "[]" if field.repeated else ""
            yield from ((f"{field.key}{mark}.{path}", inner) for path, inner in walk(field.inner))
