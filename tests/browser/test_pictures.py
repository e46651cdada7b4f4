"""The pictures of the README, and two whole dialogues from right to left that must look as their references do.

RENEW_PICTURES=1 takes pictures and references anew, into docs/pictures and tests/browser/references.
"""

import json
import os
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, Route, expect

from settings import ROOT
from tests.browser.talk import QUESTIONS, ask_and_wait, until_answered

pytestmark = pytest.mark.browser
OpenPage = Callable[..., Page]
RENEW = os.environ.get("RENEW_PICTURES") == "1"
REFERENCES = Path(__file__).parent / "references"

# What is asked in the README's pictures; the browser's language comes first.
PICTURES = {
    "tr": ["Annem okuma yazma bilmiyor, onun için Almanca kursu var mı?"],
    "ar": ["نحن عائلة من الروما، من يساعد أطفالنا في المدرسة؟"],
    "uk": [QUESTIONS["uk"]],
    "fa": [QUESTIONS["fa"]],
    "ku": [QUESTIONS["kmr"]],
    "fr": [QUESTIONS["fr"]],
    "ro": [QUESTIONS["ro"]],
    "pl": ["Dzień dobry"],
}
DIALOGUES = {
    "ar": ["مرحبا", QUESTIONS["ar"], "زوجتي سقطت وتنزف من رأسها، النجدة", "شكرا"],
    "fa": ["سلام", QUESTIONS["fa"], "همسرم افتاده و از سرش خون می‌آید، کمک", "ممنون"],
}
# Pictures are compared in squares of so many pixels; this share of black to white is still the same to the eye.
SQUARE = 12
SAME = 0.02


@pytest.mark.parametrize("spoken", PICTURES)
def test_the_pictures_of_the_readme_are_taken(open_page: OpenPage, spoken: str) -> None:
    dark = spoken in {"fa", "fr"}
    page = open_page(
        spoken,
        viewport={"width": 390, "height": 860},
        color_scheme="dark" if dark else "light",
        reduced_motion="reduce",
    )
    for question in PICTURES[spoken]:
        ask_and_wait(page, question)
    language = "kmr" if spoken == "ku" else spoken
    expect(page.locator("wir-chat section")).to_have_attribute("lang", language)
    page.evaluate("document.querySelector('wir-chat').shadowRoot.activeElement.blur()")
    folder = ROOT / ("docs" if RENEW else "var") / "pictures"
    folder.mkdir(exist_ok=True, parents=True)
    picture = folder / f"conversation-{language}.png"
    page.screenshot(path=picture)
    assert np.asarray(Image.open(picture).convert("L")).std() > 20, "not an empty page"


@pytest.mark.parametrize("spoken", DIALOGUES)
def test_a_whole_dialogue_from_right_to_left_looks_as_it_should(open_page: OpenPage, spoken: str) -> None:
    """The replies are recorded ones, so that an edited text of the catalogue changes no picture."""
    page = open_page(spoken, "/chat", viewport={"width": 390, "height": 760}, reduced_motion="reduce")
    recorded = [] if RENEW else json.loads((REFERENCES / f"dialogue-{spoken}.json").read_text(encoding="utf-8"))
    unused = list(recorded)

    def answer(route: Route) -> None:
        if RENEW:
            response = route.fetch()
            recorded.append(response.json())
            route.fulfill(response=response)
        else:
            route.fulfill(json=unused.pop(0))

    page.route("**/api/v1/messages", answer)
    for number, question in enumerate(DIALOGUES[spoken]):
        page.locator("wir-chat #message").fill(question)
        page.keyboard.press("Enter")
        expect(page.locator("wir-chat .turn")).to_have_count(number + 1)
        until_answered(page)
        expect(page.locator("wir-chat .turn").last.locator(".you p")).to_have_text(question)
        check_sides(page)
    page.evaluate("document.querySelector('wir-chat').shadowRoot.activeElement.blur()")
    whole = page.get_by_role("log").evaluate("each => each.scrollHeight")
    page.set_viewport_size({"width": 390, "height": int(whole) + 250})
    compare(page.screenshot(), f"dialogue-{spoken}")
    if RENEW:
        text = json.dumps(recorded, ensure_ascii=False, indent=1)
        (REFERENCES / f"dialogue-{spoken}.json").write_text(text + "\n", encoding="utf-8")


def check_sides(page: Page) -> None:
    """The guide speaks from the right edge, the resident from the left one."""
    log = page.get_by_role("log").bounding_box()
    guide = page.locator("wir-chat .turn .message.guide").last.bounding_box()
    mine = page.locator("wir-chat .turn .you").last.bounding_box()
    assert log
    assert guide
    assert mine
    assert log["x"] + log["width"] - guide["x"] - guide["width"] < 30
    assert mine["x"] - log["x"] < 30


def compare(taken: bytes, name: str) -> None:
    """Fail where a picture differs from its reference; skip where the machine has other letters."""
    path, font = REFERENCES / f"{name}.png", REFERENCES / "font.txt"
    here = subprocess.run(["fc-match", "system-ui:lang=ar"], capture_output=True, text=True, check=True).stdout.strip()
    picture = Image.open(BytesIO(taken)).convert("L")
    if RENEW:
        REFERENCES.mkdir(exist_ok=True)
        picture.quantize(16).save(path, optimize=True)
        font.write_text(here + "\n", encoding="utf-8")
        return
    if here != font.read_text(encoding="utf-8").strip():
        pytest.skip(f"the references were taken with {font.read_text(encoding='utf-8').strip()}, here is {here}")
    reference = Image.open(path).convert("L")
    assert picture.size == reference.size
    difference = np.abs(squares(picture) - squares(reference)).max()
    (ROOT / "var" / "pictures").mkdir(exist_ok=True, parents=True)
    picture.save(ROOT / "var" / "pictures" / f"{name}.png")
    assert difference < SAME * 10, f"see var/pictures/{name}.png; RENEW_PICTURES=1 takes the reference anew"
    assert np.abs(squares(picture) - squares(reference)).mean() < SAME


def squares(picture: Image.Image) -> np.ndarray:
    small = picture.resize((picture.width // SQUARE, picture.height // SQUARE), Image.Resampling.BOX)
    return np.asarray(small, dtype=float) / 255
