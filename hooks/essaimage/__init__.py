"""The library of « Essaimage, mode d’emploi »: records in, pages out, nothing about MkDocs."""
