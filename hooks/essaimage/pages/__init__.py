"""Corpus → pages: fact sheets, indexes, comparisons and citations, as templates beside the code."""
