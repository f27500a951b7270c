"""Corpus and rendered pages → what is looked through: one record a page, one for each entry of a list."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from essaimage.glossary.html_text import rewrite
from essaimage.model.addresses import address
from essaimage.model.case import EtudeDeCas
from essaimage.model.corpus import Corpus
from essaimage.model.editorial import Accueil, Fil, Guide
from essaimage.model.legal import Accord, Notion, Terme
from essaimage.model.markup import BLOCK, DIRECTIVE
from essaimage.model.record import Page
from essaimage.publishing.search.folding import JOINT, SMALL, fold, keys, words

KINDS = ("cas", "accord", "notion", "guide", "outil", "ressource")
"""The kinds by which results are counted and filtered, in the order in which they are shown."""

FACETS = ("accord", "secteur")
"""What results are filtered by, besides their kind."""

MENDED = 6
"""Letters of a word in which one error is mended; as in `trouver.js`."""

LEXICON = 12_000
"""How many words are enough to guess from: the rarest of a large base are not worth their weight."""

_OF_RECORD = ((Accord, "accord"), (Notion, "notion"), (EtudeDeCas, "cas"), (Fil, "cas"), (Guide, "guide"))
_OF_FOLDER = {"outils": "outil", "guides": "guide"}
_ITSELF = "recherche"
_ARTICLE = re.compile(r' id="contenu"[^>]*+>(.*)</article\b', re.DOTALL)
_ENTRY = re.compile(
    r'<(article|li)\b(?=[^>]*? class="(?:ressource|texte|contact)\b)[^>]*? id="([^"]+)"[^>]*+>(.*?)</\1>', re.DOTALL
)
_NAME = re.compile(r"<(h[1-6]|strong)\b[^>]*>(.*?)</\1>", re.DOTALL)
_HEAD = re.compile(r'<h1\b.*?</h1>|<p class="chapeau">.*?</p>|<h2\b.*?</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]*+>")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Found:
    """Something that can be found.

    Attributes:
        address: Where it is, from the site’s root, with its anchor.
        title: Its title, as shown.
        kind: One of `KINDS`.
        html: What is looked through, folded.
        names: Every name under which it is looked for.
        facets: What it answers to « accord » and « secteur », in the reader’s words.
        inside: The title of the page it stands on, for an entry.
    """

    address: str
    title: str
    kind: str
    html: str
    names: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    inside: str = ""

    @property
    def keys(self) -> list[str]:
        """What its names become when typed in one word."""
        return list(dict.fromkeys(key for name in self.names for key in keys(name)))

    @property
    def forms(self) -> str:
        """Its names, folded, to be looked through as its title is."""
        return fold(" · ".join(self.names))


def place(found: Found) -> str:
    """Return the path under which the engine knows a record: an anchor stands in it as `~anchor/`."""
    page, _, anchor = found.address.partition("#")
    return f"/{page}~{anchor}/" if anchor else f"/{page}"


def records(corpus: Corpus, html_of: Callable[[str], str]) -> Iterator[Found]:
    """Yield all that can be found: not the home page, nor that of the search, nor those of the library, in English.

    Args:
        corpus: Everything the base knows.
        html_of: The published page of a path under `docs/`, whole.
    """
    for page in corpus.pages.values():
        if _is_sought(page):
            yield from _of_page(page, corpus, _article(html_of(page.src)))


def _is_sought(page: Page[Any]) -> bool:
    is_apart = isinstance(page.record, Accueil) or DIRECTIVE.search(page.body)
    return not is_apart and _ITSELF not in BLOCK.findall(page.body)


def _of_page(page: Page[Any], corpus: Corpus, article: str) -> Iterator[Found]:
    """Yield a page; of one that lists, its head alone, and each of its entries that has an anchor."""
    lists = BLOCK.search(page.body)
    shown = _shown(article, lists=bool(lists))
    yield Found(
        address(page.src), _title(page), _kind(page), _folded(shown), tuple(_names(page)), _facets(page, corpus)
    )
    if lists:
        yield from (_entry(found, page, corpus) for found in _ENTRY.finditer(article))


def _shown(article: str, *, lists: bool) -> str:
    return "".join(found.group() for found in _HEAD.finditer(article)) if lists else article


def _entry(found: re.Match[str], page: Page[Any], corpus: Corpus) -> Found:
    name = _NAME.search(found[3])
    title = text_of(name[2]) if name else found[2]
    text = corpus.textes.get(found[2])
    names = (title, f"{text.code}, article {text.article}") if text and text.article else (title,)
    where = f"{address(page.src)}#{found[2]}"
    return Found(where, title, _kind(page), _folded(found[3]), names, inside=_title(page))


def text_of(html: str) -> str:
    """Return the text of a piece of HTML, on one line."""
    return _SPACE.sub(" ", _TAG.sub("", html)).strip()


def _article(html: str) -> str:
    """Return what the page itself says, its frame left out."""
    found = _ARTICLE.search(html)
    return found[1] if found else ""


def _folded(html: str) -> str:
    return rewrite(html, _is_dumb, fold, _ignore)


def _is_dumb(name: str, _: str) -> bool:
    return name in {"script", "style", "svg"}


def _ignore(_: str) -> None:
    """Folding minds no tag."""


def _title(page: Page[Any]) -> str:
    return str(page.record.terme if isinstance(page.record, Terme) else page.record.titre)


def _kind(page: Page[Any]) -> str:
    kinds = (kind for record, kind in _OF_RECORD if isinstance(page.record, record))
    return next(kinds, _OF_FOLDER.get(page.src.split("/", 1)[0], "ressource"))


def _names(page: Page[Any]) -> Iterator[str]:
    """Yield the names of a page: a term’s forms, even to avoid; a case’s organisation and town; that of its file."""
    record = page.record
    if isinstance(record, Terme):
        yield from (*record.formes, *record.formes_a_eviter, *record.mots_cherches)
    elif isinstance(record, EtudeDeCas):
        yield from filter(None, (record.nom, record.nom_complet, record.lieu.commune))
    else:
        yield from dict.fromkeys((record.titre, head(record.titre)))
    if page.id != "index":
        yield page.id.replace("-", " ")


def head(title: str) -> str:
    """Return what a title says before its colon: « Qui paie quoi : deux économies… » → « Qui paie quoi »."""
    return title.partition(" : ")[0]


def _facets(page: Page[Any], corpus: Corpus) -> Mapping[str, tuple[str, ...]]:
    """Return the types of agreement and the sectors a page is about."""
    record, lists = page.record, corpus.vocabulaire
    if isinstance(record, Accord):
        return {"accord": (record.terme,)}
    if not isinstance(record, EtudeDeCas):
        return {}
    types = dict.fromkeys(corpus.accords[signed.type].record.terme for signed in record.accords if signed.type)
    return {"accord": tuple(types), "secteur": tuple(lists.nom("secteurs", name) for name in record.secteurs)}


def table(found: Sequence[Found], identifiers: Mapping[str, str]) -> dict[str, object]:
    """Return what results are counted and filtered by, before a page of them is read.

    For each identifier: rank of its kind, words of its title that tell something, ranks of its agreements and of its
    sectors, rank of the page an entry stands on (-1 for a page).
    """
    accords, secteurs = (sorted({name for one in found for name in one.facets.get(facet, ())}) for facet in FACETS)
    inside = sorted({one.inside for one in found if one.inside})
    rows = {
        identifiers[place(one)]: [
            KINDS.index(one.kind),
            max(1, len([word for word in words(head(one.title)) if word not in SMALL])),
            [accords.index(name) for name in one.facets.get("accord", ())],
            [secteurs.index(name) for name in one.facets.get("secteur", ())],
            inside.index(one.inside) if one.inside else -1,
        ]
        for one in found
    }
    return {"genres": list(KINDS), "accords": accords, "secteurs": secteurs, "dans": inside, "pages": rows}


def lexicon(found: Sequence[Found]) -> list[str]:
    """Return the words from which a mistyped one is guessed: those of names and titles, then others by frequency."""
    named = Counter(word for one in found for name in (one.title, *one.names) for word in words(name))
    read = Counter(word for one in found for word in set(words(text_of(one.html).replace(JOINT, ""))))
    ranked = sorted(read | named, key=lambda word: (word not in named, -read[word], word))
    return [word for word in ranked if len(word) >= MENDED - 1 and word.isalpha()][:LEXICON]
