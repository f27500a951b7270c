"""What a reader looks up while walking a path: funding, risks, indicators, questions, people to turn to.

Each kind is a list in a file of `data/`, shown by one page of `docs/ressources/`.
"""

from collections.abc import Mapping

from pydantic import Field, model_validator

from essaimage.model.record import Fiche
from essaimage.model.text import Adresse, Identifiant, Texte, Valeur


class Montant(Fiche):
    """An amount that a source gives for a funding scheme."""

    valeur: Valeur = Field(description="Le montant et son unité : « 20 000 € », « 50 à 70 % ».")
    objet: Texte = Field(description="Ce que le montant couvre, et de quand il date.")
    source: Identifiant = Field(description="Identifiant de la source, dans data/references.yml.")


class Dispositif(Fiche):
    """A funding or support scheme (`data/funding.yml`). Its status is worth no more than the date of its source."""

    id: Identifiant = Field(description="Identifiant, et ancre de la fiche.")
    nom: Texte = Field(description="Nom du dispositif.")
    porteurs: Texte = Field(description="Qui le porte.")
    appuis: tuple[Identifiant, ...] = Field(min_length=1, description="Formes d’appui : voir data/vocabulary.yml.")
    cotes: tuple[Identifiant, ...] = Field(min_length=1, description="Qui il aide : transmettre, accueillir.")
    statut: Identifiant = Field(description="actif, probable, reduit, clos ou inconnu, selon la source.")
    date_source: Valeur = Field(description="De quand date la source, en toutes lettres.")
    pour_qui: Texte = Field(description="Qui peut le demander.")
    contenu: Texte = Field(description="Ce qu’il apporte, avec ses appels de source.")
    montants: tuple[Montant, ...] = Field((), description="Les montants qu’une source donne.")
    reperes: tuple[Texte, ...] = Field((), description="Chiffres utiles, chacun avec son appel de source.")
    limites: Texte = Field(description="Ce qu’il faut savoir avant d’y compter.")
    url: Adresse = Field(description="Où se renseigner.")
    sources: tuple[Identifiant, ...] = Field(min_length=1, description="Identifiants des sources.")

    @property
    def accueille(self) -> bool:
        """Whether it helps those who take a model in."""
        return "accueillir" in self.cotes

    @property
    def reponses(self) -> Mapping[str, tuple[str, ...]]:
        """What the scheme answers to each facet by which schemes are found."""
        return {"cote": self.cotes, "appui": self.appuis, "statut": (self.statut,)}


class Besoin(Fiche):
    """A need, and the schemes to look at first."""

    besoin: Texte = Field(description="Ce que le lecteur cherche à financer.")
    cote: Identifiant = Field(description="accueillir, transmettre ou tous.")
    dispositifs: tuple[Identifiant, ...] = Field(min_length=1, description="Identifiants des dispositifs.")


class Absent(Fiche):
    """Something looked for and not found."""

    nom: Texte = Field(description="Ce qui a été cherché.")
    constat: Texte = Field(description="Ce que la recherche a donné.")
    accueille: bool = Field(default=False, description="true si l’absence touche d’abord la structure d’accueil.")


class Financements(Fiche):
    """The funding directory."""

    dispositifs: tuple[Dispositif, ...] = Field(description="Les dispositifs.")
    besoins: tuple[Besoin, ...] = Field(description="Par où commencer, selon le besoin.")
    absents: tuple[Absent, ...] = Field((), description="Ce qui n’a pas été trouvé.")


class Risque(Fiche):
    """A risk of spreading or taking in a model. Its two scores are our proposal, from 1 to 3."""

    id: Identifiant = Field(description="Identifiant, et ancre de la fiche.")
    nom: Texte = Field(description="Le risque, en quelques mots.")
    cotes: tuple[Identifiant, ...] = Field(min_length=1, description="Qui il menace : transmettre, accueillir.")
    gravite: int = Field(ge=1, le=3, description="Gravité, de 1 à 3 : proposition de la base.")
    frequence: int = Field(ge=1, le=3, description="Fréquence, de 1 à 3 : proposition de la base.")
    description: Texte = Field(description="Ce qui se passe.")
    signaux: tuple[Texte, ...] = Field(min_length=1, description="Ce qui doit alerter.")
    prevention: tuple[Texte, ...] = Field(min_length=1, description="Ce qui l’évite.")
    reaction: tuple[Texte, ...] = Field(min_length=1, description="Que faire s’il survient.")
    exemple: Texte | None = Field(None, description="Un fait réel, avec son appel de source.")
    sources: tuple[Identifiant, ...] = Field((), description="Identifiants des sources.")


class Risques(Fiche):
    """The register of risks."""

    risques: tuple[Risque, ...]


class Indicateur(Fiche):
    """Something to measure: what it counts, how, how often."""

    id: Identifiant = Field(description="Identifiant, et ancre de la fiche.")
    famille: Identifiant = Field(description="Famille : voir data/vocabulary.yml.")
    nom: Texte = Field(description="Nom de l’indicateur.")
    cotes: tuple[Identifiant, ...] = Field(min_length=1, description="Qui le suit : transmettre, accueillir.")
    noyau: bool = Field(default=False, description="true s’il est des six à suivre d’abord.")
    definition: Texte = Field(description="Ce qu’il mesure.")
    formule: Texte = Field(description="Comment il se calcule.")
    unite: Valeur = Field(description="Son unité.")
    frequence: Texte = Field(description="Quand on le relève.")
    repere: Texte | None = Field(None, description="Une valeur de comparaison, avec son appel de source.")
    piege: Texte = Field(description="L’erreur à éviter.")
    sources: tuple[Identifiant, ...] = Field((), description="Identifiants des sources.")


class Indicateurs(Fiche):
    """The list of indicators."""

    indicateurs: tuple[Indicateur, ...]


class Question(Fiche):
    """A question practitioners ask, and its short answer."""

    id: Identifiant = Field(description="Identifiant, et ancre de la question.")
    theme: Identifiant = Field(description="Thème : voir data/vocabulary.yml.")
    cote: Identifiant = Field(description="accueillir, transmettre ou tous.")
    question: Texte = Field(description="La question, comme on la pose.")
    reponse: Texte = Field(description="La réponse, en deux à quatre phrases, avec ses appels de source.")
    voir_aussi: tuple[Identifiant, ...] = Field((), description="Cas, accords, notions ou guides où aller.")
    sources: tuple[Identifiant, ...] = Field((), description="Identifiants des sources.")


class Questions(Fiche):
    """The questions and answers."""

    questions: tuple[Question, ...]


class Contact(Fiche):
    """A person or a body to turn to, as a source shows them."""

    nom: Texte = Field(description="Nom.")
    genre: Identifiant = Field(description="personne ou organisme.")
    role: Texte | None = Field(None, description="Son rôle, à la date de la source.")
    sujet: Texte = Field(description="Ce sur quoi se tourner vers lui ou elle.")
    cotes: tuple[Identifiant, ...] = Field(min_length=1, description="Qui peut en avoir besoin.")
    fiche: Identifiant | None = Field(None, description="Cas ou notion qui en parle.")
    sources: tuple[Identifiant, ...] = Field(min_length=1, description="Identifiants des sources.")

    @model_validator(mode="after")
    def _person_has_a_role(self) -> "Contact":
        if self.genre == "personne" and self.role is None:
            raise ValueError("une personne a un rôle. Ajouter « role: … », tel que la source le donne.")
        return self


class Contacts(Fiche):
    """Whom to turn to."""

    contacts: tuple[Contact, ...]
