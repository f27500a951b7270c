"""Fourth hook: write what stands beside the pages."""

from pathlib import Path
from typing import Any

from essaimage.publishing.redirects import redirects
from mkdocs_bridge import build


def on_post_build(config: Any) -> None:
    """Leave a redirect at every address that moved."""
    for path, html in redirects(build().corpus):
        target = Path(config.site_dir) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, encoding="utf-8")
