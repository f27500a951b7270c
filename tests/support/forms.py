"""A case written in the form by which cases are proposed, as GitHub would send it."""

from collections.abc import Iterator, Sequence
from typing import Any

from essaimage.contributing.form import LABELS, SOURCES, asked
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.evidence import called
from essaimage.model.fields import Described, describe
from essaimage.model.headings import WRITTEN
from essaimage.model.lists import RECORDS
from essaimage.model.markup import CALL
from essaimage.model.record import Fiche, Page


def filled(page: Page[EtudeDeCas], corpus: Corpus) -> str:
    """Return the form that someone who knew all that `page` says would have sent."""
    leans = dict.fromkeys(found.text for found in called(page))
    sources = [name for name in leans if name in corpus.references]
    answers = {LABELS[field.key]: _answer(field, getattr(page.record, field.key), corpus, sources) for field in asked()}
    answers |= {title: _numbered(text, sources) for title, text in sections(page.body)}
    answers[SOURCES] = "\n\n".join(_source(corpus, name) for name in sources)
    return "\n\n".join(f"### {label}\n\n{text or '_No response_'}" for label, text in answers.items())


def sections(body: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a case, as (heading, text)."""
    for part in f"\n{body}".split("\n## ")[1:]:
        title, _, text = part.partition("\n")
        assert title in WRITTEN[EtudeDeCas]
        yield title, text.strip()


def _answer(field: Described, value: Any, corpus: Corpus, sources: Sequence[str]) -> str:
    if value in (None, ()):
        return ""
    if field.listed and field.listed not in RECORDS:
        entries = getattr(corpus.vocabulaire, field.listed)
        if field.repeated:
            return "\n".join(f"- [{'X' if entry.id in value else ' '}] {entry.nom}" for entry in entries)
        return str(next(entry.nom for entry in entries if entry.id == value))
    if field.inner:
        groups = value if field.repeated else [value]
        return "\n\n".join(_group(field.inner, item, sources) for item in groups)
    return "\n".join(_numbered(item, sources) for item in (value if field.repeated else [value]))


def _group(kind: type[Fiche], item: Fiche, sources: Sequence[str]) -> str:
    lines = []
    for inner in describe(kind):
        value = getattr(item, inner.key)
        if value is not None:
            shown = str(sources.index(value) + 1) if inner.key == "source" else _numbered(str(value), sources)
            lines.append(f"{inner.key} : {shown}")
    return "\n".join(lines)


def _numbered(text: str, sources: Sequence[str]) -> str:
    return CALL.sub(lambda found: f"[{sources.index(found[1]) + 1}]" if found[1] in sources else found[0], text)


def _source(corpus: Corpus, name: str) -> str:
    source = corpus.references[name]
    return f"titre : {source.title}\nediteur : {source.publisher}\nadresse : {source.URL}\nnote : {source.note}"
