"""The controlled lists (`data/vocabulary.yml`), the criteria and the redirects."""

from pydantic import Field

from essaimage.model.record import Fiche
from essaimage.model.text import Identifiant, Texte, Valeur


class Entree(Fiche):
    """One allowed value: what is written, what is read, what it means."""

    id: Valeur = Field(description="Ce que l’auteur écrit.")
    nom: Texte = Field(description="Ce que le lecteur voit.")
    definition: Texte = Field(description="Ce que cela veut dire.")
    pluriel: Texte | None = Field(None, description="Le nom, quand il y en a plusieurs.")
    notion: Identifiant | None = Field(None, description="Notion du glossaire qui l’explique.")


class Vocabulaire(Fiche):
    """Every controlled list of the project."""

    roles: tuple[Entree, ...]
    statuts: tuple[Entree, ...]
    declarants: tuple[Entree, ...]
    confiances: tuple[Entree, ...]
    secteurs: tuple[Entree, ...]
    publics: tuple[Entree, ...]
    regions: tuple[Entree, ...]
    pays: tuple[Entree, ...]
    revers: tuple[Entree, ...]
    cotes: tuple[Entree, ...]
    categories: tuple[Entree, ...]
    degres: tuple[Entree, ...]
    familles: tuple[Entree, ...]
    verifications: tuple[Entree, ...]
    lectures: tuple[Entree, ...]
    types_references: tuple[Entree, ...]
    langues: tuple[Entree, ...]
    statuts_dispositifs: tuple[Entree, ...]
    appuis: tuple[Entree, ...]
    familles_indicateurs: tuple[Entree, ...]
    themes_questions: tuple[Entree, ...]
    genres_contacts: tuple[Entree, ...]

    def nom(self, liste: str, valeur: str) -> str:
        """Return what the reader sees for `valeur` in `liste` (`"statuts"`, `"signe"` → « signé »)."""
        return self.entree(liste, valeur).nom

    def entree(self, liste: str, valeur: str) -> Entree:
        """Return the entry of `liste` whose id is `valeur`.

        Raises:
            KeyError: If there is none; the checks have refused such a corpus before.
        """
        for entree in getattr(self, liste):
            if entree.id == valeur:
                return entree  # type: ignore[no-any-return] # getattr of a closed model
        raise KeyError(f"{liste}: {valeur}")


class Critere(Fiche):
    """A criterion by which agreement types are compared, scored 1 to 5."""

    id: Valeur = Field(description="Clé employée dans les fiches d’accord.")
    nom: Texte = Field(description="Nom du critère.")
    un: Texte = Field(description="Ce que veut dire la note 1.")
    cinq: Texte = Field(description="Ce que veut dire la note 5.")


class Criteres(Fiche):
    """The criteria, in the order in which they are shown."""

    criteres: tuple[Critere, ...]


class Redirection(Fiche):
    """An address that moved."""

    de: Valeur = Field(description="Ancienne adresse, depuis la racine : etudes-de-cas/ancien-nom/")
    vers: Valeur = Field(description="Page actuelle, en chemin sous docs/ : case-studies/nom.md")


class Redirections(Fiche):
    """Every address that moved since the base is public."""

    redirections: tuple[Redirection, ...]
