"""The files of `data/` whose records have no page of their own: which model each follows.

Sources and legal texts are lists apart, since pages call them one by one; so are the controlled lists, without
which nothing can be judged.
"""

from essaimage.model.accessibility import Rgaa
from essaimage.model.choice import Choix
from essaimage.model.readiness import Maturite
from essaimage.model.record import Fiche
from essaimage.model.resources import Contacts, Financements, Indicateurs, Questions, Risques
from essaimage.model.simulation import Simulateur
from essaimage.model.worksheets import Modeles

FILES: dict[str, type[Fiche]] = {
    "data/funding.yml": Financements,
    "data/risks.yml": Risques,
    "data/indicators.yml": Indicateurs,
    "data/questions.yml": Questions,
    "data/contacts.yml": Contacts,
    "data/worksheets.yml": Modeles,
    "data/readiness.yml": Maturite,
    "data/simulator.yml": Simulateur,
    "data/choice.yml": Choix,
    "data/rgaa.yml": Rgaa,
}
"""Every such file, by its path from the project’s root."""
