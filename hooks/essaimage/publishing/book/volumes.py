"""A book is compiled in volumes, since Typst takes 7 MB a page and frees nothing, then bound into one PDF.

Places are measured first: numbers stand in boxes of one width, so that knowing them moves nothing.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from essaimage.publishing.book.binding import Volume, bound
from essaimage.publishing.book.edition import Edition
from essaimage.publishing.book.typeset import Plan, compiled

MOST = 500_000
"""How many characters of Typst a volume holds: some eighty pages, 700 MB of memory while it compiles."""

Places = Mapping[str, Any]
"""What was measured of a volume: `pages`, `places` (label → page, x, y), `emplois` (term → pages)."""


def to_books(plans: Mapping[str, Plan], edition: Edition, sources: Mapping[str, str]) -> dict[str, bytes]:
    """Return the PDF of each book, by its key.

    Args:
        plans: The plan of each book, see `plans.book`.
        edition: What they are made from.
        sources: The page of each Typst file, to name it to authors.

    Raises:
        Unprintable: If Typst refuses some page.
    """
    cut = {f"{name}#{rank}": each for name, plan in plans.items() for rank, each in enumerate(volumes(plan, edition))}
    found = _measured({key: plan for key, plan in cut.items() if not _waits(plan)}, edition, sources)
    last = {key: _known(key, plan, cut, found) for key, plan in cut.items() if _waits(plan)}
    found |= _measured(last, edition, sources)
    final = {f"{key}.pdf": _known(key, plan, cut, found) for key, plan in cut.items()}
    made = compiled(final, edition, sources)
    return {name: bound(list(_volumes(name, cut, found, made))) for name in plans}


def volumes(plan: Plan, edition: Edition) -> list[dict[str, Any]]:
    """Return the plans of the volumes of a book: cover and contents, then its parts, cut where they are long."""
    lots: list[list[Any]] = [[]]
    weight = 0
    for part in plan["parties"]:
        for piece, size in _pieces(part, edition.root):
            if weight + size > MOST and lots[-1]:
                lots.append([])
                weight = 0
            lots[-1].append(piece)
            weight += size
    contents = [_contents(part) for part in plan["parties"]]
    bare = {**plan, "sommaire": [], "numeros": {}, "emplois": {}, "debut": 1, "ici": {}, "parties": [], "avant": False}
    front = {**bare, "avant": True, "sommaire": contents, "glossaire": False}
    return [front, *({**bare, "parties": lot, "glossaire": _has_letters(lot), **_here(lot, plan)} for lot in lots)]


def _pieces(part: Mapping[str, Any], root: Path) -> Iterator[tuple[dict[str, Any], int]]:
    """Yield a part, or the pieces of it that volumes can hold, each with its weight; the glossary is one."""
    chapters: list[Any] = []
    weight, suite = sum(_size(root, each) for letter in part["lettres"] for each in letter["entrees"]), False
    for each in part["chapitres"]:
        size = _size(root, each)
        if chapters and weight + size > MOST:
            yield {**part, "chapitres": chapters, "suite": suite}, weight
            chapters, weight, suite = [], 0, True
        chapters.append(each)
        weight += size
    yield {**part, "chapitres": chapters, "suite": suite}, weight


def _size(root: Path, each: Mapping[str, Any]) -> int:
    return (root / each["fichier"].lstrip("/")).stat().st_size if "fichier" in each else 0


def _contents(part: Mapping[str, Any]) -> dict[str, Any]:
    chapters = [{"titre": each["titre"], "nom": each["nom"]} for each in part["chapitres"]]
    return {"titre": part["titre"], "nom": part["nom"], "chapitres": chapters}


def _here(lot: Iterable[Mapping[str, Any]], plan: Plan) -> dict[str, Any]:
    """Return the labels that a volume holds, and the terms whose uses are counted in it."""
    held = {each["nom"] for part in lot for each in part["chapitres"]}
    held |= {each.get("nom", "") for part in lot for letter in part["lettres"] for each in letter["entrees"]}
    names = [name for name in plan["cibles"] if name.partition("--")[0] in held]
    names += [part["nom"] for part in lot if not part["suite"]]
    return {"ici": dict.fromkeys(sorted(names), True)}


def _waits(plan: Plan) -> bool:
    """Whether a volume cannot be measured before the others: the glossary lists pages of theirs."""
    return bool(plan["glossaire"])


def _has_letters(lot: Iterable[Mapping[str, Any]]) -> bool:
    return any(part["lettres"] for part in lot)


def _measured(plans: Mapping[str, Plan], edition: Edition, sources: Mapping[str, str]) -> dict[str, Places]:
    made = compiled({f"{key}.json": plan for key, plan in plans.items()}, edition, sources)
    return {key: json.loads(made[f"{key}.json"]) for key in plans}


def _known(key: str, plan: Plan, cut: Mapping[str, Plan], found: Mapping[str, Places]) -> dict[str, Any]:
    """Return the plan of a volume with the numbers known so far, and the number of its first page."""
    numbers: dict[str, int] = {}
    uses: dict[str, list[int]] = {}
    starts = dict(_starts(key.partition("#")[0], cut, found))
    for other, start in starts.items():
        known = found.get(other, {"places": {}, "emplois": {}})
        numbers |= {label: place[0] + start - 1 for label, place in known["places"].items()}
        for term, pages in known["emplois"].items() if other != key else ():
            uses.setdefault(term, []).extend(page + start - 1 for page in pages)
    return {**plan, "numeros": numbers, "debut": starts[key], "emplois": uses if _waits(plan) else {}}


def _starts(name: str, cut: Mapping[str, Plan], found: Mapping[str, Places]) -> Iterator[tuple[str, int]]:
    """Yield each volume of a book and the number of its first page; what repeats the title of a part starts before."""
    number = 1
    for key, plan in cut.items():
        if key.partition("#")[0] == name:
            yield key, number - repeats(plan)
            number += found[key]["pages"] - repeats(plan) if key in found else 0


def repeats(plan: Plan) -> bool:
    """Whether a volume begins inside a part, whose title its first page repeats."""
    return bool(plan["parties"] and plan["parties"][0]["suite"])


def _volumes(
    name: str, cut: Mapping[str, Plan], found: Mapping[str, Places], made: Mapping[str, bytes]
) -> Iterator[Volume]:
    for key, start in _starts(name, cut, found):
        places = {label: (page + start - 1, x, y) for label, (page, x, y) in found[key]["places"].items()}
        yield Volume(made[f"{key}.pdf"], found[key]["pages"], start, places, repeats(cut[key]))
