"""Volumes of one book, each a tagged PDF, bound into one: pages, tags, bookmarks, and the links between them."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

_PLACE, _PAGE = "renvoi:", "page:"
"""How a volume says that a link leads to a place, or to a page, of the book."""

_HEIGHT = 841.89
"""The height of a page, in points: Typst counts from the top, PDF from the bottom."""


@dataclass(frozen=True)
class Volume:
    """One volume.

    Attributes:
        pdf: What Typst made.
        pages: How many pages were measured.
        start: The number of its first page.
        places: Where each label is: number of the page, x and y in points from the top left.
        repeats: Whether its first page only repeats the title of a part begun in the volume before.
    """

    pdf: bytes
    pages: int
    start: int
    places: Mapping[str, tuple[int, float, float]]
    repeats: bool


def bound(volumes: Sequence[Volume]) -> bytes:
    """Return one PDF of all the volumes, tagged as they are, its tags compressed.

    Raises:
        ValueError: If a volume does not have the pages that were measured, so that every number would lie.
    """
    sources = [pikepdf.open(BytesIO(volume.pdf)) for volume in volumes]  # open until the end: streams are read late
    outline: list[OutlineItem] = []
    for volume, source in zip(volumes, sources, strict=True):
        _check(volume, source)
        _add_bookmarks(outline, source, volume)
    book = sources[0]
    for rank, volume in enumerate(volumes[1:], 1):
        _append(book, sources[rank], volume.repeats, rank)
    _name_places(book, {label: place for volume in volumes for label, place in volume.places.items()})
    with book.open_outline() as opened:
        opened.root[:] = outline
    out = BytesIO()
    book.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def _check(volume: Volume, source: pikepdf.Pdf) -> None:
    if len(source.pages) != volume.pages:
        raise ValueError(f"{volume.pages} pages measured, {len(source.pages)} made")


def _append(book: pikepdf.Pdf, source: pikepdf.Pdf, repeats: bool, rank: int) -> None:  # noqa: FBT001 - a fact
    tree, other = book.Root.StructTreeRoot, source.Root.StructTreeRoot
    shift = int(tree.ParentTreeNextKey)
    _prepare(source, shift, rank)
    first = len(book.pages)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", pikepdf.PageCopyWarning)  # of names not kept: `_name_places` gives them
        book.pages.extend(list(source.pages)[repeats:])
    _append_tags(tree, book.copy_foreign(other), shift, repeats)
    for page in list(book.pages)[first:]:
        for place in filter(None, map(_destination, page.obj.get("/Annots", []))):
            if isinstance(place[0], int):
                place[0] = book.pages[first + place[0] - repeats].obj


def _prepare(source: pikepdf.Pdf, shift: int, rank: int) -> None:
    """Number the parents of tags after those already bound; links inside the volume give the rank of a page."""
    ranks = {page.obj.objgen: number for number, page in enumerate(source.pages)}
    for page in source.pages:
        page.obj.StructParents = int(page.obj.StructParents) + shift
        for note in page.obj.get("/Annots", []):
            note.StructParent = int(note.StructParent) + shift
            place = _destination(note)
            if place is not None and not isinstance(place[0], int):  # some links share their place
                place[0] = ranks[place[0].objgen]
    names = source.Root.StructTreeRoot.get("/IDTree", Dictionary(Names=[])).Names
    for at in range(0, len(names), 2):
        names[at] = String(f"{rank} {names[at]}")
        names[at + 1].ID = names[at]


def _append_tags(tree: pikepdf.Object, added: pikepdf.Object, shift: int, repeats: bool) -> None:  # noqa: FBT001
    root, kept = tree.K[0], list(added.K[0].K)
    if repeats:
        kept = kept[1 + next(rank for rank, each in enumerate(kept) if each.get("/S") == Name.H1) :]
    for each in kept:
        each.P = root
        root.K.append(each)
    numbers = added.ParentTree.Nums
    for at in range(0, len(numbers), 2):
        tree.ParentTree.Nums.extend(Array([int(numbers[at]) + shift, numbers[at + 1]]))
    if "/IDTree" in added:
        names = dict(_pairs(tree.get("/IDTree"))) | dict(_pairs(added.IDTree))
        tree.IDTree = Dictionary(Names=Array([each for key in sorted(names) for each in (String(key), names[key])]))
    tree.ParentTreeNextKey = shift + int(added.ParentTreeNextKey)


def _pairs(names: pikepdf.Object | None) -> Iterator[tuple[str, pikepdf.Object]]:
    flat = [] if names is None else list(names.Names)
    return zip(map(str, flat[::2]), flat[1::2], strict=True)


def _destination(note: pikepdf.Object) -> pikepdf.Object | None:
    """Return the place in this PDF to which a link leads, if it gives one and not a name."""
    place = note.get("/Dest")
    return place if isinstance(place, Array) else None


def _name_places(book: pikepdf.Pdf, places: Mapping[str, tuple[int, float, float]]) -> None:
    """Give the book the names of its places, and lead there the links between volumes."""
    pages = [page.obj for page in book.pages]
    flat = Array()
    for label in sorted(places):
        number, x, y = places[label]
        place = Array([pages[number - 1], Name.XYZ, round(x, 2), round(_HEIGHT - y, 2), 0])
        flat.extend([String(label), place])
    book.Root.Names = Dictionary(Dests=Dictionary(Names=flat))
    for page in pages:
        for note in page.get("/Annots", []):
            address = str(note.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(_PLACE):
                _lead(note, String(address.removeprefix(_PLACE)))
            elif address.startswith(_PAGE):
                _lead(note, Array([pages[int(address.removeprefix(_PAGE)) - 1], Name.Fit]))


def _lead(note: pikepdf.Object, place: pikepdf.Object) -> None:
    del note.A
    note.Dest = place


def _add_bookmarks(outline: list[OutlineItem], source: pikepdf.Pdf, volume: Volume) -> None:
    """Add the bookmarks of a volume; the part that it only takes up again has its own already."""
    ranks = {page.obj.objgen: number for number, page in enumerate(source.pages)}
    with source.open_outline() as opened:
        found = [_copied(item, ranks, volume.start) for item in opened.root]
    if volume.repeats:
        outline[-1].children.extend(found.pop(0).children)
    outline.extend(found)


def _copied(item: OutlineItem, ranks: Mapping[tuple[int, int], int], start: int) -> OutlineItem:
    place = item.destination
    if not isinstance(place, Array):
        raise TypeError(place)
    page = ranks[place[0].objgen] + start - 1
    new = OutlineItem(item.title, page, "XYZ", left=float(place[2]), top=float(place[3]))
    new.is_closed = True
    new.children.extend(_copied(child, ranks, start) for child in item.children)
    return new
