"""Answers to « Suis-je prêt ? » for tests: given by an address or by files, to the questionnaires of the real data."""

import json
from typing import Any

from playwright.sync_api import Browser, FilePayload, Locator, Page

from browser.visit import open_page
from essaimage.model.readiness import Maturite, Questionnaire
from support.real import corpus

PAGE = "outils/suis-je-pret/"
SIDES = ("transmettre", "accueillir")
TOOL = "essaimage/suis-je-pret"


def asked(side: str) -> Questionnaire:
    """Return the questionnaire of a side, from the real data."""
    return next(item for item in corpus().data(Maturite).questionnaires if item.id == side)


def link(side: str, answers: list[int | None]) -> str:
    """Return the fragment of an address that holds answers."""
    return f"#{side}.{asked(side).version}." + "".join("-" if item is None else str(item) for item in answers)


def alike(side: str, value: int) -> list[int | None]:
    return [value for _ in asked(side).questions]


def file_of(side: str, name: str, answers: list[int | None], **changes: object) -> FilePayload:
    """Return a file of answers as the browser takes it."""
    given = {item.id: answer for item, answer in zip(asked(side).questions, answers, strict=True) if answer is not None}
    base = {"outil": TOOL, "questionnaire": side, "version": asked(side).version, "nom": name, "reponses": given}
    return raw(f"{name}.json", json.dumps({**base, **changes}).encode())


def raw(name: str, content: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/json", "buffer": content}


def opened(chromium: Browser, base: str, fragment: str = "", **options: Any) -> Page:
    page = open_page(chromium, **options).page
    page.goto(base + PAGE + fragment)
    return page


def part(page: Page, side: str, what: str) -> Locator:
    """Return what is marked `data-…` in the questionnaire of a side."""
    return page.locator(f"#{side} [data-{what}]")


def stored(page: Page) -> int:
    return int(page.evaluate("() => localStorage.length + sessionStorage.length"))


def three(side: str) -> list[FilePayload]:
    """Return the files of three people, who differ by 1, 2, 0 and 3 on the first four questions."""
    answers = {"Direction": alike(side, 2), "Terrain": alike(side, 2), "Bureau": alike(side, 2)}
    answers["Direction"][:4] = [3, 3, 2, 3]
    answers["Terrain"][:4] = [2, 1, 2, 0]
    answers["Bureau"][:4] = [3, 1, 2, 2]
    return [file_of(side, name, found) for name, found in answers.items()]
