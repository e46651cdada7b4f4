"""A real Chromium against the real server in a process of its own."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from settings import ROOT

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def server(model: Path, prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of `python -m bot run`, ready."""
    folder = tmp_path_factory.mktemp("browser")
    (folder / "bot.db").write_bytes(prepared_database.read_bytes())
    environment = {
        **os.environ,
        "BOT_PORT": "0",
        "BOT_DATABASE_URL": f"sqlite:///{folder / 'bot.db'}",
        "BOT_MODEL": str(model),
    }
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    address = process.stdout.readline().split()[-1].rstrip("/")
    for _ in range(600):
        try:
            urllib.request.urlopen(f"{address}/health/ready", timeout=5)
            break
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait(timeout=15)


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
def open_page(browser: Browser, server: str) -> Iterator:
    """Open the demo page as a visitor whose browser speaks `language`; fails on script errors and foreign requests."""
    contexts, faults = [], []

    def opened(language: str, **options: object) -> Page:
        context = browser.new_context(locale=language, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: None if request.url.startswith(server) else faults.append(request.url))
        page.goto(server)
        page.get_by_role("log").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults
