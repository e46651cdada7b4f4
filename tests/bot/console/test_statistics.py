"""The statistics of what was really asked, with nothing that could be about one person."""

import csv
import io
import json
import re
import time

from aiohttp.test_utils import TestClient

from bot.console.collaborators import Collaborators
from bot.conversation import UNANSWERED
from content.conversations import Conversations, LoggedEvent
from content.database import Database
from content.usage import Usage
from settings import Settings
from tests.bot.console.conftest import SignIn


async def test_real_turns_are_counted(client: TestClient, settings: Settings) -> None:
    for _ in range(5):
        await client.post("/api/v1/messages", json={"conversation": None, "text": "Almanca kursu nerede?"})
    database = Database(settings.database_url)
    tables = Usage(database, UNANSWERED, days=30).report().tables
    database.close()
    assert next(each.questions for each in tables["language"] if each.value == "tr") >= 5
    assert next(each.questions for each in tables["channel"] if each.value == "web") >= 5
    assert next(each.questions for each in tables["topic"] if each.value == "find_german_course") >= 5


async def test_page_and_files_say_the_same_and_hide_small_numbers(
    sign_in: SignIn, parts: Collaborators, database: Database
) -> None:
    now = parts.usage.report().until
    for number, (language, times) in enumerate((("tr", 12), ("kmr", 3))):
        data = {"input_channel": "web", "metadata": {"language": language}}
        data["parse_data"] = {"intent": {"name": "find_job"}}
        Conversations(database).save(f"c{number}", {}, [LoggedEvent("user", time.time(), data)] * times)
    browser = await sign_in("viewer")
    page = re.sub("[\u2068\u2069]", "", await browser.get("/statistics"))
    assert "Kurmancî" in page
    assert "&lt;5" in page
    assert "rund 20" in page, "15, rounded"
    assert not re.search(r">\s*3\s*<", page.partition("Nach Tagen")[2])
    rows = list(csv.DictReader(io.StringIO(await browser.get("/statistics.csv"))))
    assert {each["value"]: each["questions"] for each in rows if each["kind"] == "language"} == {"tr": "12", "kmr": ""}
    body = json.loads(await browser.get("/statistics.json"))
    assert body["until"] == now.isoformat()
    assert len(body["rows"]) == len(rows)
