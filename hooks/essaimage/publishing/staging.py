"""Finished Markdown for another generator: each page at its published address, its title in plain front matter.

What a page gains once rendered (links to terms, typography, parts) is not in it: see `pages.finish`.
"""

import json
import re
from collections.abc import Mapping

from essaimage.model.addresses import FOLDERS, published

_ENGLISH = re.compile(rf"(?<=\]\()((?:\.\./)*)({'|'.join(FOLDERS)})(?=/)")


def staged(src: str) -> str:
    """Return where the page at `src` stands: `legal/gie.md` → `accords/gie.md`, any index staying an index."""
    folder = published(src).removesuffix("/index.html")
    return published(src).removesuffix(".html") + ".md" if src.endswith("index.md") else f"{folder}.md"


def french_links(markdown: str) -> str:
    """Return `markdown` with the folders of its links to files named as in the published addresses."""
    return _ENGLISH.sub(lambda found: found[1] + FOLDERS[found[2]], markdown)


def with_head(markdown: str, head: Mapping[str, str]) -> str:
    """Return a page under its front matter, written so that any reader of YAML gives the same text back."""
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items()]
    return "\n".join(["---", *lines, "---", "", french_links(markdown), ""])
