"""Records: frozen, closed to unknown keys, French without accents, each key explained."""

import re

import pytest
from pydantic import ValidationError

from essaimage.model.case import AccordSigne, EtudeDeCas
from essaimage.model.editorial import Accueil, Guide, PageSimple
from essaimage.model.headings import WRITTEN
from essaimage.model.legal import Accord, Notion
from essaimage.model.record import Fiche, Page
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Critere, Entree

WRITTEN_BY_AUTHORS = [EtudeDeCas, Accord, Notion, Guide, Accueil, PageSimple, Reference, TexteDeLoi, Critere]
SIGNED = {"partenaire": "Exemple", "objet": "un objet", "statut": "signe", "source": "une-source"}


@pytest.mark.parametrize("kind", WRITTEN_BY_AUTHORS, ids=lambda kind: kind.__name__)
def test_every_key_says_what_it_means(kind: type[Fiche]) -> None:
    assert [name for name, field in kind.model_fields.items() if not field.description] == []


@pytest.mark.parametrize(
    "kind", [EtudeDeCas, Accord, Notion, Guide, Accueil, PageSimple], ids=lambda kind: kind.__name__
)
def test_keys_are_written_without_accent_or_capital(kind: type[Fiche]) -> None:
    assert [name for name in kind.model_fields if not re.fullmatch(r"[a-z_]+", name)] == []


def test_record_is_frozen() -> None:
    entry = Entree(id="x", nom="Nom", definition="Texte.")
    with pytest.raises(ValidationError):
        entry.nom = "Autre"  # type: ignore[misc] # the point of the test


@pytest.mark.parametrize(
    ("extra", "right"),
    [({"type": "gie"}, True), ({"forme": "une forme"}, True), ({}, False), ({"type": "gie", "forme": "une"}, False)],
)
def test_agreement_says_its_type_or_its_form(extra: dict[str, str], *, right: bool) -> None:
    if right:
        assert AccordSigne(**SIGNED, **extra)
    else:
        with pytest.raises(ValidationError, match="un seul des deux"):
            AccordSigne(**SIGNED, **extra)


def test_term_leads_to_its_page_by_every_form() -> None:
    notion = Notion.model_validate(
        {
            "terme": "Notion",
            "sigle": "NX",
            "definition": "Mot.",
            "synonymes": ["idée"],
            "famille": "x",
            "relu_le": "2026-11-22",
            "a_revoir_avant": "2027-11-22",
        }
    )
    assert notion.formes == ("Notion", "NX", "idée")


@pytest.mark.parametrize(("niveau", "verifie"), [("A", True), ("B", True), ("C", False), ("D", False), ("E", False)])
def test_text_is_verified_at_levels_a_and_b(niveau: str, *, verifie: bool) -> None:
    texte = TexteDeLoi.model_validate(
        {
            "id": "x",
            "code": "Code",
            "court": "C.",
            "resume": "Texte.",
            "niveau": niveau,
            "version_lue": "Version",
            "verifie_le": "2026-11-22",
        }
    )
    assert verifie == texte.verifie


def test_text_is_looked_up_by_its_short_form_if_it_is_an_article() -> None:
    whole = {
        "id": "x",
        "code": "Loi entière",
        "court": "L.",
        "resume": "Texte.",
        "niveau": "A",
        "version_lue": "Version",
    }
    law = TexteDeLoi.model_validate({**whole, "verifie_le": "2026-11-22"})
    assert (law.intitule, law.model_copy(update={"article": "1"}).intitule) == ("Loi entière", "L.")


def test_every_kind_of_record_has_its_own_headings_once_each() -> None:
    assert [kind for kind, wanted in WRITTEN.items() if len(set(wanted)) != len(wanted)] == []
    assert "Se séparer" in WRITTEN[Accord]


def test_page_gives_the_line_of_a_key_or_of_what_encloses_it() -> None:
    page = Page("legal/x.md", PageSimple(titre="Titre", chapeau="Texte."), "", 9, {"": 2, "a": 3, "a[0]": 4})
    assert [page.line(key) for key in ("a", "a[0]", "a[0].b.c", "a[7]", "z")] == [3, 4, 4, 3, 2]
