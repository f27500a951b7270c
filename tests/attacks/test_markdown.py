"""Whatever an author writes: either the checks refuse it, or what MkDocs renders of it can neither run nor hide.

The samples follow OWASP’s cheat sheet for cross-site scripting, in the Markdown this site reads.
"""

from dataclasses import replace as replace_page
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from essaimage.checks import check
from essaimage.reading.corpus import read_corpus
from support.project import CASE, GUIDE, MINIMAL, append, minimal_project, problems_of, replace
from support.properties import EXAMPLES_150
from support.rendering import dangers, extensions, rendered

REFUSED = {
    "script": "<script>alert(1)</script>",
    "script in capitals": "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
    "script in a sentence": "Du texte <script>alert(1)</script> et la suite.",
    "script in a list": "- un\n- <script>alert(1)</script>",
    "script in a table": "| a |\n|---|\n| <script>alert(1)</script> |",
    "script never closed": "<script src=//x.example",
    "picture with a handler": "<img src=x onerror=alert(1)>",
    "drawing with a handler": "<svg/onload=alert(1)>",
    "handler on a second line": "<b\nonclick=alert(1)>x",
    "frame": "<iframe src=//x.example></iframe>",
    "style": "<style>body{display:none}</style>",
    "form": "<form action=//x.example><input></form>",
    "base": "<base href=//x.example>",
    "doctype": "<!DOCTYPE html>",
    "data section": "<![CDATA[<script>alert(1)</script>]]>",
    "instruction": "<?php x ?>",
    "hidden comment": "<!-- caché -->",
    "comment that hides a tag": "<!--><script>alert(1)</script>-->",
    "block with a tag after it": "<!-- bloc: liste-des-cas --><script>alert(1)</script>",
    "script after a code span": "`a` <script>alert(1)</script> `b`",
    "script after an open code span": "`a <script>alert(1)</script>",
    "script after a fence": "```\na\n```\n<script>alert(1)</script>",
    "javascript link": "[x](javascript:alert(1))",
    "javascript link in capitals": "[x](JaVaScRiPt:alert(1))",
    "javascript link with an entity": "[x](javascript&#58;alert(1))",
    "javascript link with a named entity": "[x](javascript&colon;alert(1))",
    "javascript link with an entity for a letter": "[x](&#x6A;avascript:alert(1))",
    "javascript link with a tab entity": "[x](java&Tab;script:alert(1))",
    "javascript link with a tab": "[x](java\tscript:alert(1))",
    "javascript link with a line break": "[x](java\nscript:alert(1))",
    "javascript link after a line break": "[x](\njavascript:alert(1))",
    "javascript link after a control": "[x](\x01javascript:alert(1))",
    "javascript link between angles": "[x](<javascript:alert(1)>)",
    "javascript link in code": "[x](`javascript:alert(1)`)",
    "javascript link in code, then text": "[x](  `javascript:alert(1)//`a)",
    "javascript link with an escape": "[x](javascript\\:alert(1))",
    "javascript link with a title": '[x](javascript:alert(1) "titre")',
    "javascript link around a picture": "[![x](x.svg)](javascript:alert(1))",
    "javascript link in brackets": "[a [b]](javascript:alert(1))",
    "javascript picture": "![x](javascript:alert(1))",
    "javascript definition": "[x]\n\n[x]: javascript:alert(1)",
    "javascript definition, indented": "[x]\n\n   [x]:   javascript:alert(1)",
    "javascript definition between angles": "[x]\n\n[x]: <javascript:alert(1)>",
    "javascript autolink": "<javascript:alert(1)>",
    "vbscript link": "[x](vbscript:x)",
    "autolink with a handler": "<https://www.example.org/ onclick=alert(1)>",
    "fence": "```html\n<script>alert(1)</script>\n```",
    "fence of tildes": "~~~\n<img onerror=alert(1)>\n~~~",
    "longer fence": "````\n```\n<script>\n```\n````",
    "fence without anything in it": "```\ncode\n```",
    "script in code over two lines": "`a\nb` <script>alert(1)</script> `c`",
    "script between code spans of two list items": "- `a\n- b` `<script>alert(1)</script>` c`",
    "script in code that a longer run closes": "``` <script>alert(1)</script> `",
    "tag with a hidden sign": "<\x02script>alert(1)</script>",
    "javascript definition in a quotation": "[x]\n\n> [x]: javascript:alert(1)",
    "javascript definition whose label is code": "[x][a `]\n\n[a `]: javascript:alert(1)//`",
    "javascript definition whose label takes two lines": "[x][a b]\n\n[a\nb]: javascript:alert(1)",
    "javascript definition in a definition": "terme\n:   [x]: javascript:alert(1)\n\n[x]",
    "data link": "[x](data:text/html,<script>alert(1)</script>)",
}
HARMLESS = {
    "code span": "Écrire `<script>alert(1)</script>`.",
    "code span of two backticks": "Écrire ``<script>alert(`1`)</script>``.",
    "code spans in a table": "| a | b |\n|---|---|\n| `<b>` | `a|<i>` |",
    "comparison": "Si 3 < 4 et 5 > 4.",
    "autolink": "<https://www.example.org/>",
    "autolink of mail": "<exemple@example.org>",
    "attribute list": "[x](guide-exemple.md){ onclick=alert(1) }",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "words": "Le langage javascript: un mot. onclick=rien.",
}
CLEVER = {
    "made-up element of mail": "<mailto:x onclick=alert(1)>clic",
    "script between escaped backticks": "\\`<script>alert(1)</script>\\`",
    "script in a fence that is none": "``` a b c\n\n<script>alert(1)</script>\n\n```",
    "script in a fence of bad attributes": "~~~ {.py\n\n<script>alert(1)</script>\n\n~~~",
    "script between code spans of two backticks": "``a`` <script>alert(1)</script> ``b``",
    "javascript definition on two lines": "[x]\n\n[x]:\njavascript:alert(1)",
    "javascript definition in a note": "[x]\n\n!!! note\n    Du texte.\n\n    [x]: javascript:alert(1)",
    "javascript definition in a list": "[x]\n\n- [x]: javascript:alert(1)",
}
PIECES = [
    *(
        "`",
        "``",
        "```",
        "`a`",
        "<script>",
        "</script>",
        "<img src=x onerror=1>",
        "<javascript:a>",
        "<https://a",
        "<a@b",
    ),
    *("[x]", "[x]:", "[x](", ")", "]", "](", "[", "!", "javascript:alert(1)", "<!--", "-->", ">", " onclick=1", "&lt;"),
    *("\n", "\n\n", "\n", "- ", "> ", "    ", "| ", "|---|---|\n", "!!! note\n", '!!! note "', '"', ": ", "1. ", "# "),
    *("===\n", "---\n", "~~~", "\\", "*", "_", "\t", " ", "a ", "b", "<", "{", "}", "\xa0"),
]
"""What attacks and Markdown are made of."""
Titled = tuple[str, str, str]


