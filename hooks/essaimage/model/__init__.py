"""The records of the base, frozen and typed. Nothing here reads a file or writes HTML."""
