"""The assumptions of « Simuler l’économie » (`data/simulator.yml`); the formulas are in `assets/js/economie.js`."""

from pydantic import Field, model_validator

from essaimage.model.record import Fiche
from essaimage.model.text import Annee, Identifiant, Texte, Valeur

YEARS = 5
"""The longest the tool looks ahead: an assumption made year by year has this many values."""

_TOLERANCE = 1e-6


class Structure(Fiche):
    """A kind of insertion structure, and the yearly « aide au poste » that a source gives for it."""

    id: Identifiant = Field(description="Identifiant.")
    nom: Texte = Field(description="Le type de structure, avec son sigle.")
    montant: float = Field(ge=0, description="Aide par an et par temps plein, en euros.")


class Hypothese(Fiche):
    """An assumption: invented for the running example, or taken from a source."""

    id: Identifiant = Field(description="Identifiant, dans l’adresse et pour les formules.")
    libelle: Texte = Field(description="Ce que l’on suppose.")
    unite: Valeur = Field(description="Son unité : « € par mois ».")
    depart: tuple[float, ...] = Field(min_length=1, max_length=YEARS, description="La valeur de l’exemple, ou cinq.")
    min: float = Field(description="La plus petite valeur admise.")
    max: float = Field(description="La plus grande valeur admise.")
    pas: float = Field(gt=0, description="La plus petite différence admise : 1 pour un nombre entier.")
    aide: Texte = Field(description="Ce qu’il faut compter là.")
    source: Identifiant | None = Field(
        None, description="Identifiant de la source ; sans elle, la valeur est inventée."
    )
    annee: Annee | None = Field(None, description="Année que la source donne à la valeur.")

    @property
    def par_annee(self) -> bool:
        """Whether it has a value for each year."""
        return len(self.depart) > 1

    @model_validator(mode="after")
    def _source_has_a_year(self) -> "Hypothese":
        if (self.source is None) != (self.annee is None):
            raise ValueError("« source » et « annee » vont ensemble. Ajouter celle qui manque, ou retirer l’autre.")
        return self

    @model_validator(mode="after")
    def _example_is_allowed(self) -> "Hypothese":
        if len(self.depart) not in (1, YEARS):
            raise ValueError(f"« depart » a {len(self.depart)} valeurs. En écrire une, ou {YEARS}.")
        refused = [value for value in self.depart if not self._allows(value)]
        if refused:
            message = f"« {refused[0]:g} » n’est pas admis. De {self.min:g} à {self.max:g}, par pas de {self.pas:g}."
            raise ValueError(message)
        return self

    def _allows(self, value: float) -> bool:
        steps = value / self.pas
        return self.min <= value <= self.max and abs(steps - round(steps)) < _TOLERANCE


class Groupe(Fiche):
    """Assumptions that are read together, and the sides they concern."""

    id: Identifiant = Field(description="Identifiant.")
    titre: Texte = Field(description="Titre du groupe.")
    cotes: tuple[Identifiant, ...] = Field(min_length=1, description="transmettre, accueillir, ou les deux.")
    hypotheses: tuple[Hypothese, ...] = Field(min_length=1, description="Les hypothèses.")


class Simulateur(Fiche):
    """Every assumption of the tool, and the amounts of « aide au poste » it offers."""

    structures: tuple[Structure, ...] = Field(min_length=1, description="Types de structure et leur aide au poste.")
    groupes: tuple[Groupe, ...] = Field(min_length=1, description="Les hypothèses, par groupe.")

    @property
    def hypotheses(self) -> tuple[Hypothese, ...]:
        """Every assumption, in the order of the page."""
        return tuple(item for groupe in self.groupes for item in groupe.hypotheses)

    @model_validator(mode="after")
    def _identifiers_differ(self) -> "Simulateur":
        ids = [item.id for item in self.hypotheses]
        twice = [name for rank, name in enumerate(ids) if name in ids[:rank]]
        if twice:
            raise ValueError(f"l’hypothèse « {twice[0]} » est écrite deux fois. Changer l’un des deux identifiants.")
        return self
