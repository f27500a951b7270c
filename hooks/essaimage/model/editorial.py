"""Guides, threads across cases, plain pages and the home page."""

from pydantic import Field

from essaimage.model.history import LISTED, Changements
from essaimage.model.record import Fiche
from essaimage.model.text import Identifiant, Jour, Texte


class Guide(Fiche):
    """A step of a path, or a theme (`docs/guides/*.md`)."""

    titre: Texte = Field(description="La question à laquelle le guide répond, ou sa réponse.")
    chapeau: Texte = Field(description="La réponse, en deux ou trois phrases, avec ses sources.")
    cote: Identifiant = Field(description="accueillir, transmettre ou tous.")
    ordre: int = Field(99, ge=1, le=99, description="Place parmi les thèmes, dans la liste des guides.")
    voir_aussi: tuple[Identifiant, ...] = Field((), description="Cas, accords, notions ou guides à lire ensuite.")
    sources: tuple[Identifiant, ...] = Field((), description="Sources utiles, non citées dans le texte.")
    exemple_fictif: bool = Field(default=False, description="true si la page emploie l’exemple inventé de la base.")
    mis_a_jour: Jour = Field(description="Jour de la dernière mise à jour.")
    changements: Changements = Field((), description=LISTED)
    sans_lien: tuple[Identifiant, ...] = Field((), description="Termes du glossaire à ne pas lier sur cette page.")


class Fil(Fiche):
    """What several cases say together (`docs/case-studies/fils/*.md`): each claim leads to its case."""

    titre: Texte = Field(description="Ce que l’on apprend en lisant ces cas ensemble.")
    chapeau: Texte = Field(description="La réponse, en deux ou trois phrases.")
    cas: tuple[Identifiant, ...] = Field(min_length=1, description="Les cas que le fil relie.")
    mis_a_jour: Jour = Field(description="Jour de la dernière mise à jour.")
    sans_lien: tuple[Identifiant, ...] = Field((), description="Termes du glossaire à ne pas lier sur cette page.")


class PageSimple(Fiche):
    """A page that is no record: an index, a notice, a how-to."""

    titre: Texte = Field(description="Titre de la page.")
    chapeau: Texte = Field(description="Ce que l’on y trouve, en une ou deux phrases.")
    sans_lien: tuple[Identifiant, ...] = Field((), description="Termes du glossaire à ne pas lier sur cette page.")


class Porte(Fiche):
    """One of the doors of the home page."""

    titre: Texte = Field(description="Ce que le lecteur se dit.")
    texte: Texte = Field(description="Ce qu’il trouvera, en une ligne.")
    vers: Texte = Field(description="La page où elle mène, en chemin sous docs/ : legal/index.md.")


class Public(Fiche):
    """One kind of reader the base is for."""

    nom: Texte = Field(description="De qui il s’agit.")
    texte: Texte = Field(description="Ce que la base lui apporte.")


class Accueil(Fiche):
    """The home page (`docs/index.md`)."""

    titre: Texte = Field(description="La promesse, en une ligne.")
    chapeau: Texte = Field(description="Ce qu’est l’essaimage, en deux phrases.")
    portes: tuple[Porte, ...] = Field(min_length=4, max_length=4, description="Les quatre portes.")
    publics: tuple[Public, ...] = Field(min_length=1, description="À qui la base s’adresse.")
    sans_lien: tuple[Identifiant, ...] = Field((), description="Termes du glossaire à ne pas lier sur cette page.")
