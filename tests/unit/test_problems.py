"""How a problem is shown, and how the right value is proposed."""

import pytest

from essaimage.problems import Problem, annotation, nearest, report


def test_problem_is_shown_on_one_line() -> None:
    problem = Problem("docs/a.md", 14, "accords[1].type", "« x » est inconnu.", "Vouliez-vous dire « y » ?")
    assert str(problem) == "docs/a.md:14: accords[1].type: « x » est inconnu. Vouliez-vous dire « y » ?"


def test_problem_without_a_hint_ends_with_its_message() -> None:
    assert str(Problem("a", 1, "k", "Non.")) == "a:1: k: Non."


@pytest.mark.parametrize(
    ("value", "known", "expected"),
    [
        ("licence-marque", ["licence-de-marque", "gie"], "Vouliez-vous dire « licence-de-marque » ?"),
        ("xyz", ["b", "a"], "Valeurs admises : a, b."),
        ("xyz", [], "Aucune valeur n’est encore définie."),
        ("xyz", [f"v{n:02}" for n in range(12)], f"Valeurs admises : {', '.join(f'v{n:02}' for n in range(12))}."),
        ("xyz", [f"v{n:02}" for n in range(13)], f"Valeurs admises : {', '.join(f'v{n:02}' for n in range(12))} …"),
        ("", ["a"], "Valeurs admises : a."),
    ],
)
def test_nearest_value_is_proposed_or_all_of_them_if_few(value: str, known: list[str], expected: str) -> None:
    assert expected == nearest(value, known)


def test_order_of_the_known_values_does_not_matter() -> None:
    assert nearest("abcd", iter(["abce", "abcf"])) == nearest("abcd", {"abcf": 0, "abce": 0})


def test_report_sorts_by_file_and_line_under_a_count() -> None:
    problems = [Problem("b", 1, "k", "m."), Problem("a", 10, "k", "m."), Problem("a", 9, "k", "m.")]
    assert report(problems) == "3 erreurs à corriger :\na:9: k: m.\na:10: k: m.\nb:1: k: m."


def test_report_says_the_same_thing_once() -> None:
    assert report([Problem("a", 1, "k", "m.")] * 2) == "1 erreur à corriger :\na:1: k: m."


def test_annotation_escapes_what_github_would_read() -> None:
    problem = Problem("docs/a,b:c.md", 3, "clé: une", "100 % faux\n::error::non", "Oui.")
    assert annotation(problem, "error") == (
        "::error file=docs/a%2Cb%3Ac.md,line=3,title=clé%3A une::100 %25 faux%0A::error::non Oui."
    )
