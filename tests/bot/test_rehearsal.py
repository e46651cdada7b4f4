"""The turn before the first one: it goes the whole way, and nobody ever hears of it."""

import sqlite3
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer
from prometheus_client import REGISTRY

from bot.api import keys
from bot.app import create_app
from bot.rehearsal import rehearse
from settings import Settings
from tests.conftest import until_ready


def counted() -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    """Every figure about turns."""
    families = [
        each for each in REGISTRY.collect() if each.name in {"wir_turns", "wir_turn_seconds", "wir_stage_seconds"}
    ]
    assert len(families) == 3
    return {(each.name, tuple(sorted(each.labels.items()))): each.value for one in families for each in one.samples}


# SQLite's own tables below the word index, which is written anew with every start.
WORD_INDEX = "service_words_"


def rows(file: Path) -> dict[str, int]:
    with sqlite3.connect(file) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in tables
            if not name.startswith(WORD_INDEX)
        }


async def test_nothing_is_stored_and_nothing_counted(settings: Settings, database_url: str) -> None:
    file = Path(database_url.removeprefix("sqlite:///"))
    own = settings.model_copy(update={"database_url": database_url})
    figures, stored = counted(), rows(file)
    async with TestClient(TestServer(create_app(own))) as client:
        await until_ready(client)
        guide = client.app[keys.GUIDE]
        assert guide.agent is not None
        turn = await rehearse(guide, guide.agent)
        assert {each["type"] for each in turn.replies} >= {"answer", "programmes"}
        assert counted() == figures
        assert rows(file) == stored
        await client.post("/api/v1/messages", json={"conversation": None, "text": "Wo lerne ich Deutsch?"})
        assert counted() != figures
        assert rows(file) != stored
