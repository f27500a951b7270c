"""What changed on a page since it is published, and why."""

from pydantic import Field

from essaimage.model.record import Fiche
from essaimage.model.text import Jour, Texte


class Changement(Fiche):
    """An addition or a correction: it goes into the feed, and stands at the foot of the page."""

    date: Jour = Field(description="Jour du changement.")
    quoi: Texte = Field(description="Ce qui a changé, en une phrase.")
    pourquoi: Texte = Field(description="Ce qui l’a fait changer : une relecture, une source, une demande.")


Changements = tuple[Changement, ...]
"""The changes of a page, the oldest first."""

LISTED = "Ce qui a changé, du plus ancien au plus récent : date, quoi, pourquoi."
"""What authors read of the key `changements`."""
