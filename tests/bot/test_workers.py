"""Two workers as operators run them: one order in a conversation, a dead one is begun anew, an orderly stop."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession, TCPConnector

from bot.signing import Seal
from content.conversations import Conversations
from content.database import Database
from tests.operation.processes import BotProcess

pytestmark = pytest.mark.slow
KEY = "a key of the tests, long enough to sign with"


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    # A connection a message, so that the system spreads the messages over the workers.
    async with ClientSession(connector=TCPConnector(limit=0, force_close=True)) as opened:
        yield opened


async def test_two_workers_keep_one_order_and_one_that_dies_is_replaced(
    tmp_path: Path, model: Path, database_url: str, session: ClientSession
) -> None:
    bot = BotProcess(
        tmp_path,
        "bot",
        {
            "BOT_WORKERS": "2",
            "BOT_DATABASE_URL": database_url,
            "BOT_MODEL": str(model),
            "BOT_DRAIN_SECONDS": "0",
            "BOT_SECRET_KEY": KEY,
            "BOT_MESSAGES_A_MINUTE": "600",
        },
    )
    bot.start()
    await bot.until_ready(session)

    async def ask(text: str, conversation: str | None) -> dict[str, Any]:
        body = {"conversation": conversation, "text": text}
        async with session.post(f"{bot.address}/api/v1/messages", json=body) as response:
            assert response.status == 200, await response.text()
            return await response.json()

    # Each worker gets ready by itself.
    for number in range(20):
        turn = await ask(f"Hello {number}", None)
        while turn["intent"] == {"name": "nlu_fallback", "confidence": 0.0}:
            await asyncio.sleep(0.1)
            turn = await ask(f"Hello {number}", None)
    disclosure = turn["replies"][0]
    conversation = Seal(KEY).new_conversation()
    turns = await asyncio.gather(*(ask(f"Where is library {number}?", conversation) for number in range(24)))
    assert sum(turn["replies"][0] == disclosure for turn in turns) == 1, "each turn knows of the one before"
    database = Database(database_url)
    texts = [event.data["text"] for event in Conversations(database).log(conversation) if event.type == "user"]
    database.close()
    assert sorted(texts) == sorted(f"Where is library {number}?" for number in range(24))

    workers = children(bot)
    assert len(workers) == 2
    os.kill(workers[0], signal.SIGKILL)
    async with asyncio.timeout(60):
        while len(children(bot)) < 2 or workers[0] in children(bot):
            await asyncio.sleep(0.05)
    await asyncio.gather(*(ask(f"Hello again {number}", None) for number in range(10)))
    bot.tell(signal.SIGTERM)
    assert await bot.until_ended() == 0


def children(bot: BotProcess) -> list[int]:
    """The workers."""
    pid = bot._process.pid
    return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]
