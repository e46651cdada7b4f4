"""Telegram: the shapes of https://core.telegram.org/bots/api, as recorded in its own documentation."""

import re
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.channels.bubbles import Block, Bubble, Choice
from bot.channels.channel import Kind, Message
from bot.channels.telegram import Telegram, TelegramSettings, escape
from tests.bot.channels.contract import Case, ChannelContract, Payload
from tests.bot.channels.house import MESSAGES, Provider, Seen, open_house

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
SECRET = "Geheim-nur-fuer-Tests_1234"


class TelegramCase(Case):
    name = "telegram"
    alice = "1111111111"
    bob = "1111111112"
    secrets = (TOKEN, SECRET)

    def channel(self, api: str) -> Telegram:
        channel = Telegram(TelegramSettings(token=TOKEN, secret=SECRET, api=api))
        channel.limits = replace(channel.limits, pause=0.0)
        return channel

    def proof(self, body: bytes) -> dict[str, str]:
        return {"X-Telegram-Bot-Api-Secret-Token": SECRET}

    def forged(self, body: bytes) -> dict[str, str]:
        return {"X-Telegram-Bot-Api-Secret-Token": SECRET[:-1]}

    def text(self, who: str, number: int, text: str, at: float) -> Payload:
        return update(10_000 + number, "message", message(who, at) | {"text": text})

    def media(self, who: str, number: int, at: float) -> Payload:
        voice = {
            "duration": 3,
            "mime_type": "audio/ogg",
            "file_id": "AwACAgIAAxkB",
            "file_unique_id": "AgAD",
            "file_size": 9,
        }
        return update(10_000 + number, "message", message(who, at) | {"voice": voice})

    def press(self, who: str, number: int, payload: str, at: float) -> Payload:
        shown = message(who, at) | {"from": {"id": 110201543, "is_bot": True, "first_name": "Lotse"}, "text": "Was?"}
        pressed = {"id": "4382bfdwdsb323b2d9", "from": person(who), "message": shown, "chat_instance": "42"}
        return update(10_000 + number, "callback_query", pressed | {"data": payload})

    def others(self) -> list[Payload]:
        inline = {"id": "134567890097", "from": person(self.alice), "query": "inline query", "offset": ""}
        from_bot = message(self.alice, time.time()) | {"text": "Hallo", "from": person(self.alice) | {"is_bot": True}}
        return [update(1, "inline_query", inline), update(2, "poll", {"id": "1"}), update(3, "message", from_bot)]

    def said(self, seen: Seen) -> tuple[str, str] | None:
        if not seen.path.endswith("/sendMessage"):
            return None
        return str(seen.body["chat_id"]), seen.body["text"]

    def buttons(self, seen: Seen) -> list[str]:
        rows = (seen.body or {}).get("reply_markup", {}).get("inline_keyboard", [])
        return [button["callback_data"] for row in rows for button in row]

    def refusal(self, status: int, wait: int = 0) -> tuple[int, dict[str, str], Payload]:
        body: Payload = {"ok": False, "error_code": status, "description": "Bad Request: chat not found"}
        if wait:
            body |= {"description": f"Too Many Requests: retry after {wait}", "parameters": {"retry_after": wait}}
        return status, {}, body


def update(number: int, kind: str, content: Payload) -> Payload:
    return {"update_id": number, kind: content}


def person(who: str) -> Payload:
    return {"id": int(who), "is_bot": False, "first_name": "Test", "username": "Test"}


def message(who: str, at: float) -> dict[str, Any]:
    chat = {"id": int(who), "type": "private", "first_name": "Test", "username": "Test"}
    return {"message_id": 1365, "from": person(who), "chat": chat, "date": int(at) if at == int(at) else at}


GROUP = {"id": -1001234567890, "type": "supergroup", "title": "Nachbarschaft"}


class TestTelegram(ChannelContract):
    case = TelegramCase()


@pytest.fixture
def channel() -> Telegram:
    return TelegramCase().channel("http://127.0.0.1:1")


def read(channel: Telegram, payload: Payload) -> Message:
    (event,) = channel.events(payload)
    found = channel.read(event)
    assert isinstance(found, Message)
    return found


def test_the_language_of_the_program_is_a_hint(channel: Telegram) -> None:
    content = message("1", 0.0) | {"text": "ok", "from": person("1") | {"language_code": "uk"}}
    assert read(channel, update(1, "message", content)).locale == "uk"


