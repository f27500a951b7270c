"""Which pages of law are due for review, as the text of an issue."""

from datetime import date, timedelta

from essaimage.model.corpus import Corpus

SOON = 31
"""Days within which a page that is due is announced."""


def reviews(corpus: Corpus, today: date) -> str:
    """Return, in Markdown, the pages past their date or within a month of it; empty when there is none.

    Args:
        corpus: Everything the base knows.
        today: The day on which the list is made.
    """
    limit = today + timedelta(days=SOON)
    due = [page for page in corpus.termes.values() if page.record.a_revoir_avant <= limit]
    due.sort(key=lambda page: (page.record.a_revoir_avant, page.src))
    lines = [
        f"- [ ] `{page.path}` : {page.record.terme}, à revoir avant le {page.record.a_revoir_avant.isoformat()}"
        for page in due
    ]
    lead = "Ces pages de droit sont à relire d’ici un mois. Relue, une page change `relu_le` et `a_revoir_avant`."
    return "\n".join([lead, "", *lines]) if lines else ""
