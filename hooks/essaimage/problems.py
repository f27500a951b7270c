"""What is wrong, said to an author.

Every room of the library reports with the same small value, so that all problems of a build can be
gathered, sorted and shown together. Nothing here raises: a problem is data.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend.

    Attributes:
        path: File as the author knows it, from the project's root, with `/`.
        line: Line in that file, from 1.
        key: Where in the file: a key (`accords[1].type`), or a short name of the place (`lien`).
        message: What is wrong, a French sentence.
        hint: A right value or what to do, a French sentence; may be empty.
    """

    path: str
    line: int
    key: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return `path:line: key: message hint`, the one form in which problems are shown."""
        return f"{self.path}:{self.line}: {self.key}: {self.message} {self.hint}".rstrip()


def nearest(value: str, known: Iterable[str]) -> str:
    """Return a French hint with the known value closest to `value`, or with all of them if few."""
    choices = sorted(known)
    close = get_close_matches(value, choices, n=1, cutoff=0.6)
    if close:
        return f"Vouliez-vous dire « {close[0]} » ?"
    if not choices:
        return "Aucune valeur n’est encore définie."
    shown = ", ".join(choices[:12])
    return f"Valeurs admises : {shown}{' …' if len(choices) > 12 else '.'}"  # noqa: PLR2004 - one line of a terminal


def advice(remarks: Iterable[Problem]) -> str:
    """Return what an editor may want to look at, one a line, under a French count; it stops nothing."""
    ordered = sorted(set(remarks))
    count = "1 conseil, qui n’empêche rien" if len(ordered) == 1 else f"{len(ordered)} conseils, qui n’empêchent rien"
    return "\n".join(["", f"{count} :", *map(str, ordered)])


def annotation(problem: Problem, level: str) -> str:
    """Return a problem as GitHub shows it on a line of a pull request.

    See https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message.

    Args:
        problem: What is wrong.
        level: `error`, or `notice` for what stops nothing.
    """
    place = f"file={_escaped(problem.path, ':,')},line={problem.line},title={_escaped(problem.key, ':,')}"
    return f"::{level} {place}::{_escaped(f'{problem.message} {problem.hint}'.rstrip())}"


def _escaped(text: str, signs: str = "") -> str:
    for sign in ("%", "\r", "\n", *signs):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def report(problems: Iterable[Problem]) -> str:
    """Return all problems, sorted by file and line, one a line, under a French count."""
    ordered = sorted(set(problems))
    count = "1 erreur" if len(ordered) == 1 else f"{len(ordered)} erreurs"
    return "\n".join([f"{count} à corriger :", *map(str, ordered)])
