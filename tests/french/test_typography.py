"""Every visible text of the site follows the charter’s typography: spaces, quotation marks, apostrophes."""

import re
from functools import cache
from pathlib import Path

import pytest

from support.visible import Block, blocks

NAMES = re.compile(r"Vägen ut!|Yahoo!")
"""Names that carry their own sign."""

FAULTS = {
    "apostrophe droite": r"\w'\w",
    "guillemets droits": r'"',
    "trois points": r"\.\.\.",
    "espace ordinaire ou large devant ; ! ?": r"[ \xa0][;!?](?!\w)",
    "espace ordinaire ou fine devant : » % €": r"[ \u202f][:»%€]",
    "espace ordinaire ou fine après «": "«[ \u202f]",
    "« collé": r"«[^\s\xa0]",
    "signe double collé": r"[\w)»][;»](?!\w)|[\w)»][!?](?=\s|$)|[^\W\d]:(?=\s|$)",
    "espace devant une virgule ou un point": r"\s[,.](?=\s|$)",
    "espace dans une parenthèse": r"\(\s|\s\)",
    "milliers séparés par une espace ordinaire": r"(?<![\w,.°/-])\d{1,3} \d{3}(?!\d)",
    "trait d’union pour un tiret": r" - ",
    "majuscule sans accent": r"\b(?:Etat|Ecole|Etude|Economi|Egal|Etabli|Eval|Equip|Etape|Ecrit|Edit)\w*",
    "point médian": r"\w·\w",
}


@cache
def texts(site: Path) -> list[Block]:
    return [Block(block.page, NAMES.sub("Nom", block.text)) for block in blocks(site)]


@pytest.mark.parametrize("fault", FAULTS)
def test_no_text_has_this_fault(site: Path, fault: str) -> None:
    pattern = re.compile(FAULTS[fault])
    found = [
        (block.page, block.text[max(0, match.start() - 30) : match.end() + 20])
        for block in texts(site)
        for match in pattern.finditer(block.text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("apostrophe droite", "l'été"),
        ("guillemets droits", 'un "mot"'),
        ("espace ordinaire ou large devant ; ! ?", "Quoi ?"),
        ("espace ordinaire ou large devant ; ! ?", "Quoi\xa0?"),
        ("espace ordinaire ou fine devant : » % €", "20 %"),
        ("signe double collé", "Quoi?"),
        ("signe double collé", "ceci: cela"),
        ("espace devant une virgule ou un point", "ceci , cela"),
        ("milliers séparés par une espace ordinaire", "10 000"),
        ("majuscule sans accent", "l’Etat"),
    ],
)
def test_fault_would_be_seen(fault: str, text: str) -> None:
    assert re.search(FAULTS[fault], text)
