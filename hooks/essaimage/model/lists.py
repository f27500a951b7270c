"""Which list holds the values of each key: a controlled list of `data/vocabulary.yml`, or records that exist.

One table, read by the checks (is the value known?), by the forms and the schemas (which values to offer) and by the
page of the fields (which values to explain).
"""

from collections.abc import Mapping

from essaimage.model.case import AccordSigne, Chiffre, EtudeDeCas, Lieu
from essaimage.model.editorial import Accueil, Fil, Guide, PageSimple
from essaimage.model.legal import Accord, Exemple, Notion, Terme
from essaimage.model.path import CasMontre, EnFace
from essaimage.model.record import Fiche

RECORDS: Mapping[str, str] = {
    "accords": "un type d’accord (docs/legal/)",
    "cas": "une étude de cas (docs/case-studies/)",
    "termes": "un terme du glossaire (docs/legal/)",
    "pages": "une page de la base, par son identifiant",
    "etapes": "une étape d’un parcours (docs/guides/)",
}
"""The lists that are made of records, each with what it holds; every other list is of `data/vocabulary.yml`."""

_UNLINKED = {"sans_lien": "termes"}

_LISTS: Mapping[type[Fiche], Mapping[str, str]] = {
    Lieu: {"region": "regions", "pays": "pays"},
    AccordSigne: {"type": "accords", "fiche": "cas", "statut": "statuts"},
    Chiffre: {"declarant": "declarants"},
    EtudeDeCas: {
        "role": "roles",
        "secteurs": "secteurs",
        "publics": "publics",
        "revers": "revers",
        "confiance": "confiances",
        **_UNLINKED,
    },
    Terme: {"voir_aussi": "termes", **_UNLINKED},
    Accord: {"categorie": "categories"},
    Exemple: {"fiche": "cas"},
    Notion: {"famille": "familles"},
    Guide: {"cote": "cotes", "voir_aussi": "pages", **_UNLINKED},
    EnFace: {"etape": "etapes"},
    CasMontre: {"fiche": "cas"},
    Fil: {"cas": "cas", **_UNLINKED},
    PageSimple: _UNLINKED,
    Accueil: _UNLINKED,
}


def list_of(kind: type[Fiche], key: str) -> str | None:
    """Return the list that holds the values of `key` in a `kind`: `role` → `roles`; nothing when the text is free."""
    return next((_LISTS[base][key] for base in kind.__mro__ if key in _LISTS.get(base, ())), None)
