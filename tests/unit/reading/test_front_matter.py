"""A page in two, and the lines on which both parts stand."""

import pytest

from essaimage.reading.front_matter import Cut, cut


def test_header_and_body_know_their_first_line() -> None:
    assert cut("---\na: b\nc: d\n---\n\nTexte.\n", "p") == (Cut("a: b\nc: d", "\nTexte.\n", 2, 5), [])


def test_header_may_be_empty() -> None:
    assert cut("---\n---\nTexte.", "p") == (Cut("", "Texte.", 2, 3), [])


def test_body_may_be_absent() -> None:
    assert cut("---\na: b\n---", "p") == (Cut("a: b", "", 2, 4), [])


def test_spaces_after_a_fence_are_forgiven() -> None:
    assert cut("---  \na: b\n--- \nTexte.", "p") == (Cut("a: b", "Texte.", 2, 4), [])


def test_second_fence_closes_and_the_third_is_text() -> None:
    assert cut("---\na: b\n---\nun\n---\ndeux", "p")[0].body == "un\n---\ndeux"


def test_indented_dashes_do_not_close() -> None:
    assert cut("---\na: |\n  ---\nb: c\n---\n", "p")[0].header == "a: |\n  ---\nb: c"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "le fichier est vide."),
        (" \n\t\n", "le fichier est vide."),
        ("Texte.", "l’en-tête manque."),
        ("\n---\na: b\n---\n", "l’en-tête manque."),
        ("----\na: b\n---\n", "l’en-tête manque."),
        ("---\na: b\n", "l’en-tête n’est pas refermé."),
        ("---", "l’en-tête n’est pas refermé."),
    ],
)
def test_what_cannot_be_cut_is_said_on_the_first_line(text: str, message: str) -> None:
    problems = cut(text, "docs/page.md")[1]
    assert [(problem.path, problem.line, problem.message) for problem in problems] == [("docs/page.md", 1, message)]


@pytest.mark.parametrize(
    ("path", "model"),
    [
        ("docs/case-studies/neuf.md", "docs/case-studies/step-pau.md"),
        ("docs/legal/neuf.md", "docs/legal/licence-de-marque.md"),
        ("docs/legal/notions/neuf.md", "docs/legal/licence-de-marque.md"),
        ("docs/guides/neuf.md", "une ligne ---"),
    ],
)
def test_hint_names_a_model_of_the_same_kind(path: str, model: str) -> None:
    assert model in cut("Texte.", path)[1][0].hint
