"""The fixed headings of each kind of record: those the author writes, those the build adds.

One list, read by the checks (is it there, in order, filled?) and by the pages (what to add, where to link).
"""

from collections.abc import Callable

from markdown.extensions.toc import slugify

from essaimage.model.case import EtudeDeCas
from essaimage.model.editorial import Accueil, Guide
from essaimage.model.legal import Accord, Notion
from essaimage.model.path import Etape
from essaimage.model.record import Fiche

WRITTEN: dict[type[Fiche], tuple[str, ...]] = {
    EtudeDeCas: (
        "Le besoin",
        "Le modèle",
        "Les accords",
        "Ce qui a marché",
        "Ce qui a freiné",
        "Les leçons",
        "Et ensuite",
    ),
    Accord: (
        "En bref",
        "Côté tête de réseau",
        "Côté structure d’accueil",
        "Quand le choisir, quand l’éviter",
        "Clauses essentielles",
        "Formalités",
        "Se séparer",
        "Risques",
        "Spécificités ESS et IAE",
    ),
}

SE_SEPARER = "Se séparer"
SEPARATION = (
    "Préavis",
    "Marque",
    "Personnel",
    "Données",
    "Stocks et matériel",
    "Non-concurrence",
    "Financeurs et conventions",
)
"""What « Se séparer » settles, each in its entry of a definition list, in this order."""

ETAPES = "**Les étapes, dans l’ordre**"
"""What stands over the numbered steps of « Se séparer »."""

ACCORDS_SIGNES = "Ce qui a été signé, et avec qui"
CHIFFRES = "Les chiffres"
FRISE = "En quelques dates"
CONTRADICTIONS = "Ce que les sources disent différemment"
A_VERIFIER = "Ce qui reste à vérifier"
ETABLIE = "Comment cette fiche a été établie"
CAS_REELS = "Cas réels"
VOISINS = "Les cas voisins"
NOTES = "Les notes de la base"
EMPLOI = "Où ce terme est employé"
CHANGEMENTS = "Ce qui a changé"
TEXTES = "Textes"
SOURCES = "Sources"

UN_CAS = "Un cas réel"
DES_CAS = "Des cas réels"
EXEMPLE = "Dans l’exemple"

ADDED: dict[type[Fiche], tuple[str, ...]] = {
    EtudeDeCas: (ACCORDS_SIGNES, CHIFFRES, FRISE, CONTRADICTIONS, A_VERIFIER, ETABLIE, VOISINS, CHANGEMENTS),
    Accord: (CAS_REELS, NOTES, A_VERIFIER, EMPLOI, CHANGEMENTS),
    Notion: (A_VERIFIER, EMPLOI, CHANGEMENTS),
    Guide: (CHANGEMENTS,),
    Accueil: ("Ce que la base contient", "À qui elle sert"),
    Etape: (
        "Les questions à trancher",
        "Ce qu’il faut faire",
        "Ce qui en sort",
        "Les pièges",
        UN_CAS,
        DES_CAS,
        EXEMPLE,
        "En face, au même moment",
        "On passe à la suite quand…",
        CHANGEMENTS,
    ),
}
"""What the templates may add, besides the legal texts and the sources; `added` says what they do add."""

HEADLINE_FIGURES = 3
"""The first figures of a case stand at its head; a part is added when there are more."""


def added(record: Fiche) -> list[str]:
    """Return the headings that the build adds to the page of `record`, legal texts and sources aside."""
    absent = {heading for heading, is_empty in _EMPTY.items() if is_empty(record)}
    return [heading for heading in ADDED.get(type(record), ()) if heading not in absent]


def _lacks(*names: str) -> Callable[[Fiche], bool]:
    return lambda record: not any(getattr(record, name, ()) for name in names)


_EMPTY: dict[str, Callable[[Fiche], bool]] = {
    CHIFFRES: lambda record: not getattr(record, "chiffres", ())[HEADLINE_FIGURES:],
    FRISE: _lacks("frise"),
    CONTRADICTIONS: _lacks("contradictions"),
    A_VERIFIER: _lacks("a_verifier", "doutes"),
    UN_CAS: lambda record: len(getattr(record, "cas", ())) != 1,
    DES_CAS: lambda record: len(getattr(record, "cas", ())) == 1,
    EXEMPLE: _lacks("exemple"),
    CHANGEMENTS: _lacks("changements"),
}
"""The headings that a template writes only over something, and when there is nothing."""


def anchor(heading: str) -> str:
    """Return the anchor that Python-Markdown gives to `heading`."""
    return str(slugify(heading, "-"))
