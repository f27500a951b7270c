"""A project of N invented cases around the real legal pages, guides and data, which passes every check.

Each case has the front matter of `docs/case-studies/step-pau.md` (three agreements, eleven figures, four
dates, a contradiction, seven points to check) and a body of about 650 words. The same seed gives the same
bytes. Nothing here describes anyone; see `phrases.txt` and `invented.py`.
"""

import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

import yaml
from bench.invented import case_id, organisation, source_id, sources
from bench.prose import body

from essaimage.model.corpus import Corpus
from essaimage.model.vocabulary import Vocabulaire
from essaimage.reading.corpus import read_corpus

Record = dict[str, object]

_SOURCES_OF_A_CASE = 3
_FIGURES = 11
_DATES = 4
_DOUBTS = 7
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class World:
    """What every case draws from: the real corpus, how many cases there are, and the sources they may cite."""

    corpus: Corpus
    cases: int
    sources: int


def write_project(real: Path, to: Path, cases: int, seed: int = 1) -> Path:
    """Write a project of `cases` invented cases in the folder `to`, and return it.

    Args:
        real: The project to take everything else from; its hooks and theme are linked, not copied.
        to: A folder that does not exist yet.
        cases: Number of invented cases, added to the real ones.
        seed: Where chance starts.
    """
    for part in ("docs", "data"):
        shutil.copytree(real / part, to / part)
    for part in ("hooks", "theme", "book"):
        (to / part).symlink_to(real / part, target_is_directory=True)
    shutil.copy(real / "mkdocs.yml", to)
    _add(to, _world(real, cases), seed)
    return to


def _world(real: Path, cases: int) -> World:
    corpus, problems = read_corpus(real)
    if corpus is None or problems:
        raise SystemExit("The real content does not pass `make check`; mend it first.")
    return World(corpus, cases, sources=cases)


def _add(project: Path, world: World, seed: int) -> None:
    with (project / "data/references.yml").open("a", encoding="utf-8") as file:
        file.write(sources(world.sources))
    for rank in range(world.cases):
        text = case(world, rank, Random(f"{seed}-{rank}"))  # noqa: S311 - a draw for a bench, not a secret
        (project / f"docs/case-studies/{case_id(rank)}.md").write_text(text, encoding="utf-8")


def case(world: World, rank: int, dice: Random) -> str:
    """Return the file of the case of that rank: front matter and body."""
    pool = [source_id(number % world.sources) for number in (rank, *dice.sample(range(world.sources), 2))]
    record = {**_identity(world, rank, dice, pool), **_evidence(world, dice, pool), **_closing()}
    header = yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)
    return f"---\n{header}---\n\n{body(dice, lambda phrase: _filled(phrase, world, rank, dice, pool))}"


def _filled(phrase: str, world: World, rank: int, dice: Random, pool: list[str]) -> str:
    accord = world.corpus.accords[dice.choice(list(world.corpus.accords))]
    return phrase.format(
        nom=organisation(rank).nom,
        ville=organisation(rank).ville,
        reseau=organisation(_neighbour(world, rank)).nom,
        terme=dice.choice(list(world.corpus.termes.values())).record.terme.lower(),
        lien=f"[{accord.record.terme.lower()}](../{accord.src})",
        appel=f"[^{dice.choice(pool)}]",
        texte=f"[^{dice.choice(list(world.corpus.textes))}]",
    )


def _neighbour(world: World, rank: int) -> int:
    return (rank + 1) % world.cases


def _identity(world: World, rank: int, dice: Random, pool: list[str]) -> Record:
    who, lists = organisation(rank), world.corpus.vocabulaire
    return {
        "titre": f"{who.nom}, à {who.ville} : trois modèles accueillis, un accord en projet",
        "nom": who.nom,
        "nom_complet": f"{who.nom}, organisation inventée pour la mesure",
        "chapeau": "Une structure d’insertion diversifie ses métiers sans tout inventer. Ce cas n’existe pas : "
        f"il mesure le temps de construction et le poids des pages[^{pool[0]}].",
        "type_structure": "entreprise d’insertion imaginaire",
        "role": dice.choice(lists.roles).id,
        "lieu": _place(who.ville, dice, lists),
        "creation": {"annee": dice.randint(1990, 2015), "source": pool[0]},
        "secteurs": [entry.id for entry in dice.sample(lists.secteurs, 2)],
        "publics": [entry.id for entry in dice.sample(lists.publics, 2)],
        "public_vise": f"Personnes éloignées de l’emploi de {who.ville}",
        "accords": [_agreement(world, rank, number, dice, pool) for number in range(3)],
    }


def _place(town: str, dice: Random, lists: Vocabulaire) -> Record:
    return {
        "commune": town,
        "departement": "Département imaginaire",
        "region": dice.choice(lists.regions).id,
        "pays": "france",
        "latitude": round(dice.uniform(43, 50), 4),
        "longitude": round(dice.uniform(-1, 7), 4),
    }


def _agreement(world: World, rank: int, number: int, dice: Random, pool: list[str]) -> Record:
    neighbour = (rank + number + 1) % world.cases
    return {
        "type": dice.choice(list(world.corpus.accords)),
        "partenaire": organisation(neighbour).nom,
        "fiche": case_id(neighbour),
        "objet": "réparation de vélos et livraison courte ; la source ne dit pas qui possède la marque",
        "statut": dice.choice(world.corpus.vocabulaire.statuts).id,
        "annee": dice.randint(2016, 2025),
        "source": dice.choice(pool),
    }


def _evidence(world: World, dice: Random, pool: list[str]) -> Record:
    years = sorted(dice.randint(1995, 2025) for _ in range(_DATES))
    told = "La structure ouvre une activité venue d’ailleurs, avec une tête de réseau et un manuel opératoire."
    return {
        "chiffres": [_figure(world, rank, dice, pool) for rank in range(_FIGURES)],
        "frise": [{"annee": year, "evenement": told, "source": dice.choice(pool)} for year in years],
        "contradictions": [{"sujet": "Qui est à l’origine du modèle ?", "versions": _versions(pool)}],
        "a_verifier": [f"Le point numéro {rank} : aucune source ne le dit[^{pool[0]}]." for rank in range(_DOUBTS)],
    }


def _figure(world: World, rank: int, dice: Random, pool: list[str]) -> Record:
    return {
        "valeur": f"{dice.randint(5, 95)} %",
        "libelle": f"de l’activité vient du modèle accueilli, selon le relevé numéro {rank}",
        "annee": dice.randint(2016, 2025),
        "declarant": dice.choice(world.corpus.vocabulaire.declarants).id,
        "source": dice.choice(pool),
        "precision": "chiffre inventé, arrondi au point",
    }


def _versions(pool: list[str]) -> list[Record]:
    texts = ("La tête de réseau, selon un premier récit.", "La structure d’accueil, selon un second récit.")
    return [{"texte": text, "source": source} for text, source in zip(texts, pool, strict=False)]


def _closing() -> Record:
    return {
        "confiance": "moyenne",
        "confiance_raison": "Cas inventé : rien n’est établi.",
        "verification": {"date": "2026-11-22", "entrees": 24, "confirmees": 21, "corrigees": 1, "non_retrouvees": 2},
        "mis_a_jour": "2026-11-24",
    }
