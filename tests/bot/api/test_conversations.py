"""DELETE /api/v1/conversations/{id} forgets, and what is stored holds nothing personal."""

import asyncio
import re
from pathlib import Path
from typing import Any

import segno
from aiohttp.test_utils import TestClient, TestServer

from bot.api.keys import CONVERSATIONS
from bot.api.schemas import StoredConversation
from bot.app import create_app
from content.conversations import Conversations
from content.database import Database
from settings import Settings
from tests.fuzz.planted import leaks


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


async def test_all_that_is_stored_is_given_to_its_person_and_to_nobody_else(client: TestClient, ask: Any) -> None:
    conversation = (await ask("Ich heiße Lena Petrova und suche einen Arzt", language="de"))["conversation"]
    response = await client.get(f"/api/v1/conversations/{conversation}")
    assert response.headers["Cache-Control"] == "no-store"
    stored = StoredConversation.model_validate(await response.json())
    said = [each.data["text"] for each in stored.events if each.type == "user"]
    assert len(said) == 1
    assert said[0].endswith("suche einen Arzt")
    assert "Petrova" not in await response.text(), "masked, as it is stored"
    assert stored.state is not None
    assert stored.retention_days == 30
    await client.delete(f"/api/v1/conversations/{conversation}")
    gone = StoredConversation.model_validate(await (await client.get(f"/api/v1/conversations/{conversation}")).json())
    assert (gone.state, gone.events) == (None, [])
    assert (await client.get(f"/api/v1/conversations/{conversation[:-1]}x")).status == 404


async def test_a_deleted_conversation_is_in_no_byte_of_the_database(
    client: TestClient, ask: Any, settings: Settings
) -> None:
    word = "Fliegenpilzsuppenrezept"
    conversation = (await ask(f"Brauche {word}"))["conversation"]
    folder = Path(settings.database_url.removeprefix("sqlite:///")).parent
    assert (await client.delete(f"/api/v1/conversations/{conversation}")).status == 204
    assert leaks(folder, [conversation, conversation.partition(".")[0]]) == []


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


async def test_a_conversation_that_was_only_begun_is_not_stored(client: TestClient) -> None:
    begun = (await (await client.post("/api/v1/conversations")).json())["conversation"]
    assert client.server.app[CONVERSATIONS].state(begun) is None
    turn = await (await client.post("/api/v1/messages", json={"conversation": begun, "text": "Hello"})).json()
    assert turn["conversation"] == begun
    assert client.server.app[CONVERSATIONS].state(begun) is not None


async def test_a_code_leads_to_the_conversation(client: TestClient) -> None:
    begun = (await (await client.post("/api/v1/conversations")).json())["conversation"]
    headers = {"Accept-Language": "ar", "X-Forwarded-Proto": "https"}
    code = await (await client.get(f"/api/v1/conversations/{begun}/code", headers=headers)).json()
    assert code["link"] == f"https://{client.host}:{client.port}/chat?lang=ar#{begun}"
    rows = segno.make_qr(code["link"], error="m").matrix
    assert code["size"] == len(rows) + 8
    drawn = {
        (int(x) + step, int(y))
        for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", code["path"])
        for step in range(int(width))
    }
    assert drawn == {(x + 4, y + 4) for y, row in enumerate(rows) for x, dark in enumerate(row) if dark}


async def test_there_is_no_code_for_a_conversation_that_we_did_not_begin(client: TestClient) -> None:
    assert (await client.get("/api/v1/conversations/made-up/code")).status == 404
