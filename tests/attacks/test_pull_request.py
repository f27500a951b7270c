"""What a malicious pull request would bring: each attack is refused with its line in French.

What hides in Markdown itself is in `test_markdown.py`; what is let through must be inert: `test_inert.py`.
"""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from support.project import CASE, GUIDE, append, minimal_project, problems_of, replace, write

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">{}</svg>'
DRAWING = "docs/assets/images/dessin.svg"
DRAWINGS = {
    "script": "<script>alert(1)</script>",
    "script under a prefix": '<a-b:script xmlns:a-b="http://www.w3.org/2000/svg">alert(1)</a-b:script>',
    "script in capitals": "<SCRIPT>alert(1)</SCRIPT>",
    "handler": '<g onload="alert(1)"/>',
    "handler on a second line": '<g\nonload\n=\n"alert(1)"/>',
    "page inside": "<foreignObject><body/></foreignObject>",
    "link to a script": '<a href="javascript:alert(1)"><path/></a>',
    "link whose target moves": '<set attributeName="href" to="java&#10;script:alert(1)"/>',
    "animated handler": '<animate attributeName="x" onbegin="alert(1)"/>',
    "picture from elsewhere": '<image href="https://x.example/x.png"/>',
    "use of a drawing from elsewhere": '<use href="https://x.example/x.svg#a"/>',
    "style from elsewhere": "<style>@import url(https://x.example/x.css);</style>",
    "style that hides its address": "<style>path{fill:\\75rl(https://x.example/x)}</style>",
    "style that hides its import": "<style>@\\69mport 'https://x.example/x';</style>",
    "fill from elsewhere": '<path fill="url(https://x.example/x#a)"/>',
    "media": '<video src="https://x.example/x"/>',
}
WHOLE_DRAWINGS = {
    "entity": '<!DOCTYPE svg [<!ENTITY x "&#60;script>alert(1)&#60;/script>">]>' + SVG.format("&x;"),
    "default handler": '<!DOCTYPE svg [<!ATTLIST path onload CDATA "alert(1)">]>' + SVG.format("<path/>"),
    "other encoding": '<?xml version="1.0" encoding="UTF-7"?>'
    + SVG.format("+ADw-script+AD4-alert(1)+ADw-/script+AD4-"),
    "style sheet": '<?xml-stylesheet href="https://x.example/x.css"?>' + SVG.format(""),
}
LINKS = {
    "site that answers to another": "[x](https://www.avise.org@evil.example/)",
    "site without slashes": "[x](https:evil.example)",
    "site of three slashes": "[x](https:///evil.example)",
    "site in other letters": "[x](https://évil.example/)",
    "site without scheme": "[x](//evil.example/)",
    "site between angles, without scheme": "[x](<//evil.example/>)",
    "site behind an entity": "[x](&#47;&#47;evil.example/)",
    "site behind a backslash": "[x](/\\evil.example/)",
    "text that shows another site": "[https://www.avise.org/](https://evil.example/)",
    "text that shows another site, without scheme": "[www.avise.org](https://evil.example/)",
    "text that shows a site for a page": "[https://www.avise.org/](../legal/accord-exemple.md)",
    "file of the machine": "[x](file:///etc/passwd)",
    "file above the base": "[x](../../../../etc/passwd)",
    "file above the base, in percents": "[x](..%2f..%2f..%2fetc%2fpasswd)",
    "file above the base, dots in percents": "[x](%2e%2e/%2e%2e/data/references.yml)",
    "file above the base, in entities": "[x](&period;&period;/&period;&period;/data/references.yml)",
    "file above the base, in backslashes": "[x](..\\..\\data\\references.yml)",
    "file of the project": "![x](../../mkdocs.yml)",
    "data": "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "data picture": "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "vbscript": "[x](vbscript:msgbox(1))",
    "blob": "[x](blob:https://evil.example/1)",
    "script behind a no-break space": "[x](\xa0javascript:alert(1))",
    "script behind two entities": "[x](java&Tab;&NewLine;script:alert(1))",
    "script behind a long entity": "[x](&#0000106avascript:alert(1))",
    "script behind an entity without its end": "[x](&#106avascript:alert(1))",
    "script in percents": "[x](javascript%3Aalert(1))",
    "script of view-source": "[x](view-source:javascript:alert(1))",
}
HIDDEN = {
    "text that turns round": "Le taux est de \u202e%05\u202c.",
    "isolated text": "Le \u2066taux\u2069.",
    "space of no width": "java\u200bscript",
    "joiner": "java\u200dscript",
    "soft hyphen": "java\u00adscript",
    "order mark": "java\ufeffscript",
    "tag letters": "Le taux\U000e0041.",
    "filler": "\u3164",
    "seam of the templates": "\ue000<script>alert(1)</script>\ue001",
    "mark of Python-Markdown": "\x02wzxhzdk:0\x03",
    "line separator": "a\u2028b",
}
TWINS = {
    "Cyrillic letter": "[l’\u0410vise](https://www.avise.org/)",
    "Greek letter": "La marq\u03c5e.",
    "letters of full width": "La \uff4darque.",
    "letters of mathematics": "La \U0001d426arque.",
}
SENTENCE = re.compile(r"(?:docs|data)/.+?:\d+: \S.+\. \S")