def spoiled(tmp_path: Path, text: str) -> Path:
    root = minimal_project(tmp_path)
    append(root, GUIDE, text + "\n")
    return root


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in {**REFUSED, **CLEVER}.items()])
def test_what_runs_or_hides_is_refused(tmp_path: Path, text: str) -> None:
    assert problems_of(spoiled(tmp_path, text)) != []


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HARMLESS.items()])
def test_what_only_shows_is_accepted_and_harmless(tmp_path: Path, text: str) -> None:
    html = rendered(spoiled(tmp_path, text), GUIDE)
    assert html
    assert list(dangers(html)) == []


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in CLEVER.items()])
def test_what_looks_harmless_is_truly_dangerous(text: str) -> None:
    """Keep the list honest: each of these runs, once rendered; only the checks stand before it."""
    assert list(dangers(markdown(text, extensions=extensions()))) != []


@given(st.lists(st.sampled_from(PIECES), min_size=3, max_size=20).map("".join))
@EXAMPLES_150
def test_whatever_the_checks_let_through_is_harmless(body: str) -> None:
    corpus, _ = read_corpus(MINIMAL)
    assert corpus
    src = GUIDE.removeprefix("docs/")
    spoiled = replace_page(corpus, pages={**corpus.pages, src: replace_page(corpus.pages[src], body=body)})
    if not check(spoiled):
        assert list(dangers(markdown(body, extensions=extensions()))) == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        pytest.param(CASE, "nom: Exemple\n", "nom: <script>alert(1)</script> Exemple\n", id="name"),
        pytest.param(CASE, "objet: un objet inventé", "objet: <img src=x onerror=alert(1)> objet", id="object"),
        pytest.param(GUIDE, "titre: Suivre", "titre: <svg/onload=alert(1)> Suivre", id="title"),
        pytest.param(GUIDE, "chapeau: Un conseil", 'chapeau: "</p><script>alert(1)</script> conseil"\n#', id="lead"),
        pytest.param(
            GUIDE,
            "titre: Suivre un exemple",
            'titre: "[Suivre](javascript:alert(1)) un exemple"',
            id="link in a title",
        ),
    ],
)
def test_front_matter_never_runs(tmp_path: Path, path: str, old: str, new: str) -> None:
    root = minimal_project(tmp_path)
    replace(root, path, old, new)
    html = rendered(root, path)
    assert html is None or not list(dangers(html))
