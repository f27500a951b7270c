"""Generated blocks: an author may only ask for those that exist."""

from essaimage.model.blocks import BLOCKS
from essaimage.model.corpus import Corpus
from essaimage.model.markup import blocks
from essaimage.problems import Problem, nearest


def check_blocks(corpus: Corpus) -> list[Problem]:
    """Refuse a block whose name is unknown."""
    return [
        Problem(page.path, found.line, "bloc", f"le bloc « {found.text} » est inconnu.", nearest(found.text, BLOCKS))
        for page in corpus.pages.values()
        for found in blocks(page.body, page.body_line)
        if found.text not in BLOCKS
    ]
