"""What helps an author: files to fill in, forms, what can be mended without them. Values in, text out."""
