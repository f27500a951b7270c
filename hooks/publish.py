"""Fourth hook: write what stands beside the pages."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from essaimage.model.addresses import published
from essaimage.pages.environment import day
from essaimage.pages.typography import polish_html
from essaimage.publishing.bibliography import bibliography
from essaimage.publishing.redirects import moves, redirects
from essaimage.publishing.schemas import FOLDER, schemas
from essaimage.publishing.search.engine import index_files
from essaimage.publishing.search.records import records
from essaimage.publishing.worksheets import Print, worksheets
from mkdocs_bridge import build, once_served, write


def on_post_build(config: Any) -> None:
    """Write redirects, worksheets, the bibliography, the data, the schemas, the sheets that sort, the index."""
    corpus = build().corpus
    about = Print(build().today, config.site_url or "", day, polish_html)
    texts = [*redirects(corpus), *moves(corpus), *bibliography(corpus)]
    texts += [(f"{FOLDER}/{name}", text) for name, text in schemas(corpus)]
    index = {} if config.extra.get("recherche_material") else once_served(lambda: _index(Path(config.site_dir)))
    data = [*worksheets(corpus, about), *build().files.items(), *index.items()]
    write(config, [*((path, text.encode()) for path, text in texts), *data])


def _index(site: Path) -> Mapping[str, bytes]:
    return index_files(list(records(build().corpus, lambda src: (site / published(src)).read_text(encoding="utf-8"))))
