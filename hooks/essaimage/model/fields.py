"""A model as an author needs to read it: each key, what it says, how it is written, from which list.

Read from pydantic, so that the page of the fields, the forms, the schemas and the files to fill in never say
anything else than what is checked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from annotated_types import Ge, Le
from pydantic.fields import FieldInfo

from essaimage.model.editorial import Guide
from essaimage.model.legal import Accord, Notion
from essaimage.model.lists import list_of
from essaimage.model.path import Etape
from essaimage.model.record import Fiche
from essaimage.model.text import Adresse, Annee, Identifiant, Jour, Texte, Valeur

_FORMS: tuple[tuple[Any, str], ...] = (
    (Texte, "texte"),
    (Valeur, "valeur, telle qu’elle s’écrit"),
    (Identifiant, "identifiant"),
    (Adresse, "adresse du Web"),
    (Jour, "date, AAAA-MM-JJ"),
    (Annee, "année"),
    (bool, "true, ou rien"),
    (int, "nombre entier"),
    (float, "nombre décimal"),
)
_GROUP = "groupe de clés"

_ORDER: dict[type[Fiche], str] = {
    Guide: "titre chapeau cote ordre exemple_fictif voir_aussi sources mis_a_jour sans_lien",
    Etape: "titre court chapeau cote ordre rang questions faire livrables qui duree pieges suite en_face cas exemple "
    "fiches sources exemple_fictif voir_aussi mis_a_jour sans_lien",
    Accord: "brouillon terme sigle definition synonymes formes_a_eviter mots_cherches faux_amis en_une_ligne categorie "
    "degre degre_raison parties criteres comparaison textes sources exemples voir_aussi doutes relu_le a_revoir_avant "
    "relu_par sans_lien",
    Notion: "brouillon terme sigle definition synonymes formes_a_eviter mots_cherches faux_amis famille textes sources "
    "voir_aussi doutes relu_le a_revoir_avant relu_par sans_lien",
}
"""The order in which keys are written, where it is not that of the model: what a page inherits is not its beginning."""


@dataclass(frozen=True)
class Described:
    """One key of a model.

    Attributes:
        key: The key, as an author writes it.
        about: What it says, in French.
        form: How its value is written, in French: « texte », « nombre entier, de 0 à 5 ».
        required: Whether it must be there.
        repeated: Whether its value is a list of such values.
        listed: The list that holds its values (see `model.lists`), if there is one.
        literals: The only values admitted, if the model itself names them.
        inner: The model of its value, if that is a group of keys.
    """

    key: str
    about: str
    form: str
    required: bool = False
    repeated: bool = False
    listed: str | None = None
    literals: tuple[str, ...] = ()
    inner: type[Fiche] | None = None


def keys(kind: type[Fiche]) -> list[str]:
    """Return the names of the fields of a model, in the order in which authors write them."""
    order = _ORDER.get(kind, "").split()
    return sorted(kind.model_fields, key=lambda name: order.index(name) if name in order else len(order))


def describe(kind: type[Fiche]) -> Iterator[Described]:
    """Yield the keys of a model, in the order in which they are written."""
    hints = get_type_hints(kind, include_extras=True)
    return (_described(kind, name, info, hints[name]) for name in keys(kind) for info in [kind.model_fields[name]])


def _described(kind: type[Fiche], name: str, info: FieldInfo, hint: Any) -> Described:
    value, repeated = _unwrapped(hint)
    inner = value if isinstance(value, type) and issubclass(value, Fiche) else None
    return Described(
        key=info.alias or name,
        about=info.description or "",
        form=_form(value, info, inner=inner),
        required=info.is_required(),
        repeated=repeated,
        listed=list_of(kind, name),
        literals=get_args(value) if get_origin(value) is Literal else (),
        inner=inner,
    )


def _unwrapped(hint: Any) -> tuple[Any, bool]:
    """Return what a value is, whether it may be absent or not, and whether it is a list."""
    if get_origin(hint) in {Union, UnionType}:
        hint = next(part for part in get_args(hint) if part is not type(None))
    return (get_args(hint)[0], True) if get_origin(hint) is tuple else (hint, False)


def _form(value: Any, info: FieldInfo, *, inner: type[Fiche] | None) -> str:
    if inner or get_origin(value) is dict:
        return _GROUP
    if get_origin(value) is Literal:
        return "valeur de la liste"
    form = next((name for kind, name in _FORMS if kind == value), "liste")
    low = next((bound.ge for bound in info.metadata if isinstance(bound, Ge)), None)
    high = next((bound.le for bound in info.metadata if isinstance(bound, Le)), None)
    if low is None:
        return form
    return f"{form}, de {low} à {high}" if high is not None else f"{form}, à partir de {low}"
