"""Cut a page into its front matter and its body, and know on which lines both stand."""

from dataclasses import dataclass

from essaimage.problems import Problem

_FENCE = "---"


@dataclass(frozen=True)
class Cut:
    """A page in two. `header_line` and `body_line` are the first lines of each, from 1."""

    header: str
    body: str
    header_line: int = 2
    body_line: int = 1


def cut(text: str, path: str) -> tuple[Cut, list[Problem]]:
    """Return the two parts of `text`, or why they cannot be told apart."""
    if not text.strip():
        return Cut("", ""), [Problem(path, 1, "fichier", "le fichier est vide.", _model_of(path))]
    lines = text.split("\n")
    if lines[0].rstrip() != _FENCE:
        return Cut("", text), [Problem(path, 1, "en-tête", "l’en-tête manque.", _model_of(path))]
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == _FENCE:
            body = "\n".join(lines[number + 1 :])
            return Cut("\n".join(lines[1:number]), body, 2, number + 2), []
    message = "l’en-tête n’est pas refermé."
    return Cut("", text), [Problem(path, 1, "en-tête", message, "Ajouter une ligne --- sous la dernière clé.")]


def _model_of(path: str) -> str:
    example = {"docs/case-studies": "case-studies/step-pau.md", "docs/legal": "legal/licence-de-marque.md"}
    for folder, model in example.items():
        if path.startswith(folder):
            return f"Commencer par --- puis les clés, comme dans docs/{model}."
    return "Commencer par une ligne ---, puis les clés, puis une ligne ---."
