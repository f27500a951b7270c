"""Fourth hook: write what stands beside the pages."""

from pathlib import Path
from typing import Any

from essaimage.pages.environment import day
from essaimage.pages.typography import polish_html
from essaimage.publishing.bibliography import bibliography
from essaimage.publishing.filters import sheets
from essaimage.publishing.redirects import redirects
from essaimage.publishing.worksheets import Print, worksheets
from mkdocs_bridge import build


def on_post_build(config: Any) -> None:
    """Write redirects, the sheets that sort without a script, the worksheets, the bibliography."""
    corpus = build().corpus
    about = Print(build().today, config.site_url or "", day, polish_html)
    texts = [*redirects(corpus), *sheets(corpus), *bibliography(corpus)]
    for path, content in [*((path, text.encode()) for path, text in texts), *worksheets(corpus, about)]:
        target = Path(config.site_dir) / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
