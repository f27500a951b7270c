"""Plain data into records; whatever the data, sentences and no exception."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from essaimage.model.case import EtudeDeCas, Verification
from essaimage.model.editorial import Accueil, Guide, PageSimple
from essaimage.model.legal import Accord, Notion
from essaimage.model.record import Fiche
from essaimage.model.sources import Reference, TexteDeLoi
from essaimage.model.vocabulary import Critere, Entree
from essaimage.reading.front_matter import cut
from essaimage.reading.validate import validate
from essaimage.reading.yaml_text import parse_yaml
from support.properties import EXAMPLES_150

KINDS: tuple[type[Fiche], ...] = (EtudeDeCas, Accord, Notion, Guide, Accueil, PageSimple, Reference, TexteDeLoi)
_KEYS = sorted({name for kind in KINDS for name in kind.model_fields})
_INNER = "annee source type forme versions date-parts literal lecture entrees titre vers {} {0} %s é".split()
_SCALAR = st.text(max_size=12) | st.sampled_from(["2021", "2026-02-30", "signe", "{input}", "-1", "nan", "9" * 20, ""])
_DATA: Any = st.recursive(
    _SCALAR,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_INNER), inner, max_size=3),
    max_leaves=8,
)
_HEADERS: Any = st.dictionaries(st.sampled_from(_KEYS) | st.text(max_size=8), _DATA, max_size=8) | _DATA


def shown(kind: type[Fiche], data: object, lines: dict[str, int] | None = None, prefix: str = "") -> list[str]:
    """Return the problems of `data` read as a `kind`, as shown."""
    return [str(problem) for problem in validate(kind, data, "p", lines or {}, prefix)[1]]


def test_right_data_gives_the_record() -> None:
    record, problems = validate(Critere, {"id": "x", "nom": "Nom", "un": "peu", "cinq": "tout"}, "p", {})
    assert (record, problems) == (Critere(id="x", nom="Nom", un="peu", cinq="tout"), [])


@pytest.mark.parametrize("data", [None, "texte", ["a"], 3])
def test_data_that_is_no_group_of_keys_is_refused(data: object) -> None:
    assert shown(Critere, data, {"criteres[2]": 7}, "criteres[2]") == [
        "p:7: criteres[2]: un groupe de clés est attendu. Écrire « clé: valeur »."
    ]


def test_line_is_that_of_the_nearest_written_key() -> None:
    lines = {"": 1, "items[0]": 4, "items[0].nom": 5}
    data = {"id": "x", "nom": "1", "definition": "Texte."}
    assert [line.split(":")[1] for line in shown(Entree, data, lines, "items[0]")] == ["5"]
    assert [line.split(":")[1] for line in shown(Entree, {"id": "x", "nom": "Nom"}, lines, "items[0]")] == ["4"]


def test_all_problems_of_a_record_are_said() -> None:
    assert [line.split(": ")[1] for line in shown(Entree, {"id": " ", "nmo": "Nom"})] == [
        "id",
        "nom",
        "definition",
        "nmo",
    ]


def test_rule_of_a_record_is_said_without_its_class() -> None:
    data = {"date": "2026-11-22", "entrees": "3", "confirmees": "1", "corrigees": "1", "non_retrouvees": "0"}
    assert shown(Verification, data) == ["p:1: en-tête: le compte n’y est pas : entrees vaut 3, le détail donne 2."]


def test_list_where_a_number_is_due_is_said_in_so_many_words() -> None:
    data = {"date": "2026-11-22", "entrees": ["3"], "confirmees": "3", "corrigees": "0", "non_retrouvees": "0"}
    assert "la valeur ne convient pas" not in shown(Verification, data)[0]


@given(st.sampled_from(KINDS), _HEADERS, st.text(max_size=20))
@EXAMPLES_150
def test_no_front_matter_raises(kind: type[Fiche], header: object, body: str) -> None:
    text = f"---\n{yaml.safe_dump(header, allow_unicode=True)}---\n{body}"
    parts, _ = cut(text, "docs/x.md")
    parsed = parse_yaml(parts.header, "docs/x.md", parts.header_line)
    record, problems = validate(kind, parsed.data or {}, "docs/x.md", parsed.lines)
    assert (record is None) == bool(problems)
