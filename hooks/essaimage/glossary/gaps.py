"""Advice, never an error: terms that no page uses, and expressions that look like terms and have no page."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from essaimage.glossary.lexicon import Lexicon, lexicon
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.evidence import texts
from essaimage.model.legal import Accord
from essaimage.model.markup import CALL, Found, line_of, without_code
from essaimage.model.record import Page
from essaimage.problems import Problem

_NOISE = re.compile(r"\]\([^)]*\)|^#.*$|<!--.*?-->|https?://\S+", re.MULTILINE)
_ITALIC = re.compile(r"(?<![*\w])[*_]([^*_\n]{3,60})[*_](?![*\w])")
_ACRONYM = re.compile(r"(?<![\w’'.-])([A-ZÉÈ]{2,6}[a-z]?)(?![\w-])")
_CAPITALS = re.compile(r"(?<=[a-zé,;] )([A-ZÉÈ][^\W\d_A-Z]+(?: (?:de |du |des |d’|et )?[A-ZÉÈ][^\W\d_A-Z]+)+)")
_FEWEST_PAGES = 2
_MOST_WORDS = 6


def gaps(corpus: Corpus) -> list[Problem]:
    """Return what an editor may want to look at, in the form of problems: nothing here stops a build."""
    return [*_unused(corpus), *_without_page(corpus)]


def prose(page: Page[Any]) -> str:
    """Return the author’s text with code, calls, headings and targets blanked, every line at its place."""
    return _NOISE.sub(" ", CALL.sub(" ", without_code(page.body)))


def _unused(corpus: Corpus) -> Iterator[Problem]:
    words = lexicon((page.id, page.record.formes) for page in corpus.termes.values())
    used = {term for page in corpus.pages.values() for term in _terms(page, words) if term != page.id}
    used |= {accord.type for page in corpus.of(EtudeDeCas) for accord in page.record.accords if accord.type}
    for page in corpus.termes.values():
        if page.id not in used:
            message = f"aucune autre page n’emploie « {page.record.terme} »."
            yield Problem(page.path, page.line("terme"), "terme", message, "L’employer, ou le retirer.")


def _terms(page: Page[Any], words: Lexicon) -> Iterator[str]:
    for text in (prose(page), *(text for _, text in texts(page.record))):
        yield from (match.term for match in words.find(text))


def _without_page(corpus: Corpus) -> Iterator[Problem]:
    places: dict[str, list[tuple[Page[Any], Found]]] = {}
    for page in corpus.pages.values():
        for found in _candidates(page):
            places.setdefault(found.text, []).append((page, found))
    known = "\n".join(sorted(_known(corpus)))
    for text, found_in in sorted(places.items()):
        pages = Counter(page.src for page, _ in found_in)
        if len(pages) >= _FEWEST_PAGES and text.casefold() not in known:
            page, found = found_in[0]
            message = f"« {text} » ressemble à un terme et n’a pas de page ({len(pages)} pages l’emploient)."
            yield Problem(page.path, found.line, "terme", message, "En faire une notion, ou le dire autrement.")


def _candidates(page: Page[Any]) -> Iterator[Found]:
    """Yield what looks like a term on a page; a case is full of proper names, so capitals say nothing there."""
    text = prose(page)
    for pattern in (_ITALIC, _ACRONYM, *(() if isinstance(page.record, EtudeDeCas) else (_CAPITALS,))):
        for match in pattern.finditer(text):
            if len(match[1].split()) <= _MOST_WORDS and not match[1].endswith((".", "?", "!", ":")):
                yield Found(match[1], line_of(text, match.start(), page.body_line))


def _known(corpus: Corpus) -> set[str]:
    """Return what has a page or names someone: forms of terms, organisations, places, publishers, codes of law."""
    forms = [form for page in corpus.termes.values() for form in (*page.record.formes, *page.record.faux_amis)]
    names = [page.record.nom for page in corpus.of(EtudeDeCas)]
    names += [accord.partenaire for page in corpus.of(EtudeDeCas) for accord in page.record.accords]
    names += [exemple.nom for page in corpus.of(Accord) for exemple in page.record.exemples]
    names += [source.publisher for source in corpus.references.values()]
    names += ["lecture de la rédaction"]
    names += [texte.court.split(",")[0] for texte in corpus.textes.values()]
    return {name.casefold() for name in (*forms, *names)}
