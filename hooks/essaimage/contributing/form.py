"""The form by which a case is proposed (`.github/ISSUE_TEMPLATE/cas.yml`), made from the model.

GitHub’s form syntax: https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests.
What the editors alone can say (how far the facts were checked) is not asked.
"""

from collections.abc import Iterator
from typing import Any

from essaimage.contributing.skeleton import values
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.fields import Described, describe
from essaimage.model.headings import WRITTEN
from essaimage.model.lists import RECORDS

EDITORS = frozenset(
    "brouillon changements contradictions confiance confiance_raison verification mis_a_jour sans_lien".split()
)
"""The keys that the editors fill in."""

LABELS = {
    "titre": "Titre",
    "nom": "Nom de l’organisation",
    "nom_complet": "Nom développé",
    "chapeau": "En deux ou trois phrases",
    "type_structure": "Ce qu’est l’organisation",
    "statut_juridique": "Statut juridique",
    "role": "Rôle",
    "lieu": "Lieu d’origine",
    "creation": "Création",
    "essaimage_depuis": "Premier essaimage",
    "territoires": "Territoires",
    "secteurs": "Secteurs",
    "publics": "Publics",
    "public_vise": "À qui l’activité s’adresse",
    "accords": "Accords signés ou en projet",
    "chiffres": "Chiffres",
    "frise": "Dates",
    "revers": "Ce qui n’a pas marché",
    "a_verifier": "Ce qui reste à vérifier",
}
"""What the form calls each key."""

SOURCES = "Sources"
SOURCE_KEYS = ("titre", "editeur", "adresse", "date", "note")
"""What is asked of each source."""

_LONG = frozenset({"chapeau", "public_vise"})
_LIST = "Un par ligne."
_GROUPS = "Une clé par ligne, sous la forme « clé : valeur » ; une ligne vide entre deux éléments. Les clés :"
_HOW = (
    "Merci. Chaque fait demande une source publique : numérotez vos sources en bas, puis écrivez [1], [2] dans le "
    "texte là où chacune sert. Un accord se dit par « forme », en toutes lettres, ou par « type », l’identifiant "
    "qu’il a dans la base : l’un des deux, jamais les deux. Ce que vous ne savez pas peut rester vide. La rédaction "
    "relit tout avant de publier."
)
_ABOUT_SOURCES = (
    "Une source après l’autre, dans l’ordre de leurs numéros ; une ligne vide entre deux. Les clés : "
    "titre, editeur, adresse (https://…), date (AAAA, AAAA-MM ou AAAA-MM-JJ ; facultative), note (ce qu’on y lit)."
)
_LICENCE = "J’accepte que ce texte soit publié sous licence CC BY-SA 4.0, et je l’ai écrit avec mes mots."
_TITLES = WRITTEN[EtudeDeCas]


def asked() -> list[Described]:
    """Return the keys that the form asks for, in the order of the model."""
    return [field for field in describe(EtudeDeCas) if field.key not in EDITORS]


def labels() -> list[str]:
    """Return what stands over each answer of a filled form, in order."""
    return [*(LABELS[field.key] for field in asked()), *_TITLES, SOURCES, "Licence"]


def case_form(corpus: Corpus) -> dict[str, Any]:
    """Return the form, as data to be written in YAML."""
    fields = [_field(field, corpus) for field in asked()]
    sections = [_area(title, "", required=False) for title in _TITLES]
    return {
        "name": "Proposer un cas",
        "description": "Une organisation qui a transmis un modèle, ou qui en a accueilli un.",
        "title": "Cas : ",
        "labels": ["proposition de cas"],
        "body": [{"type": "markdown", "attributes": {"value": _HOW}}, *fields, *sections, _sources(), _licence()],
    }


def _field(field: Described, corpus: Corpus) -> dict[str, Any]:
    label = LABELS[field.key]
    names = _names(field, corpus)
    if names and field.repeated:
        options = [{"label": name} for name in names]
        return {"type": "checkboxes", "attributes": {"label": label, "description": field.about, "options": options}}
    if names:
        attributes = {"label": label, "description": field.about, "options": names}
        return {"type": "dropdown", "attributes": attributes, **_required(required=field.required)}
    if field.inner:
        about = f"{field.about} {_GROUPS} {', '.join(_keys(field, corpus))}."
        return _area(label, about, required=field.required)
    if field.repeated or field.key in _LONG:
        return _area(label, f"{field.about} {_LIST if field.repeated else ''}".strip(), required=field.required)
    return {"type": "input", "attributes": {"label": label, "description": field.about}} | _required(
        required=field.required
    )


def _names(field: Described, corpus: Corpus) -> list[str]:
    """Return the names of the values of a controlled list, as a reader sees them."""
    if field.listed is None or field.listed in RECORDS:
        return []
    return [entry.nom for entry in getattr(corpus.vocabulaire, field.listed)]


def _keys(field: Described, corpus: Corpus) -> Iterator[str]:
    """Yield the keys of a group, the optional ones in brackets, with their values when they are few."""
    assert field.inner  # noqa: S101 - only groups come here
    for inner in describe(field.inner):
        admitted = values(inner, corpus)
        choice = f" ({', '.join(admitted)})" if admitted else " (le numéro)" if inner.key == "source" else ""
        yield f"{inner.key}{choice}" + ("" if inner.required else " (facultatif)")


def _area(label: str, about: str, *, required: bool) -> dict[str, Any]:
    attributes = {"label": label, "description": about} if about else {"label": label}
    return {"type": "textarea", "attributes": attributes, **_required(required=required)}


def _sources() -> dict[str, Any]:
    return _area(SOURCES, _ABOUT_SOURCES, required=True)


def _licence() -> dict[str, Any]:
    options = [{"label": _LICENCE, "required": True}]
    return {"type": "checkboxes", "attributes": {"label": "Licence", "options": options}}


def _required(*, required: bool) -> dict[str, Any]:
    return {"validations": {"required": True}} if required else {}
