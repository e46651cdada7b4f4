"""DELETE /api/v1/conversations/{id} forgets, and what is stored holds nothing personal."""

import asyncio
from typing import Any

from aiohttp.test_utils import TestClient, TestServer

from bot.app import create_app
from content.conversations import Conversations
from content.database import Database
from settings import Settings


async def test_a_deleted_conversation_is_gone_from_every_table(
    client: TestClient, ask: Any, settings: Settings
) -> None:
    turn = await ask("I need a doctor who speaks Persian")
    conversation = turn["conversation"]
    database = Database(settings.database_url)
    conversations = Conversations(database)
    assert conversations.log(conversation)
    assert (await client.delete(f"/api/v1/conversations/{conversation}")).status == 204
    assert conversations.state(conversation) is None
    assert conversations.log(conversation) == []
    with database.engine.connect() as connection:
        dump = "\n".join(connection.connection.iterdump())  # type: ignore[attr-defined]
    assert conversation not in dump
    database.close()


async def test_deleting_twice_is_fine_and_the_next_message_begins_anew(client: TestClient, ask: Any) -> None:
    conversation = (await ask("hello"))["conversation"]
    for _ in range(2):
        assert (await client.delete(f"/api/v1/conversations/{conversation}")).status == 204
    again = await ask("hello", conversation)
    assert "computer program" in again["replies"][0]["text"]


async def test_a_forged_conversation_cannot_be_deleted(client: TestClient) -> None:
    assert (await client.delete("/api/v1/conversations/anything")).status == 404


async def test_a_conversation_goes_on_after_a_restart_of_the_process(
    client: TestClient, ask: Any, settings: Settings
) -> None:
    first = await ask("Kızım için okul arıyorum")
    async with TestClient(TestServer(create_app(settings))) as second_process:
        while (await second_process.get("/health/ready")).status != 200:
            await asyncio.sleep(0.1)
        body = {"conversation": first["conversation"], "text": "ok"}
        turn = await (await second_process.post("/api/v1/messages", json=body)).json()
    assert turn["language"] == "tr"
    assert not any(reply["type"] == "text" and "bilgisayar" in reply["text"] for reply in turn["replies"])
