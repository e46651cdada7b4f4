"""A real Chromium against the real server in a process of its own."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.guide import Guide

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]
# What Chromium itself says about a lost connection or a refused request; the chat has nothing to do with it.
ABOUT_THE_NETWORK = ("Failed to load resource", "net::ERR")


@pytest.fixture(scope="session")
def guide(model: Path, prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guide]:
    """A running guide, ready."""
    started = Guide(tmp_path_factory.mktemp("browser"), model, prepared_database)
    started.start()
    started.wait()
    yield started
    started.stop()


@pytest.fixture(scope="session")
def server(guide: Guide) -> str:
    """Its address."""
    return guide.address


@pytest.fixture(scope="module")  # Playwright keeps a running event loop, which later tests must not find
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        if os.environ.get("CI"):
            pytest.fail("CI must have Chromium (Debian package chromium)")
        pytest.skip("no Chromium at /usr/bin/chromium (Debian package chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser, server: str) -> Iterator[Callable[..., Page]]:
    """Open an address as a visitor whose browser speaks `language`; fails on script errors and foreign requests."""
    contexts, faults = [], []

    def visited(language: str, address: str, script: str = "", **options: object) -> Page:
        context = browser.new_context(locale=language, **options)
        contexts.append(context)
        if script:
            context.add_init_script(script)
        page = context.new_page()
        here = address[: address.index("/", len("https://"))]
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda said: (
                faults.append(said.text)
                if said.type == "error" and not said.text.startswith(ABOUT_THE_NETWORK)
                else None
            ),
        )
        page.on(
            "request",
            lambda sent: (
                None if sent.url.startswith((server, here, "blob:", "about:", "data:")) else faults.append(sent.url)
            ),
        )
        page.goto(address)
        return page

    yield visited
    for context in contexts:
        context.close()
    assert not faults


@pytest.fixture
def open_page(visit: Callable[..., Page], server: str) -> Callable[..., Page]:
    """Open the demo page, or another one, with its chat open."""

    def opened(language: str, path: str = "/", **options: object) -> Page:
        page = visit(language, server + path, **options)
        open_chat(page)
        return page

    return opened


def open_chat(page: Page) -> None:
    """Open the chat unless it is open already."""
    page.locator("wir-chat .launcher:visible, wir-chat .log:visible").first.wait_for()
    launcher = page.locator("wir-chat .launcher")
    if launcher.count() and launcher.is_visible():
        launcher.click()
    page.get_by_role("log").wait_for()
