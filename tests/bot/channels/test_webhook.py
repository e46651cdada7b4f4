"""The signed webhook: the shapes of docs/channels/webhook.md, signed as Standard Webhooks describes."""

import base64
import hashlib
import hmac
import json
import time
from pathlib import Path

import pytest

from bot.channels.channel import Webhook
from bot.channels.webhook import SignedWebhook, WebhookSettings
from tests.bot.channels.contract import Case, ChannelContract, Payload
from tests.bot.channels.house import Provider, Seen, open_house

KEY = b"a-key-of-the-tests-of-32-letters"
SECRET = "whsec_" + base64.b64encode(KEY).decode()


def signed(body: bytes, key: bytes = KEY, at: float | None = None, message_id: str = "msg_1") -> dict[str, str]:
    now = str(int(at or time.time()))
    digest = hmac.digest(key, f"{message_id}.{now}.".encode() + body, hashlib.sha256)
    signature = "v1," + base64.b64encode(digest).decode()
    return {"webhook-id": message_id, "webhook-timestamp": now, "webhook-signature": signature}


class WebhookCase(Case):
    name = "webhook"
    alice = "viber:01234567890A="
    bob = "viber:01234567890B="
    secrets = (SECRET, KEY.decode())
    signs_body = True

    def channel(self, api: str) -> SignedWebhook:
        return SignedWebhook(WebhookSettings(secret=SECRET, url=f"{api}/answers"))

    def proof(self, body: bytes) -> dict[str, str]:
        return signed(body)

    def forged(self, body: bytes) -> dict[str, str]:
        return signed(body, b"another key")

    def text(self, who: str, number: int, text: str, at: float) -> Payload:
        return {"messages": [{"id": f"m{number}", "from": who, "text": text, "sent_at": at}]}

    def media(self, who: str, number: int, at: float) -> Payload:
        return {"messages": [{"id": f"m{number}", "from": who, "media": True, "sent_at": at}]}

    def press(self, who: str, number: int, payload: str, at: float) -> None:
        return None

    def others(self) -> list[Payload]:
        return [{"messages": []}, {"messages": [{"id": "", "from": ""}]}]

    def said(self, seen: Seen) -> tuple[str, str] | None:
        return (seen.body["to"], seen.body["text"]) if seen.body else None

    def buttons(self, seen: Seen) -> list[str]:
        return []


class TestWebhook(ChannelContract):
    case = WebhookCase()

    def key(self, seen: Seen) -> object:
        assert seen.headers["webhook-id"]
        return seen.headers["webhook-id"]


@pytest.fixture
def channel() -> SignedWebhook:
    return WebhookCase().channel("http://127.0.0.1:1")


def genuine(channel: SignedWebhook, headers: dict[str, str], body: bytes = b"{}") -> bool:
    return channel.is_genuine(Webhook("POST", "/", {}, headers, body))


def test_a_signature_is_good_for_five_minutes(channel: SignedWebhook) -> None:
    assert genuine(channel, signed(b"{}", at=time.time() - 290))
    assert not genuine(channel, signed(b"{}", at=time.time() - 310))
    assert not genuine(channel, signed(b"{}", at=time.time() + 310))


@pytest.mark.parametrize("value", ["", "x", "-1", "1e9", "9" * 400, "١٢٣"])
def test_a_strange_timestamp_is_refused(channel: SignedWebhook, value: str) -> None:
    assert not genuine(channel, signed(b"{}") | {"webhook-timestamp": value})


def test_of_several_signatures_one_must_be_right(channel: SignedWebhook) -> None:
    good = signed(b"{}")
    both = f"v1,AAAA v1a,BBBB {good['webhook-signature']}"
    assert genuine(channel, good | {"webhook-signature": both})
    assert not genuine(channel, good | {"webhook-signature": "v1,AAAA"})


def test_the_signature_of_the_documentation_is_accepted() -> None:
    """The example of the Standard Webhooks specification: key, id, time, body and their signature."""
    channel = SignedWebhook(WebhookSettings(secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", url="http://127.0.0.1"))
    body = b'{"test": 2432232314}'
    assert channel._signature("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", body) == (
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
    )


async def test_answers_are_signed_and_carry_the_structured_replies(tmp_path: Path) -> None:
    case, provider = WebhookCase(), Provider()
    async with provider.serving() as api, open_house(case.channel(api), provider, tmp_path) as house:
        body = json.dumps(case.text(case.alice, 1, "choices 2", time.time())).encode()
        await house.client.post("/channels/webhook", data=body, headers=case.proof(body))
        await house.settle()
    seen = provider.seen[0]
    raw = json.dumps(seen.body).encode()
    digest = hmac.digest(
        KEY, f"{seen.headers['webhook-id']}.{seen.headers['webhook-timestamp']}.".encode() + raw, "sha256"
    )
    assert seen.headers["webhook-signature"] == "v1," + base64.b64encode(digest).decode()
    assert [each["title"] for each in seen.body["choices"]] == [
        "Ein langer Titel Nummer 1",
        "Ein langer Titel Nummer 2",
    ]
    assert seen.body["replies"][0]["type"] == "choices"


async def test_buttons_are_used_where_the_other_side_has_them(tmp_path: Path) -> None:
    provider = Provider()
    async with provider.serving() as api:
        channel = SignedWebhook(WebhookSettings(secret=SECRET, url=f"{api}/answers", buttons=5))
        async with open_house(channel, provider, tmp_path) as house:
            body = json.dumps(WebhookCase().text("a", 1, "choices 2", time.time())).encode()
            await house.client.post("/channels/webhook", data=body, headers=signed(body))
            await house.settle()
            pressed = {"id": "m2", "from": "a", "payload": provider.seen[0].body["choices"][1]["payload"]}
            body = json.dumps({"messages": [pressed]}).encode()
            await house.client.post("/channels/webhook", data=body, headers=signed(body))
            await house.settle()
            assert house.guide.heard[-1].meaning == "intent:topic_2"
    assert "1." not in provider.seen[0].body["text"]
