"""Sources and legal texts: every call finds one, and every one is called."""

from collections.abc import Iterable, Mapping

from essaimage.model.corpus import Corpus
from essaimage.model.evidence import called, listed
from essaimage.problems import Problem, nearest


def check_calls(corpus: Corpus) -> list[Problem]:
    """Refuse a call to nothing, and a source or a text that no page uses."""
    problems, used = [], set()
    known = {*corpus.references, *corpus.textes}
    for page in corpus.pages.values():
        for found in [*called(page), *listed(page)]:
            used.add(found.text)
            if found.text not in known:
                message = f"la source « {found.text} » est inconnue."
                hint = f"{nearest(found.text, known)} Les sources sont dans data/references.yml."
                problems.append(Problem(page.path, found.line, "source", message, hint))
    problems += _unused(corpus, "data/references.yml", "references", corpus.references, used)
    return problems + _unused(corpus, "data/legal-texts.yml", "textes", corpus.textes, used)


def _unused(corpus: Corpus, path: str, key: str, items: Mapping[str, object], used: Iterable[str]) -> list[Problem]:
    lines = corpus.lines.get(path, {})
    return [
        Problem(
            path,
            lines.get(f"{key}[{rank}]", 1),
            f"{key}[{rank}].id",
            f"aucune page ne cite « {name} ».",
            f"La citer par [^{name}], ou la retirer.",
        )
        for rank, name in enumerate(items)
        if name not in used
    ]
