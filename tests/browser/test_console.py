"""The console in a real browser, while two processes serve the same database: the way of a text from desk to chat."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from content.conversations import Conversations, LoggedEvent
from content.database import Database
from content.model_history import ModelHistory
from content.models import Programme
from content.outbox import Outbox, Outgoing, add_outgoing
from content.questions import Questions
from settings import ROOT
from tests.browser.test_accessibility import violations

pytestmark = pytest.mark.browser

PASSWORD = "the lighthouse by the sea"
PROGRAMME = "vhs-deutsch-integration"
PEOPLE = {"chefin": [], "redaktion": ["--role", "editor"], "freigabe": ["--role", "reviewer"]}
PEOPLE |= {"ceviri": ["--role", "translator", "--languages", "tr"]}
PICTURES = ROOT / "var" / "pictures"
OpenConsole = Callable[..., Page]


@pytest.fixture(scope="module")
def console_database(prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of both processes; their data folder is beside it."""
    path = tmp_path_factory.mktemp("console") / "bot.db"
    path.write_bytes(prepared_database.read_bytes())
    return path


@pytest.fixture(scope="module")
def two_servers(model: Path, console_database: Path) -> Iterator[list[str]]:
    """The addresses of two processes over one database; the first administrator came in by the command."""
    shutil.copytree(model.parent, console_database.parent / "models", ignore=shutil.ignore_patterns("tmp*"))
    environment = {
        **os.environ,
        "BOT_PORT": "0",
        "BOT_DATABASE_URL": f"sqlite:///{console_database}",
        "BOT_DATA_DIR": str(console_database.parent),
        "BOT_SECRET_KEY": "a key that both of the processes share",
    }
    for name, options in PEOPLE.items():
        subprocess.run(
            [sys.executable, "-m", "bot", "staff", "add", name, *options],
            cwd=ROOT, env=environment, input=PASSWORD, text=True, check=True,
        )  # fmt: skip
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    addresses = []
    for process in processes:
        assert process.stdout is not None
        addresses.append(process.stdout.readline().split()[-1].rstrip("/"))
    for address in addresses:
        for _ in range(1200):
            try:
                urllib.request.urlopen(f"{address}/health/ready", timeout=5)
                break
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
    yield addresses
    for process in processes:
        process.terminate()
    for process in processes:
        process.wait(timeout=15)


