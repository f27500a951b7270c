"""What a malicious pull request may write, because it does nothing: one build, where each attack only shows."""

import html
import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from support.build import build, copy_project
from support.rendering import dangers

PAGE = "docs/guides/evaluer.md"
TITLE = "Évaluer &lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &#34; {{ 7+7 }}"
LEAD = '0;url=https://evil.example/" http-equiv="refresh'
NAME = "STEP &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
SHOWN = {
    "template": "{{ config.site_name }} {{ 7+7 }}",
    "template block": "{% raw %} {% include '/etc/passwd' %}",
    "template that leaves its room": "{{ ''.class.mro[1].subclasses() }}",
    "template comment": "{# caché #}",
    "shell": "$(id) ${HOME} %PATH%",
    "snippet": '--8<-- "/etc/passwd"',
    "page inside": "[TOC-] {{toc}}",
    "list of attributes": "Texte{: onclick=alert(1) } et { .x style=color:red }",
    "link with attributes": "[un lien](index.md){ onclick=alert(1) }",
    "escaped tag": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "escaped tag, by numbers": "&#60;script&#62;alert(1)&#60;/script&#62;",
    "end of a script": "--&gt; ]]&gt; &lt;/script&gt;",
    "formula": '=HYPERLINK("https://evil.example")',
    "mark of the linker": "fin &lt;/em&gt;",
    "address in words": "javascript:alert(1) data:text/html,x",
}
HIDDEN = {
    "escaped twice": "&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;",
    "title of a link": "[lien](index.md \"a' onclick='alert(1)\")",
    "title with an entity": '[lien](index.md "a&quot; onclick=&quot;alert(1)")',
    "text of a picture": '![a" onerror="alert(1)](../assets/images/marque.svg)',
    "text of a picture, by entities": "![a&quot; onerror=&quot;alert(1)](../assets/images/marque.svg)",
    "address with an entity": "[lien](https://www.example.org/?a=&quot;onclick=alert(1))",
    "address with an apostrophe": "[lien](https://www.example.org/?a='onclick='alert(1))",
    "title of a box": "!!! note \"a' onclick='x\"\n    Du texte.",
    "class of a box": "!!! note onclick inline\n    Du texte.",
    "heading": '### Un titre " onclick="alert(1)\n\nDu texte.',
    "cell": '| a | b |\n|---|---|\n| x " onclick="alert(1) | &lt;script&gt; |',
}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the real project, one guide and one case of which carry every attack; return the site."""
    project = copy_project(tmp_path_factory.mktemp("attaque"))
    head, body = (project / PAGE).read_text("utf-8").split("\n---\n", 1)
    head = re.sub(r"(?m)^titre:.*$", lambda _: f"titre: '{TITLE}'", head)
    head = re.sub(r"(?m)^chapeau:.*\n(?:  .*\n)*", lambda _: f"chapeau: '{LEAD}. Vu[^spring-evidence].'\n", head)
    attacks = "\n\n".join([*SHOWN.values(), *HIDDEN.values()])
    (project / PAGE).write_text(f"{head}\n---\n{body}\n\n{attacks}\n", "utf-8")
    case = project / "docs/case-studies/step-pau.md"
    case.write_text(re.sub(r"(?m)^nom:.*$", lambda _: f"nom: '{NAME}'", case.read_text("utf-8"), count=1), "utf-8")
    site = project / "site"
    done = build(project, site)
    assert done.returncode == 0, done.stdout + done.stderr
    return site


@pytest.fixture(scope="module")
def page(attacked: Path) -> str:
    return (attacked / "guides/evaluer/index.html").read_text("utf-8")


def article(page: str) -> BeautifulSoup:
    found = BeautifulSoup(page, "html.parser").find("article")
    assert found
    return BeautifulSoup(str(found), "html.parser")


def told(text: str) -> str:
    """Return `text` as a reader compares it: entities and links read, spaces and typographic signs aside."""
    return re.sub(r"[\s\u202f\xa0’'\"“”]", "", html.unescape(text))


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in SHOWN.items()])
def test_attack_is_shown_as_it_was_written(page: str, text: str) -> None:
    words = re.sub(r"\[([^\]]+)\]\(index\.md\)", r"\1", text)
    assert told(words) in told(article(page).get_text())


@pytest.mark.parametrize("word", ["onclick", "onerror", "alert(1)", "evil.example", "7+7"])
def test_attack_makes_no_attribute(page: str, word: str) -> None:
    """What an attack wrote may stand in the value of a title or of a text, never as an attribute of its own."""
    for tag in article(page).select("*"):
        assert [name for name in tag.attrs if word in name] == []


def test_article_holds_nothing_that_runs(page: str) -> None:
    assert list(dangers(str(article(page)))) == []


def test_head_says_the_title_and_the_lead_and_nothing_more(page: str) -> None:
    """A lead that closed its attribute led the reader away at once (`http-equiv="refresh"`); a title ran."""
    head = BeautifulSoup(page, "html.parser").head
    assert head
    assert [tag["http-equiv"] for tag in head.select("meta[http-equiv]")] == []
    assert [str(tag["content"])[:20] for tag in head.select("meta[name=description]")] == [LEAD[:20]]
    assert [tag.string for tag in head.find_all("script") if "alert(1)" in (tag.string or "")] == []
    assert "<script>alert(1)</script>" in str(head.title and head.title.string)


def test_machine_readable_data_stays_inside_its_script(attacked: Path) -> None:
    soup = BeautifulSoup((attacked / "etudes-de-cas/step-pau/index.html").read_text("utf-8"), "html.parser")
    assert [tag for tag in soup.find_all("script") if (tag.string or "").strip() == "alert(1)"] == []
    [data] = [json.loads(str(tag.string)) for tag in soup.find_all("script", type="application/ld+json")]
    assert data["@type"] == "Article"


def test_no_page_of_the_site_runs_what_an_attack_wrote(attacked: Path) -> None:
    """Titles, leads and names stand on many pages: lists, neighbours, uses of a term, redirects."""
    raw = [file for file in attacked.rglob("*.html") if "<script>alert(1)" in file.read_text("utf-8")]
    assert raw == []


def test_no_template_was_run(page: str) -> None:
    assert "{{ 7+7 }}" in page
    assert "uid=" not in page
