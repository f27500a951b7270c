"""Placeholder of checklists, replaced by its tool."""

from collections.abc import Mapping

from essaimage.pages.view import View


def values(view: View) -> Mapping[str, object]:
    """Return what the template shows."""
    return {}


def inline(view: View) -> object:
    """Return what the script reads."""
    return {}
