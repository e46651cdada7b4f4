"""What the chat costs the page it stands on: bytes, computing, movement."""

import gzip
import urllib.request
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.host_page import city, host_page

pytestmark = pytest.mark.browser
Visit = Callable[..., Page]

# What moved on the page; what moves inside the chat, when an answer comes in, is the chat's own affair.
SHIFTS = """window.shifts = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) for (const { node } of entry.sources)
    if (node && node.getRootNode() === document && node.localName !== "wir-chat") shifts.push(node.nodeName);
}).observe({ type: "layout-shift", buffered: true });"""
# A page whose body would move by any box that comes or goes in it; until the script is there, the element would be one
# (docs/website.md names the rule that takes it out of the flow).
FLEXIBLE = """<style>wir-chat:not(:defined) { position: fixed }
body { display: flex; flex-direction: column; gap: 3rem; align-items: center;
justify-content: center; min-height: 100vh; margin: 0 }</style>"""
TEXT = "<p>" + "Rathaus, Bürgeramt, Stadtbibliothek. " * 60 + "</p>"


def test_the_script_is_under_thirty_kilobytes_on_the_wire(server: str) -> None:
    asked = urllib.request.Request(f"{server}/widget.js", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        sent = answer.read()
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(sent).startswith(b"(()=>{")
    assert len(sent) < 30_000


def test_it_loads_two_things_and_nothing_from_elsewhere(visit: Visit, server: str) -> None:
    with host_page(city(server)) as address:
        page = visit("en", address)
        page.locator("wir-chat .launcher").wait_for()
        loaded = page.evaluate("performance.getEntriesByType('resource').map((each) => each.name)")
        assert [each.removeprefix(server) for each in loaded if "favicon" not in each] == [
            "/widget.js",
            "/widget/texts",
        ]


def test_the_page_around_never_moves(visit: Visit, server: str) -> None:
    with host_page(city(server, head=FLEXIBLE, before=TEXT)) as address:
        page = visit("de", address, script=SHIFTS)
        page.locator("wir-chat .launcher").wait_for()
        place = page.locator("main").bounding_box()
        page.locator("wir-chat .launcher").click()
        page.locator("wir-chat .log").wait_for()
        page.keyboard.type("Wo finde ich einen Deutschkurs?")
        page.keyboard.press("Enter")
        page.locator("wir-chat .card").first.wait_for()
        page.keyboard.press("Escape")
        page.wait_for_timeout(300)
        assert page.locator("main").bounding_box() == place
        assert page.evaluate("shifts") == []
        assert page.evaluate("window.scrollY") == 0
        page.evaluate("document.body.prepend(Object.assign(document.createElement('h2'), { textContent: 'News' }))")
        page.wait_for_function("shifts.includes('MAIN')")  # the measure sees a page that does move


def test_the_first_interaction_takes_little_of_a_slow_processor(visit: Visit, server: str) -> None:
    # Computing time of the page's own thread on a processor slowed down four times, not time on the clock: what else
    # runs on the machine does not count.
    with host_page(city(server)) as address:
        page = visit("en", address)
        page.locator("wir-chat .launcher").wait_for()
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        before = script_seconds(devtools)
        page.locator("wir-chat .launcher").click()
        page.locator("wir-chat .log").wait_for()
        opened = script_seconds(devtools)
        page.keyboard.type("hi")
        page.keyboard.press("Enter")
        page.locator("wir-chat .you").wait_for()
        sent = script_seconds(devtools)
    print(f"opening {1000 * (opened - before):.1f} ms, sending {1000 * (sent - opened):.1f} ms")
    assert opened > before
    assert opened - before < 0.1
    assert sent - opened < 0.1


def script_seconds(devtools) -> float:
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return next(each["value"] for each in metrics if each["name"] == "ScriptDuration")
