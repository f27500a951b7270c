"""A filled form into a case, as a draft, and its sources as entries of `data/references.yml`."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from essaimage.contributing.answers import Answer, answers, groups
from essaimage.contributing.form import LABELS, SOURCE_KEYS, SOURCES, asked, labels
from essaimage.contributing.skeleton import identifier, path_of
from essaimage.contributing.writing import front_matter
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.drafts import TO_WRITE
from essaimage.model.fields import Described, describe
from essaimage.model.headings import WRITTEN
from essaimage.model.lists import RECORDS
from essaimage.problems import Problem, nearest

_CALL = re.compile(r"\[(\d{1,2})\](?!\()")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_OPENED = "Proposition reçue par le formulaire : la rédaction ne l’a pas encore confrontée à ses sources"


@dataclass
class Filled:
    """What a filled form becomes.

    Attributes:
        path: The file of the case, from the project’s root; empty when it has no name.
        case: The text of that file.
        references: What to add at the end of `data/references.yml`; may be empty.
        problems: What is missing or cannot be read, by line of the form.
        places: The line of the form that answers each key, for what the checks then find.
    """

    path: str = ""
    case: str = ""
    references: str = ""
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)


def from_form(text: str, path: str, corpus: Corpus, today: date) -> Filled:
    """Return the case that a filled form describes.

    Args:
        text: The form’s text, as GitHub writes it in an issue.
        path: The file in which it stands, for the problems.
        corpus: Everything the base knows: the values of the lists, the sources already declared.
        today: The day, for the date of the case.
    """
    reading = _Reading(answers(text, labels()), path, corpus)
    name = reading.found.get(LABELS["nom"])
    reading.name = identifier(name.text) if name else ""
    reading.read_sources()
    data = {"brouillon": True, **dict(reading.values()), **_editorial(corpus, today)}
    order = [item.key for item in describe(EtudeDeCas)]
    ordered = {key: data[key] for key in order if key in data}
    filled = Filled(problems=reading.problems, places=reading.places())
    if reading.name:
        filled.path = path_of(EtudeDeCas, name.text if name else "")
        filled.case = f"---\n{front_matter(ordered)}\n---\n\n{reading.body()}"
        filled.references = _entries(reading.declared)
    return filled


@dataclass
class _Reading:
    """One form being read."""

    found: Mapping[str, Answer]
    path: str
    corpus: Corpus
    name: str = ""
    sources: list[str] = field(default_factory=list)
    declared: list[dict[str, Any]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def refuse(self, label: str, message: str, hint: str) -> None:
        line = self.found[label].line if label in self.found else 1
        self.problems.append(Problem(self.path, line, label, message, hint))

    def places(self) -> dict[str, int]:
        return {key: self.found[label].line for key, label in LABELS.items() if label in self.found}

    def values(self) -> Iterator[tuple[str, Any]]:
        for item in asked():
            label = LABELS[item.key]
            answer = self.found.get(label)
            value = self._value(item, label, answer) if answer else None
            if value not in (None, [], {}):
                yield item.key, value
            elif item.required:
                self.refuse(label, "la réponse manque.", item.about)

    def _value(self, item: Described, label: str, answer: Answer) -> Any:
        if item.listed and item.listed not in RECORDS:
            names = [self._listed(label, item.listed, name) for name in answer.checked or [answer.text]]
            return names if item.repeated else names[0]
        if item.inner:
            found = [self._group(item, label, group.values) for group in self._groups(item, label, answer)]
            return found if item.repeated else found[0]
        if item.repeated:
            return [self.called(line) for line in answer.lines]
        return self.called(" ".join(answer.text.split()))

    def _listed(self, label: str, wanted: str, given: str) -> str:
        """Return the identifier of a value, given by its name or by its identifier."""
        entries = getattr(self.corpus.vocabulaire, wanted)
        known: dict[str, str] = {}
        for entry in entries:
            known |= {entry.nom: entry.id, entry.id: entry.id}
        if given not in known:
            self.refuse(label, f"« {given} » est inconnu.", nearest(given, known))
        return known.get(given, given)

    def _groups(self, item: Described, label: str, answer: Answer) -> list[Any]:
        assert item.inner  # noqa: S101 - only groups come here
        keys = [inner.key for inner in describe(item.inner)]
        found = list(groups(answer, keys))
        for line in (line for group in found for line in group.unread):
            self.refuse(label, f"la ligne « {line} » n’a pas de clé connue.", f"Les clés sont : {', '.join(keys)}.")
        return found

    def _group(self, item: Described, label: str, given: Mapping[str, str]) -> dict[str, str]:
        assert item.inner  # noqa: S101 - only groups come here
        out: dict[str, str] = {}
        for inner in describe(item.inner):
            value = given.get(inner.key)
            if value is None:
                continue
            if inner.key == "source":
                out[inner.key] = self._source(label, value)
            elif inner.listed and inner.listed not in RECORDS:
                out[inner.key] = self._listed(label, inner.listed, value)
            else:
                out[inner.key] = self.called(value)
        return out

    def _source(self, label: str, value: str) -> str:
        """Return the identifier of a source, given by its number."""
        number = value.strip("[] ")
        if number in self.corpus.references:
            return number
        if number.isdigit() and 1 <= int(number) <= len(self.sources):
            return self.sources[int(number) - 1]
        count = len(self.sources)
        hint = f"Écrire un numéro de 1 à {count}." if count else "Donner d’abord une source, sous « Sources »."
        self.refuse(label, f"la source « {value} » n’est pas dans la liste.", hint)
        return value

    def called(self, text: str) -> str:
        """Return a text with its numbers of sources made calls; a number without source stays, and is refused."""

        def call(match: re.Match[str]) -> str:
            return f"[^{self._source(SOURCES, match[1])}]"

        return _CALL.sub(call, text)

    def body(self) -> str:
        parts = ((title, self.found.get(title)) for title in WRITTEN[EtudeDeCas])
        return "\n".join(
            f"## {title}\n\n{self.called(answer.text) if answer else f'{TO_WRITE}.'}\n" for title, answer in parts
        )

    def read_sources(self) -> None:
        """Find each source among those of the base, by its address, or declare it."""
        answer = self.found.get(SOURCES)
        known = {source.URL.rstrip("/"): source.id for source in self.corpus.references.values()}
        if answer is None:
            self.refuse(SOURCES, "la réponse manque.", "Sans source, on ne publie pas : en donner une au moins.")
        for rank, group in enumerate(groups(answer, SOURCE_KEYS) if answer else (), 1):
            for line in group.unread:
                self.refuse(SOURCES, f"la ligne « {line} » n’a pas de clé connue.", _KEYS)
            name = known.get(group.values.get("adresse", "").rstrip("/"))
            self.sources.append(name or f"{self.name}-{rank}")
            if name is None:
                self._declare(rank, group.values)

    def _declare(self, rank: int, given: Mapping[str, str]) -> None:
        for key in ("titre", "editeur", "adresse", "note"):
            if key not in given:
                self.refuse(SOURCES, f"source {rank} : « {key} » manque.", _KEYS)
        self.declared.append({"id": self.sources[-1], "type": "webpage", **self._csl(rank, given)})

    def _csl(self, rank: int, given: Mapping[str, str]) -> dict[str, Any]:
        when = _DATE.fullmatch(given.get("date", ""))
        if "date" in given and when is None:
            message = f"source {rank} : « {given['date']} » n’est pas une date."
            self.refuse(SOURCES, message, "Écrire 2021, 2021-11 ou 2021-11-25.")
        return {
            "title": given.get("titre", TO_WRITE),
            "publisher": given.get("editeur", TO_WRITE),
            **({"issued": [int(part) for part in when.groups() if part]} if when else {}),
            "URL": given.get("adresse", TO_WRITE),
            "language": "fr",
            "note": given.get("note", TO_WRITE),
        }


_KEYS = f"Les clés sont : {', '.join(SOURCE_KEYS)}."


def _editorial(corpus: Corpus, today: date) -> dict[str, Any]:
    """Return what the editors fill in, as it stands before they have read the case."""
    counts = dict.fromkeys(("entrees", "confirmees", "corrigees", "non_retrouvees"), "0")
    return {
        "confiance": corpus.vocabulaire.confiances[-1].id,
        "confiance_raison": f"{_OPENED}. {TO_WRITE}",
        "verification": {"date": today.isoformat(), **counts},
        "mis_a_jour": today.isoformat(),
    }


def _entries(declared: list[dict[str, Any]]) -> str:
    """Return sources as entries of `data/references.yml`."""
    return "".join(f"{line}\n" for source in declared for line in _entry(source))


def _entry(source: dict[str, Any]) -> Iterator[str]:
    issued = source.pop("issued", None)
    lines = front_matter(source).split("\n")
    lines += [f"issued: {{date-parts: [{issued}]}}"] if issued else []
    for rank, line in enumerate([*lines, "custom: {lecture: non-retrouvee}"]):
        yield f"  {'-' if rank == 0 else ' '} {line}"
