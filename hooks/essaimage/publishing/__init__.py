"""Corpus → what stands beside the pages: redirects, sheets, worksheets, bibliography, data for reuse."""
