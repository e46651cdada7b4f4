"""From inbox to outbox: numbers choose, the language so far is kept, and nothing ends in silence."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import bot.rounds
from bot.answering import _number
from bot.conversation import IncomingMessage, Turn
from content.inbox import Incoming
from tests.bot.channels.house import MESSAGES, House, Provider, open_house
from tests.bot.channels.test_matrix import MatrixCase, event, transaction

CASE = MatrixCase()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.rounds, "LOOK_EVERY", 0.02)


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    provider = Provider()
    provider.is_message = lambda seen: CASE.said(seen) is not None
    async with provider.serving() as api, open_house(CASE.channel(api), provider, tmp_path) as opened:
        yield opened


async def write(house: House, number: int, text: str) -> list[str]:
    payload = CASE.text(CASE.alice, number, text, time.time())
    await house.client.put(f"/channels/matrix{CASE.path}", json=payload, headers=CASE.proof(b""))
    await house.settle()
    return [seen.body["body"] for seen in house.provider.accepted]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("2", 2),
        (" 12. ", 12),
        ("3)", 3),
        ("٢", 2),
        ("۱۲", 12),
        ("२", 2),
        ("", 0),
        ("zwei", 0),
        ("2 Kinder", 0),
        ("30159", 0),
        ("-1", 0),
        ("²", 2),
    ],
)
def test_a_number_is_read_in_the_digits_of_any_script(typed: str, number: int) -> None:
    assert _number(typed) == number


async def test_a_number_chooses_only_where_choices_were_offered(house: House) -> None:
    await write(house, 1, "2")
    assert house.guide.heard[-1].text == "2"
    await write(house, 2, "choices 3")
    await write(house, 3, "٢")
    assert house.guide.heard[-1].meaning == "intent:topic_2"
    await write(house, 4, "7")
    assert house.guide.heard[-1].text == "7"


async def test_the_messenger_is_named_to_the_guide(house: House) -> None:
    await write(house, 1, "Guten Tag")
    assert house.guide.heard[-1].channel == "matrix"


async def test_an_encrypted_message_is_answered_that_it_cannot_be_read(house: House) -> None:
    payload = transaction(event("m.room.encrypted", CASE.alice, 1, time.time(), ciphertext="AwgAEn"))
    await house.client.put(f"/channels/matrix{CASE.path}", json=payload, headers=CASE.proof(b""))
    await house.settle()
    assert house.provider.accepted[0].body["body"] == MESSAGES.say("de", "encrypted-not-read").text


async def test_what_fails_again_and_again_ends_in_an_apology_and_people(
    house: House, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    tries: list[str] = []

    async def fail(self: object, message: IncomingMessage) -> Turn:
        tries.append(message.text)
        raise RuntimeError(f"broken by {message.text}")

    monkeypatch.setattr(type(house.guide), "receive", fail)
    # Tried again when it passes; a busy machine must not let it pass while a try is under way.
    house.messengers.inbox._lease = 2.0
    (text,) = await write(house, 1, "Mein Geheimnis")
    assert len(tries) == 3
    assert MESSAGES.say("de", "something-went-wrong").text in text
    assert "112" in text
    assert "RuntimeError" in caplog.text
    assert "Geheimnis" not in caplog.text


async def test_a_message_of_a_messenger_that_is_gone_waits(house: House) -> None:
    message = Incoming("telegram", "1", "c", {"kind": "text"}, time.time())
    house.messengers.inbox.accept([message], 10)
    await asyncio.sleep(0.2)
    assert house.messengers.inbox.waiting() == 1
