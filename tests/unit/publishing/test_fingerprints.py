"""Assets named after their content, and pages that follow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essaimage.publishing.fingerprints import fingerprint, point

NAMES = {"assets/js/trier.js": "assets/js/trier.1f3a09c2.js", "assets/images/a.svg": "assets/images/a.00000000.svg"}


def test_name_follows_the_content() -> None:
    names = {fingerprint("assets/js/trier.js", content) for content in (b"a", b"b", b"")}
    assert len(names) == 3
    assert all(name.startswith("assets/js/trier.") and name.endswith(".js") for name in names)
    assert fingerprint("assets/js/trier.js", b"a") == "assets/js/trier.ca978112.js"


@pytest.mark.parametrize("up", ["", "./", "../", "../../", "/", "/base/"])
@pytest.mark.parametrize("attribute", ["src", "href", "data-trouver"])
def test_page_leads_to_the_name_at_any_depth(up: str, attribute: str) -> None:
    html = f'<x {attribute}="{up}assets/js/trier.js" alt="">'
    assert point(html, NAMES) == f'<x {attribute}="{up}assets/js/trier.1f3a09c2.js" alt="">'


@pytest.mark.parametrize(
    "html",
    [
        "<code>docs/assets/js/trier.js</code>",
        '<a href="assets/js/inconnu.js">',
        '<a href="mes-assets/js/trier.js">',
        '<a href="assets/js/trier.js?x">',
        '<link href="assets/stylesheets/main.57a0d79d.min.css">',
    ],
)
def test_the_rest_is_left_alone(html: str) -> None:
    assert point(html, NAMES) == html


@given(st.text())
def test_text_without_our_assets_never_changes(text: str) -> None:
    assert point(text, NAMES) == text or "assets/" in text
