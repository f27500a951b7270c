"""A case study: one organisation, its agreements, its figures, and how far each is proven."""

from collections.abc import Iterable, Iterator, Mapping

from pydantic import Field, model_validator

from essaimage.model.history import LISTED, Changements
from essaimage.model.record import Fiche, Publiable
from essaimage.model.text import Annee, Identifiant, Jour, Texte, Valeur

TERMINE = "accord-termine"
"""The setback that the status of an agreement tells by itself."""


class Lieu(Fiche):
    """Where the organisation was born. Coordinates are those of the town, in decimal degrees (WGS 84)."""

    commune: Texte | None = Field(None, description="Commune d’origine ; à omettre si aucune source ne la donne.")
    departement: Texte | None = Field(None, description="Département, en toutes lettres.")
    region: Identifiant | None = Field(None, description="Région française : voir data/vocabulary.yml.")
    pays: Identifiant = Field("france", description="Pays : voir data/vocabulary.yml.")
    latitude: float | None = Field(None, ge=-90, le=90, description="Latitude de la commune, en degrés décimaux.")
    longitude: float | None = Field(None, ge=-180, le=180, description="Longitude de la commune, de même.")

    @model_validator(mode="after")
    def _has_both_coordinates_or_none(self) -> "Lieu":
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("il faut « latitude » et « longitude », ou aucune des deux. Donner les deux.")
        return self

    @property
    def est_situe(self) -> bool:
        """Whether the place can be put on a map."""
        return self.latitude is not None


class Debut(Fiche):
    """A year in which something began, and who says so."""

    annee: Annee = Field(description="Année.")
    source: Identifiant = Field(description="Identifiant de la source, dans data/references.yml.")


class AccordSigne(Fiche):
    """One agreement of a case: with whom, of what type, where it stands, and who says so."""

    type: Identifiant | None = Field(None, description="Identifiant d’un type d’accord (docs/legal/).")
    forme: Texte | None = Field(None, description="La forme en toutes lettres, quand aucun type ne convient.")
    partenaire: Texte = Field(description="L’autre partie, telle que la source la nomme.")
    fiche: Identifiant | None = Field(None, description="Identifiant du cas du partenaire, s’il existe.")
    objet: Texte = Field(description="De quoi il s’agit, en une ligne.")
    statut: Identifiant = Field(description="signe, en-projet, termine ou inconnu : jamais mieux que la source.")
    annee: Annee | None = Field(None, description="Année où ce statut est établi, et non celle de la signature.")
    source: Identifiant = Field(description="Identifiant de la source, dans data/references.yml.")

    @model_validator(mode="after")
    def _says_what_it_is(self) -> "AccordSigne":
        if (self.type is None) == (self.forme is None):
            raise ValueError("il faut « type » ou « forme », et un seul des deux. Par exemple type: licence-de-marque.")
        return self


class Chiffre(Fiche):
    """A figure, with its year and the one who declares it."""

    valeur: Valeur = Field(description="Le nombre et son unité courte : « 55 % », « plus de 80 ».")
    libelle: Texte = Field(description="Ce que le nombre compte.")
    annee: Annee | None = Field(None, description="Année ; à omettre si la source ne date pas le chiffre.")
    declarant: Identifiant = Field(description="Qui le dit : organisation, presse, public, reseau ou calcul.")
    source: Identifiant = Field(description="Identifiant de la source, dans data/references.yml.")
    precision: Texte | None = Field(None, description="Réserve utile au lecteur : prévision, page non datée…")


class Evenement(Fiche):
    """An entry of the timeline."""

    annee: Annee = Field(description="Année de l’événement.")
    evenement: Texte = Field(description="Ce qui s’est passé, en une ou deux phrases.")
    source: Identifiant = Field(description="Identifiant de la source, dans data/references.yml.")


class Version(Fiche):
    """What one source says of a contested point."""

    texte: Texte = Field(description="Ce que dit cette source, reformulé.")
    source: Identifiant = Field(description="Identifiant de la source, dans data/references.yml.")


class Contradiction(Fiche):
    """A point on which sources disagree: all of them are given."""

    sujet: Texte = Field(description="Le point en question.")
    versions: tuple[Version, ...] = Field(min_length=2, description="Au moins deux versions, chacune avec sa source.")


