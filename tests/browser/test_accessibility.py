"""For everyone: axe, the keyboard alone, what a screen reader meets, zoom, colours and movement."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.talk import QUESTIONS, ask_and_wait, menu

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]
# WCAG 2.0 to 2.2, levels A and AA, EN 301 549, and axe's own good practice.
RULES = {
    "runOnly": [
        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "best-practice",
    ]
}  # fmt: skip


def violations(page: Page) -> list[str]:
    page.wait_for_timeout(150)  # colours that fade would be measured half-way
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{each['id']}: {node['target']} {node['failureSummary']}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("spoken", "path"), [("en", "/"), ("ar", "/chat"), ("de", "/chat")])
def test_axe_finds_nothing(open_page: OpenPage, spoken: str, path: str, scheme: str) -> None:
    page = open_page(spoken, path, color_scheme=scheme)
    assert violations(page) == []
    ask_and_wait(page, QUESTIONS[spoken])
    page.locator("wir-chat .card").first.wait_for()
    assert violations(page) == []
    page.locator("wir-chat header button[aria-controls=menu]").click()
    assert violations(page) == []


def test_axe_finds_nothing_on_a_phone_in_trouble(open_page: OpenPage) -> None:
    page = open_page("en", viewport={"width": 360, "height": 740})
    ask_and_wait(page, "Where is a doctor?")
    menu(page, "Continue on your phone")
    page.locator("wir-chat .code").wait_for()
    assert violations(page) == []
    page.get_by_role("button", name="Close", exact=True).click()
    page.context.set_offline(True)
    page.locator("wir-chat #message").fill("And a midwife?")
    page.keyboard.press("Enter")
    page.locator("wir-chat .status.lost").wait_for()
    assert violations(page) == []
    page.route("**/api/v1/messages", lambda route: route.fulfill(status=422, json={"detail": "Not like this."}))
    page.context.set_offline(False)
    page.get_by_role("button", name="Send again").wait_for()
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_page_without_javascript_has_no_faults(open_page: OpenPage, server: str, scheme: str) -> None:
    page = open_page("en", color_scheme=scheme)
    page.route("**/widget.js", lambda route: route.abort())
    page.goto(f"{server}/chat")
    assert violations(page) == []
    page.get_by_label("Your message").fill("Where can I find a German course?")
    page.get_by_role("button", name="Send").click()
    page.locator("article").first.wait_for()
    assert violations(page) == []


def test_a_whole_dialogue_with_the_keyboard_alone(open_page: OpenPage) -> None:
    page = open_page("en", viewport={"width": 360, "height": 740})
    focused = """(() => { const each = document.querySelector("wir-chat").shadowRoot.activeElement;
        return each?.ariaLabel || each?.textContent; })()"""
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "Questions? Ask here", "the focus is back where it came from"
    page.keyboard.press("Enter")
    page.keyboard.type("hello")
    page.keyboard.press("Enter")
    page.locator("wir-chat .turn .choices").wait_for()
    order = []
    for _ in range(30):
        page.keyboard.press("Shift+Tab")
        order.append(page.evaluate(focused))
        if order[-1] == "Find a German course":
            break
    page.keyboard.press("Enter")
    page.locator("wir-chat .card").filter(has_text="VHS").first.wait_for()
    for _ in range(60):  # the window covers the page: Tab never leads behind it
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.tagName") in {"WIR-CHAT", "BODY"}
    page.locator("wir-chat header button[aria-controls=menu]").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "Copy conversation"
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "More options"
    page.keyboard.press("Escape")
    expect(page.locator("wir-chat dialog")).to_be_hidden()
    assert page.evaluate(focused) == "Questions? Ask here"


def test_beside_a_page_the_window_traps_nobody(open_page: OpenPage) -> None:
    page = open_page("en", viewport={"width": 1280, "height": 800})
    left = False
    for _ in range(40):
        page.keyboard.press("Tab")
        left = left or page.evaluate("document.activeElement.tagName") == "A"
    assert left, "the page beside the window can be reached"


def test_what_a_screen_reader_meets(open_page: OpenPage) -> None:
    page = open_page("en", "/chat")
    expect(page.locator("wir-chat")).to_match_aria_snapshot("""
        - region "Hannover guide":
          - heading "Hannover guide" [level=1]
          - combobox "Language"
          - button "More options"
          - log "Conversation":
            - paragraph: /a computer program, not a person/
            - group "What can I help you with?":
              - button "Find a German course"
          - status
          - textbox "Your message"
          - button "Send"
    """)
    ask_and_wait(page, QUESTIONS["en"])
    expect(page.get_by_role("log")).to_match_aria_snapshot("""
        - log "Conversation":
          - text: /You/
          - paragraph: Where can I find a German course?
          - text: /Guide/
          - paragraph: /VHS/
          - button "German original"
          - list:
            - listitem:
              - heading [level=2]
              - term: /Provider/
              - definition
          - group "Was this helpful?":
            - button "Yes"
            - button "No"
    """)


def test_news_are_announced_politely_and_old_words_are_not_read_again(open_page: OpenPage) -> None:
    page = open_page("en")
    log = page.get_by_role("log")
    expect(log).to_have_attribute("aria-live", "polite")
    ask_and_wait(page, "hello")
    log.evaluate("""each => { window.live = []; new MutationObserver((all) => { for (const one of all)
        if ([...one.addedNodes].some((node) => node.className === "turn")) live.push(each.ariaLive); })
        .observe(each.querySelector(".turns"), { childList: true }); }""")
    page.get_by_role("combobox").select_option("tr")
    expect(page.locator("wir-chat section")).to_have_attribute("lang", "tr")
    assert page.evaluate("live") == ["off"], "a change of language draws the old turns anew, unheard"
    expect(log).to_have_attribute("aria-live", "polite")


def test_it_can_be_used_at_four_hundred_per_cent(open_page: OpenPage) -> None:
    page = open_page("en", viewport={"width": 320, "height": 256})
    page.locator("wir-chat #message").scroll_into_view_if_needed()
    ask_and_wait(page, "Where is a doctor?")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    expect(page.locator("wir-chat .you")).to_be_in_viewport()
    page.locator("wir-chat .card").last.scroll_into_view_if_needed()
    expect(page.locator("wir-chat .card").last).to_be_in_viewport()


def test_wide_text_spacing_hides_nothing(open_page: OpenPage) -> None:
    page = open_page("de")
    ask_and_wait(page, QUESTIONS["de"])
    page.evaluate("""() => { const sheet = new CSSStyleSheet();
        const root = document.querySelector("wir-chat").shadowRoot;
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
            word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
        root.adoptedStyleSheets.push(sheet); }""")
    cut = page.get_by_role("log").evaluate(
        """log => [...log.querySelectorAll("button, .message, .card")].filter((each) =>
            each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)
            .map((each) => each.textContent)"""
    )
    assert cut == []


def test_what_is_touched_is_big_enough(open_page: OpenPage) -> None:
    page = open_page("en", viewport={"width": 360, "height": 740})
    ask_and_wait(page, "hello")
    sizes = page.locator("wir-chat button:visible, wir-chat select, wir-chat textarea").evaluate_all(
        "all => all.map((each) => [each.textContent, each.getBoundingClientRect().height])"
    )
    assert sizes
    assert all(height >= 40 for _, height in sizes), sizes
    chosen = page.locator("wir-chat .choices button").evaluate_all(
        "all => all.map((each) => each.getBoundingClientRect().height)"
    )
    assert min(chosen) >= 44


def test_forced_colours_and_reduced_motion_are_kept(open_page: OpenPage) -> None:
    page = open_page("en", forced_colors="active", reduced_motion="reduce")
    ask_and_wait(page, "Where is a doctor?")
    assert page.locator("wir-chat .you").last.evaluate("each => getComputedStyle(each).borderTopWidth") == "1px"
    assert page.get_by_role("log").evaluate("each => getComputedStyle(each).scrollBehavior") == "auto"
    assert violations(page) == []
