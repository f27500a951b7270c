"""The only room that opens `docs/` and `data/`: files in, a frozen corpus and its problems out."""
