"""The fields of each record, for authors: what each key says, how it is written, its values, an example."""

from collections.abc import Mapping
from dataclasses import dataclass

from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Fil, Guide, PageSimple
from essaimage.model.examples import example_of, examples, inside, shown
from essaimage.model.fields import Described, describe
from essaimage.model.legal import Accord, Notion
from essaimage.model.lists import RECORDS
from essaimage.model.path import Etape
from essaimage.model.record import Fiche
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.pages.view import View

KINDS: tuple[tuple[str, str, str, type[Fiche]], ...] = (
    ("Une étude de cas", "docs/case-studies/nom-court.md", "etude-de-cas", EtudeDeCas),
    ("Un type d’accord", "docs/legal/nom-court.md", "accord", Accord),
    ("Une notion", "docs/legal/notions/nom-court.md", "notion", Notion),
    ("Un guide", "docs/guides/nom-court.md", "guide", Guide),
    ("Une étape d’un parcours", "docs/guides/transmettre/nom-court.md", "etape", Etape),
    ("Une lecture croisée", "docs/case-studies/fils/nom-court.md", "fil", Fil),
    ("Une page simple", "docs/contribuer/nom-court.md", "page", PageSimple),
    ("Une source", "data/references.yml", "references", Reference),
    ("Un texte de droit", "data/legal-texts.yml", "legal-texts", TexteDeLoi),
)
"""What the page explains: title, file, schema, model."""


@dataclass(frozen=True)
class Row:
    """One key, as the page shows it.

    Attributes:
        path: The key, with those of the groups that hold it: `accords › type`.
        depth: How many groups hold it.
        field: What the model says of it.
        values: The values admitted, each with its French name, which may be the same.
        record: What its value must name, when that is a record of the base.
        example: A value taken from the base, or nothing.
    """

    path: str
    depth: int
    field: Described
    values: tuple[tuple[str, str], ...]
    record: str
    example: str


def values(view: View) -> Mapping[str, object]:
    """Return what the page of the fields shows: for each kind, its title, file, schema and rows."""
    groups = [
        (title, path, schema, _rows(kind, examples(view.corpus, kind), view.corpus))
        for title, path, schema, kind in KINDS
    ]
    return {"groupes": groups}


def _rows(kind: type[Fiche], records: list[Fiche], corpus: Corpus, above: tuple[str, ...] = ()) -> list[Row]:
    found: list[Row] = []
    for field in describe(kind):
        found.append(_row(field, records, corpus, above))
        if field.inner:
            found += _rows(field.inner, inside(field, records), corpus, (*above, field.key))
    return found


def _row(field: Described, records: list[Fiche], corpus: Corpus, above: tuple[str, ...]) -> Row:
    value = None if field.inner else example_of(field, records)
    return Row(
        path=" › ".join((*above, field.key)),
        depth=len(above),
        field=field,
        values=_values(field, corpus),
        record=RECORDS.get(field.listed or "", ""),
        example=shown(value) if value is not None else "",
    )


def _values(field: Described, corpus: Corpus) -> tuple[tuple[str, str], ...]:
    if field.listed is None or field.listed in RECORDS:
        return tuple((value, value) for value in field.literals)
    return tuple((entry.id, entry.nom) for entry in getattr(corpus.vocabulaire, field.listed))