def test_an_edited_message_is_a_new_one(channel: Telegram) -> None:
    first = read(channel, update(1, "message", message("1", 5.0) | {"text": "Kita"}))
    edited = read(channel, update(2, "edited_message", message("1", 5.0) | {"text": "Kitaplatz", "edit_date": 9}))
    assert (edited.text, edited.sent_at) == ("Kitaplatz", 9)
    assert edited.id != first.id


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("/start", "/start"),
        ("/start from_website", "/start"),
        ("/help@WirLotseBot", "/help"),
        ("/forget", "/forget"),
        ("/unknown", "/unknown"),
        ("/startle me", "/startle me"),
    ],
)
def test_commands_are_read_with_and_without_the_bots_name(channel: Telegram, typed: str, read_as: str) -> None:
    assert read(channel, update(1, "message", message("1", 0.0) | {"text": typed})).text == read_as


def test_the_caption_of_a_picture_is_read(channel: Telegram) -> None:
    photo = [{"file_id": "AgADBAADFak0G88YZAf8OAug7bHyS9x2ZxkABHVfpJywcloRAAGAAQABAg", "width": 90, "height": 51}]
    found = read(channel, update(1, "message", message("1", 0.0) | {"photo": photo, "caption": "Was ist das?"}))
    assert (found.kind, found.text) == (Kind.MEDIA, "Was ist das?")


def test_every_character_with_a_meaning_is_escaped() -> None:
    assert escape(r"_*[]()~`>#+-=|{}.!\ ä1") == r"\_\*\[\]\(\)\~\`\>\#\+\-\=\|\{\}\.\!\\ ä1"


def test_buttons_carry_at_most_64_bytes(channel: Telegram) -> None:
    choices = (Choice("kurz", "intent:greet"), Choice("lang", "x" * 65), Choice("Äh", "ä" * 33))
    (call,) = channel.write("1", Bubble((Block("Was?"),), choices))
    assert call.body is not None
    data = [button["callback_data"] for row in call.body["reply_markup"]["inline_keyboard"] for button in row]
    assert data == ["intent:greet", "#2", "#3"]


def test_a_pressed_button_stops_turning(channel: Telegram) -> None:
    found = read(channel, TelegramCase().press("1", 1, "abc", 0.0))
    (errand,) = found.errands
    assert (errand.path, errand.body) == ("answerCallbackQuery", {"callback_query_id": "4382bfdwdsb323b2d9"})
    assert errand.is_courtesy


def test_a_wrong_token_does_not_lose_the_answer(channel: Telegram) -> None:
    assert channel.verdict(404, {}, b'{"ok":false,"error_code":404,"description":"Not Found"}').fate == "again"
    assert channel.verdict(403, {}, b'{"ok":false,"error_code":403,"description":"blocked"}').fate == "refused"


async def test_a_group_is_refused_politely_and_left(tmp_path: Path) -> None:
    case, provider = TelegramCase(), Provider()
    joined = {"chat": GROUP, "from": person("1"), "date": time.time(), "new_chat_member": {"status": "member"}}
    asked = message("1", time.time()) | {"chat": GROUP, "text": "Wo ist die Kita?"}
    async with provider.serving() as api, open_house(case.channel(api), provider, tmp_path) as house:
        for payload in (update(1, "my_chat_member", joined), update(2, "message", asked)):
            response = await house.client.post("/channels/telegram", json=payload, headers=case.proof(b""))
            assert response.status == 200
        await house.settle()
        assert house.guide.heard == []
        paths = [each.path.rpartition("/")[2] for each in provider.seen]
        assert paths == ["sendMessage", "leaveChat"] * 2
        assert re.sub(r"\\", "", provider.seen[0].body["text"]) == MESSAGES.say("de", "group-refused").text


async def test_a_chat_gets_one_message_a_second(tmp_path: Path) -> None:
    case, provider = TelegramCase(), Provider()
    async with provider.serving() as api:
        channel = Telegram(TelegramSettings(token=TOKEN, secret=SECRET, api=api))
        async with open_house(channel, provider, tmp_path) as house:
            begun = time.monotonic()
            payload = case.text(case.alice, 1, "choices 3", time.time())
            await house.client.post("/channels/telegram", json=payload, headers=case.proof(b""))
            await house.settle()
            assert [each.path.rpartition("/")[2] for each in provider.seen] == ["sendMessage", "sendMessage"]
            assert time.monotonic() - begun >= 1
