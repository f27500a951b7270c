"""The library’s jobs without MkDocs: `python -m essaimage check`, with `hooks` on the path."""

import argparse
import signal
import sys
from pathlib import Path

from essaimage.checks import check
from essaimage.glossary.gaps import gaps
from essaimage.problems import advice, report
from essaimage.reading.corpus import read_corpus


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit status: 0 when the content is right, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="essaimage", description="Contrôler le contenu de la base.")
    commands = parser.add_subparsers(dest="command", required=True)
    checking = commands.add_parser("check", help="lire docs/ et data/, et dire tout ce qui est à corriger")
    checking.add_argument("root", nargs="?", type=Path, default=Path(), help="dossier du projet (par défaut, ici)")
    return check_content(parser.parse_args(arguments).root)


def check_content(root: Path) -> int:
    """Print every problem of the project at `root`, or that there is none and some advice; return 1 if there is any."""
    corpus, problems = read_corpus(root)
    problems += check(corpus) if corpus else []
    print(report(problems) if problems else "Aucune erreur.")
    remarks = gaps(corpus) if corpus and not problems else []
    if remarks:
        print(advice(remarks))
    return 1 if problems else 0


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # an author may pipe the list into `head`
    sys.exit(main())
