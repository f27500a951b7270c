"""Corpus → what stands beside the pages: today the redirects."""
