"""The site as it was built, in one archive to read from a folder: no server, no network, search included."""

import json
import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

FOLDER = "essaimage-hors-ligne"
"""The one folder that the archive holds."""

SHIM = "assets/js/hors-ligne.js"
"""What stands in for workers, which browsers refuse to files."""

_LEFT = ("sitemap.xml", "sitemap.xml.gz", "404.html", "search/search_index.json")
_LINK = re.compile(r'((?:href|action)=")([^"#?:]*)([^":]*")')
_DATA = re.compile(r'(?<=")((?:\.\./)+(?:[a-z0-9-]+/)*)(?=["?#])')
_TOOL = re.compile(r'<script type="application/json" id="donnees-outil">.*?</script>', re.DOTALL)
_BUNDLE = re.compile(r'<script src="((?:\.\./)*)(?:\./)?assets/javascripts/bundle')
_PAGEFIND = re.compile(r'<script[^>]*src="[^"]*assets/js/chercher\.js"[^>]*></script>')
"""The search of the site: it would try, on its page, to load an index that is not there."""

_STORED = (".pdf", ".epub", ".odt", ".docx", ".png", ".jpg", ".woff2", ".gz")


def archive(files: Mapping[str, bytes], shim: str, readme: str, today: date) -> bytes:
    """Return the archive of a built site.

    Args:
        files: The site, by path.
        shim: The script that stands in for workers.
        readme: What the reader finds beside the pages.
        today: The day of every file, so that the same site gives the same archive.
    """
    out = BytesIO()
    with ZipFile(out, "w") as writing:
        for path, data in sorted({**_offline(files), SHIM: shim.encode(), "LISEZ-MOI.txt": readme.encode()}.items()):
            entry = ZipInfo(f"{FOLDER}/{path}", (today.year, today.month, today.day, 12, 0, 0))
            entry.external_attr = 0o644 << 16
            entry.compress_type = ZIP_STORED if path.endswith(_STORED) else ZIP_DEFLATED
            writing.writestr(entry, data)
    return out.getvalue()


def page(html: str) -> str:
    """Return a page whose links name files: a folder alone opens as a list of files."""
    linked = _LINK.sub(lambda found: f"{found[1]}{named(found[2])}{found[3]}", html)
    linked = _TOOL.sub(lambda found: _DATA.sub(lambda link: named(link[1]), found[0]), linked)
    return _BUNDLE.sub(_with_shim, _PAGEFIND.sub("", linked))


def named(path: str) -> str:
    """Return a relative path, the file named if it led to a folder: `../accords/` → `../accords/index.html`."""
    if path.endswith("/"):
        return f"{path}index.html"
    return f"{path}/index.html" if path.rpartition("/")[2] in {".", ".."} else path


def index(search: bytes) -> bytes:
    """Return the search index as a script, its places named as files; a page opened from a folder may fetch nothing."""
    found = json.loads(search)
    for item in found["docs"]:
        path, mark, anchor = item["location"].partition("#")
        item["location"] = f"{named(path) if path else 'index.html'}{mark}{anchor}"
    return f"var __index = {json.dumps(found, ensure_ascii=False, separators=(',', ':'))}".encode()


def _offline(files: Mapping[str, bytes]) -> dict[str, bytes]:
    kept = {path: data for path, data in files.items() if path not in _LEFT}
    kept |= {path: page(data.decode()).encode() for path, data in kept.items() if path.endswith(".html")}
    if "search/search_index.json" in files:
        kept["search/search_index.js"] = index(files["search/search_index.json"])
    return kept


def _with_shim(found: re.Match[str]) -> str:
    return _script().replace("@", f"{found[1]}{SHIM}") + found[0]


def _script() -> str:
    return Path(__file__).with_name("hors-ligne.html").read_text("utf-8").strip()
