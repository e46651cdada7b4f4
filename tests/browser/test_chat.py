"""The chat page in a real browser: five languages, right to left, keyboard only, nothing from elsewhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from settings import ROOT

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]

QUESTIONS = {
    "de": "Wo finde ich einen Deutschkurs?",
    "en": "Where can I find a German course?",
    "tr": "Nerede Almanca kursu bulabilirim?",
    "ar": "أين أجد دورة لتعلم اللغة الألمانية؟",
    "uk": "Де знайти курси німецької мови?",
}


def ask(page: Page, text: str) -> None:
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("spoken", QUESTIONS)
def test_a_resident_gets_a_programme_in_their_language(open_page: OpenPage, spoken: str) -> None:
    page = open_page(spoken)
    ask(page, QUESTIONS[spoken])
    card = page.locator("wir-chat .card").filter(has_text="VHS")
    expect(card.first).to_be_visible()
    expect(card.first).to_have_attribute("lang", spoken)
    expect(card.first).to_have_attribute("dir", "rtl" if spoken == "ar" else "ltr")
    assert page.locator("html").get_attribute("lang") == spoken


def test_the_page_turns_to_the_language_that_is_typed(open_page: OpenPage) -> None:
    page = open_page("de")
    ask(page, QUESTIONS["ar"])
    expect(page.locator("wir-chat section")).to_have_attribute("dir", "rtl")
    expect(page.locator("wir-chat select")).to_have_value("ar")
    box = page.locator("wir-chat .card").first.bounding_box()
    log = page.get_by_role("log").bounding_box()
    assert box
    assert log
    assert box["x"] + box["width"] > log["x"] + log["width"] / 2


def test_a_chosen_language_stays(open_page: OpenPage) -> None:
    page = open_page("de")
    page.get_by_role("combobox").select_option("uk")
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "uk")
    ask(page, "Wo finde ich eine Wohnung?")
    expect(page.locator("wir-chat .card").first).to_have_attribute("lang", "uk")


def test_it_can_be_used_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("en")
    reached = []
    for _ in range(8):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.querySelector('wir-chat').shadowRoot.activeElement?.tagName"))
    assert {"SELECT", "TEXTAREA", "BUTTON"} <= set(reached)
    page.get_by_role("textbox").focus()
    page.keyboard.type("hello")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Find a German course").wait_for()
    page.get_by_role("button", name="Find a German course").focus()
    page.keyboard.press("Enter")
    expect(page.locator("wir-chat .card").filter(has_text="VHS").first).to_be_visible()


def test_what_is_typed_is_shown_as_text(open_page: OpenPage) -> None:
    page = open_page("en")
    ask(page, "<img src=x onerror=alert(1)><b>school</b>")
    expect(page.locator("wir-chat .you")).to_contain_text("<img src=x onerror=alert(1)><b>school</b>")
    assert page.locator("wir-chat .you img").count() == 0


def test_a_conversation_can_be_deleted(open_page: OpenPage) -> None:
    page = open_page("en")
    ask(page, "Where is a doctor?")
    page.locator("wir-chat .guide").first.wait_for()
    page.get_by_role("button", name="Delete conversation").click()
    expect(page.get_by_role("log")).to_contain_text("has been deleted")
    assert page.locator("wir-chat .guide").count() == 0


def test_a_lost_connection_is_said_and_the_question_kept(open_page: OpenPage) -> None:
    page = open_page("en")
    page.route("**/api/v1/messages", lambda route: route.fulfill(status=200, body="no JSON"))
    ask(page, "Where is a doctor?")
    expect(page.get_by_role("alert")).to_contain_text("No connection")
    expect(page.get_by_role("textbox")).to_have_value("Where is a doctor?")


def test_it_fits_a_narrow_old_phone(open_page: OpenPage) -> None:
    page = open_page("tr", viewport={"width": 320, "height": 568})
    ask(page, QUESTIONS["tr"])
    page.locator("wir-chat .card").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize(
    ("spoken", "questions"),
    [
        ("tr", ["Merhaba", "Annem okuma yazma bilmiyor, onun için Almanca kursu var mı?"]),
        ("ar", ["مرحبا", "نحن عائلة من الروما، من يساعد أطفالنا في المدرسة؟"]),
    ],
)
def test_the_pictures_of_the_readme_are_taken(open_page: OpenPage, spoken: str, questions: list[str]) -> None:
    page = open_page(spoken, viewport={"width": 560, "height": 900})
    for question in questions:
        before = page.locator("wir-chat .you").count()
        ask(page, question)
        expect(page.locator("wir-chat .you")).to_have_count(before + 1)
        page.locator("wir-chat form button:not([disabled])").wait_for()
    page.locator("wir-chat .card").first.wait_for()
    picture = ROOT / "var" / "pictures" / f"conversation-{spoken}.png"
    page.screenshot(path=picture)
    assert picture.stat().st_size > 20_000
