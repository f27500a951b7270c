"""Fourth hook: write what stands beside the pages."""

from pathlib import Path
from typing import Any

from essaimage.publishing import filters
from essaimage.publishing.redirects import redirects
from mkdocs_bridge import build


def on_post_build(config: Any) -> None:
    """Leave a redirect at every address that moved, and the sheet that sorts cases without a script."""
    for path, text in [*redirects(build().corpus), (filters.PATH, filters.sheet(build().corpus))]:
        target = Path(config.site_dir) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
