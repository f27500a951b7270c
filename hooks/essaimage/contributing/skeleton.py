"""A file to fill in: every key of a model, what it says, the values it admits, an example; and the headings.

It passes the checks as it is, as a draft: what is optional stands behind a `#`, what is not says « À ÉCRIRE ».
"""

import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from essaimage.contributing.writing import scalar
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.drafts import TO_DECLARE, TO_WRITE
from essaimage.model.examples import example_of, examples, inside, shown
from essaimage.model.fields import Described, describe
from essaimage.model.headings import WRITTEN
from essaimage.model.legal import Notion
from essaimage.model.lists import RECORDS
from essaimage.model.record import Fiche

FOLDERS: dict[type[Fiche], str] = {EtudeDeCas: "docs/case-studies", Notion: "docs/legal/notions"}
"""The kinds of records that can be begun this way, and where they stand."""

SCHEMAS: dict[type[Fiche], str] = {EtudeDeCas: "etude-de-cas", Notion: "notion"}
"""The schema of each (see `publishing.schemas`)."""

_GIVEN: dict[type[Fiche], str] = {EtudeDeCas: "nom", Notion: "terme"}
_SECTIONS: dict[type[Fiche], tuple[str, ...]] = {Notion: ("Ce que cela change pour vous",)}
_DEFINITION = f"{TO_WRITE} en une phrase, sans employer le mot lui-même"
_LINE = 160
"""How long an example may be: one line of an editor."""
_HEAD = (
    "Chaque clé est expliquée au-dessus d’elle. Ce qui est facultatif est derrière un # :",
    "retirez le # et écrivez la valeur, ou effacez la ligne. Ce qui dit « À ÉCRIRE » est à remplacer.",
    "Quand tout est prêt, retirez de cet en-tête les lignes qui commencent par #, et la ligne « brouillon ».",
)


def identifier(name: str) -> str:
    """Return the identifier that a name gives: « La Cravate d’Œuvre » → `la-cravate-d-oeuvre`."""
    folded = unicodedata.normalize("NFKD", name.casefold().replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(char if char.isascii() and char.isalnum() else " " for char in folded if not _is_accent(char))
    return "-".join(plain.split())


def path_of(kind: type[Fiche], name: str) -> str:
    """Return the file in which a record of that name stands, from the project’s root."""
    return f"{FOLDERS[kind]}/{identifier(name)}.md"


def skeleton(kind: type[Fiche], name: str, corpus: Corpus, today: date) -> str:
    """Return a file to fill in.

    Args:
        kind: The model: `EtudeDeCas` or `Notion`.
        name: The name of the organisation, or the term.
        corpus: Everything the base knows, for the values and the examples.
        today: The day, for the dates.
    """
    given = {**_ALWAYS, _GIVEN[kind]: scalar(name), **_dates(today)}
    depth = "../" * (FOLDERS[kind].count("/") + 1)
    schema = f"yaml-language-server: $schema={depth}data/schemas/{SCHEMAS[kind]}.json"
    lines = [f"# {text}" for text in (schema, *_HEAD)]
    for field in describe(kind):
        lines += ["", *_key(field, examples(corpus, kind), corpus, given)]
    return "\n".join(["---", *lines, "---", "", body(kind)])


def body(kind: type[Fiche]) -> str:
    """Return the text to write under the front matter: its headings, in order."""
    lead = [] if kind in WRITTEN else [f"{TO_WRITE}.\n"]
    titles = WRITTEN.get(kind, _SECTIONS.get(kind, ()))
    return "\n".join([*lead, *(f"## {title}\n\n{TO_WRITE}.\n" for title in titles)])


_ALWAYS = {"brouillon": "true", "forme": TO_WRITE, "pays": "france", "definition": _DEFINITION}


def _dates(today: date) -> dict[str, str]:
    review = today + timedelta(days=365)
    return {**dict.fromkeys(("mis_a_jour", "relu_le", "date"), today.isoformat()), "a_revoir_avant": review.isoformat()}


def _key(field: Described, records: list[Fiche], corpus: Corpus, given: dict[str, str]) -> Iterator[str]:
    """Yield the lines of one key: its explanation, then the key itself, behind a # if it is optional."""
    yield from (f"# {line}" for line in explanation(field, records, corpus))
    wanted = field.required or field.key in given
    mark = "" if wanted else "# "
    if field.inner is None:
        value = given.get(field.key) or _placeholder(field, records, corpus)
        yield f"{mark}{field.key}: " + (f"[{value}]" if field.repeated else value)
        return
    yield f"{mark}{field.key}:"
    inner = [line for key in describe(field.inner) for line in _key(key, inside(field, records), corpus, given)]
    margin = "    " if field.repeated else "  "
    yield from ([f"{mark}  -"] if field.repeated else [])
    yield from (f"{mark}{margin}{line}" for line in inner)


def explanation(field: Described, records: list[Fiche], corpus: Corpus) -> Iterator[str]:
    """Yield what an author needs to know of a key: what it says, how it is written, its values, an example."""
    need = "obligatoire" if field.required else "facultatif"
    shape = f"liste : {field.form}" if field.repeated else field.form
    yield f"{field.about} ({need} ; {shape})"
    admitted = ", ".join(values(field, corpus))
    if admitted:
        yield f"Valeurs admises : {admitted}."
    elif field.listed:
        yield f"Valeur admise : l’identifiant d’{RECORDS[field.listed]}."
    if field.inner is None and field.key != "brouillon":
        found = example_of(field, records)
        yield f"Exemple : {_short(shown(found))}" if found is not None else "Aucune page de la base n’en a encore."


def values(field: Described, corpus: Corpus) -> tuple[str, ...]:
    """Return the values that a key admits, if they are those of a controlled list or of the model itself."""
    if field.listed is None or field.listed in RECORDS:
        return field.literals
    return tuple(entry.id for entry in getattr(corpus.vocabulaire, field.listed))


def _placeholder(field: Described, records: list[Fiche], corpus: Corpus) -> str:
    """Return a value that the checks accept in a draft."""
    admitted = values(field, corpus)
    if admitted:
        return admitted[-1] if field.key in _CAUTIOUS else admitted[0]
    if field.key == "source":
        return TO_DECLARE
    if field.form.startswith("nombre entier") and field.required:
        return "0"
    if field.form == "texte":
        return TO_WRITE
    found = example_of(field, records)
    one = found[0] if isinstance(found, tuple) else found
    return scalar(shown(one)) if one is not None else TO_WRITE


def _short(text: str) -> str:
    return text if len(text) <= _LINE else text[:_LINE].rsplit(" ", 1)[0] + "…"


_CAUTIOUS = frozenset({"statut", "confiance"})
"""The keys whose last value promises least: « inconnu », « basse »."""


def _is_accent(char: str) -> bool:
    return unicodedata.combining(char) > 0
