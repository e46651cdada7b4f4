"""The chat in a real browser: every language, what is typed and chosen, cards, the German original, voices."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from locales.languages import load_languages
from locales.messages import load_messages
from tests.browser.talk import QUESTIONS, ask, ask_and_wait, until_answered

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]

# A voice for every language, one of which would send the text to its maker.
VOICES = """
const voices = [["ar-EG", true], ["de-DE", true], ["tr-TR", false]]
  .map(([lang, localService]) => ({ lang, localService }));
window.spoken = [];
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => voices, addEventListener() {},
  speak(each) { spoken.push([each.lang, each.text]); this.now = each; }, cancel() { this.now?.onend(); } } });
"""


def words(language: str) -> dict[str, str]:
    return load_messages("widget", load_languages()).all(language)


def test_a_resident_is_greeted_and_answered_in_their_language(open_page: OpenPage, language: str) -> None:
    spoken = "ku" if language == "kmr" else language
    page = open_page("de" if language == "de-simple" else spoken)
    if language == "de-simple":
        page.get_by_role("button", name="Leichte Sprache").click()
    chat = page.locator("wir-chat section")
    expect(chat).to_have_attribute("lang", language)
    expect(chat).to_have_attribute("dir", load_languages()[language].direction)
    expect(page.get_by_role("log")).to_have_attribute("aria-label", words(language)["conversation-label"])
    expect(page.locator("wir-chat .notice")).to_contain_text("30")
    page.locator("wir-chat .begin .choices button").first.click()
    until_answered(page)
    if language in QUESTIONS:
        ask_and_wait(page, QUESTIONS[language])
        expect(page.locator("wir-chat .turn:last-child .card").filter(has_text="VHS").first).to_be_visible()
    said = page.locator("wir-chat .turn .message.guide, wir-chat .turn .card")
    assert {each.get_attribute("lang") for each in said.all()} == {language}
    assert {each.get_attribute("dir") for each in said.all()} == {load_languages()[language].direction}


def test_the_picker_names_every_language_in_its_own_words(open_page: OpenPage) -> None:
    page = open_page("en")
    options = page.locator("wir-chat #language option").all()
    assert [each.inner_text() for each in options] == [each.native_name for each in load_languages().offered]
    assert [each.get_attribute("lang") for each in options] == [each.code for each in load_languages().offered]


def test_the_chat_turns_to_the_language_that_is_typed(open_page: OpenPage) -> None:
    page = open_page("de")
    ask_and_wait(page, QUESTIONS["ar"])
    expect(page.locator("wir-chat section")).to_have_attribute("dir", "rtl")
    expect(page.locator("wir-chat #language")).to_have_value("ar")
    box = page.locator("wir-chat .turn .message.guide").first.bounding_box()
    mine = page.locator("wir-chat .turn .you").first.bounding_box()
    assert box
    assert mine
    assert box["x"] + box["width"] > mine["x"] + mine["width"], (
        "the guide speaks from the right, the resident from the left"
    )


def test_a_language_that_is_not_spoken_yet_is_understood_and_answered_in_the_next_best(open_page: OpenPage) -> None:
    page = open_page("de")
    question = "ኮርስ ቋንቋ ጀርመን ኣበይ ይርከብ?"
    ask_and_wait(page, question)
    expect(page.locator("wir-chat .you p")).to_have_text(question)
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "en")
    assert {each.get_attribute("lang") for each in page.locator("wir-chat .card").all()} <= {"en"}
    assert page.locator("wir-chat .you p").evaluate("each => each.scrollWidth <= each.clientWidth")


def test_a_chosen_language_stays(open_page: OpenPage) -> None:
    page = open_page("de")
    page.get_by_role("combobox").select_option("uk")
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "uk")
    ask_and_wait(page, "Wo finde ich eine Wohnung?")
    expect(page.locator("wir-chat .card").first).to_have_attribute("lang", "uk")


def test_easy_german_is_one_tap_away_and_back(open_page: OpenPage) -> None:
    page = open_page("de")
    switch = page.get_by_role("button", name="Leichte Sprache")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "de-simple")
    switch.click()
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "de")
    page.get_by_role("combobox").select_option("fr")
    expect(switch).to_be_hidden()


def test_the_note_on_machine_and_privacy_comes_first_and_once(open_page: OpenPage) -> None:
    page = open_page("en")
    expect(page.locator("wir-chat .notice")).to_contain_text("a computer program, not a person")
    ask_and_wait(page, "Where is a doctor?")
    expect(page.get_by_text("a computer program, not a person")).to_have_count(1)


def test_nothing_is_stored_before_the_first_message(open_page: OpenPage) -> None:
    page = open_page("en")
    page.get_by_role("combobox").select_option("tr")
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "tr")
    stored = "[document.cookie, sessionStorage.length, localStorage.length]"
    assert page.evaluate(stored) == ["", 0, 0]
    ask_and_wait(page, QUESTIONS["tr"])
    assert page.evaluate(stored) == ["", 1, 0]
    assert page.context.cookies() == []


def test_a_card_has_facts_source_and_ways_to_reach_the_office(open_page: OpenPage) -> None:
    page = open_page("en")
    ask_and_wait(page, "Who can I talk to about domestic violence?")
    card = page.locator("wir-chat .card").first
    expect(card.locator("dl")).to_contain_text("Provider")
    expect(card.get_by_role("link", name="Source")).to_have_attribute("rel", "noopener noreferrer")
    expect(card.locator(".origin")).to_contain_text("not yet checked by the city")
    number = page.locator("wir-chat .card a[href^='tel:']").first
    assert number.get_attribute("href").removeprefix("tel:").lstrip("+").isdigit()
    expect(number.locator("bdi")).to_have_attribute("dir", "ltr")


def test_a_number_in_a_text_can_be_rung_and_keeps_its_order(open_page: OpenPage) -> None:
    page = open_page("ar")
    ask_and_wait(page, "زوجتي سقطت وتنزف من رأسها، النجدة")
    number = page.locator("wir-chat .message.guide a[href='tel:112']").first
    expect(number.locator("bdi[dir=ltr]")).to_have_text("112")


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [
        ("2019-05-23 (portal start)", "May 23, 2019"),
        ("2024/2025", "2024"),
        ("undated (about 2023)", None),
        (None, None),
    ],
)
def test_a_source_shows_its_date_without_what_staff_noted_on_it(
    open_page: OpenPage, as_of: str | None, shown: str | None
) -> None:
    page = open_page("en")
    provenance = {"origin": "human", "status": "current", "checked": None, "source": "Town hall", "as_of": as_of}
    item = {
        "id": "x", "title": "Town hall", "summary": "Here.", "language": "en", "url": None, "contacts": [], "facts": {},
        "provenance": {**provenance, "verified": True},
    }  # fmt: skip
    answer(page, [{"type": "programmes", "items": [item]}])
    ask(page, "Where is the town hall?")
    origin = page.locator("wir-chat .origin p")
    expect(origin).to_have_text(f"not yet checked by the city · Source: Town hall{f' · {shown}' if shown else ''}")


def test_an_address_leads_to_a_map_and_hours_have_days(open_page: OpenPage) -> None:
    page = open_page("en")
    provenance = {"origin": "human", "status": "current", "checked": "2026-05-04", "source": None, "as_of": None}
    item = {
        "id": "x", "title": "Town hall", "summary": "Here.", "language": "en", "url": None, "contacts": [],
        "facts": {
            "locations": [{"address_1": "Trammplatz 2", "postal_code": "30159", "city": "Hannover"}],
            "schedules": [{"freq": "WEEKLY", "byday": "MO,FR", "opens_at": "09:00", "closes_at": "12:00"}],
            "childcare": True,
        },
        "provenance": {**provenance, "verified": True},
    }  # fmt: skip
    answer(page, [{"type": "programmes", "items": [item]}])
    ask(page, "Where is the town hall?")
    link = page.get_by_role("link", name="Show on the map")
    expect(link).to_have_attribute(
        "href", "https://www.openstreetmap.org/search?query=Trammplatz%202%2C%2030159%20Hannover"
    )
    expect(page.locator("wir-chat dl")).to_contain_text("Mon, Fri 09:00–12:00")
    expect(page.locator("wir-chat dl")).to_contain_text("Trammplatz 2, 30159 Hannover")
    expect(page.locator("wir-chat .origin")).to_contain_text("checked on May 4, 2026")


def test_the_german_original_can_be_shown_to_somebody(open_page: OpenPage) -> None:
    page = open_page("tr")
    ask_and_wait(page, QUESTIONS["tr"])
    card = page.locator("wir-chat .card").first
    turkish = card.locator("h3").inner_text()
    button = card.get_by_role("button", name=words("tr")["show-original"])
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(card.locator(".said")).to_have_attribute("lang", "de")
    expect(card.locator(".said")).to_contain_text("Deutsch")
    button.click()
    expect(card.locator("h3")).to_have_text(turkish)
    answer = page.locator("wir-chat .message.guide").filter(has=page.locator(".origin"))
    answer.get_by_role("button").click()
    expect(answer.locator("p").first).to_have_attribute("lang", "de")


def test_choices_are_buttons_that_go_on(open_page: OpenPage) -> None:
    page = open_page("en")
    ask_and_wait(page, "hello")
    page.locator("wir-chat .turn").get_by_role("button", name="Find a German course").click()
    expect(page.locator("wir-chat .turn .you").last).to_contain_text("Find a German course")
    expect(page.locator("wir-chat .card").filter(has_text="VHS").first).to_be_visible()


def test_feedback_is_sent_with_what_was_missing(open_page: OpenPage) -> None:
    page = open_page("en")
    ask_and_wait(page, "Where is a library?")
    page.get_by_role("button", name="No", exact=True).click()
    page.get_by_label("What was missing?").fill("opening hours")
    with page.expect_response("**/api/v1/feedback") as sent:
        page.locator("wir-chat .why button").click()
    assert sent.value.status == 204
    assert sent.value.request.post_data_json["reason"] == "opening hours"
    assert sent.value.request.post_data_json["helpful"] is False
    expect(page.locator("wir-chat .feedback")).to_have_text("Thank you for telling us.")


def test_a_message_is_read_aloud_by_a_voice_of_its_language_on_this_device(open_page: OpenPage) -> None:
    page = open_page("ar", script=VOICES)
    ask_and_wait(page, QUESTIONS["ar"])
    button = page.get_by_role("button", name=words("ar")["read-aloud"])
    button.click()
    language, text = page.evaluate("spoken[0]")
    assert language == "ar-EG"
    assert "VHS" in text
    page.get_by_role("button", name=words("ar")["stop-reading"]).click()
    expect(button).to_have_attribute("aria-pressed", "false")


def test_a_voice_that_sends_the_text_to_its_maker_is_not_offered(open_page: OpenPage) -> None:
    page = open_page("tr", script=VOICES)
    ask_and_wait(page, QUESTIONS["tr"])
    assert page.get_by_role("button", name=words("tr")["read-aloud"]).count() == 0


def test_voice_input_is_off_until_it_is_wanted(open_page: OpenPage) -> None:
    recognition = """window.SpeechRecognition = class { start() { window.heardIn = this.lang;
      this.onresult({ results: [[{ transcript: "Where is a doctor?" }]] }); this.onend(); } stop() {} };"""
    page = open_page("en", script=recognition)
    speak = page.get_by_role("button", name="Speak")
    expect(speak).to_be_hidden()
    page.get_by_role("button", name="More options").click()
    page.get_by_role("button", name="Switch voice input on").click()
    expect(page.locator("wir-chat .panel")).to_contain_text("to the company that makes it")
    page.locator("wir-chat .panel").get_by_role("button", name="Switch voice input on").click()
    speak.click()
    expect(page.locator("wir-chat #message")).to_have_value("Where is a doctor?")
    assert page.evaluate("heardIn") == "en"


@pytest.mark.parametrize("path", ["/", "/chat"])
def test_it_fits_a_narrow_old_phone(open_page: OpenPage, path: str) -> None:
    page = open_page("tr", path, viewport={"width": 320, "height": 568})
    ask_and_wait(page, QUESTIONS["tr"])
    page.locator("wir-chat .card").first.wait_for()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    log = page.get_by_role("log")
    assert log.evaluate("each => each.scrollWidth <= each.clientWidth")
    assert log.evaluate("each => each.clientHeight") > 200


def answer(page: Page, replies: list[dict]) -> None:
    """Let the server answer with these replies."""
    body = {"conversation": "x", "language": "en", "direction": "ltr", "intent": {"name": "x", "confidence": 1}}
    page.route("**/api/v1/messages", lambda route: route.fulfill(json={**body, "replies": replies}))
