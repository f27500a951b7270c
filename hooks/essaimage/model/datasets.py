"""What the base publishes for others to reuse: names and places of the files, and the address of each concept.

An address of `v1` never changes and never loses a key; what would break a reader goes into `v2`.
"""

from dataclasses import dataclass

from essaimage.model.addresses import address

FOLDER = "donnees/v1"
"""Where the files of the first version stand, from the site’s root."""

LICENCE = "https://creativecommons.org/licenses/by-sa/4.0/"
"""The licence of the texts and of the data."""

FEED = "donnees/flux.atom"
"""The feed of additions and corrections; it belongs to no version."""

URN = "urn:essaimage:"
"""What stands for the address of the site where it is not known, or must not count; no registry knows it."""

TYPES = {
    "json": "application/json",
    "csv": "text/csv",
    "schema.json": "application/schema+json",
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
}
"""The media type of each form in which data is published, by the ending of its file."""


@dataclass(frozen=True)
class Dataset:
    """A set of records published together.

    Attributes:
        id: The name of its files, without their endings.
        titre: What the reader sees.
        contenu: What it holds, in French, in one line.
        formes: The endings of its files (see `TYPES`).
    """

    id: str
    titre: str
    contenu: str
    formes: tuple[str, ...] = ("csv", "json", "schema.json")

    def path(self, forme: str) -> str:
        """Return where a form of it is published, from the site’s root: `donnees/v1/cas.csv`."""
        return f"{FOLDER}/{self.id}.{forme}"


TABLES = (
    Dataset("cas", "Études de cas", "organisation, lieu, accords et statuts, chiffres, dates, sources"),
    Dataset("accords", "Types d’accord", "définition, degré, comparaison, treize critères, sources"),
    Dataset("notions", "Notions", "les termes qui aident à comprendre les accords"),
    Dataset("references", "Références", "les sources citées, en champs CSL, avec ce qui en a été lu"),
    Dataset("textes-de-droit", "Textes de droit", "ce qu’ils disent en nos mots, et leur niveau de vérification"),
    Dataset("vocabulaire", "Vocabulaire", "ce que veulent dire les codes employés dans les autres fichiers"),
)
"""What is published as tables, in the order in which readers see it."""

GLOSSARY = Dataset("glossaire", "Glossaire en SKOS", "un concept par terme, relié aux autres", ("ttl", "jsonld"))
"""The terms for tools that read RDF: https://www.w3.org/TR/skos-reference/."""

DATASETS = (*TABLES, GLOSSARY)
"""Everything that is published, in the order in which readers see it."""


def concept(src: str, site: str) -> str:
    """Return the address of the concept that the page at `src` explains; it leads to that page.

    Args:
        src: Path under `docs/`: `legal/gie.md`.
        site: The address of the site, with its final slash; empty while it is not known.
    """
    return f"{site or URN}{address(src)}#concept"


def scheme(site: str) -> str:
    """Return the address of the glossary as a whole."""
    return concept("legal/glossaire.md", site)
