"""Grammalecte over a list of texts: JSON in, JSON out. Run by the Python that has it, not that of the tests."""

import json
import sys

import grammalecte

texts = json.load(sys.stdin)
checker = grammalecte.GrammarChecker("fr")
errors = [
    {
        "text": rank,
        "start": error["nStart"],
        "end": error["nEnd"],
        "rule": error["sType"],
        "message": error["sMessage"],
        "hints": error["aSuggestions"][:3],
    }
    for rank, text in enumerate(texts)
    for error in checker.getParagraphErrors(text)[0]
]
json.dump(errors, sys.stdout, ensure_ascii=False)
