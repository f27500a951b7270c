"""The search: what is looked through (`records`), French folded (`folding`), the index (`engine`, `chunks`)."""