@pytest.fixture
def open_console(browser: Browser, two_servers: list[str]) -> Iterator[OpenConsole]:
    """Sign one of PEOPLE in with a browser of their own, without script; fails on requests to elsewhere."""
    contexts, faults = [], []

    def opened(name: str, **options: object) -> Page:
        context = browser.new_context(**{"locale": "de", "java_script_enabled": False, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda r: None if r.url.startswith(two_servers[0]) else faults.append(r.url))
        page.on(
            "console", lambda m: faults.append(m.text) if m.type == "error" and "Failed to load" not in m.text else None
        )
        page.goto(f"{two_servers[0]}/console/")
        page.get_by_label("Anmeldename").fill(name)
        page.get_by_label("Passwort").fill(PASSWORD)
        page.get_by_role("button", name="Anmelden").click()
        expect(page.get_by_role("heading", level=1)).to_contain_text(name)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults


def asked(address: str, text: str) -> str:
    """Everything that a process answers to a question, as text."""
    body = json.dumps({"conversation": None, "text": text, "language": "tr"}).encode()
    request = urllib.request.Request(f"{address}/api/v1/messages", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.dumps(json.load(response), ensure_ascii=False)


def within_five_seconds(addresses: list[str], question: str, expected: str, *, there: bool = True) -> None:
    until = time.monotonic() + 5
    while True:
        answers = [expected in asked(address, question) for address in addresses]
        if all(answer is there for answer in answers):
            return
        assert time.monotonic() < until, f"{expected!r} after 5 s: {answers}"
        time.sleep(0.1)


def test_a_text_goes_from_the_desk_to_the_chat_of_all_processes_and_back(
    open_console: OpenConsole, two_servers: list[str]
) -> None:
    question = "Volkshochschule Almanca ve entegrasyon kursu"
    within_five_seconds(two_servers, question, "Volkshochschule (VHS) Hannover – halk eğitimi")

    editor = open_console("redaktion")
    editor.get_by_role("link", name="Inhalte").click()
    editor.get_by_label("Suche").fill("volkshochschule")
    editor.get_by_role("button", name="Filtern").click()
    editor.get_by_role("link", name="Volkshochschule (VHS) Hannover").click()
    editor.get_by_label("Titel").fill("Volkshochschule (VHS) Hannover: Deutsch für alle")
    editor.get_by_role("button", name="Veröffentlichen").click()
    expect(editor.get_by_role("status")).to_contain_text("In wenigen Sekunden")
    expect(editor.get_by_role("link", name="Türkçe")).to_contain_text("veraltet")

    translator = open_console("ceviri")
    translator.get_by_role("link", name="Aufgaben", exact=True).click()
    translator.get_by_role("link", name="Volkshochschule (VHS) Hannover").click()
    expect(translator.locator("ins")).to_contain_text("alle")
    translator.get_by_label("Titel").fill("Volkshochschule (VHS) Hannover: herkes için Almanca")
    translator.get_by_role("button", name="Zur Freigabe geben").click()
    expect(translator.get_by_role("status")).to_contain_text("wartet jetzt auf die Freigabe")
    translator.get_by_role("link", name="العربية").click()
    expect(translator.get_by_role("button", name="Zur Freigabe geben")).to_have_count(0)
    expect(translator.get_by_label("Titel")).not_to_be_editable()

    reviewer = open_console("freigabe")
    reviewer.get_by_role("region", name="Ein Text wartet").get_by_role("link", name="Volkshochschule").click()
    reviewer.get_by_role("button", name="Veröffentlichen").click()
    expect(reviewer.get_by_role("status")).to_contain_text("Veröffentlicht")
    within_five_seconds(two_servers, question, "herkes için Almanca")

    reviewer.locator("main p").get_by_role("link", name="Verlauf").click()
    reviewer.get_by_role("button", name="Zurück zum Stand davor").first.click()
    expect(reviewer.get_by_role("status")).to_contain_text("wieder da")
    within_five_seconds(two_servers, question, "herkes için Almanca", there=False)


def test_a_question_that_was_not_understood_is_in_the_inbox(open_console: OpenConsole, two_servers: list[str]) -> None:
    for address in two_servers:
        asked(address, "Yarın İstanbulda hava nasıl olacak?")
    page = open_console("redaktion")
    page.get_by_role("link", name="Fragen", exact=True).click()
    question = page.get_by_role("listitem").filter(has_text="İstanbulda hava")
    expect(question).to_contain_text(re.compile("2.?-mal gefragt"))
    question.get_by_role("button", name="Verwerfen").click()
    expect(page.get_by_text("İstanbulda hava")).to_have_count(0)


PAGES = {
    "start": "/",
    "contents": "/contents?language=tr",
    "contents-none": "/contents?q=nothing",
    "board": "/board",
    "work": "/work?language=tr",
    "texts": f"/programmes/{PROGRAMME}/texts/tr",
    "texts-rtl": "/answers/find_german_course/texts/ar",
    "preview": "/answers/find_german_course/preview/ar",
    "facts": f"/programmes/{PROGRAMME}/facts",
    "history": "/programmes/telefonseelsorge/history",
    "history-none": "/answers/find_job/history",
    "questions": "/questions",
    "questions-none": "/questions?state=answered",
    "statistics": "/statistics",
    "teach": "/teach",
    "exchange": "/exchange",
    "upkeep": "/upkeep",
    "account": "/account",
    "nowhere": "/nowhere",
}
ADMINISTRATORS = {"new": "/programmes/new", "staff": "/staff", "staff-one": "/staff/1"}


@pytest.fixture
def busy_days(console_database: Path, two_servers: list[str]) -> Database:
    """There is something on every list."""
    database = Database(f"sqlite:///{console_database}")
    questions, letter = Questions(database), Outgoing("telegram", "c1", {})
    for text, language in (("Muss ich Hundesteuer zahlen?", "de"), ("هل يجب أن أدفع ضريبة الكلب؟", "ar")):
        questions.record(text, language)
    questions.record("Wo landen die Zeppeline?", "de")
    with database.session() as session:
        add_outgoing(session, [letter])
        programme = session.get(Programme, "telefonseelsorge")
        assert programme is not None
        programme.url = "http://plain.example"
    Outbox(database).bury(letter.key, "HTTP 403")
    data = {"input_channel": "web", "metadata": {"language": "tr"}, "parse_data": {"intent": {"name": "find_job"}}}
    for number, times in enumerate((12, 2)):
        Conversations(database).save(f"c{number}", {}, [LoggedEvent("user", time.time(), data)] * times)
    share = {"accuracy": 0.97, "emergency_recall": 1.0, "answered": 0.5}
    lesson = {"step": "refused", "by": "freigabe", "at": "2026-05-01T10:00:00+00:00", "below": ["tr: answered 50.0 %"]}
    (console_database.parent / "taught").mkdir(exist_ok=True)
    (console_database.parent / "taught" / "lesson.json").write_text(
        json.dumps({**lesson, "sentences": 2, "now": {"tr": share}, "new": {"tr": share, "de": share}})
    )
    ModelHistory(database).record("freigabe", "refused", {"model": ""}, {"model": "a", "sentences": 2})
    return database


def walk(page: Page, server: str, pages: dict[str, str], width: int, *, with_axe: bool = True) -> None:
    """Open every page: nothing for axe to say, nothing wider than the screen."""
    for place, path in pages.items():
        page.goto(f"{server}/console{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, (place, width)
        if with_axe:
            assert violations(page) == [], place


@pytest.mark.parametrize("width", [1280, 320])
def test_axe_finds_nothing_on_any_page(
    open_console: OpenConsole, two_servers: list[str], busy_days: Database, width: int
) -> None:
    page = open_console("chefin", viewport={"width": width, "height": 800}, java_script_enabled=True)
    walk(page, two_servers[0], PAGES | ADMINISTRATORS, width)
    if width == 1280:  # and what a translator sees, who may do less
        page = open_console("ceviri", viewport={"width": width, "height": 800}, java_script_enabled=True)
        walk(page, two_servers[0], PAGES, width)


def test_nothing_is_lost_at_two_hundred_per_cent_and_pictures_are_taken(
    open_console: OpenConsole, two_servers: list[str], busy_days: Database
) -> None:
    zoomed = {"viewport": {"width": 640, "height": 400}, "device_scale_factor": 2}
    page = open_console("chefin", java_script_enabled=True, **zoomed)
    walk(page, two_servers[0], PAGES | ADMINISTRATORS, 640, with_axe=False)
    PICTURES.mkdir(parents=True, exist_ok=True)
    page = open_console("chefin", viewport={"width": 1280, "height": 800})
    for place, path in PAGES.items():
        page.goto(f"{two_servers[0]}/console{path}")
        page.screenshot(path=PICTURES / f"console-{place}.png")


def test_axe_finds_nothing_where_something_went_wrong(
    open_console: OpenConsole, browser: Browser, two_servers: list[str]
) -> None:
    stranger = browser.new_page(locale="en")
    stranger.goto(f"{two_servers[0]}/console/")
    assert violations(stranger) == []
    stranger.get_by_label("Sign-in name").fill("nobody")
    stranger.get_by_label("Password").fill("nothing")
    stranger.get_by_role("button", name="Sign in", exact=True).click()
    expect(stranger.get_by_role("alert")).to_be_visible()
    assert violations(stranger) == []
    stranger.context.close()

    editor = open_console("redaktion", java_script_enabled=True)
    editor.goto(f"{two_servers[0]}/console/programmes/{PROGRAMME}/facts")
    editor.get_by_label("Alter von").fill("viele")
    editor.get_by_text("Einträge anzeigen").nth(1).click()
    editor.get_by_label("von (Uhrzeit)").first.fill("halb vier")
    editor.get_by_role("button", name="Speichern").click()
    expect(editor.get_by_role("alert")).to_contain_text("Felder stimmen noch nicht")
    assert violations(editor) == []
    other = open_console("freigabe")
    for page in (editor, other):
        page.goto(f"{two_servers[0]}/console/programmes/{PROGRAMME}/texts/de")
    for page, words in ((other, "Deutsch in kleinen Gruppen."), (editor, "Deutsch am Abend.")):
        page.get_by_label("Kurztext").fill(words)
        page.get_by_role("button", name="Als Entwurf speichern").click()
    expect(editor.get_by_role("alert")).to_contain_text("inzwischen gespeichert")
    assert violations(editor) == []
    other.get_by_role("button", name="Entwurf verwerfen").click()


def test_the_keyboard_is_enough(
    open_console: OpenConsole, browser: Browser, two_servers: list[str], busy_days: Database
) -> None:
    page = browser.new_page(locale="de")

    def tab_to(words: str) -> None:
        for _ in range(150):
            page.keyboard.press("Tab")
            # After the last control the focus is the browser's own, and the page begins anew.
            outlined = "e => e === document.body || getComputedStyle(e).outlineStyle !== 'none'"
            assert page.evaluate(f"({outlined})(document.activeElement)"), words
            named = "(e => e.labels?.[0]?.textContent || e.textContent)(document.activeElement).trim()"
            if page.evaluate(named).startswith(words):
                return
        raise AssertionError(f"{words!r} cannot be reached")

    def press_and_go_on() -> None:
        with page.expect_navigation():
            page.keyboard.press("Enter")

    page.goto(f"{two_servers[0]}/console/")
    for label, words in (("Anmeldename", "redaktion"), ("Passwort", PASSWORD)):
        tab_to(label)
        page.keyboard.type(words)
    press_and_go_on()
    tab_to("Zum Inhalt springen")
    page.keyboard.press("Enter")
    tab_to("Fragen")
    press_and_go_on()
    page.get_by_role("heading", name="Muss ich Hundesteuer zahlen?").wait_for()
    tab_to("Gehört zum Thema")
    page.keyboard.type("Arb")
    chosen = page.evaluate("document.activeElement.value")
    tab_to("Als Beispiel merken")
    press_and_go_on()
    expect(page.get_by_role("status")).to_contain_text("Gespeichert")
    assert {intent for _, intent in Questions(busy_days).examples()} == {chosen}
    tab_to("Training")
    press_and_go_on()
    expect(page.get_by_role("heading", name="Training")).to_be_visible()
    page.goto(f"{two_servers[0]}/console/programmes/{PROGRAMME}/texts/de")
    for words in ("Titel", "Kurztext", "Als Entwurf speichern"):
        tab_to(words)
    press_and_go_on()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.context.close()
