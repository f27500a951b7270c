"""The library’s jobs without MkDocs: `python -m essaimage check`, with `hooks` on the path.

The one module that reads the clock, prints, and writes in the project.
"""

import argparse
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from essaimage.checks import check
from essaimage.checks.drafts import unpublished
from essaimage.contributing.filled import Filled, from_form
from essaimage.contributing.fixes import mend_page, mend_yaml
from essaimage.contributing.generated import generated
from essaimage.contributing.reviews import reviews
from essaimage.contributing.skeleton import identifier, path_of, skeleton
from essaimage.glossary.gaps import gaps
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.legal import Notion
from essaimage.model.record import Fiche
from essaimage.pages.assemble import assemble
from essaimage.pages.heading import said
from essaimage.problems import Problem, advice, annotation, report
from essaimage.publishing import swap as exchange
from essaimage.publishing.compressed import compressed
from essaimage.publishing.schemas import schemas
from essaimage.publishing.staging import staged, with_head
from essaimage.reading.corpus import read_corpus
from essaimage.reading.pages import kind_of

SCHEMAS = "data/schemas"
"""Where the schemas stand in the project, for editors."""


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 when the content is right, 1 otherwise."""
    parsed = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = parsed.run
    return run(parsed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="essaimage", description="Contrôler le contenu de la base, et y ajouter.")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="lire docs/ et data/, et dire tout ce qui est à corriger")
    checking.add_argument("--format", choices=("texte", "github"), default="texte", help="github : en annotations")
    checking.add_argument("--fix", action="store_true", help="corriger d’abord la typographie et l’ordre des clés")
    checking.set_defaults(run=lambda given: check_content(given.root, form=given.format, fix=given.fix))
    for name, kind in {"new-case": EtudeDeCas, "new-term": Notion}.items():
        adding = commands.add_parser(name, help="écrire un fichier à remplir, qui reste un brouillon")
        adding.add_argument("name", help="le nom de l’organisation, ou le terme")
        adding.set_defaults(run=lambda given, kind=kind: new(given.root, kind, given.name, today()))
    filling = commands.add_parser("from-form", help="faire un cas du texte d’un formulaire rempli")
    filling.add_argument("file", type=Path, help="le texte du formulaire")
    filling.set_defaults(run=lambda given: fill(given.root, given.file, today()))
    making = commands.add_parser("generate", help="écrire à nouveau le formulaire des cas et les schémas")
    making.set_defaults(run=lambda given: generate(given.root))
    due = commands.add_parser("due", help="dire, en Markdown, quelles pages de droit sont à relire")
    due.set_defaults(run=lambda given: show_due(given.root, today()))
    compressing = commands.add_parser(
        "compress", help="écrire chaque texte d’un site une fois de plus en gzip et brotli"
    )
    compressing.add_argument("site", type=Path, help="le dossier du site construit")
    compressing.set_defaults(run=lambda given: compress(given.site))
    staging = commands.add_parser("stage", help="écrire les pages finies, en Markdown, pour un autre générateur")
    staging.add_argument("out", type=Path, help="dossier où les écrire ; il ne doit pas exister")
    staging.set_defaults(run=lambda given: stage_pages(given.root, given.out, today()))
    for command in commands.choices.values():
        command.add_argument("root", nargs="?", type=Path, default=Path(), help="dossier du projet (par défaut, ici)")
    swapping = commands.add_parser("swap", help="mettre un site fini à la place du précédent, d’un coup")
    swapping.add_argument("current", type=Path, help="dossier du site en place")
    swapping.add_argument("new", nargs="?", type=Path, help="le site fini (par défaut, réparer un échange interrompu)")
    swapping.set_defaults(run=lambda given: swap_sites(given.current, given.new))
    return parser


def compress(site: Path) -> int:
    """Write beside each text of the built `site` its compressed twins, and return 0."""
    for path, content in compressed(site):
        path.write_bytes(content)
    return 0


def today() -> date:
    """Return the day: that of `SOURCE_DATE_EPOCH` if it is set, as for a build."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else datetime.now(UTC).date()


def check_content(root: Path, *, form: str = "texte", fix: bool = False) -> int:
    """Print every problem of the project at `root`, or that there is none and some advice; return 1 if there is any."""
    if fix:
        _tell_fixed(list(mend(root)))
    corpus, problems = read_corpus(root)
    problems += check(corpus) if corpus else []
    remarks = [*unpublished(corpus), *(gaps(corpus) if not problems else [])] if corpus else []
    _show(problems, remarks, form)
    return 1 if problems else 0


def mend(root: Path) -> Iterable[str]:
    """Mend what is safe in `docs/` and `data/`, and yield each file that changed."""
    for file in sorted([*(root / "docs").rglob("*.md"), *(root / "data").glob("*.yml")]):
        path = file.relative_to(root).as_posix()
        text = file.read_text("utf-8", errors="replace")
        src = path.removeprefix("docs/")
        mended = mend_yaml(text) if src == path else mend_page(text, kind_of(src))
        if mended != text and "\ufffd" not in text:
            file.write_bytes(mended.encode())
            yield path