def refusals(root: Path) -> list[str]:
    """Return what the author would read, once sure that each line has its path, its line, its reason and a hint."""
    found = problems_of(root)
    assert found
    assert [line for line in found if not SENTENCE.match(line)] == []
    return found


def ids(attacks: dict[str, str]) -> list[object]:
    return [pytest.param(text, id=name) for name, text in attacks.items()]


@pytest.mark.parametrize("inside", ids(DRAWINGS))
def test_drawing_that_does_more_than_draw(tmp_path: Path, inside: str) -> None:
    root = minimal_project(tmp_path)
    write(root, DRAWING, SVG.format(inside))
    assert refusals(root)[0].startswith(f"{DRAWING}:1: fichier: « ")


@pytest.mark.parametrize("text", ids(WHOLE_DRAWINGS))
def test_drawing_whose_head_does_more(tmp_path: Path, text: str) -> None:
    root = minimal_project(tmp_path)
    write(root, DRAWING, text)
    assert refusals(root)[0].startswith(f"{DRAWING}:1: fichier: « ")


def test_drawing_that_only_draws_is_accepted(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    style = "<style>path{fill:url(#a);stroke:red}</style>"
    gradient = '<linearGradient id="a"><stop offset="0"/></linearGradient><use href="#b"/>'
    write(
        root,
        DRAWING,
        '<?xml version="1.0" encoding="utf-8"?>' + SVG.format(f"<title>a &lt; b</title>{style}{gradient}"),
    )
    assert problems_of(root) == []


@pytest.mark.parametrize("text", ids(LINKS))
def test_link_that_leads_astray(tmp_path: Path, text: str) -> None:
    root = minimal_project(tmp_path)
    append(root, GUIDE, f"{text}\n")
    assert re.match(rf"{GUIDE}:20: (?:lien|html): ", refusals(root)[0])


@pytest.mark.parametrize("text", ids(HIDDEN))
@pytest.mark.parametrize("where", ["body", "header"])
def test_sign_that_no_reader_sees(tmp_path: Path, text: str, where: str) -> None:
    root = minimal_project(tmp_path)
    if where == "body":
        append(root, GUIDE, f"{text}\n")
    else:
        replace(root, GUIDE, "titre: Suivre", f"titre: {text} Suivre")
    line = 20 if where == "body" else 2
    assert re.match(rf"{GUIDE}:{line}: fichier: un caractère invisible est refusé \(U\+", refusals(root)[0])


@pytest.mark.parametrize("text", ids(TWINS))
def test_letter_that_passes_for_another(tmp_path: Path, text: str) -> None:
    root = minimal_project(tmp_path)
    append(root, GUIDE, f"{text}\n")
    assert re.match(rf"{GUIDE}:20: fichier: « .+ » imite nos lettres", refusals(root)[0])


def test_words_in_another_alphabet_are_accepted(tmp_path: Path) -> None:
    root = minimal_project(tmp_path)
    append(root, GUIDE, "En grec, αλφα ; en russe, альфа ; 5 µm, Łódź, Ærø.\n")
    assert problems_of(root) == []


DIRECTIVES = {
    "module of the system": "::: os",
    "module of the system, with options": "::: os\n    options:\n      show_source: true",
    "module of the system, as a heading": "## ::: subprocess",
    "module in a list": "- ::: os",
    "module in a box": "!!! note\n    ::: os",
    "module in a definition": "terme\n:   ::: os",
    "our own module, elsewhere than in its pages": "::: essaimage.problems",
}


@pytest.mark.parametrize("text", ids(DIRECTIVES))
def test_module_that_the_build_would_import(tmp_path: Path, text: str) -> None:
    root = minimal_project(tmp_path)
    append(root, GUIDE, f"{text}\n")
    assert re.match(rf"{GUIDE}:2[0-2]: code: « :::.* » est refusé", refusals(root)[0])


def linked_file(root: Path) -> str:
    secret = root.parent / "secret.txt"
    secret.write_text("secret")
    (root / "docs/assets").mkdir(exist_ok=True)
    (root / "docs/assets/note.txt").symlink_to(secret)
    return "docs/assets/note.txt"


def linked_page(root: Path) -> str:
    (root / "docs/guides/page.md").symlink_to(root / GUIDE)
    return "docs/guides/page.md"


def linked_folder(root: Path) -> str:
    (root.parent / "dossier").mkdir()
    (root.parent / "dossier" / "secret.html").write_text("secret")
    (root / "docs/assets").mkdir(exist_ok=True)
    (root / "docs/assets/dossier").symlink_to(root.parent / "dossier")
    return "docs/assets/dossier"


def linked_data(root: Path) -> str:
    (root / "data/redirects.yml").rename(root.parent / "ailleurs.yml")
    (root / "data/redirects.yml").symlink_to(root.parent / "ailleurs.yml")
    return "data/redirects.yml"


@pytest.mark.skipif(os.name != "posix", reason="Windows asks for a right to make links")
@pytest.mark.parametrize("link", [linked_file, linked_page, linked_folder, linked_data])
def test_symbolic_link_to_the_machine(tmp_path: Path, link: Callable[[Path], str]) -> None:
    root = minimal_project(tmp_path / "projet")
    path = link(root)
    assert f"{path}:1: fichier: un lien symbolique est refusé." in refusals(root)[0]


NAMES = {
    "page whose folder is a tag": ("docs/<img src=x onerror=alert(1)>/page.md", "identifiant"),
    "page whose folder breaks an attribute": ('docs/x" onload="alert(1)/page.md', "identifiant"),
    "page with a line break": ("docs/guides/a\nb.md", "identifiant"),
    "page with spaces": ("docs/guides/a b.md", "identifiant"),
    "page in other letters": ("docs/guides/p\u0430ge.md", "identifiant"),
    "picture that breaks an attribute": ('docs/assets/images/x" onerror="alert(1).png', "nom de fichier"),
    "picture with a script’s scheme": ("docs/assets/images/javascript:alert(1).png", "nom de fichier"),
    "picture that turns round": ("docs/assets/images/gnp\u202esvg.png", "nom de fichier"),
    "page of HTML": ("docs/assets/page.html", "les fichiers « .html » sont refusés"),
    "page of HTML in capitals": ("docs/assets/page.HTML", "les fichiers « .html » sont refusés"),
    "page of HTML by another name": ("docs/assets/page.xhtml", "les fichiers « .xhtml » sont refusés"),
    "page by another name": ("docs/guides/page.markdown", "le nom d’une page finit par"),
    "program": ("docs/assets/x.php", "les fichiers « .php » sont refusés"),
    "script among the pages": ("docs/guides/x.js", "n’est pas une page"),
    "configuration of a server": ("docs/_headers", "sont refusés"),
    "page over another’s address": ("docs/etudes-de-cas/exemple.md", "l’adresse « etudes-de-cas/exemple/ » est déjà"),
}


@pytest.mark.parametrize(("path", "reason"), [pytest.param(*attack, id=name) for name, attack in NAMES.items()])
def test_name_that_deceives(tmp_path: Path, path: str, reason: str) -> None:
    root = minimal_project(tmp_path)
    simple = "---\ntitre: Une page inventée\nchapeau: Elle ne sert à rien.\n---\n\nDu texte.\n"
    write(root, path, simple)
    assert reason in "\n".join(refusals(root) if "\n" not in path else problems_of(root))


BOMBS = {
    "laughs": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
    "merge": "a: &a {x: y}\nb:\n  <<: *a\n",
    "deep": "a: " + "[" * 5000 + "]" * 5000 + "\n",
    "deep by spaces": "\n".join(" " * rank + "a:" for rank in range(1000)) + "\n",
    "object": "titre: !!python/object/apply:os.system [id]\n",
    "twice": "titre: a\ntitre: b\n",
    "number without end": "ordre: " + "9" * 5000 + "\n",
    "two documents": "titre: a\n...\ntitre: b\n",
}


@pytest.mark.parametrize("header", ids(BOMBS))
def test_front_matter_that_explodes(tmp_path: Path, header: str) -> None:
    root = minimal_project(tmp_path)
    write(root, GUIDE, f"---\n{header}---\n\nDu texte.\n")
    assert all(line.startswith(f"{GUIDE}:") and len(line) < 6000 for line in refusals(root) if GUIDE in line)


NUMBERS = ["nan", ".nan", "inf", "-inf", "1e999", "0x10", "1_000", "٤٣", "4" * 5000]


@pytest.mark.parametrize("number", NUMBERS, ids=lambda number: number[:6])
def test_number_that_is_none(tmp_path: Path, number: str) -> None:
    root = minimal_project(tmp_path)
    replace(root, CASE, "latitude: 43.5", f"latitude: {number}")
    assert refusals(root)[0].startswith(f"{CASE}:7: lieu.latitude: ")


SIZES = {
    "page": (GUIDE, "a" * 400_000, "pèse 400 ko"),
    "picture": ("docs/assets/images/x.png", "a" * 3_000_000, "pèse 3000 ko"),
    "data": ("data/redirects.yml", "# a\n" * 3_000_000, "pèse 12000 ko"),
}


@pytest.mark.parametrize(("path", "text", "reason"), [pytest.param(*size, id=name) for name, size in SIZES.items()])
def test_file_without_end(tmp_path: Path, path: str, text: str, reason: str) -> None:
    root = minimal_project(tmp_path)
    write(root, path, text)
    assert reason in refusals(root)[0]


WITHOUT_END = {
    "brackets": "[" * 20_000,
    "pictures": "![" * 20_000,
    "calls": "[^a" * 20_000,
    "brackets in pairs": "[" * 20_000 + "]" * 20_000,
    "rules": "* * *\n" * 20_000,
    "items": "-\n" * 20_000,
    "words": "mot " * 20_000,
    "list in a list": "1. " * 5_000,
    "list in a list, by spaces": "\n".join("    " * rank + "- a" for rank in range(100)),
    "quotes in quotes": ">" * 5_000 + " a",
    "quotes in quotes, spaced": "> " * 5_000 + "a",
    "boxes in boxes": "\n".join("    " * rank + "!!! note" for rank in range(100)),
}


@pytest.mark.parametrize("body", ids(WITHOUT_END))
def test_markdown_that_would_take_hours(tmp_path: Path, body: str) -> None:
    root = minimal_project(tmp_path)
    append(root, GUIDE, f"{body}\n")
    assert re.match(rf"{GUIDE}:\d+: (?:longueur|profondeur): ", refusals(root)[-1])


def test_digits_without_end_are_read_at_once(tmp_path: Path) -> None:
    """It took six seconds for 20 KB, and a quarter of an hour for a page at the limit."""
    root = minimal_project(tmp_path)
    append(root, GUIDE, "\n\n".join(["1 " * 20_000] * 7) + "\n")
    assert problems_of(root) == []
