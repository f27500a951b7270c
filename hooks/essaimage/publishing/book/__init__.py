"""The book: the rendered articles, set as PDF by pandoc and Typst, as EPUB by pandoc, and the site in one archive."""
