"""What makes a piece of text acceptable."""

from datetime import date
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from essaimage.model.text import Annee, Identifiant, Jour, Texte, Valeur


@pytest.mark.parametrize(
    ("kind", "written", "expected"),
    [
        (Texte, " Un texte. ", "Un texte."),
        (Texte, "2021, une année", "2021, une année"),
        (Texte, "é", "é"),
        (Valeur, "1.10", "1.10"),
        (Valeur, " 55 % ", "55 %"),
        (Identifiant, "licence-de-marque", "licence-de-marque"),
        (Identifiant, "36-quai", "36-quai"),
        (Jour, "2026-11-22", date(2026, 11, 22)),
        (Jour, "2024-02-29", date(2024, 2, 29)),
        (Jour, date(2026, 11, 22), date(2026, 11, 22)),
        (Annee, "1800", 1800),
        (Annee, "2100", 2100),
    ],
)
def test_right_value_is_kept(kind: Any, written: object, expected: object) -> None:
    assert expected == TypeAdapter(kind).validate_python(written)


@pytest.mark.parametrize(
    ("kind", "written"),
    [
        *((Texte, written) for written in ("", " ", "2021", "12:30", "—", "+ 35 %")),
        *((Valeur, written) for written in ("", "\n")),
        *((Identifiant, written) for written in ("", "A", "é", "a b", "-a", "a-", "a--b", "a_b", "a\n")),
        *(
            (Jour, written)
            for written in ("", "2026", "2026-2-3", "22/11/2026", "2026-02-30", "2026-13-01", "٢٠٢٦-11-22")
        ),
        *((Annee, written) for written in ("", "1799", "2101", "vers 2001", "2001.5")),
    ],
)
def test_wrong_value_is_refused(kind: Any, written: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(kind).validate_python(written)
