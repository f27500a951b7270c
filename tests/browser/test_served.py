"""The site behind Debian’s nginx, with the file of `deploy/`: headers, policy, compression, caching, 404, load."""

import gzip
import http.client
import re
import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import Browser, Page

from browser.find_nginx import ADVICE, nginx
from essaimage.publishing.compressed import compressed
from support.build import ROOT
from support.nginx import CONFIGURATION, Served, served

STEP = "etudes-de-cas/step-pau/"
ASSET = re.compile(r'(?:src|href|data-chercher|data-trouver)="([^"]*\bassets/[^"]+)"')
HASHED = re.compile(r"\.[0-9a-f]{8}\.(?:min\.)?\w+$")
REPORT = """() => {
  window.__refused = [];
  document.addEventListener('securitypolicyviolation', e => window.__refused.push(
    [e.violatedDirective, e.blockedURI, e.sourceFile + ':' + e.lineNumber, e.sample]));
}"""
LIGHT = (STEP, "assets", "accords/glossaire")
"""What is compressed for `make test`; `make audit` compresses everything."""
KINDS = {"csv": "text/csv", "ttl": "text/turtle", "jsonld": "application/ld+json", "json": "application/json"}
INLINE = """() => {
  const script = document.createElement('script');
  script.textContent = 'window.__ran = 1';
  document.body.append(script);
  return window.__ran;
}"""
FOREVER = "public, max-age=31536000, immutable"
LOAD = {"seconds": 5, "connections": 32}


