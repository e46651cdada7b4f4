"""On pages that did not expect the chat: style resets, old libraries, strict policies, two chats, pages that change."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import open_chat
from tests.browser.host_page import city, host_page
from tests.browser.talk import ask, ask_and_wait, until_answered

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]

RESET = """<style>
* { all: unset; display: block; margin: 0 !important; padding: 0 !important; font: 6px/1 fantasy !important;
  color: #fff !important }
html, body { direction: rtl; text-transform: uppercase; letter-spacing: .5em; visibility: hidden;
  text-align: center }
button, textarea, select, dialog, p, div, span { display: none !important; position: absolute !important;
  opacity: 0 !important }
wir-chat { display: none; float: left; width: 900px; height: 900px; transform: none; z-index: -1 }
</style>"""
# What Prototype, MooTools and their like did to every page that used them.
POLLUTION = """
Array.prototype.toJSON = function () { return "[array]"; };
String.prototype.toJSON = function () { return '"' + this + '"'; };
Object.prototype.each = function () { throw new Error("each"); };
Array.prototype.remove = Array.prototype.contains = function () { throw new Error("not here"); };
Function.prototype.extend = function () {};
Element.prototype.show = Element.prototype.hide = function () { throw new Error("not here"); };
window.Server = window.Chat = window.element = window.icon = "taken";
"""


def test_the_pages_styles_do_not_reach_the_chat(visit: Visit, server: str) -> None:
    with host_page(city(server, head=RESET)) as address:
        page = visit("en", address)
        open_chat(page)
        ask_and_wait(page, "Where is a doctor?")
        bubble = page.locator("wir-chat .you p").last
        expect(bubble).to_be_visible()
        style = bubble.evaluate(
            """each => { const { fontSize, textTransform, letterSpacing, direction } = getComputedStyle(each);
            return [fontSize, textTransform, letterSpacing, direction] }"""
        )
        assert style == ["16px", "none", "normal", "ltr"]
        box = page.locator("wir-chat dialog").bounding_box()
        assert box
        assert box["width"] > 300
        assert box["x"] > 640, "in the corner"


def test_old_libraries_do_not_disturb_it(visit: Visit, server: str) -> None:
    with host_page(city(server)) as address:
        page = visit("en", address, script=POLLUTION)
        open_chat(page)
        ask_and_wait(page, 'Where is a "doctor"?\\')
        page.locator("wir-chat .card").first.wait_for()
        page.reload()
        expect(page.locator("wir-chat .you p")).to_have_text('Where is a "doctor"?\\')
        page.locator("wir-chat .card").first.wait_for()
        assert page.evaluate("[Server, Chat, element, icon].join()") == "taken,taken,taken,taken"


def test_a_strict_policy_needs_no_exception(visit: Visit, server: str) -> None:
    policy = f"default-src 'none'; script-src {server}; connect-src {server}"
    policy += "; require-trusted-types-for 'script'; trusted-types"
    with host_page(city(server, attributes="open"), policy) as address:
        page = visit("en", address)
        open_chat(page)
        ask_and_wait(page, "Where is a doctor?")
        page.locator("wir-chat .card").first.wait_for()
        background = page.locator("wir-chat .you").first.evaluate("each => getComputedStyle(each).backgroundColor")
        assert background == "rgb(0, 96, 79)"
        page.get_by_role("button", name="More options").click()
        page.get_by_role("button", name="Continue on your phone").click()
        expect(page.get_by_role("img", name="QR code")).to_be_visible()
        with page.expect_download():
            page.get_by_role("button", name="More options").click()
            page.get_by_role("button", name="Download").click()


def test_two_chats_on_a_page_are_two_conversations(visit: Visit, server: str) -> None:
    two = city(server, attributes='layout="page"', after='<wir-chat layout="page" lang="tr"></wir-chat>')
    with host_page(two) as address:
        page = visit("en", address)
        first, second = page.locator("wir-chat").nth(0), page.locator("wir-chat").nth(1)
        expect(second.locator("section")).to_have_attribute("lang", "tr")
        for chat, question in [(first, "Where is a doctor?"), (second, "Kütüphane nerede?")]:
            chat.locator("#message").fill(question)
            chat.locator("#message").press("Enter")
            chat.locator(".card").first.wait_for()
        page.reload()
        expect(first.locator(".you p")).to_have_text("Where is a doctor?")
        expect(second.locator(".you p")).to_have_text("Kütüphane nerede?")


def test_a_page_that_changes_without_loading_keeps_the_conversation(visit: Visit, server: str) -> None:
    with host_page(city(server)) as address:
        page = visit("en", address)
        open_chat(page)
        ask_and_wait(page, "Where is a doctor?")
        page.evaluate("""() => { history.pushState({}, "", "/next"); document.querySelector("wir-chat").remove();
            document.querySelector("main").innerHTML = "<h1>Next</h1><wir-chat></wir-chat>"; }""")
        expect(page.locator("wir-chat .you p")).to_have_text("Where is a doctor?")
        ask_and_wait(page, "Where is a midwife?")
        page.evaluate("document.body.append(document.querySelector('wir-chat'))")
        expect(page.locator("wir-chat .you p")).to_have_text(["Where is a doctor?", "Where is a midwife?"])


def test_a_move_in_the_middle_of_a_message_sends_it_once(visit: Visit, server: str, guide) -> None:
    with host_page(city(server)) as address:
        page = visit("en", address)
        open_chat(page)
        before = guide.asked()
        ask(page, "Where is a doctor?")
        page.evaluate("document.querySelector('main').append(document.querySelector('wir-chat'))")
        until_answered(page)
        assert guide.asked() == [*before, "Where is a doctor?"]


def test_the_script_may_be_loaded_twice(visit: Visit, server: str) -> None:
    with host_page(city(server, after=f'<script src="{server}/widget.js" defer></script>')) as address:
        page = visit("en", address)
        open_chat(page)
        ask_and_wait(page, "Where is a doctor?")


def test_a_city_sets_its_own_colours(visit: Visit, server: str) -> None:
    head = "<style>wir-chat { --wir-accent: #7a003c; --wir-radius: 0; --wir-offset: 3rem }</style>"
    with host_page(city(server, head=head)) as address:
        page = visit("en", address)
        launcher = page.locator("wir-chat .launcher")
        assert launcher.evaluate("each => getComputedStyle(each).backgroundColor") == "rgb(122, 0, 60)"
        box = launcher.bounding_box()
        assert box
        assert page.viewport_size
        assert page.viewport_size["height"] - box["y"] - box["height"] == pytest.approx(48, abs=1)


def test_the_city_may_name_theme_and_privacy_note(visit: Visit, server: str) -> None:
    attributes = 'theme="dark" layout="page" privacy="https://www.hannover.de/datenschutz"'
    with host_page(city(server, attributes=attributes)) as address:
        page = visit("en", address)
        open_chat(page)
        expect(page.get_by_role("link", name="Privacy")).to_have_attribute(
            "href", "https://www.hannover.de/datenschutz"
        )
        assert (
            page.locator("wir-chat section").evaluate("each => getComputedStyle(each).backgroundColor")
            == "rgb(18, 27, 25)"
        )
