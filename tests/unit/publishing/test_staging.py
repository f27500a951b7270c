"""Staged pages: at their published address, their links renamed likewise, their head safe for any YAML reader."""

import pytest
import yaml

from essaimage.publishing.staging import french_links, staged, with_head


@pytest.mark.parametrize(
    ("src", "place"),
    [
        ("index.md", "index.md"),
        ("legal/gie.md", "accords/gie.md"),
        ("legal/index.md", "accords/index.md"),
        ("legal/notions/redevance.md", "accords/notions/redevance.md"),
        ("case-studies/fils/x.md", "etudes-de-cas/fils/x.md"),
        ("guides/evaluer.md", "guides/evaluer.md"),
    ],
)
def test_page_stands_at_its_published_address(src: str, place: str) -> None:
    assert staged(src) == place


def test_links_to_files_take_the_french_folders() -> None:
    text = "[a](../legal/gie.md#x) [b](case-studies/step-pau.md) [c](https://x.example/legal/) legal/gie.md"
    assert french_links(text) == (
        "[a](../accords/gie.md#x) [b](etudes-de-cas/step-pau.md) [c](https://x.example/legal/) legal/gie.md"
    )


@pytest.mark.parametrize("title", ['Un "titre" : # 1', "- [x] {y}", "&a *b !c %d @e `f", "12:30", "l’été\u202f!"])
def test_head_gives_the_same_text_back(title: str) -> None:
    page = with_head("# Un titre", {"title": title})
    assert yaml.safe_load(page.split("---\n")[1]) == {"title": title}
    assert page.endswith("---\n\n# Un titre\n")
