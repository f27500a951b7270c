"""The worksheets, in ODT and in DOCX: an HTML made from the record, converted by pandoc, with boxes one can tick.

Pandoc draws no border around cells and only writes a sign for a box: the filter `fiches/cases.lua` makes the boxes,
`_finish` the borders.
"""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

import pypandoc
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from essaimage.model.corpus import Corpus
from essaimage.model.markup import CALL
from essaimage.model.sheets import sheets
from essaimage.model.worksheets import Ligne, Modele

FORMATS = ("odt", "docx")
"""What each worksheet is published in."""

_HERE = Path(__file__).parent / "fiches"
_WARNING = (
    "Fiche de travail, à relire avec un avocat, un juriste ou un conseil avant toute signature. "
    "Elle ne contient aucune clause toute faite."
)
_BORDERS = {
    "odt": ("content.xml", 'fo:border="none"', 'fo:border="0.5pt solid #767676" fo:padding="0.15cm"'),
    "docx": (
        "word/document.xml",
        '<w:tblLayout w:type="fixed" />',
        "<w:tblBorders>"
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders><w:tblLayout w:type="fixed" />',
    ),
}
"""For each format: the file of the archive to change, what stands there, what to write instead."""


@dataclass(frozen=True)
class Print:
    """What a worksheet says of itself: the day of the build, the site’s address, how text is polished."""

    today: date
    site: str
    day: Callable[[date], str]
    polish: Callable[[str], str]


def worksheets(corpus: Corpus, about: Print) -> Iterator[tuple[str, bytes]]:
    """Yield (path in the site, bytes) for every worksheet in every format; same corpus and same day, same bytes."""
    wanted = [(modele, form) for modele in sheets(corpus).values() for form in FORMATS]
    pages = {modele.id: _html(modele, corpus, about) for modele in sheets(corpus).values()}
    epoch = str(int(datetime(about.today.year, about.today.month, about.today.day, tzinfo=UTC).timestamp()))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        made = pool.map(lambda item: _convert(pages[item[0].id], item[0].titre, item[1], epoch), wanted)
    for (modele, form), content in zip(wanted, made, strict=True):
        yield f"telechargements/fiches/{modele.id}.{form}", content


def _html(modele: Modele, corpus: Corpus, about: Print) -> str:
    written = (
        _environment()
        .get_template("fiche.html")
        .render(
            fiche=modele,
            avertissement=_WARNING,
            date=about.day(about.today),
            adresse=f"{about.site or '/'}ressources/fiches/#{modele.id}",
            textes=lambda line: _texts(line, corpus),
        )
    )
    return about.polish(CALL.sub(lambda found: _source(found[1], corpus), written))


def _texts(line: Ligne, corpus: Corpus) -> list[str]:
    called = CALL.findall(line.explication)
    return [corpus.textes[name].court for name in line.textes if name not in called]


def _source(name: str, corpus: Corpus) -> str:
    if name in corpus.textes:
        return f" ({corpus.textes[name].court})"
    return f" (source : {corpus.references[name].publisher})"


@cache
def _convert(html: str, title: str, form: str, epoch: str) -> bytes:
    """Return the worksheet converted; kept, so that a preview rebuilt does not convert it again."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / f"fiche.{form}"
        arguments = [f"--lua-filter={_HERE / 'cases.lua'}", "--metadata=lang:fr-FR", f"--metadata=title:{title}"]
        os.environ.setdefault("SOURCE_DATE_EPOCH", epoch)
        pypandoc.convert_text(html, form, format="html", outputfile=target, extra_args=arguments)
        return _finish(target.read_bytes(), form)


def _finish(content: bytes, form: str) -> bytes:
    """Return the archive with borders around the cells; every other byte of its files unchanged."""
    name, old, new = _BORDERS[form]
    out = BytesIO()
    with ZipFile(BytesIO(content)) as read, ZipFile(out, "w") as write:
        for entry in read.infolist():
            data = read.read(entry)
            write.writestr(entry, data.replace(old.encode(), new.encode()) if entry.filename == name else data)
    return out.getvalue()


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(_HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
