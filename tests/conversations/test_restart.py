"""A process that ends in the middle of a dialogue: the next one goes on where it was."""

from pathlib import Path
from typing import Any

from aiohttp.test_utils import TestClient, TestServer

from bot.app import create_app
from settings import Settings
from tests.conftest import until_ready


async def test_a_dialogue_goes_on_in_another_process(model: Path, database_url: str, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, database_url=database_url, model=model, secret_key="k" * 40)

    async def ask(conversation: str | None, text: str) -> dict[str, Any]:
        async with TestClient(TestServer(create_app(settings))) as client:
            await until_ready(client)
            response = await client.post("/api/v1/messages", json={"conversation": conversation, "text": text})
            turn: dict[str, Any] = await response.json()
            return turn

    def cards(turn: dict[str, Any]) -> list[str]:
        return [item["id"] for reply in turn["replies"] if reply["type"] == "programmes" for item in reply["items"]]

    first = await ask(None, "Ich möchte Deutsch lernen")
    second = await ask(first["conversation"], "das zweite bitte")
    assert second["intent"]["name"] == "pick_offer"
    assert cards(second) == [cards(first)[1]]
    third = await ask(first["conversation"], "zurück")
    assert cards(third) == cards(first)
