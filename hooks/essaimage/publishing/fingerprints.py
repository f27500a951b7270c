"""Names that change with the content, so that a browser may keep our style sheets, scripts and images for a year.

Material’s own files are named so already. Pages are not, and are asked for again each time.
"""

import posixpath
import re
from collections.abc import Mapping
from hashlib import sha256

FOLDER = "assets/"
"""The folder, in `docs/` as in the site, of all that is named after its content."""

_LENGTH = 8
_ASSET = re.compile(rf'(?<=["/]){FOLDER}[\w./-]+(?=")')


def fingerprint(path: str, content: bytes) -> str:
    """Return the path at which `content` is published: `assets/js/trier.js` → `assets/js/trier.1f3a09c2.js`."""
    stem, extension = posixpath.splitext(path)
    return f"{stem}.{sha256(content).hexdigest()[:_LENGTH]}{extension}"


def point(html: str, names: Mapping[str, str]) -> str:
    """Return a page whose attributes that lead to one of our assets lead to the name it bears."""
    return _ASSET.sub(lambda found: names.get(found[0], found[0]), html)
