"""A bad network and a server that falls: nothing is lost, nothing is said twice."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import open_chat
from tests.browser.guide import Guide
from tests.browser.talk import ask, ask_and_wait, until_answered

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]


@pytest.fixture(scope="module")
def falling(model: Path, prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """A guide that may be killed."""
    started = Guide(tmp_path_factory.mktemp("falling"), model, prepared_database)
    started.start()
    started.wait()
    yield started
    started.kill()


@pytest.fixture
def at_falling(visit: Callable[..., Page], falling: Guide) -> Page:
    page = visit("en", falling.address + "/chat")
    open_chat(page)
    return page


def mine(page: Page) -> list[str]:
    return [each.inner_text() for each in page.locator("wir-chat .you p").all()]


def test_offline_messages_wait_and_go_out_in_order_once(open_page: OpenPage, guide: Guide) -> None:
    page = open_page("en")
    before = guide.asked()
    ask_and_wait(page, "Where is a doctor?")
    page.context.set_offline(True)
    ask(page, "Where is a midwife?")
    ask(page, "Where is a library?")
    expect(page.locator("wir-chat [role=status]")).to_contain_text("You are offline")
    expect(page.locator("wir-chat .delivery:visible")).to_have_count(2)
    expect(page.locator("wir-chat .delivery").last).to_contain_text("Waiting for the connection")
    page.context.set_offline(False)
    until_answered(page)
    questions = ["Where is a doctor?", "Where is a midwife?", "Where is a library?"]
    assert mine(page) == questions
    assert guide.asked() == before + questions
    expect(page.locator("wir-chat [role=status]")).to_have_text("")
    expect(page.locator("wir-chat .turn .replies:not(:empty)")).to_have_count(3)


def test_what_waits_survives_a_reload(open_page: OpenPage, guide: Guide) -> None:
    page = open_page("en", "/chat")
    ask_and_wait(page, "Where is a doctor?")
    before = guide.asked()
    page.route("**/api/v1/messages", lambda route: route.abort())
    ask(page, "Where is a midwife?")
    page.locator("wir-chat .status.lost").wait_for()
    page.unroute("**/api/v1/messages")
    page.reload()
    expect(page.locator("wir-chat .turn")).to_have_count(2)
    until_answered(page)
    assert mine(page) == ["Where is a doctor?", "Where is a midwife?"]
    assert guide.asked() == [*before, "Where is a midwife?"]


def test_a_conversation_goes_on_after_a_reload(open_page: OpenPage, guide: Guide) -> None:
    page = open_page("de")
    ask_and_wait(page, "Nerede Almanca kursu bulabilirim?")
    shown = page.locator("wir-chat .card h3").all_inner_texts()
    known = guide.conversations()
    page.reload()
    page.locator("wir-chat .card").first.wait_for()
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "tr")
    assert page.locator("wir-chat .card h3").all_inner_texts() == shown
    ask_and_wait(page, "Peki ya kütüphane?")
    assert guide.conversations() == known


@pytest.mark.slow
def test_a_server_that_is_killed_before_it_answers_loses_nothing(at_falling: Page, falling: Guide) -> None:
    page = at_falling
    ask_and_wait(page, "Where is a doctor?")
    before = falling.asked()

    def kill(route: Route) -> None:
        falling.kill()
        route.continue_()

    page.route("**/api/v1/messages", kill, times=1)
    ask(page, "Where is a midwife?")
    expect(page.locator("wir-chat .delivery").last).to_contain_text("Waiting for the connection")
    falling.start()
    falling.wait()
    until_answered(page)
    assert mine(page) == ["Where is a doctor?", "Where is a midwife?"]
    assert falling.asked() == [*before, "Where is a midwife?"]
    assert page.locator("wir-chat .turn:last-child .card").count() > 0


@pytest.mark.slow
@pytest.mark.parametrize("first", [False, True])
def test_a_server_that_is_killed_after_it_stored_says_nothing_twice(
    at_falling: Page, falling: Guide, first: bool
) -> None:
    page = at_falling
    if not first:
        ask_and_wait(page, "Where is a doctor?")
    before, known = falling.asked(), falling.conversations()

    def answer_and_fall(route: Route) -> None:
        route.fetch()
        falling.kill()
        route.abort()

    page.route("**/api/v1/messages", answer_and_fall, times=1)
    ask(page, "Where is a midwife?")
    expect(page.locator("wir-chat .delivery").last).to_contain_text("Waiting for the connection")
    assert falling.asked() == [*before, "Where is a midwife?"]
    falling.start()
    falling.wait()
    until_answered(page)
    assert falling.asked() == [*before, "Where is a midwife?"]
    assert falling.conversations() == known + first
    assert mine(page).count("Where is a midwife?") == 1
    assert page.locator("wir-chat .turn:last-child .card").count() > 0
    ask_and_wait(page, "Where is a library?")
    assert falling.asked() == [*before, "Where is a midwife?", "Where is a library?"]


@pytest.mark.parametrize("status", [200, 503])  # it starts, or too many write at once
def test_while_the_guide_cannot_answer_there_are_people_to_turn_to_and_then_the_answer(
    open_page: OpenPage, status: int
) -> None:
    page = open_page("en")
    early = {"type": "text", "text": "The guide cannot answer at the moment.", "language": "en"}
    body = {"conversation": "x", "language": "en", "direction": "ltr", "intent": {"name": "x", "confidence": 0}}
    answers = [route_answer(body, early, {"Retry-After": "1"}) | {"status": status}] * 2

    page.route("**/api/v1/messages", lambda route: route.fulfill(**answers.pop()) if answers else route.continue_())
    ask(page, "Where is a doctor?")
    expect(page.locator("wir-chat .replies")).to_contain_text("cannot answer at the moment")
    page.locator("wir-chat .card").first.wait_for()
    expect(page.locator("wir-chat .replies")).not_to_contain_text("cannot answer at the moment")


def test_a_refused_message_can_be_sent_again_or_discarded(open_page: OpenPage) -> None:
    page = open_page("en")
    page.route("**/api/v1/messages", lambda route: route.fulfill(status=422, json={"detail": "Please not."}), times=2)
    for way, left in [("Discard", 0), ("Send again", 1)]:
        ask(page, "Where is a doctor?")
        expect(page.get_by_role("alert")).to_have_text("Not sent. Please not.")
        page.get_by_role("button", name=way).click()
        expect(page.locator("wir-chat .turn")).to_have_count(left)
    until_answered(page)


def test_a_conversation_that_the_server_does_not_know_begins_anew(open_page: OpenPage) -> None:
    page = open_page("en")
    ask_and_wait(page, "Where is a doctor?")
    page.route("**/api/v1/messages", lambda route: route.fulfill(status=404, json={"detail": "unknown"}), times=1)
    ask_and_wait(page, "Where is a midwife?")
    assert page.locator("wir-chat .turn:last-child .card").count() > 0


def test_a_portal_that_answers_in_the_guides_place_loses_nothing(open_page: OpenPage) -> None:
    page = open_page("en")
    page.route("**/api/v1/messages", lambda route: route.fulfill(status=200, body="<h1>Hotel</h1>"), times=1)
    ask(page, "Where is a doctor?")
    expect(page.locator("wir-chat .status.lost")).to_be_visible()
    until_answered(page)
    assert page.locator("wir-chat .card").count() > 0


def test_a_slow_network_is_waited_for(open_page: OpenPage, guide: Guide) -> None:
    page = open_page("en")
    network = page.context.new_cdp_session(page)
    network.send("Network.enable")
    slow = {"offline": False, "latency": 1500, "downloadThroughput": 6_000, "uploadThroughput": 3_000}
    network.send("Network.emulateNetworkConditions", slow)
    before = guide.asked()
    ask(page, "Where is a doctor?")
    expect(page.locator("wir-chat .delivery")).to_have_text("Sending …")
    until_answered(page)
    assert guide.asked() == [*before, "Where is a doctor?"]


def test_deleting_without_a_connection_is_done_later(open_page: OpenPage, guide: Guide) -> None:
    page = open_page("en")
    ask_and_wait(page, "Where is a doctor?")
    known = guide.conversations()
    page.context.set_offline(True)
    page.get_by_role("button", name="More options").click()
    page.get_by_role("button", name="Delete conversation").click()
    page.get_by_role("button", name="Yes, delete").click()
    expect(page.locator("wir-chat .turn")).to_have_count(0)
    assert guide.conversations() == known
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        page.context.set_offline(False)
    assert guide.conversations() == known - 1
    expect(page.locator("wir-chat .begin")).to_be_visible()
    page.wait_for_function("sessionStorage.length === 0")


def route_answer(body: dict, reply: dict, headers: dict[str, str]) -> dict:
    return {"json": {**body, "replies": [reply]}, "headers": {"Content-Type": "application/json", **headers}}
