"""Keep the conversation, take it along, delete it."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.guide import Guide
from tests.browser.talk import ask_and_wait, menu

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]
QUESTION = "Where can I find a German course?"


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    opened = open_page("en", permissions=["clipboard-read", "clipboard-write"])
    ask_and_wait(opened, QUESTION)
    return opened


def test_it_can_be_copied(page: Page) -> None:
    menu(page, "Copy conversation")
    expect(page.locator("wir-chat [role=status]")).to_have_text("The conversation has been copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(f"You: {QUESTION}\n")
    assert "VHS" in copied


def test_it_can_be_downloaded(page: Page) -> None:
    with page.expect_download() as download:
        menu(page, "Download")
    assert download.value.suggested_filename == "Hannover guide.txt"
    assert QUESTION in Path(download.value.path()).read_text(encoding="utf-8-sig")


def test_it_can_be_printed_without_the_page_around(open_page: OpenPage) -> None:
    page = open_page("en", script="window.print = () => { window.top.printed = document.body.innerText; };")
    ask_and_wait(page, QUESTION)
    menu(page, "Print")
    printed = page.evaluate("window.printed")
    assert QUESTION in printed
    assert "VHS" in printed
    assert "sample page" not in printed
    assert "Was this helpful?" not in printed


def test_it_can_be_mailed_to_oneself_by_ones_own_mail_program(open_page: OpenPage) -> None:
    page = open_page(
        "en",
        script="""HTMLAnchorElement.prototype.click = function () { window.mail = this.href; };""",
    )
    ask_and_wait(page, QUESTION)
    ask_and_wait(page, "And where is a library?")
    menu(page, "E-mail to myself")
    mail = unquote(page.evaluate("window.mail"))
    assert mail.startswith("mailto:?subject=Hannover guide&body=You: ")
    assert QUESTION in mail
    assert mail.endswith("This is only its beginning.)")


def test_it_goes_on_at_the_phone(open_page: OpenPage, browser, guide: Guide, page: Page) -> None:
    menu(page, "Continue on your phone")
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    link = page.locator("wir-chat .address a").get_attribute("href")
    known = guide.conversations()
    phone = browser.new_context(locale="tr", viewport={"width": 360, "height": 740}).new_page()
    phone.goto(link)
    expect(phone.locator("wir-chat .continued")).to_have_text("You are continuing your conversation here. Just ask on.")
    assert "#" not in phone.url, "the key to the conversation stays in no history"
    ask_and_wait(phone, "And for children?")
    assert guide.conversations() == known
    phone.context.close()


def test_it_can_be_deleted_here_and_on_the_server(page: Page, guide: Guide) -> None:
    known = guide.conversations()
    menu(page, "Delete conversation")
    page.get_by_role("button", name="Cancel").click()
    assert guide.conversations() == known
    menu(page, "Delete conversation")
    with page.expect_response(lambda answer: answer.request.method == "DELETE"):
        page.get_by_role("button", name="Yes, delete").click()
    expect(page.locator("wir-chat [role=status]")).to_have_text("The conversation has been deleted.")
    expect(page.locator("wir-chat .turn")).to_have_count(0)
    assert guide.conversations() == known - 1
    ask_and_wait(page, "Where is a doctor?")
    assert guide.conversations() == known
