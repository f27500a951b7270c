"""Keep the HTML of templates out of Markdown’s way.

Python-Markdown, then MkDocs, would parse that HTML only to give it back unchanged: a quarter of a build. In
what a template writes, all but the headings is HTML; the author’s text stands between seams. So the HTML is
set aside under a mark of one line, and put back once the rest is rendered.
"""

import re
from dataclasses import dataclass
from itertools import groupby

OPEN = "\ue000"
"""The seam before what an author wrote, inside what a template writes."""

CLOSE = "\ue001"
"""The seam after it."""

_SEAM = re.compile(f"[{OPEN}{CLOSE}]")
_MARK = re.compile("<p>\ue002(\\d+)</p>")


@dataclass(frozen=True)
class Apart:
    """A page in two: Markdown with marks, and the HTML that stands for each, by rank."""

    markdown: str
    blocks: tuple[str, ...]

    def put_back(self, html: str) -> str:
        """Return the page that Markdown rendered, with the HTML of the templates again in its places."""
        return _MARK.sub(lambda found: self.blocks[int(found[1])], html)


def whole(written: str) -> str:
    """Return a page as one Markdown text, for a reader that knows nothing of seams."""
    return _SEAM.sub("", written)


def set_apart(written: str) -> Apart:
    """Cut a page along its seams, and set aside the HTML outside them."""
    blocks: list[str] = []
    regions = _SEAM.split(written)
    markdown = [region if rank % 2 else _without_html(region, blocks) for rank, region in enumerate(regions)]
    return Apart("\n\n".join(markdown), tuple(blocks))


def _without_html(region: str, blocks: list[str]) -> str:
    """Return the headings of a region, and a mark for each run of HTML between them."""
    kept = []
    for is_heading, lines in groupby(region.split("\n"), key=lambda line: line.startswith("#")):
        text = "\n".join(lines).strip("\n")
        if text.strip():
            kept.append(text if is_heading else f"\ue002{len(blocks)}")
            blocks += [] if is_heading else [text]
    return "\n\n".join(kept)
