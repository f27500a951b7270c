"""« Quel accord choisir ? »: what the page shows without a script, and what the script weighs."""

from collections.abc import Mapping
from typing import Any

from essaimage.model.case import EtudeDeCas
from essaimage.model.choice import Choix, Convenance, Forme, Reponse
from essaimage.model.record import Page
from essaimage.pages.environment import plain
from essaimage.pages.view import View

SIDES = {"transmettre": ("tete-de-reseau", "essaimeur"), "accueillir": ("structure-d-accueil",)}
"""Which roles of a case stand on each side."""

Node = dict[str, Any]


def values(view: View) -> Mapping[str, object]:
    """Return the questions and the forms, for the form and for the table of decision."""
    choice = view.corpus.data(Choix)
    return {"choix": choice, "secteurs": _sectors(view)}


def inline(view: View) -> object:
    """Return all that the script needs to weigh the forms and to write a result."""
    choice = view.corpus.data(Choix)
    return {
        "seuil": choice.seuil,
        "ecart": choice.ecart,
        "questions": [
            {"id": question.id, "reponses": {reply.id: _reply(reply) for reply in question.reponses}}
            for question in choice.questions
        ],
        "formes": [_form(form, view) for form in choice.formes],
        "pasEncore": choice.pas_encore.model_dump(),
        "rienNeConvient": choice.rien_ne_convient.model_dump(),
        "partenariatSuffit": plain(choice.partenariat_suffit),
        "pret": view.lien("outils/suis-je-pret.md"),
        "comparer": view.lien("legal/comparer.md"),
    }


def _reply(reply: Reponse) -> Node:
    return {
        "arrete": reply.arrete,
        "oui": plain(reply.parce_que or ""),
        "non": plain(reply.manque or ""),
        "demandes": [[wish.critere, wish.sens, wish.valeur, wish.poids] for wish in reply.demandes],
        "convient": _suits(reply.convient),
        "ecarte": {aside.forme: plain(aside.raison) for aside in reply.ecarte},
    }


def _suits(suits: Convenance | None) -> Node | None:
    return {"formes": suits.formes, "proches": suits.proches, "poids": suits.poids} if suits else None


def _form(form: Forme, view: View) -> Node:
    page = view.corpus.accords[form.id]
    return {
        "id": form.id,
        "nom": page.record.terme,
        "lien": view.lien(page.src),
        "definition": plain(page.record.definition),
        "degre": page.record.degre,
        "notes": page.record.criteres,
        "atouts": [plain(text) for text in form.atouts],
        "renonce": [plain(text) for text in form.renonce],
        "juriste": [plain(text) for text in form.juriste],
        "lire": [_read(view, name) for name in form.lire],
        "cas": [_case(case, signed.statut, view) for case, signed in view.cas_de(form.id)],
    }


def _read(view: View, name: str) -> Node:
    page = view.corpus.by_id[name]
    record = page.record
    return {"lien": view.lien(page.src), "titre": plain(getattr(record, "terme", None) or record.titre)}


def _case(page: Page[EtudeDeCas], status: str, view: View) -> Node:
    sides = [side for side, roles in SIDES.items() if page.record.role in roles]
    return {
        "nom": page.record.nom,
        "titre": plain(page.record.titre),
        "lien": view.lien(page.src),
        "statut": view.nom("statuts", status),
        "cotes": sides,
        "secteurs": page.record.secteurs,
    }


def _sectors(view: View) -> list[tuple[str, str]]:
    """Return the sectors of the cases that an agreement of the tool may show, in the order of the vocabulary."""
    used = {sector for page in view.corpus.cas.values() for sector in page.record.secteurs}
    return [(entry.id, entry.nom) for entry in view.corpus.vocabulaire.secteurs if entry.id in used]
