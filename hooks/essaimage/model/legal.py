"""The legal glossary's records: types of agreement, and the notions they lean on."""

from pydantic import Field, model_validator

from essaimage.model.history import LISTED, Changements
from essaimage.model.record import Fiche, Publiable
from essaimage.model.text import Identifiant, Jour, Texte


class Terme(Publiable):
    """What every term of the glossary carries."""

    terme: Texte = Field(description="Le terme, au singulier, avec sa majuscule.")
    sigle: Texte | None = Field(None, description="Son sigle, tel qu’il s’écrit.")
    definition: Texte = Field(description="Une définition courte, sans le terme lui-même.")
    synonymes: tuple[Texte, ...] = Field((), description="Autres formes qui mènent à cette page.")
    formes_a_eviter: tuple[Texte, ...] = Field((), description="Formes que l’on ne doit pas employer.")
    mots_cherches: tuple[Texte, ...] = Field((), description="Mots que tapent des lecteurs ; pour la recherche seule.")
    faux_amis: tuple[Texte, ...] = Field((), description="Expressions qui contiennent le terme sans le désigner.")
    textes: tuple[Identifiant, ...] = Field((), description="Textes de droit utiles, non cités dans le corps.")
    sources: tuple[Identifiant, ...] = Field((), description="Sources utiles, non citées dans le corps.")
    voir_aussi: tuple[Identifiant, ...] = Field((), description="Autres pages du glossaire.")
    doutes: tuple[Texte, ...] = Field((), description="Ce qui reste à faire valider.")
    relu_le: Jour = Field(description="Jour de la dernière relecture.")
    a_revoir_avant: Jour = Field(description="Passé ce jour, la page affiche un bandeau.")
    relu_par: Texte | None = Field(None, description="Juriste qui a relu ; à omettre tant que personne ne l’a fait.")
    changements: Changements = Field((), description=LISTED)
    sans_lien: tuple[Identifiant, ...] = Field((), description="Termes du glossaire à ne pas lier sur cette page.")

    @model_validator(mode="after")
    def _dates_in_order(self) -> "Terme":
        if self.a_revoir_avant <= self.relu_le:
            raise ValueError("« a_revoir_avant » doit venir après « relu_le ». Écrire par exemple un an plus tard.")
        return self

    @property
    def formes(self) -> tuple[str, ...]:
        """Every form that leads to this page: term, acronym, synonyms."""
        return (self.terme, *((self.sigle,) if self.sigle else ()), *self.synonymes)


class Partie(Fiche):
    """Someone who signs."""

    role: Texte = Field(description="Le rôle au contrat.")
    qui: Texte = Field(description="Qui le tient, en général.")


class Comparaison(Fiche):
    """What the comparison says of a type of agreement, in a few words a line (`docs/legal/comparer.md`)."""

    exclusivite: Texte = Field(description="Qui s’interdit quoi, par la loi, par nature ou si les parties l’écrivent.")
    marque: Texte = Field(description="Le nom et le logo : qui les possède, qui s’en sert.")
    savoir_faire: Texte = Field(description="La méthode : ce qui est transmis, ce qui est protégé.")
    controle: Texte = Field(description="Ce que la tête de réseau dirige ou vérifie.")
    autonomie: Texte = Field(description="Ce que la structure d’accueil décide seule.")
    cout_d_entree: Texte = Field(description="Ce qu’il faut payer, apporter ou préparer pour entrer.")
    sortie: Texte = Field(description="Comment on part, et ce que l’on y laisse.")
    formalites: Texte = Field(description="Ce qu’il faut déposer, déclarer, inscrire ou remettre.")


class Exemple(Fiche):
    """A real organisation that a source names for this type, while no case of the base has such an agreement."""

    nom: Texte = Field(description="Nom de l’organisation.")
    fiche: Identifiant | None = Field(None, description="Identifiant de son étude de cas, s’il y en a une.")
    fait: Texte = Field(description="Ce que la source en dit, daté s’il le faut.")
    source: Identifiant = Field(description="Source : voir data/references.yml.")
    prudence: Texte | None = Field(None, description="Ce que la source ne dit pas.")


class Accord(Terme):
    """A type of agreement (`docs/legal/*.md`)."""

    en_une_ligne: Texte = Field(description="Trois à six mots, pour le schéma d’ensemble.")
    categorie: Identifiant = Field(description="Catégorie : voir data/vocabulary.yml.")
    degre: int = Field(ge=0, le=5, description="Degré d’intégration, de 0 (libre) à 5 (une seule entité).")
    degre_raison: Texte = Field(description="Pourquoi ce degré.")
    parties: tuple[Partie, ...] = Field(min_length=2, description="Qui signe.")
    criteres: dict[str, int] = Field({}, description="Une note de 1 à 5 par critère, ou aucune : data/criteria.yml.")
    comparaison: Comparaison = Field(description="Huit lignes courtes, pour le tableau de comparaison.")
    exemples: tuple[Exemple, ...] = Field((), description="Organisations réelles, sans accord de ce type dans la base.")


class Notion(Terme):
    """A supporting term (`docs/legal/notions/*.md`)."""

    famille: Identifiant = Field(description="Famille : voir data/vocabulary.yml.")
