"""The files of the repository that are made from the models, and committed: who reads them cannot run the code."""

from collections.abc import Iterator

import yaml

from essaimage.contributing.form import case_form
from essaimage.model.corpus import Corpus

CASE_FORM = ".github/ISSUE_TEMPLATE/cas.yml"
"""The form by which a case is proposed."""

_NOTICE = "# Écrit par `make generated` d’après hooks/essaimage/model/case.py : ne pas modifier à la main.\n"


def generated(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Yield (path from the project’s root, text) for each form that is made."""
    form = yaml.safe_dump(case_form(corpus), allow_unicode=True, sort_keys=False, width=1000)
    yield CASE_FORM, _NOTICE + form
