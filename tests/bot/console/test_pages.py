"""Every page opens for whom it is meant, in both languages, and says what it should."""

import re

import pytest

from bot.console.app import ROUTES
from bot.console.guard import OPEN
from tests.bot.console.conftest import Browser, SignIn

PAGES = [
    "/",
    "/contents",
    "/contents?language=tr&status=machine&kind=programmes&field=education&q=kurs",
    "/board",
    "/work",
    "/work?language=ar",
    "/questions",
    "/questions?state=dismissed",
    "/account",
    "/programmes/ads-hannover/texts/de",
    "/programmes/ads-hannover/texts/ar",
    "/programmes/ads-hannover/preview/ar",
    "/programmes/ads-hannover/facts",
    "/programmes/ads-hannover/history",
    "/programmes/ads-hannover/history?language=ar",
    "/answers/find_german_course/texts/tr",
    "/answers/find_german_course/preview/tr",
    "/answers/find_german_course/facts",
    "/answers/find_german_course/history",
    "/statistics",
    "/teach",
    "/exchange",
    "/upkeep",
]
EDITORS_ONLY = ["/programmes/new", "/questions/examples.yml"]
ADMINISTRATORS_ONLY = ["/staff", "/staff/1"]


@pytest.mark.parametrize("name", ["viewer", "turkish", "editor", "reviewer", "administrator"])
async def test_pages_open_for_whom_they_are_meant(sign_in: SignIn, name: str) -> None:
    browser = await sign_in(name)
    for path in PAGES:
        page = await browser.get(path)
        assert page.count("<h1") == 1, path
        assert '<html lang="de" dir="ltr">' in page
    for path in EDITORS_ONLY:
        await browser.get(path, 403 if name in {"viewer", "turkish"} else 200)
    for path in ADMINISTRATORS_ONLY:
        await browser.get(path, 200 if name == "administrator" else 403)


async def test_the_console_speaks_english_too(sign_in: SignIn) -> None:
    browser = await sign_in("editor")
    await browser.post("/language", {"language": "en", "next": "/console/board"})
    for path in PAGES:
        assert '<html lang="en"' in await browser.get(path)
    assert "Share up to date" in await browser.get("/board")


async def test_every_label_of_a_control_is_there(sign_in: SignIn) -> None:
    browser = await sign_in("administrator")
    for path in [*PAGES, "/programmes/new", "/staff", "/staff/1"]:
        page = await browser.get(path)
        labels = set(re.findall(r'<label for="([^"]+)"', page))
        for control in re.findall(r'<(?:input|select|textarea) id="([^"]+)"', page):
            assert control in labels, (path, control)
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids)), path


async def test_without_signing_in_every_page_leads_to_the_sign_in(stranger: Browser) -> None:
    for route in ROUTES:
        path = re.sub(
            r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", "1", route.path.replace("{kind:programmes|answers}", "answers")
        )
        if path in OPEN:
            continue
        sent = stranger.client.get if route.method == "GET" else stranger.client.post
        headers = {"Sec-Fetch-Site": "same-origin"}
        response = await sent(f"/console{path}", headers=headers, allow_redirects=False)
        assert response.status == 303, (route.method, path)
        assert response.headers["Location"].startswith("/console/sign-in")


async def test_an_unknown_page_is_a_page_too(sign_in: SignIn) -> None:
    browser = await sign_in("viewer")
    for path in ("/nothing", "/programmes/nothing/texts/de", "/answers/greet/texts/xx", "/programmes/a/texts/../facts"):
        assert "gibt es hier nicht" in await browser.get(path, 404)
