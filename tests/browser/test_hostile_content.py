"""Whatever stands in a reply or a question is shown as text."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.talk import ask

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]

MARKUP = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script><b>bold</b>&amp;'
HUGE = "Donaudampfschifffahrtsgesellschaft" * 60
OVERRIDE = "Call \u202e1234 5550\u202c now"
PROVENANCE = {
    "origin": "human",
    "status": "current",
    "checked": None,
    "source": "javascript:window.hurt=1",
    "as_of": MARKUP,
    "verified": False,
}


def card(text: str) -> dict:
    contacts = [{"type": "phone", "number": text}, {"type": "email", "address": text}]
    facts = {"organisation": text, "audience": [text], "levels": [text], "delivery_languages": [text], "cost": text}
    return {
        "id": text, "title": text, "summary": text, "language": "en",
        "facts": {**facts, "locations": [{"address_1": text}], "schedules": [{"notes": text, "byday": text}]},
        "contacts": contacts, "url": "javascript:window.hurt=1", "provenance": PROVENANCE,
    }  # fmt: skip


def replies(text: str) -> list[dict]:
    return [
        {"type": "text", "text": text, "language": "en"},
        {"type": "answer", "id": "x", "text": text, "language": "en", "provenance": PROVENANCE},
        {"type": "programmes", "items": [card(text)]},
        {"type": "choices", "text": text, "language": "en", "items": [{"title": text, "payload": text}]},
        {"type": "handover", "contacts": [{**card(text), "name": text}]},
        {"type": "of a later version"},
    ]


def answered(page: Page, text: str) -> None:
    body = {"conversation": "x", "language": "en", "direction": "ltr", "intent": {"name": "x", "confidence": 1}}
    page.route("**/api/v1/messages", lambda route: route.fulfill(json={**body, "replies": replies(text)}))
    ask(page, text)
    page.locator("wir-chat .card").nth(1).wait_for()


def test_markup_is_text(open_page: OpenPage) -> None:
    page = open_page("en")
    answered(page, MARKUP)
    log = page.get_by_role("log")
    expect(log).to_contain_text("<b>bold</b>&amp;")
    assert log.locator("img, script, b").count() == 0
    assert log.locator("a[href^='javascript' i]").count() == 0
    assert page.evaluate("window.hurt") is None


def test_a_huge_word_stays_inside(open_page: OpenPage) -> None:
    page = open_page("en", viewport={"width": 320, "height": 568})
    answered(page, HUGE)
    assert page.get_by_role("log").evaluate("each => each.scrollWidth <= each.clientWidth")
    page.reload()
    page.locator("wir-chat .card").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_marks_that_turn_the_direction_are_taken_out(open_page: OpenPage) -> None:
    page = open_page("en")
    answered(page, OVERRIDE)
    shown = page.get_by_role("log").inner_text()
    assert "Call 1234 5550 now" in shown
    assert not any(mark in shown for mark in "\u202a\u202b\u202c\u202d\u202e")


def test_what_is_typed_is_text(open_page: OpenPage) -> None:
    page = open_page("en")
    ask(page, MARKUP)
    expect(page.locator("wir-chat .you")).to_contain_text(MARKUP)
    page.locator("wir-chat .message.guide").nth(0).wait_for()
    assert page.locator("wir-chat .you").locator("img, script, b").count() == 0
    assert page.evaluate("window.hurt") is None