class Verification(Fiche):
    """The count of entries re-read against their source."""

    date: Jour = Field(description="Jour de la relecture contradictoire.")
    entrees: int = Field(ge=0, description="Nombre d’informations relues.")
    confirmees: int = Field(ge=0, description="Retrouvées telles quelles.")
    corrigees: int = Field(ge=0, description="Corrigées à cette occasion.")
    non_retrouvees: int = Field(ge=0, description="Non retrouvées : retirées des faits.")

    @model_validator(mode="after")
    def _adds_up(self) -> "Verification":
        found = self.confirmees + self.corrigees + self.non_retrouvees
        if found != self.entrees:
            raise ValueError(f"le compte n’y est pas : entrees vaut {self.entrees}, le détail donne {found}.")
        return self


class EtudeDeCas(Publiable):
    """A real organisation that spread a model or took one in (`docs/case-studies/*.md`)."""

    titre: Texte = Field(description="Ce qui s’est passé, en une ligne.")
    nom: Texte = Field(description="Nom d’usage de l’organisation.")
    nom_complet: Texte | None = Field(None, description="Nom développé, s’il diffère.")
    chapeau: Texte = Field(description="Deux ou trois phrases qui donnent la réponse, avec leurs sources.")
    type_structure: Texte = Field(description="Ce qu’est l’organisation : entreprise d’insertion, association…")
    statut_juridique: Texte | None = Field(None, description="Forme juridique, si une source la donne.")
    role: Identifiant = Field(description="Son rôle dans l’essaimage : voir data/vocabulary.yml.")
    lieu: Lieu = Field(description="Lieu d’origine.")
    creation: Debut | None = Field(None, description="Création ; à omettre si aucune source ne la date.")
    essaimage_depuis: Debut | None = Field(None, description="Premier essaimage ; à omettre si rien ne le date.")
    territoires: tuple[Texte, ...] = Field((), description="Où le modèle est arrivé.")
    secteurs: tuple[Identifiant, ...] = Field(min_length=1, description="Secteurs : voir data/vocabulary.yml.")
    publics: tuple[Identifiant, ...] = Field(min_length=1, description="Publics : voir data/vocabulary.yml.")
    public_vise: Texte = Field(description="À qui l’activité s’adresse, en toutes lettres.")
    accords: tuple[AccordSigne, ...] = Field(min_length=1, description="Les accords, chacun avec son statut.")
    chiffres: tuple[Chiffre, ...] = Field((), description="Les chiffres ; les trois premiers sont mis en avant.")
    frise: tuple[Evenement, ...] = Field((), description="Les dates, dans l’ordre.")
    revers: tuple[Identifiant, ...] = Field((), description="Ce qui n’a pas marché : voir data/vocabulary.yml.")
    contradictions: tuple[Contradiction, ...] = Field((), description="Ce sur quoi les sources se contredisent.")
    a_verifier: tuple[Texte, ...] = Field((), description="Ce qui reste à vérifier, dit au lecteur.")
    confiance: Identifiant = Field(description="haute, moyenne ou basse.")
    confiance_raison: Texte = Field(description="Pourquoi ce degré de confiance.")
    verification: Verification = Field(description="Le compte de la relecture contradictoire.")
    mis_a_jour: Jour = Field(description="Jour de la dernière mise à jour de la fiche.")
    changements: Changements = Field((), description=LISTED)
    sans_lien: tuple[Identifiant, ...] = Field((), description="Termes du glossaire à ne pas lier sur cette page.")

    @property
    def reponses(self) -> Mapping[str, tuple[str, ...]]:
        """What the case answers to each facet by which cases are found each value once."""
        return {facet: tuple(dict.fromkeys(values)) for facet, values in self._values()}

    def _values(self) -> Iterator[tuple[str, Iterable[str]]]:
        yield "type", (accord.type for accord in self.accords if accord.type)
        yield "statut", (accord.statut for accord in self.accords)
        yield "secteur", self.secteurs
        yield "territoire", filter(None, (self.lieu.region, self.lieu.pays))
        yield "role", (self.role,)
        yield "public", self.publics
        yield "revers", [*([TERMINE] if any(a.statut == "termine" for a in self.accords) else []), *self.revers]
        yield "confiance", (self.confiance,)
