"""Records → the files of the index that the browser reads, made by Pagefind; same records, same bytes."""

import gzip
import json
import subprocess
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from pagefind.service import get_executable

from essaimage.publishing.search.chunks import deal_again
from essaimage.publishing.search.folding import fold
from essaimage.publishing.search.records import Found, lexicon, place, table

FOLDER = "pagefind"
"""Where the index stands in the site."""

_UNREAD = (
    *".definitions .fil .appel .ressource__meta .telecharger .niveau .version".split(),
    *".bandeau .sommaire .relecture .lettre .suivi details [hidden]".split(),
    *(
        f'[data-partie="{name}"]'
        for name in "ou-ce-terme-est-employe textes sources les-cas-voisins les-notes-de-la-base".split()
    ),
    '[data-partie="comment-cette-fiche-a-ete-etablie"]',
)
"""What no reader looks for: what the page repeats from elsewhere, or says of itself."""

_SPARE = ("pagefind-highlight", "pagefind-worker", "wasm.unknown")
"""What Pagefind writes besides: its own interfaces, a worker we do not use, the words of no language."""


def index_files(found: Sequence[Found]) -> Mapping[str, bytes]:
    """Return the index of `found`: path in the site → content."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        for record in found:
            _write(root / "pages" / place(record).strip("/") / "index.html", document(record))
        _make(root / "pages", root / FOLDER)
        _check(root / FOLDER, len(found))
        deal_again(root / FOLDER)
        _write(root / FOLDER / "pages.json", _dump(table(found, _identifiers(root / FOLDER))))
        _write(root / FOLDER / "mots.json", _dump(lexicon(found)))
        files = (file for file in sorted((root / FOLDER).rglob("*")) if file.is_file() and not _is_spare(file))
        return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def document(record: Found) -> str:
    """Return a record as the page that Pagefind reads."""
    page = _environment().get_template("document.html")
    return page.render(r=record, titre=fold(record.title), html=Markup(record.html))  # noqa: S704 - the site’s own pages


def _make(folder: Path, target: Path) -> None:
    """Run Pagefind and let it end: the API of its package stops it as soon as it answers, before all is on the disk."""
    told = ["--site", str(folder), "--output-path", str(target), "--force-language", "fr", "--silent"]
    unread = [part for selector in _UNREAD for part in ("--exclude-selectors", selector)]
    subprocess.run([str(get_executable()), *told, *unread], check=True, capture_output=True)  # noqa: S603 - its own arguments


def _check(index: Path, count: int) -> None:
    """Refuse an index that is not whole: a search that finds nothing would be noticed by readers alone."""
    indexed = json.loads((index / "pagefind-entry.json").read_text("utf-8"))["languages"]["fr"]["page_count"]
    written = len(list((index / "fragment").iterdir()))
    if not indexed == written == count:
        raise RuntimeError(f"Pagefind a gardé {indexed} pages et en a écrit {written}, sur {count}.")


def _identifiers(index: Path) -> dict[str, str]:
    """Return the identifier that Pagefind gave to each place: `/guides/` → `fr_9c1488a`."""
    return {_place(file): file.stem for file in sorted((index / "fragment").iterdir())}


def _place(fragment: Path) -> str:
    text = gzip.decompress(fragment.read_bytes()).removeprefix(b"pagefind_dcd")
    return str(json.loads(text)["url"])


def _is_spare(file: Path) -> bool:
    return file.suffix == ".css" or file.name.endswith("ui.js") or file.name.startswith(_SPARE)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
