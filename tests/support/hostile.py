"""Files that no honest author would write: real pages spoiled at random, and pages made of what attacks are made of."""

from hypothesis import strategies as st

from support.project import AGREEMENT, CASE, GUIDE, MINIMAL, NOTION, PLAIN

HOME = "docs/index.md"
THREAD = "docs/case-studies/fils/fil-exemple.md"
STEP = "docs/guides/transmettre/etape-transmettre.md"
PAGES = (CASE, AGREEMENT, NOTION, GUIDE, PLAIN, HOME, THREAD, STEP)

MARKUP = [
    *("`", "``", "```", "`a`", "<script>", "</script>", "<img src=x onerror=1>", "<svg/onload=1>", "<javascript:a>"),
    *(
        "<https://a",
        "<a@b",
        "<https://a.example/>",
        "[x]",
        "[x]:",
        "[x](",
        ")",
        "]",
        "](",
        "[",
        "!",
        "![",
        "<!--",
        "-->",
    ),
    *("javascript:alert(1)", "java&Tab;script:", "data:text/html,", "//evil.example", "../../", "%2e%2e/", "index.md"),
    *(">", " onclick=1", "&lt;", "&#60;", "&quot;", "&amp;", "{: onclick=1 }", "{{ 7*7 }}", "{% raw %}", "{#", "$(id)"),
    *("\n", "\n\n", "\n", "- ", "> ", "    ", "| ", "|---|---|\n", "!!! note\n", '!!! note "', '"', ": ", "1. ", "# "),
    *(
        "## Commencer\n",
        "### ",
        "===\n",
        "---\n",
        "~~~",
        "\\",
        "*",
        "**",
        "_",
        "\t",
        " ",
        "a ",
        "b",
        "<",
        "{",
        "}",
        "\xa0",
    ),
    *(
        "[^source-exemple]",
        "[^",
        "[^inconnue]",
        "<!-- bloc: liste-des-cas -->",
        "<!-- bloc: x -->",
        "l'",
        "12 500 €",
        "«",
    ),
    *("notion exemple", "\u202e", "\x00", "\ue000", "\ue002", "\x02wzxhzdk:0\x03", "é", "œ", "🐝", "\u2028", "0" * 30),
]
"""What attacks and Markdown are made of."""

YAML = [
    *(
        "\n",
        "\n",
        ": ",
        "- ",
        "  ",
        "    ",
        "'",
        '"',
        "|",
        ">",
        "|-\n",
        "&a ",
        "*a",
        "<<: *a",
        "!!python/none ",
        "!x ",
        "%",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        ",",
        "#",
        "?",
        "@",
        "`",
        "~",
        "null",
        "true",
        ".nan",
        "-1",
        "1e999",
        "2026-11-24",
        "2026-13-45",
    ),
    *(
        "titre",
        "titre: ",
        "chapeau: ",
        "nom: ",
        "accords:\n  - ",
        "type: ",
        "cote: tous\n",
        "role: ",
        "lieu: {",
        "x: y\n",
    ),
    *(
        "---\n",
        "...\n",
        "\t",
        "é",
        "\u202e",
        "\x00",
        "\ufeff",
        "&#34; ",
        "&lt;script&gt;",
        "</title>",
        "<script>",
        "[^x]",
    ),
]
"""What front matter and its accidents are made of."""

bodies = st.lists(st.sampled_from(MARKUP), max_size=30).map("".join)
headers = st.lists(st.sampled_from(YAML), max_size=30).map("".join)


@st.composite
def spoiled(draw: st.DrawFn) -> tuple[str, bytes]:
    """Draw a page of the smallest project, and what it has become: cut, stuffed, or written anew."""
    path = draw(st.sampled_from(PAGES))
    head, body = (MINIMAL / path).read_text("utf-8").split("\n---\n", 1)
    match draw(st.sampled_from(["body", "more", "header", "value", "mixed", "bytes"])):
        case "body":
            return path, f"{head}\n---\n\n{draw(bodies)}\n".encode("utf-8", "replace")
        case "more":
            return path, f"{head}\n---\n{body}\n{draw(bodies)}\n".encode("utf-8", "replace")
        case "header":
            return path, f"---\n{draw(headers)}\n---\n{body}".encode("utf-8", "replace")
        case "value":
            return path, f"{_with_value(draw, head)}\n---\n{body}".encode("utf-8", "replace")
        case "mixed":
            return path, f"{_stuffed(draw, head, YAML)}\n---\n{_stuffed(draw, body, MARKUP)}".encode("utf-8", "replace")
    whole = f"{head}\n---\n{body}".encode()
    at = draw(st.integers(0, len(whole)))
    return path, whole[:at] + draw(st.binary(max_size=40)) + whole[at + draw(st.integers(0, 40)) :]


def _with_value(draw: st.DrawFn, head: str) -> str:
    """Give one key another value, in quotes so that YAML takes it as it is."""
    lines = head.split("\n")
    rank = draw(st.integers(1, len(lines) - 1))
    key, colon, _ = lines[rank].partition(": ")
    value = draw(bodies).replace("\n", " ").replace("'", "''")
    return "\n".join([*lines[:rank], f"{key}: '{value}'" if colon else lines[rank] + value, *lines[rank + 1 :]])


def _stuffed(draw: st.DrawFn, text: str, pieces: list[str]) -> str:
    """Insert a few pieces, anywhere."""
    for piece in draw(st.lists(st.sampled_from(pieces), max_size=5)):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + piece + text[at:]
    return text
