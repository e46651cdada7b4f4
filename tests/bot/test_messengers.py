"""A resident in a messenger and the whole guide behind it: real door, real model, real catalogue, real HTTP out."""

import asyncio
import json
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.api.keys import CONVERSATIONS, GUIDE, LANGUAGES
from bot.app import create_app
from content.database import Database
from content.inbox import Inbox
from content.outbox import Outbox
from settings import ROOT, Settings
from tests.bot.channels.house import Provider
from tests.bot.channels.test_matrix import MatrixCase
from tests.bot.channels.test_messenger import MessengerCase
from tests.bot.channels.test_telegram import TelegramCase
from tests.bot.channels.test_webhook import WebhookCase
from tests.bot.channels.test_whatsapp import WhatsAppCase
from tests.conftest import until_ready

CASES = {case.name: case for case in (WhatsAppCase(), TelegramCase(), MessengerCase(), MatrixCase(), WebhookCase())}


class City:
    """The application with all messengers, and the residents' side of them."""

    def __init__(self, client: TestClient, provider: Provider, database: Database) -> None:
        self.client = client
        self.provider = provider
        self._inbox, self._outbox = Inbox(database), Outbox(database)
        self._number = 0

    async def write(self, channel: str, text: str, who: str = "") -> str:
        """What the guide shows to somebody who writes, in one text."""
        case = CASES[channel]
        self._number += 1
        return await self._send(channel, case.text(who or case.alice, self._number, text, time.time()), who)

    async def press(self, channel: str, payload: str, who: str = "") -> str:
        case = CASES[channel]
        self._number += 1
        return await self._send(channel, case.press(who or case.alice, self._number, payload, time.time()), who)

    async def _send(self, channel: str, payload: Any, who: str) -> str:
        case, before = CASES[channel], len(self.provider.seen)
        body = json.dumps(payload).encode()
        url = f"/channels/{channel}{case.path}"
        response = await self.client.request(case.method, url, data=body, headers=case.proof(body))
        assert response.status == 200, await response.text()
        for _ in range(3000):
            if not (self._inbox.waiting() or self._outbox.waiting()):
                break
            await asyncio.sleep(0.01)
        said = [found for each in self.provider.seen[before:] if (found := case.said(each))]
        assert {address for address, _ in said} == {who or case.alice}
        return "\n\n".join(text.replace("\\", "") for _, text in said)

    def buttons(self, channel: str) -> list[str]:
        return [each for seen in self.provider.seen for each in CASES[channel].buttons(seen)]


@pytest.fixture(scope="module")
async def city(model: Path, prepared_database: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[City]:
    file = shutil.copy(prepared_database, tmp_path_factory.mktemp("city") / "bot.db")
    settings = Settings(data_dir=ROOT / "var", database_url=f"sqlite:///{file}", model=model)
    provider, database = Provider(), Database(settings.database_url)
    async with provider.serving() as api:
        app = create_app(settings, [case.channel(api) for case in CASES.values()])
        async with TestClient(TestServer(app)) as client:
            await until_ready(client)
            yield City(client, provider, database)
    database.close()


@pytest.fixture(autouse=True)
def nothing_seen(city: City) -> None:
    city.provider.seen.clear()


@pytest.mark.parametrize("channel", CASES)
async def test_a_question_is_answered_in_its_language_with_text_cards_and_provenance(city: City, channel: str) -> None:
    said = await city.write(channel, "Annem okuma yazma bilmiyor, nerede Almanca öğrenebilir?")
    assert "bilgisayar programıyım" in said, "it says first that it is a machine"
    assert "http" in said
    assert "/forget" in said
    assert "Kaynak: " in said
    again = await city.write(channel, "Teşekkürler, peki çocuk için kreş?")
    assert "bilgisayar programıyım" not in again
    assert "/forget" not in again


@pytest.mark.parametrize("channel", CASES)
async def test_what_is_offered_can_be_taken(city: City, channel: str) -> None:
    who = {"matrix": "!other:example.org", "webhook": "sms:2"}.get(channel, "2222222222")
    shown = await city.write(channel, "Hallo", who)
    if buttons := city.buttons(channel):
        answered = await city.press(channel, buttons[0], who)
    else:
        assert "1. " in shown
        answered = await city.write(channel, "1", who)
    assert "Deutsch" in answered
    assert "Quelle: " in answered


async def test_an_arabic_answer_runs_from_right_to_left(city: City) -> None:
    said = await city.write("whatsapp", "أين يمكنني تعلم اللغة الألمانية؟", "3333333333")
    labelled = [line for line in said.splitlines() if "ℹ️" in line or "http" in line]
    assert labelled
    assert "\u2068" in said, "numbers and Latin names are kept apart"


async def test_a_chosen_language_stays(city: City) -> None:
    who = "4444444444"
    await city.write("telegram", "/language", who)
    app = city.client.server.app  # type: ignore[union-attr]
    place = [each.code for each in app[LANGUAGES].offered].index("pl")
    assert "Hanower" in await city.press("telegram", city.buttons("telegram")[place], who)
    city.provider.seen.clear()
    assert "Źródło: " in await city.write("telegram", "Wo finde ich eine Kita für mein Kind?", who)


async def test_to_be_forgotten_deletes_the_conversation(city: City) -> None:
    who = "5555555555"
    await city.write("telegram", "Wo finde ich eine Kita?", who)
    app = city.client.server.app  # type: ignore[union-attr]
    conversation = app[GUIDE].seal.conversation_of("telegram", who)
    assert app[CONVERSATIONS].state(conversation) is not None
    await city.write("telegram", "/forget", who)
    assert app[CONVERSATIONS].state(conversation) is None
    assert app[CONVERSATIONS].log(conversation) == []