@pytest.fixture(scope="session")
def here(site: Path, tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Iterator[Served]:
    """Serve a copy of the site, its main files compressed."""
    if nginx() is None:
        (pytest.fail if pytestconfig.option.markexpr == "audit" else pytest.skip)(ADVICE)
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    copy = shutil.copytree(site, folder / "site")
    shutil.copy(ROOT / "deploy/_headers", copy)
    for part in LIGHT:
        for path, content in compressed(copy / part):
            path.write_bytes(content)
    with served(copy, folder) as found:
        yield found


def ask(base: str, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Ask for one path; return the status, the headers by their names in lower case, the body as it came."""
    address = urlsplit(base)
    trusting = ssl._create_unverified_context()  # noqa: S323, SLF001 - our own certificate, on loopback
    connection = (
        http.client.HTTPSConnection(address.netloc, context=trusting)
        if address.scheme == "https"
        else http.client.HTTPConnection(address.netloc)
    )
    connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    found = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    connection.close()
    return found


def rules() -> dict[str, dict[str, str]]:
    """Return the headers of `deploy/_headers`, by the path they are for."""
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in (ROOT / "deploy/_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            path = line
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found.setdefault(path, {})[name.lower()] = value
    return found


@pytest.mark.parametrize("path", [f"/{STEP}", "/", "/rien-ici/", "/donnees/v1/glossaire.json", "/assets/rien.js"])
def test_every_answer_bears_the_headers_of_both_files(here: Served, path: str) -> None:
    _, headers, _ = ask(here.base, path)
    asked = rules()["/*"]
    assert {name: headers.get(name) for name in asked} == asked
    assert "nginx/" not in headers["server"]


def test_policy_lets_no_script_in_a_page_run(here: Served) -> None:
    policy = dict(part.split(" ", 1) for part in rules()["/*"]["content-security-policy"].split("; "))
    assert "unsafe-inline" not in str(policy)
    assert policy["default-src"] == "'none'"
    assert policy["script-src"].split() == ["'self'", "'wasm-unsafe-eval'"]
    assert ask(here.base, "/")[0] == 200


def test_all_that_a_page_loads_is_named_after_its_content_and_kept_a_year(here: Served, site: Path) -> None:
    pages = [*site.rglob("*.html")]
    loaded = {address.rpartition("assets/")[2] for page in pages for address in ASSET.findall(page.read_text("utf-8"))}
    assert len(loaded) > 10
    assert [path for path in loaded if not HASHED.search(path)] == []
    answers = {path: ask(here.base, f"/assets/{path}") for path in loaded}
    assert {path for path, (status, *_) in answers.items() if status != 200} == set()
    assert {headers["cache-control"] for _, headers, _ in answers.values()} == {FOREVER}
    assert {headers["cache-control"] for headers in map(_in_headers, rules()) if headers} == {FOREVER}


def _in_headers(path: str) -> dict[str, str]:
    return rules()[path] if path.startswith(("/assets", "/pagefind")) else {}


def test_parts_of_the_index_are_kept_and_their_list_is_not(here: Served, site: Path) -> None:
    for folder in ("index", "fragment"):
        part = next((site / "pagefind" / folder).iterdir()).relative_to(site).as_posix()
        assert ask(here.base, f"/{part}")[1]["cache-control"] == FOREVER
    for name in ("pagefind.js", "pages.json", "pagefind-entry.json"):
        assert ask(here.base, f"/pagefind/{name}")[1]["cache-control"] == "no-cache"


def test_page_is_asked_again_and_not_sent_again(here: Served) -> None:
    _, headers, body = ask(here.base, f"/{STEP}")
    status, again, rest = ask(here.base, f"/{STEP}", If_None_Match=headers["etag"])
    assert headers["cache-control"] == "no-cache"
    assert body
    assert (status, rest, again["cache-control"]) == (304, b"", "no-cache")


@pytest.mark.parametrize(("coding", "opened"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_texts_are_sent_compressed(here: Served, site: Path, coding: str, opened: Callable[[bytes], bytes]) -> None:
    plain = (site / STEP / "index.html").read_bytes()
    _, headers, body = ask(here.base, f"/{STEP}", Accept_Encoding=coding)
    assert (headers["content-encoding"], headers["vary"]) == (coding, "Accept-Encoding")
    assert opened(body) == plain
    assert len(body) < len(plain) / 3
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "content-encoding" not in ask(here.base, f"/{STEP}", Accept_Encoding="identity")[1]


@pytest.mark.parametrize("path", ["/rien-ici", "/etudes-de-cas/rien-ici/", "/_headers", "/_redirects.nginx"])
def test_what_does_not_exist_says_so_in_french(here: Served, path: str) -> None:
    status, headers, body = ask(here.base, path)
    assert (status, headers["cache-control"]) == (404, "no-cache")
    assert "Cette page n’existe pas" in body.decode()


def test_addresses_lead_where_they_should(here: Served) -> None:
    moves = {
        "/etudes-de-cas": "/etudes-de-cas/",
        "/accords/notions/": "/accords/glossaire/",
    }
    answers = {path: ask(here.base, path) for path in moves}
    assert {path: (status, headers["location"]) for path, (status, headers, _) in answers.items()} == {
        old: (301, new) for old, new in moves.items()
    }
    status, headers, _ = ask(here.plain, f"/{STEP}")
    assert (status, headers["location"]) == (301, f"https://127.0.0.1/{STEP}")
    assert ask(here.base, "/", "POST")[0] == 405


@pytest.mark.parametrize(("suffix", "kind"), KINDS.items())
def test_data_can_be_read_from_elsewhere(here: Served, site: Path, suffix: str, kind: str) -> None:
    file = next((site / "donnees").rglob(f"*.{suffix}")).relative_to(site).as_posix()
    _, headers, _ = ask(here.base, f"/{file}")
    assert headers["content-type"].partition(";")[0] == kind
    assert headers["access-control-allow-origin"] == rules()["/donnees/*"]["access-control-allow-origin"]
    assert "access-control-allow-origin" not in ask(here.base, f"/{STEP}")[1]


def test_journal_keeps_nothing_of_the_reader(here: Served) -> None:
    ask(here.base, f"/{STEP}?q=secret", User_Agent="Navigateur-de-test", Referer="https://exemple.fr/avant")
    journal = (here.folder / "essaimage.log").read_text("utf-8")
    assert f"GET /{STEP}index.html 200" in journal
    assert [word for word in ("secret", "Navigateur", "avant", "127.0.0.1") if word in journal] == []
    assert "127.0.0.0 [" in journal


def open_here(chromium: Browser) -> Page:
    context = chromium.new_context(ignore_https_errors=True, viewport={"width": 1280, "height": 900})
    context.add_init_script(f"({REPORT})()")
    return context.new_page()


def test_browser_finds_nothing_against_the_policy(chromium: Browser, here: Served, visited: list[str]) -> None:
    page = open_here(chromium)
    complaints: list[Any] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for address in [*visited, "rien-ici/"]:
        page.goto(here.base + address)
        complaints += page.evaluate("() => window.__refused")
    assert [said for said in complaints if "404" not in str(said)] == []


@pytest.mark.parametrize("tool", ["choisir", "pret", "simuler", "listes"])
def test_tools_work_under_the_policy(chromium: Browser, here: Served, tool: str) -> None:
    page = open_here(chromium)
    page.goto(f"{here.base}outils/")
    page.goto(f"{here.base}{_address_of(here, tool)}")
    for box in page.locator("#contenu input:visible, #contenu select:visible, #contenu summary:visible").all()[:10]:
        _use(box)
    for button in page.locator("#contenu button:visible").all()[:4]:
        if button.is_visible() and button.is_enabled():
            button.click()
    assert page.evaluate("() => window.__refused") == []


def _address_of(here: Served, tool: str) -> str:
    pages = (here.folder / "site/outils").rglob("index.html")
    script = re.compile(rf"assets/js/{tool}\.[0-9a-f]+\.js")
    page = next(file for file in pages if script.search(file.read_text("utf-8")))
    return page.parent.relative_to(here.folder / "site").as_posix() + "/"


def _use(box: Any) -> None:
    if not box.is_visible() or not box.is_enabled():
        return
    kind = box.evaluate("e => e.type || e.tagName")
    if kind in {"checkbox", "radio", "SUMMARY"}:
        box.click(force=True)
    elif kind == "select-one":
        box.select_option(index=1)
    else:
        box.press("ArrowUp")


def test_search_works_under_the_policy(chromium: Browser, here: Served) -> None:
    page = open_here(chromium)
    page.goto(here.base + STEP)
    page.keyboard.press("/")
    page.locator("dialog[open]").wait_for()
    page.keyboard.type("redevance")
    page.locator('.recherche__liste[data-pour="redevance"] a').first.wait_for()
    assert page.evaluate("() => window.__refused") == []


def test_policy_is_what_stops_a_script_in_the_page(chromium: Browser, here: Served) -> None:
    page = open_here(chromium)
    page.goto(here.base + STEP)
    assert page.evaluate(INLINE) is None
    assert len(page.evaluate("() => window.__refused")) == 1


@pytest.mark.audit
def test_server_holds_a_load(here: Served, figure: Callable[..., None]) -> None:
    before = _memory_after_a_load(here, seconds=1)
    said = _load(here, LOAD["seconds"])
    after = here.memory()
    rate, slow = re.search(r"Requests/sec:\s+([\d.]+)", said), re.search(r"99%\s+(\S+)", said)
    assert rate
    assert slow
    assert "Non-2xx" not in said
    assert "Socket errors" not in said
    assert after <= before * 1.1
    figure("Pages par seconde, nginx, brotli et TLS, 32 connexions", f"{float(rate[1]):.0f}, 99 % en {slow[1]}")
    figure("Mémoire de nginx avant et après", f"{before / 1e6:.1f} puis {after / 1e6:.1f} Mo")


def _memory_after_a_load(here: Served, seconds: int) -> int:
    _load(here, seconds)
    return here.memory()


def _load(here: Served, seconds: int) -> str:
    asked = ["-H", "Accept-Encoding: br", "--latency", here.base + STEP]
    command = ["wrk", "-t1", f"-c{LOAD['connections']}", f"-d{seconds}s", *asked]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def test_configuration_is_whole() -> None:
    text = CONFIGURATION.read_text("utf-8")
    assert "unsafe-inline" not in text
    assert not re.search(r"location[^{]*\{[^}]*add_header", text), "un add_header de « location » efface les autres"