def new(root: Path, kind: type[Fiche], name: str, day: date) -> int:
    """Write a file to fill in for `name`; return 1, and write nothing, if it cannot be."""
    corpus, problems = read_corpus(root)
    path = path_of(kind, name)
    if corpus is None:
        print(report(problems))
    elif not identifier(name):
        print('Le nom manque. Finir la commande, par exemple, par : NAME="La Cravate solidaire"')
    elif (root / path).exists() or identifier(name) in corpus.by_id:
        print(f"« {identifier(name)} » existe déjà. Ouvrir sa page, ou choisir un autre nom.")
    else:
        _write(root / path, skeleton(kind, name, corpus, day))
        print(f"Écrit : {path}\nC’est un brouillon : `make serve` le montre, le site publié l’ignore.")
        return 0
    return 1


def fill(root: Path, file: Path, day: date) -> int:
    """Write the case that a filled form describes, and its sources; or print what is missing, and write nothing."""
    corpus, problems = read_corpus(root)
    if corpus is None:
        print(report(problems))
        return 1
    filled = from_form(file.read_text("utf-8"), file.name, corpus, day)
    if filled.path and (root / filled.path).exists():
        filled.problems.append(Problem(file.name, 1, "Nom de l’organisation", f"{filled.path} existe déjà.", ""))
    problems = filled.problems or _tried(root, filled, file.name)
    print(report(problems) if problems else f"Écrit : {filled.path}")
    return 1 if problems else 0


def generate(root: Path) -> int:
    """Write again the files of the repository that are made from the models."""
    corpus, problems = read_corpus(root)
    if corpus is None:
        print(report(problems))
        return 1
    for path, text in made(corpus):
        _write(root / path, text)
        print(f"Écrit : {path}")
    return 0


def made(corpus: Corpus) -> Iterable[tuple[str, str]]:
    """Return the files that `generate` writes, as (path from the project’s root, text)."""
    return [*generated(corpus), *((f"{SCHEMAS}/{name}", text) for name, text in schemas(corpus))]


def show_due(root: Path, day: date) -> int:
    """Print the pages of law that are due for review; return 1 if the project cannot be read."""
    corpus, problems = read_corpus(root)
    print(reviews(corpus, day) if corpus else report(problems))
    return 0 if corpus else 1


def _tried(root: Path, filled: Filled, form: str) -> list[Problem]:
    """Write the case and its sources, keep them if they pass; return what does not, by line of the form."""
    references = root / "data/references.yml"
    before = references.read_bytes()
    _write(root / filled.path, filled.case)
    references.write_bytes(before.rstrip(b"\n") + b"\n" + filled.references.encode())
    corpus, problems = read_corpus(root)
    problems += check(corpus) if corpus else []
    if problems:
        references.write_bytes(before)
        (root / filled.path).unlink()
    return [_in_form(problem, filled, form) for problem in problems]


def _in_form(problem: Problem, filled: Filled, form: str) -> Problem:
    key = problem.key.split("[")[0].split(".")[0]
    line = filled.places.get(key, 1) if problem.path == filled.path else 1
    return Problem(form, line, problem.key, problem.message, problem.hint)


def _show(problems: list[Problem], remarks: list[Problem], form: str) -> None:
    if form == "github":
        for level, found in (("error", problems), ("notice", remarks)):
            for problem in sorted(set(found)):
                print(annotation(problem, level))
    print(report(problems) if problems else "Aucune erreur.")
    if remarks and form != "github":
        print(advice(remarks))


def _tell_fixed(paths: list[str]) -> None:
    print(*(f"Corrigé : {path}" for path in paths), sep="\n", end="\n" if paths else "")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())


def stage_pages(root: Path, out: Path, day: date) -> int:
    """Write the finished Markdown of the project at `root`, and its assets, in `out`; return 1 if refused."""
    corpus, problems = read_corpus(root)
    problems += check(corpus) if corpus else []
    if problems or corpus is None or out.exists():
        print(report(problems) if problems else f"Le dossier {out} existe déjà.")
        return 1
    for src, page in corpus.pages.items():
        _write(out / staged(src), with_head(assemble(page, corpus, day), said(page)))
    shutil.copytree(root / "docs/assets", out / "assets")
    print(f"{len(corpus.pages)} pages dans {out}.")
    return 0


def swap_sites(current: Path, new: Path | None) -> int:
    """Put the site `new` in the place of `current`; without `new`, mend what a killed exchange left."""
    if new is None:
        exchange.mend(current)
    else:
        exchange.swap(current, new)
    return 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # an author may pipe the list into `head`
    sys.exit(main())
