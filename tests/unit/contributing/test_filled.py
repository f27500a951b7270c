"""A filled form: what it becomes, and what it is told when something is missing."""

from datetime import date
from pathlib import Path

import pytest

from essaimage.__main__ import main
from essaimage.contributing.answers import Answer, answers, groups
from essaimage.contributing.filled import Filled, from_form
from essaimage.model.corpus import Corpus
from essaimage.reading.corpus import read_corpus
from support.project import minimal_project

FORM = """### Titre

Un modèle venu d’ailleurs : l’essai

### Nom de l’organisation

L’Essai

### Nom développé

_No response_

### En deux ou trois phrases

Elle accueille un modèle [1].
Il marche[2].

### Ce qu’est l’organisation

association

### Rôle

Structure d’accueil

### Lieu d’origine

Commune : Exempleville
Région : exemplanie

### Secteurs

- [X] Secteur d’exemple
- [ ] Autre secteur

### Publics

- [x] Public d’exemple

### À qui l’activité s’adresse

Tout le monde

### Accords signés ou en projet

partenaire : Réseau Exemple
type : accord-exemple
objet : un objet,
sur deux lignes
statut : signé
année : 2021
source : 1

partenaire : Autre
forme : entraide
objet : aide
statut : en-projet
source : [2]

### Le besoin

Un besoin [2].

### Ce n’est pas une question

Suite du besoin.

### Sources

titre : Une source nouvelle : le titre
editeur : Éditeur
adresse : https://exemple.org/nouvelle
date : 2024-03
note : On y lit l’essentiel.

titre : Déjà là
editeur : Éditeur
adresse : https://example.org/source
note : Déjà lue.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return minimal_project(tmp_path)


def corpus_of(project: Path) -> Corpus:
    corpus, _ = read_corpus(project)
    assert corpus
    return corpus


def admitted(form: str, corpus: Corpus) -> str:
    """Return `form` with the values that the lists of the project admit, and a source that it knows."""
    names = corpus.vocabulaire
    known = corpus.references["source-exemple"].URL
    form = form.replace("Secteur d’exemple", names.secteurs[0].nom).replace("Public d’exemple", names.publics[0].nom)
    return form.replace("Structure d’accueil", names.roles[0].nom).replace("https://example.org/source", str(known))


def read(project: Path, form: str = FORM) -> Filled:
    corpus = corpus_of(project)
    return from_form(admitted(form, corpus), "formulaire.md", corpus, date(2026, 11, 24))


def told(filled: Filled) -> list[str]:
    return [str(problem) for problem in sorted(filled.problems)]


def send(project: Path, form: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    form = admitted(form, corpus_of(project))
    (project / "formulaire.md").write_text(form, "utf-8")
    status = main(["from-form", str(project / "formulaire.md"), str(project)])
    return status, capsys.readouterr().out


def test_form_becomes_a_draft_that_passes_the_checks(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert send(project, FORM, capsys) == (0, "Écrit : docs/case-studies/l-essai.md\n")
    corpus, problems = read_corpus(project)
    assert corpus
    assert problems == []
    case = corpus.cas["l-essai"].record
    assert case.brouillon
    assert case.chapeau == "Elle accueille un modèle [^l-essai-1]. Il marche[^source-exemple]."
    assert [accord.source for accord in case.accords] == ["l-essai-1", "source-exemple"]
    assert case.accords[0].objet == "un objet, sur deux lignes"
    assert "### Ce n’est pas une question" in corpus.cas["l-essai"].body
    assert corpus.references["l-essai-1"].title == "Une source nouvelle : le titre"
    assert corpus.references["l-essai-1"].issued
    assert main(["check", str(project)]) == 0


def test_status_may_be_written_as_readers_see_it(project: Path) -> None:
    assert told(read(project)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("L’Essai\n", "\n", "Nom de l’organisation: la réponse manque."),
        ("statut : signé", "statut : signée", "statut: « signée » est inconnu."),
        ("source : 1", "source : 7", "la source « 7 » n’est pas dans la liste. Écrire un numéro de 1 à 2."),
        ("objet : aide", "sujet : aide", "la ligne « sujet : aide » n’a pas de clé connue."),
        ("note : On y lit l’essentiel.", "", "Sources: source 1 : « note » manque."),
        ("date : 2024-03", "date : mars 2024", "« mars 2024 » n’est pas une date."),
        ("modèle [1]", "modèle [9]", "la source « 9 » n’est pas dans la liste."),
        ("- [X] Secteur", "- [ ] Secteur", "Secteurs: "),
    ],
)
def test_author_is_told_what_is_missing(project: Path, old: str, new: str, message: str) -> None:
    assert old in FORM
    found = told(read(project, FORM.replace(old, new)))
    assert any(message.removeprefix("statut: ") in line for line in found), found


def test_what_the_checks_refuse_is_told_by_line_of_the_form(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "data/references.yml").read_bytes()
    status, out = send(project, FORM.replace("type : accord-exemple", "type : accord-exemples"), capsys)
    line = FORM.split("\n").index("### Accords signés ou en projet") + 1
    assert status == 1
    assert f"formulaire.md:{line}: accords[0].type: « accord-exemples » est inconnu. Vouliez-vous dire" in out
    assert not (project / "docs/case-studies/l-essai.md").exists()
    assert (project / "data/references.yml").read_bytes() == before


def test_case_that_exists_is_never_overwritten(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (project / "docs/case-studies/exemple.md").read_bytes()
    status, out = send(project, FORM.replace("L’Essai\n", "Exemple\n"), capsys)
    assert (status, "docs/case-studies/exemple.md existe déjà." in out) == (1, True)
    assert (project / "docs/case-studies/exemple.md").read_bytes() == before


@pytest.mark.parametrize("name", ["../../../etc/passwd", "$(touch x)", "a/b", "..", "`id`"])
def test_name_cannot_lead_out_of_the_folder(project: Path, name: str) -> None:
    path = read(project, FORM.replace("L’Essai\n", f"{name}\n")).path
    assert path == "" or Path(path).parent.as_posix() == "docs/case-studies"


@pytest.mark.parametrize("text", ["", "n’importe quoi", "### Titre\n", "### Sources\n\ntitre", "\x00"])
def test_text_that_is_no_form_says_what_is_missing(project: Path, text: str) -> None:
    assert read(project, text).problems


def test_answers_are_cut_at_known_labels_only() -> None:
    found = answers("### A\r\n\r\nun\r\n\r\n### autre\r\n\r\n### B\r\n\r\n_No response_\r\n", ["A", "B"])
    assert found == {"A": Answer("un\n\n### autre", 1)}


def test_groups_stand_between_blank_lines() -> None:
    found = list(groups(Answer("- Année : 2001\nsource: 2\n\nAnnée : 2002\nperdu : x\n", 1), ["annee", "source"]))
    assert [dict(group.values) for group in found] == [{"annee": "2001", "source": "2"}, {"annee": "2002"}]
    assert [group.unread for group in found] == [(), ("perdu : x",)]
