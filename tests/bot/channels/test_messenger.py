"""Messenger: the shapes of https://developers.facebook.com/docs/messenger-platform, as in its documentation."""

import time
from pathlib import Path

import pytest

from bot.channels.bubbles import Block, Bubble, Choice
from bot.channels.channel import Kind, Message, Receipt
from bot.channels.messenger import Messenger, MessengerSettings
from tests.bot.channels.contract import Case, ChannelContract, Payload
from tests.bot.channels.house import Provider, Seen, open_house
from tests.bot.channels.test_whatsapp import signature

SECRET = "app-secret-of-the-tests"
TOKEN = "EAApage-token-of-the-tests"
VERIFY = "verify-token-of-the-tests"
PAGE = "682498302938465"


def webhook(*events: Payload, page: str = PAGE) -> Payload:
    return {"object": "page", "entry": [{"id": page, "time": 1458692752478, "messaging": list(events)}]}


def event(who: str, at: float, **content: object) -> Payload:
    return {"sender": {"id": who}, "recipient": {"id": PAGE}, "timestamp": int(at * 1000), **content}


class MessengerCase(Case):
    name = "messenger"
    alice = "6161616161616161"
    bob = "6161616161616162"
    secrets = (SECRET, TOKEN, VERIFY)
    signs_body = True

    def channel(self, api: str) -> Messenger:
        return Messenger(
            MessengerSettings(token=TOKEN, app_secret=SECRET, verify_token=VERIFY, page_id=PAGE, api=api, app_id="1")
        )

    def proof(self, body: bytes) -> dict[str, str]:
        return signature(body, SECRET)

    def forged(self, body: bytes) -> dict[str, str]:
        return signature(body, "another secret")

    def text(self, who: str, number: int, text: str, at: float) -> Payload:
        return webhook(event(who, at, message={"mid": f"m_text{number}", "text": text}))

    def media(self, who: str, number: int, at: float) -> Payload:
        attachment = {"type": "audio", "payload": {"url": "https://cdn.fbsbx.com/voice"}}
        return webhook(event(who, at, message={"mid": f"m_media{number}", "attachments": [attachment]}))

    def press(self, who: str, number: int, payload: str, at: float) -> Payload:
        pressed = {"mid": f"m_press{number}", "text": "Kita", "quick_reply": {"payload": payload}}
        return webhook(event(who, at, message=pressed))

    def others(self) -> list[Payload]:
        now = time.time()
        return [
            webhook(event(self.alice, now, read={"watermark": 1458668856253})),
            webhook(event(self.alice, now, delivery={"mids": ["m_1"], "watermark": 1458668856253})),
            webhook(event(self.alice, now, reaction={"reaction": "love", "action": "react", "mid": "m_1"})),
            webhook(event(PAGE, now, message={"is_echo": True, "app_id": 1, "mid": "m_2", "text": "ours"})),
            webhook(event(self.alice, now, message={"mid": "m_3", "text": "other page"}), page="1"),
            {"object": "page", "entry": [{"id": PAGE, "time": 1, "standby": [event(self.alice, now)]}]},
        ]

    def said(self, seen: Seen) -> tuple[str, str] | None:
        body = seen.body or {}
        return (body["recipient"]["id"], body["message"]["text"]) if "message" in body else None

    def buttons(self, seen: Seen) -> list[str]:
        return [each["payload"] for each in (seen.body or {}).get("message", {}).get("quick_replies", ())]


class TestMessenger(ChannelContract):
    case = MessengerCase()

    def key(self, seen: Seen) -> object:
        assert seen.body["message"]["metadata"]
        return seen.body["message"]["metadata"]


@pytest.fixture
def channel() -> Messenger:
    return MessengerCase().channel("http://127.0.0.1:1")


async def test_meta_can_verify_our_address(tmp_path: Path) -> None:
    async with open_house(MessengerCase().channel("http://127.0.0.1:1"), Provider(), tmp_path) as house:
        asked = {"hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": VERIFY}
        response = await house.client.get("/channels/messenger", params=asked)
        assert (response.status, await response.text()) == (200, "1158201444")


def test_every_event_of_a_batch_is_read(channel: Messenger) -> None:
    events = [event("1", 5.0, message={"mid": f"m_{number}", "text": "x"}) for number in range(3)]
    batch = webhook(*events)
    batch["entry"] += webhook(*events)["entry"]
    assert len(list(channel.events(batch))) == 6


def test_an_echo_is_a_receipt(channel: Messenger) -> None:
    echo = event(PAGE, 5.0, message={"is_echo": True, "app_id": 1, "metadata": "k", "mid": "m_1", "text": "ours"})
    assert channel.read(echo) == Receipt("k")


def test_the_first_button_begins_and_others_are_choices(channel: Messenger) -> None:
    begin = channel.read(event("1", 5.0, postback={"mid": "m_1", "title": "Los", "payload": "START"}))
    chosen = channel.read(event("1", 5.0, postback={"mid": "m_2", "title": "Kita", "payload": "signed"}))
    assert isinstance(begin, Message)
    assert isinstance(chosen, Message)
    assert (begin.kind, begin.payload) == (Kind.START, "")
    assert (chosen.kind, chosen.payload) == (Kind.CHOICE, "signed")


def test_an_edited_message_is_a_new_one(channel: Messenger) -> None:
    edits = [{"mid": "m_1", "text": f"Kita {number}", "num_edit": number} for number in (1, 2)]
    read = [channel.read(event("1", 5.0, message_edit=each)) for each in edits]
    assert [each.text for each in read if isinstance(each, Message)] == ["Kita 1", "Kita 2"]
    assert len({each.id for each in read if isinstance(each, Message)}) == 2


def test_quick_replies_keep_to_their_limits_and_the_text_has_the_whole_titles(channel: Messenger) -> None:
    titles = [f"{number} Schutz für Menschen aus der Ukraine" for number in range(13)]
    bubble = Bubble((Block("Was davon?"),), tuple(Choice(title, title) for title in titles))
    (call,) = channel.write("1", bubble)
    assert call.body is not None
    message = call.body["message"]
    assert len(message["quick_replies"]) == 13
    assert all(len(each["title"]) <= 20 for each in message["quick_replies"])
    assert all(title in message["text"] for title in titles)
    assert len(message["text"]) <= 2000
