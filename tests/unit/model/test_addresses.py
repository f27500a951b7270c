"""Folders in, French addresses out."""

import pytest

from essaimage.model.addresses import address, published, relative


@pytest.mark.parametrize(
    ("src", "expected"),
    [
        ("index.md", "index.html"),
        ("case-studies/index.md", "etudes-de-cas/index.html"),
        ("case-studies/step-pau.md", "etudes-de-cas/step-pau/index.html"),
        ("legal/index.md", "accords/index.html"),
        ("legal/gie.md", "accords/gie/index.html"),
        ("legal/notions/index.md", "accords/notions/index.html"),
        ("legal/notions/marque.md", "accords/notions/marque/index.html"),
        ("guides/choisir.md", "guides/choisir/index.html"),
        ("outils/grille.md", "outils/grille/index.html"),
        ("ressources/bibliographie.md", "ressources/bibliographie/index.html"),
        ("contribuer/corriger.md", "contribuer/corriger/index.html"),
        ("mentions.md", "mentions/index.html"),
        ("legal/schemas/a.svg", "accords/schemas/a.svg"),
        ("case-studies/carte.svg", "etudes-de-cas/carte.svg"),
        ("assets/css/x.css", "assets/css/x.css"),
        ("legalite/a.md", "legalite/a/index.html"),
        ("guides/legal/a.md", "guides/legal/a/index.html"),
    ],
)
def test_file_has_a_french_address(src: str, expected: str) -> None:
    assert expected == published(src)


@pytest.mark.parametrize(
    ("src", "expected"),
    [("index.md", ""), ("case-studies/step-pau.md", "etudes-de-cas/step-pau/"), ("legal/index.md", "accords/")],
)
def test_address_ends_with_its_folder(src: str, expected: str) -> None:
    assert expected == address(src)


@pytest.mark.parametrize(
    ("target", "source", "expected"),
    [
        ("legal/gie.md", "case-studies/step-pau.md", "../../accords/gie/"),
        ("legal/gie.md", "legal/index.md", "gie/"),
        ("legal/gie.md", "legal/notions/marque.md", "../../gie/"),
        ("legal/notions/marque.md", "legal/gie.md", "../notions/marque/"),
        ("legal/index.md", "legal/gie.md", "../"),
        ("index.md", "guides/choisir.md", "../../"),
        ("index.md", "index.md", "./"),
        ("guides/choisir.md", "index.md", "guides/choisir/"),
        ("guides/choisir.md", "guides/choisir.md", "./"),
        ("case-studies/index.md", "index.md", "etudes-de-cas/"),
    ],
)
def test_link_goes_from_page_to_page(target: str, source: str, expected: str) -> None:
    assert expected == relative(target, source)
