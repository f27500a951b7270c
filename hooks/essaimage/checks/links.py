"""Links inside the base lead somewhere, to the anchor too; links outside use a safe scheme."""

import posixpath
import re
from html import unescape
from typing import Any
from urllib.parse import unquote

from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Accueil
from essaimage.model.headings import ADDED, SOURCES, TEXTES, anchor
from essaimage.model.markup import Found, headings, targets
from essaimage.model.record import Page
from essaimage.problems import Problem, nearest

_SCHEME = re.compile(r"^([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HIDDEN = re.compile(r"[\x00-\x20\x7f]")
_SAFE = {"https", "http", "mailto", "tel"}


def check_links(corpus: Corpus) -> list[Problem]:
    """Refuse dead links, dead anchors, paths that leave `docs/`, and schemes such as `javascript:`."""
    problems = [_judge(corpus, page, found) for page in corpus.pages.values() for found in _all_targets(page)]
    return [*filter(None, problems), *_doors(corpus), *_redirects(corpus)]


def _all_targets(page: Page[Any]) -> list[Found]:
    return list(targets(page.body, page.body_line))


def _judge(corpus: Corpus, page: Page[Any], found: Found) -> Problem | None:
    target = _HIDDEN.sub("", unescape(found.text))
    scheme = _SCHEME.match(target)
    if scheme:
        return None if scheme[1].lower() in _SAFE else _unsafe(page, found, scheme[1])
    if target.startswith("/"):
        message = f"le lien « {target} » part de la racine."
        return Problem(
            page.path, found.line, "lien", message, "Écrire un chemin relatif : ../legal/licence-de-marque.md"
        )
    return _inside(corpus, page, found, target)


def _unsafe(page: Page[Any], found: Found, scheme: str) -> Problem:
    message = f"les liens « {scheme}: » sont refusés."
    return Problem(page.path, found.line, "lien", message, "Écrire une adresse https://, ou le chemin d’une page.")


def _inside(corpus: Corpus, page: Page[Any], found: Found, target: str) -> Problem | None:
    path, _, fragment = target.partition("#")
    src = posixpath.normpath(posixpath.join(posixpath.dirname(page.src), unquote(path))) if path else page.src
    if src not in corpus.pages and src not in corpus.assets:
        hint = nearest(src, [*corpus.pages, *corpus.assets])
        return Problem(page.path, found.line, "lien", f"la page « {target} » n’existe pas.", hint)
    if fragment and src in corpus.pages and unquote(fragment) not in _anchors(corpus.pages[src]):
        message = f"l’ancre « #{fragment} » n’existe pas dans docs/{src}."
        return Problem(page.path, found.line, "lien", message, nearest(fragment, _anchors(corpus.pages[src])))
    return None


def _anchors(page: Page[Any]) -> set[str]:
    added = ADDED.get(type(page.record), ())
    return {anchor(text) for text in (*added, TEXTES, SOURCES, *(heading.text for heading in headings(page.body)))}


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
        if porte.vers not in corpus.pages
    ]


def _redirects(corpus: Corpus) -> list[Problem]:
    path = "data/redirects.yml"
    lines = corpus.lines.get(path, {})
    return [
        Problem(
            path,
            lines.get(f"redirections[{rank}]", 1),
            f"redirections[{rank}].vers",
            f"la page « {item.vers} » n’existe pas.",
            nearest(item.vers, corpus.pages),
        )
        for rank, item in enumerate(corpus.redirections)
        if item.vers not in corpus.pages
    ]
