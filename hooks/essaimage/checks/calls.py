"""Sources and legal texts: every call finds one, and every one is called."""

from collections.abc import Iterable

from essaimage.model.corpus import Corpus
from essaimage.model.data import FILES as RECORDS
from essaimage.model.evidence import called, listed, shared
from essaimage.problems import Problem, nearest

_FILES = ("data/references.yml", "data/legal-texts.yml")


def check_calls(corpus: Corpus) -> list[Problem]:
    """Refuse a call to nothing, and a source or a text that no page uses."""
    of_pages = [(page.path, call) for page in corpus.pages.values() for call in [*called(page), *listed(page)]]
    found = [*of_pages, *shared(corpus)]
    known = {*corpus.references, *corpus.textes}
    there = known | corpus.refused
    whole = corpus.refused.isdisjoint(_FILES)
    problems = [
        Problem(
            path,
            call.line,
            "source",
            f"la source « {call.text} » est inconnue.",
            f"{nearest(call.text, known)} Les sources sont dans data/references.yml.",
        )
        for path, call in found
        if whole and call.text not in there
    ]
    return problems + _all_unused(corpus, {call.text for _, call in found})


def _all_unused(corpus: Corpus, used: set[str]) -> list[Problem]:
    """Return what nothing uses; a page or a file that could not be read may use anything."""
    if any(name.endswith(".md") or name in RECORDS for name in corpus.refused):
        return []
    return [
        *_unused(corpus, _FILES[0], "references", corpus.references, used),
        *_unused(corpus, _FILES[1], "textes", corpus.textes, used),
    ]


def _unused(corpus: Corpus, path: str, key: str, items: Iterable[str], used: set[str]) -> list[Problem]:
    lines = corpus.lines.get(path, {})
    ranks = {name: corpus.ranks.get((path, name), 0) for name in items if name not in used}
    return [
        Problem(
            path,
            lines.get(f"{key}[{rank}]", 1),
            f"{key}[{rank}].id",
            f"aucune page ne cite « {name} ».",
            f"La citer par [^{name}], ou la retirer.",
        )
        for name, rank in ranks.items()
    ]
