"""« Suis-je prêt ? » by several people: files read and refused, the gaps between them."""

from playwright.sync_api import Browser, FilePayload, expect

from browser.answers import PAGE, alike, asked, file_of, link, opened, part, raw, three
from browser.visit import open_page


def test_three_files_are_compared_and_the_gaps_show(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, "#transmettre")
    part(page, "transmettre", "fichiers").set_input_files(three("transmettre"))
    expect(part(page, "transmettre", "etat-comparaison")).to_have_text(
        "3 personnes comparées. 2 questions à discuter d’abord, pour un écart d’au moins 2."
    )
    rows = part(page, "transmettre", "comparaison").locator(".tableau--ecarts").first.locator("tbody tr")
    told = rows.evaluate_all("all => all.map(r => [...r.cells].map(c => c.textContent.replace(/\\u00a0/g, ' ')))")
    assert [[row[0].split(".")[0], *row[1:]] for row in told] == [
        ["4", "3", "0 : Terrain", "3 : Direction"],
        ["2", "2", "1 : Terrain, Bureau", "3 : Direction"],
    ]
    assert ["bloquante, à 0" in row[0] for row in told] == [True, False]
    means = part(page, "transmettre", "comparaison").locator(".tableau--moyennes tbody tr").first
    assert means.locator("td").first.inner_text() == "70"  # (8 + 5 + 6) ÷ 9 ÷ 3 = 70.4
    assert means.locator("td").nth(1).inner_text().replace("\u00a0", " ") == "55 : Terrain"
    every = part(page, "transmettre", "comparaison").locator("details tbody tr")
    assert every.count() == len(asked("transmettre").questions)


def test_own_answers_are_counted_or_not(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, link("transmettre", alike("transmettre", 2)))
    part(page, "transmettre", "fichiers").set_input_files(three("transmettre")[:2])
    state = part(page, "transmettre", "etat-comparaison")
    expect(state).to_contain_text("3 personnes")
    part(page, "transmettre", "avec-moi").uncheck()
    expect(state).to_contain_text("2 personnes")
    page.get_by_role("button", name="Retirer Direction").click()
    expect(state).to_contain_text("Il faut deux personnes au moins")
    expect(page.locator(":focus")).to_have_id("transmettre-fichiers")


def test_same_person_twice_is_refused_and_a_namesake_is_renamed(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, "#transmettre")
    chosen = part(page, "transmettre", "fichiers")
    chosen.set_input_files(three("transmettre")[0])
    chosen.set_input_files(three("transmettre")[0])
    expect(part(page, "transmettre", "refus-import")).to_contain_text("est déjà compté")
    chosen.set_input_files(file_of("transmettre", "Direction", alike("transmettre", 0)))
    expect(part(page, "transmettre", "comparaison")).to_contain_text("Direction (2)")
    assert part(page, "transmettre", "refus-import").inner_text() == ""


def test_partial_answers_are_compared_where_they_can_be(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, "#accueillir")
    size = len(asked("accueillir").questions)
    files = [
        file_of("accueillir", "A", [3] + [None] * (size - 1)),
        file_of("accueillir", "B", [1, 2] + [None] * (size - 2)),
    ]
    part(page, "accueillir", "fichiers").set_input_files(files)
    place = part(page, "accueillir", "comparaison")
    expect(place.locator(".comparer__gens")).to_contain_text(f"1 réponse sur {size}.")
    place.locator("summary").click()
    gaps = place.locator("details tbody tr td:nth-of-type(1)").all_inner_texts()
    assert gaps == ["2"] + ["sans objet"] * (size - 1)
    means = place.locator(".tableau--moyennes td:nth-of-type(1)").all_inner_texts()
    assert means[:2] == ["50\nsous 60" if "\n" in means[0] else "50 sous 60", "incomplète"]


def first_id() -> str:
    return asked("transmettre").questions[0].id


def absurd() -> list[tuple[FilePayload, str]]:
    """Return files to refuse, each with a word of the reason."""
    good = alike("transmettre", 2)
    wrong = [{}, None, [1, 2], "2", {"x": 2}, {first_id(): 4}, {first_id(): "2"}, {first_id(): 1.5}, {first_id(): None}]
    return [
        (raw("vide.json", b""), "n’est pas un fichier de réponses"),
        (raw("nul.json", b"null"), "n’est pas un fichier de réponses"),
        (raw("liste.json", b"[1]"), "n’est pas un fichier de réponses"),
        (raw("image.png", b"\x89PNG\r\n\x00\xff"), "n’est pas un fichier de réponses"),
        (raw("gros.json", b" " * 20_001), "pèse plus de 20"),
        (file_of("accueillir", "Autre", alike("accueillir", 2)), "répond à l’autre questionnaire"),
        (file_of("transmettre", "Vieux", good, version="00000000"), "vient d’une autre version"),
        (file_of("transmettre", "Anonyme", good, nom=" "), "est abîmé ou modifié"),
        (file_of("transmettre", "Étrange", good, nom={"a": 1}), "est abîmé ou modifié"),
        *((file_of("transmettre", "Faux", good, reponses=item), "est abîmé ou modifié") for item in wrong),
        (
            raw(
                "proto.json",
                file_of("transmettre", "P", good)["buffer"].replace(b'"reponses": {', b'"reponses": {"__proto__": 2, '),
            ),
            "abîmé",
        ),
    ]


def test_absurd_file_is_refused_with_a_reason_beside_its_field(chromium: Browser, base: str) -> None:
    visit = open_page(chromium)
    visit.go(base + PAGE + "#transmettre")
    refusal = part(visit.page, "transmettre", "refus-import")
    for file, reason in absurd():
        part(visit.page, "transmettre", "fichiers").set_input_files(file)
        expect(refusal).to_contain_text(reason)
        expect(refusal).to_contain_text(file["name"])
    assert part(visit.page, "transmettre", "comparaison").inner_text() == ""
    assert visit.complaints == []


def test_good_files_are_taken_beside_a_bad_one(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, "#transmettre")
    part(page, "transmettre", "fichiers").set_input_files([raw("faux.json", b"{}"), *three("transmettre")])
    expect(part(page, "transmettre", "etat-comparaison")).to_contain_text("3 personnes")
    assert part(page, "transmettre", "refus-import").inner_text().count("faux.json") == 1


def test_name_that_looks_like_html_is_text(chromium: Browser, base: str) -> None:
    page = opened(chromium, base, link("transmettre", alike("transmettre", 1)))
    files = file_of("transmettre", "x", alike("transmettre", 3), nom="<b>Bureau</b>")
    part(page, "transmettre", "fichiers").set_input_files(files)
    place = part(page, "transmettre", "comparaison")
    expect(place.locator(".comparer__gens strong")).to_have_text("<b>Bureau</b>")
    assert place.locator("b").count() == 0
