"""What the accessibility statement claims: each proof is a test that exists, each look names what was looked at."""

import re

import pytest

from essaimage.model.accessibility import Rgaa
from support.build import ROOT
from support.real import corpus

_TEST = re.compile(r"(tests/[\w/]+\.py)::(test_\w+)(?:\[(\w+)\])?")

PROOFS = sorted({proof for one in corpus().data(Rgaa).criteres for proof in one.preuves})


@pytest.mark.parametrize("proof", PROOFS)
def test_proof_exists(proof: str) -> None:
    if proof.startswith("regard : "):
        return
    named = _TEST.fullmatch(proof)
    assert named, "Écrire « tests/dossier/fichier.py::test_nom », ou « regard : pages regardées »."
    code = (ROOT / named[1]).read_text("utf-8")
    assert f"def {named[2]}(" in code
    assert not named[3] or f"def {named[3]}(" in code


def test_criteria_stand_in_order() -> None:
    numbers = [tuple(map(int, one.numero.split("."))) for one in corpus().data(Rgaa).criteres]
    assert numbers == sorted(numbers)
