"""Invented organisations, towns and sources: the same for the same rank, and plainly of nobody."""

from dataclasses import dataclass
from random import Random

_KINDS = "Atelier Comptoir Fabrique Halle Maison Relais Remise Ruche Verger Cantine Garage Lavoir".split()
_THINGS = "Brindille Pissenlit Grelot Tournevis Cannelle Girouette Boussole Moufle Hérisson Ficelle Luciole".split()
_TOWNS = "Fauxmont Val-Fictif Bourg-Supposé Saint-Imaginaire Invraisemble-sur-Rien Nullepart-les-Bains".split()

_SOURCE = """
  - id: {id}
    type: webpage
    title: "Récit inventé numéro {rank}, pour la mesure seulement"
    publisher: "Journal de {town}"
    issued: {{date-parts: [[{year}, {month}]]}}
    URL: "https://exemple.invalid/recit/{rank}"
    language: fr
    note: "Rien n’a été lu : cette source n’existe pas."
    custom: {{lecture: complet}}"""


@dataclass(frozen=True)
class Organisation:
    """A name and a town, both made up."""

    nom: str
    ville: str


def organisation(rank: int) -> Organisation:
    """Return the organisation of that rank, whose name holds the rank and the word « fictif »."""
    dice = Random(rank)  # noqa: S311 - a draw for a bench, not a secret
    return Organisation(f"{dice.choice(_KINDS)} {dice.choice(_THINGS)} (fictif {rank})", dice.choice(_TOWNS))


def case_id(rank: int) -> str:
    """Return the identifier of the case of that rank."""
    return f"cas-fictif-{rank:04}"


def source_id(rank: int) -> str:
    """Return the identifier of the source of that rank."""
    return f"source-fictive-{rank:04}"


def sources(count: int) -> str:
    """Return `count` sources, to be added at the end of `data/references.yml`."""
    return "".join(
        _SOURCE.format(
            id=source_id(rank), rank=rank, town=organisation(rank).ville, year=2010 + rank % 15, month=1 + rank % 12
        )
        for rank in range(count)
    )
