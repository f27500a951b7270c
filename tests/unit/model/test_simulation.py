"""The assumptions of the simulator: what an author may write, and what is said of the rest."""

from pathlib import Path

import pytest

from support.project import minimal_project, problems_of, replace

PATH = "data/simulator.yml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('depart: ["12500.5"]', 'depart: ["30000"]', "« 30000 » n’est pas admis. De 0 à 20000, par pas de 0.01."),
        ('depart: ["12500.5"]', 'depart: ["1.005"]', "« 1.005 » n’est pas admis. De 0 à 20000, par pas de 0.01."),
        ('depart: ["12500.5"]', 'depart: ["1", "2"]', "« depart » a 2 valeurs. En écrire une, ou 5."),
        ('depart: ["12500.5"]', 'depart: ["1 000"]', "« 1 000 » n’est pas un nombre."),
        ('        annee: "2022"\n', "", "« source » et « annee » vont ensemble. Ajouter celle qui manque"),
        ("        source: source-exemple\n", "", "« source » et « annee » vont ensemble. Ajouter celle qui manque"),
        ("source: source-exemple", "source: source-absente", "« source-absente »"),
        ("cotes: [tous]", "cotes: [voisins]", "« voisins » est inconnu."),
    ],
)
def test_what_is_wrong_is_said_with_what_to_write(tmp_path: Path, old: str, new: str, message: str) -> None:
    root = minimal_project(tmp_path)
    replace(root, PATH, old, new)
    [problem] = problems_of(root)
    assert problem.startswith(f"{PATH}:")
    assert message in problem


def test_assumption_written_twice_is_refused(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    text = (root / PATH).read_text("utf-8")
    groups = text.partition("groupes:\n")[2].replace("groupe-exemple", "autre-groupe")
    (root / PATH).write_text(text + groups, "utf-8")
    assert any("l’hypothèse « hypothese-exemple » est écrite deux fois" in problem for problem in problems_of(root))
