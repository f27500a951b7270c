"""Links inside the base lead somewhere, to the anchor too; links outside use a safe scheme."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import unquote

from essaimage.model.addresses import target_of
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Accueil
from essaimage.model.evidence import called, listed
from essaimage.model.headings import SOURCES, TEXTES, added, anchor
from essaimage.model.legal import Accord
from essaimage.model.markup import Found, headings, line_of, targets, without_code
from essaimage.model.record import Page
from essaimage.problems import Problem, nearest

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HIDDEN = re.compile(r"[\x00-\x20\x7f]")
_SAFE = {"https", "http", "mailto", "tel"}
_WEB = re.compile(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?::\d+)?(?:[/?#].*)?", re.IGNORECASE)
_SHOWN = re.compile(r"\[(?:https?://|(?=www\.))([^\s\[\]/?#]+)[^\[\]]*\]\(\s*<?([^)\s>]*)", re.IGNORECASE)
"""A link whose text is an address: the host that is shown, and the target."""

Anchors = Callable[[str], set[str]]
"""The anchors of the page at a path; each page is read once."""


def check_links(corpus: Corpus) -> list[Problem]:
    """Refuse dead links, dead anchors, paths that leave `docs/`, and schemes such as `javascript:`."""
    anchors = cache(lambda src: _anchors(corpus, corpus.pages[src]))
    problems = [
        _judge(corpus, page, found, anchors)
        for page in corpus.pages.values()
        for found in targets(page.body, page.body_line)
    ]
    shown = [problem for page in corpus.pages.values() for problem in _deceiving(page)]
    return [*filter(None, problems), *shown, *_doors(corpus)]


def _judge(corpus: Corpus, page: Page[Any], found: Found, anchors: Anchors) -> Problem | None:
    target = _HIDDEN.sub("", unescape(found.text))
    scheme = _SCHEME.match(target)
    if scheme:
        return _outside(page, found, target, scheme[1])
    if target.startswith("/"):
        message = f"le lien « {target} » part de la racine."
        return Problem(
            page.path, found.line, "lien", message, "Écrire un chemin relatif : ../legal/licence-de-marque.md"
        )
    return _inside(corpus, page, replace(found, text=target), anchors)


def _outside(page: Page[Any], found: Found, target: str, scheme: str) -> Problem | None:
    if scheme.lower() not in _SAFE:
        return _unsafe(page, found, scheme)
    if scheme.lower() in {"http", "https"} and not _WEB.fullmatch(target):
        message = f"l’adresse « {target} » n’est pas celle d’un site."
        hint = "Écrire https:// puis un nom sans accent, sans « @ » : https://www.exemple.org/page"
        return Problem(page.path, found.line, "lien", message, hint)
    return None


def _deceiving(page: Page[Any]) -> list[Problem]:
    """Refuse a link that shows the address of one site and leads to another."""
    clean = without_code(page.body)
    return [
        Problem(
            page.path,
            line_of(clean, found.start(), page.body_line),
            "lien",
            f"le lien montre « {found[1]} » et mène ailleurs.",
            "Écrire en toutes lettres ce que l’on trouve au bout du lien.",
        )
        for found in _SHOWN.finditer(clean)
        if _host(found[1]) != _host((_WEB.match(found[2]) or ("", ""))[1])
    ]


def _host(name: str) -> str:
    return name.lower().removeprefix("www.")


def _unsafe(page: Page[Any], found: Found, scheme: str) -> Problem:
    message = f"les liens « {scheme}: » sont refusés."
    return Problem(page.path, found.line, "lien", message, "Écrire une adresse https://, ou le chemin d’une page.")


def _inside(corpus: Corpus, page: Page[Any], found: Found, anchors: Anchors) -> Problem | None:
    fragment = found.text.partition("#")[2]
    src = target_of(found.text, page.src)
    if src in corpus.refused:
        return None
    if src not in corpus.pages and src not in corpus.assets:
        hint = nearest(src, [*corpus.pages, *corpus.assets])
        return Problem(page.path, found.line, "lien", f"la page « {found.text} » n’existe pas.", hint)
    if fragment and src in corpus.pages and unquote(fragment) not in anchors(src):
        message = f"l’ancre « #{fragment} » n’existe pas dans docs/{src}."
        return Problem(page.path, found.line, "lien", message, nearest(fragment, anchors(src)))
    return None


def _anchors(corpus: Corpus, page: Page[Any]) -> set[str]:
    """Return the anchors that a page will have: the headings of its text, and those the build adds to it."""
    leans = {found.text for found in [*called(page), *listed(page), *_by_cases(corpus, page)]}
    texts = [TEXTES] if leans & {*corpus.textes, *corpus.refused} else []
    sources = [SOURCES] if leans & {*corpus.references, *corpus.refused} else []
    written = [heading.text for heading in headings(page.body)]
    return {anchor(text) for text in (*added(page.record), *texts, *sources, *written)}


def _by_cases(corpus: Corpus, page: Page[Any]) -> list[Found]:
    """Return the sources that a type of agreement calls for the cases that signed one."""
    if not isinstance(page.record, Accord):
        return []
    signed = [accord for case in corpus.cas.values() for accord in case.record.accords]
    return [Found(accord.source, 1) for accord in signed if accord.type == page.id]


def _doors(corpus: Corpus) -> list[Problem]:
    return [
        Problem(
            page.path,
            page.line(f"portes[{rank}].vers"),
            f"portes[{rank}].vers",
            f"la page « {porte.vers} » n’existe pas.",
            nearest(porte.vers, corpus.pages),
        )
        for page in corpus.of(Accueil)
        for rank, porte in enumerate(page.record.portes)
        if porte.vers not in corpus.pages and porte.vers not in corpus.refused
    ]
