"""The fixed headings of each kind of record: those the author writes, those the build adds.

One list, read by the checks (is it there, in order, filled?) and by the pages (what to add, where to link).
"""

from markdown.extensions.toc import slugify

from essaimage.model.case import EtudeDeCas
from essaimage.model.legal import Accord, Notion
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

ACCORDS_SIGNES = "Ce qui a été signé, et avec qui"
CHIFFRES = "Les chiffres"
FRISE = "En quelques dates"
CONTRADICTIONS = "Ce que les sources disent différemment"
A_VERIFIER = "Ce qui reste à vérifier"
ETABLIE = "Comment cette fiche a été établie"
CAS_REELS = "Cas réels"
NOTES = "Les notes de la base"
EMPLOI = "Où ce terme est employé"
TEXTES = "Textes"
SOURCES = "Sources"

ADDED: dict[type[Fiche], tuple[str, ...]] = {
    EtudeDeCas: (ACCORDS_SIGNES, CHIFFRES, FRISE, CONTRADICTIONS, A_VERIFIER, ETABLIE),
    Accord: (CAS_REELS, NOTES, A_VERIFIER, EMPLOI),
    Notion: (A_VERIFIER, EMPLOI),
}


def anchor(heading: str) -> str:
    """Return the anchor that Python-Markdown gives to `heading`."""
    return str(slugify(heading, "-"))
