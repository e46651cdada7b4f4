"""The form page in a browser without JavaScript."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("spoken", "direction"), [("en", "ltr"), ("fa", "rtl")])
def test_a_whole_dialogue_without_javascript(browser: Browser, server: str, spoken: str, direction: str) -> None:
    context = browser.new_context(locale=spoken, java_script_enabled=False, viewport={"width": 320, "height": 568})
    page = context.new_page()
    page.goto(f"{server}/chat")
    expect(page.locator("html")).to_have_attribute("dir", direction)
    page.locator("button[name=payload]").first.click()
    expect(page.locator("article").first).to_have_attribute("lang", spoken)
    page.locator("textarea").fill("VHS?")
    page.locator("button.strong").click()
    expect(page.locator(".asked")).to_contain_text("VHS?")
    page.reload()
    expect(page.locator(".asked")).to_contain_text("VHS?")
    page.locator("button[name=forget]").click()
    expect(page.get_by_role("alert")).to_be_visible()
    assert context.cookies() == []
    context.close()
