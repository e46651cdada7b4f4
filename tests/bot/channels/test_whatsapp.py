"""WhatsApp: the shapes of https://developers.facebook.com/docs/whatsapp/cloud-api, as recorded in its documentation."""

import asyncio
import hashlib
import hmac
import json
import time
from pathlib import Path

import pytest

from bot.channels.bubbles import Block, Bubble, Choice
from bot.channels.channel import Kind, Message, Receipt
from bot.channels.whatsapp import WhatsApp, WhatsAppSettings
from tests.bot.channels.contract import Case, ChannelContract, Payload
from tests.bot.channels.house import Provider, Seen, open_house

SECRET = "app-secret-of-the-tests"
TOKEN = "EAAtoken-of-the-tests"
VERIFY = "verify-token-of-the-tests"
NUMBER = "106540352242922"


def signature(body: bytes, secret: str = SECRET) -> dict[str, str]:
    return {"X-Hub-Signature-256": "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()}


def webhook(number_id: str = NUMBER, **content: list[Payload]) -> Payload:
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "15550783881", "phone_number_id": number_id},
        "contacts": [{"profile": {"name": "test user name"}, "wa_id": "16315551181"}],
        **content,
    }
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "102290129340398", "changes": [{"value": value, "field": "messages"}]}],
    }


def message(who: str, number: int, at: float, **content: object) -> Payload:
    return {"from": who, "id": f"wamid.HBgLMTY1MDM4Nzk0MzkVAgASGBQ{number}", "timestamp": f"{at:.3f}", **content}


class WhatsAppCase(Case):
    name = "whatsapp"
    alice = "16315551181"
    bob = "16315551182"
    secrets = (SECRET, TOKEN, VERIFY)
    signs_body = True

    def channel(self, api: str) -> WhatsApp:
        return WhatsApp(
            WhatsAppSettings(token=TOKEN, app_secret=SECRET, verify_token=VERIFY, phone_number_id=NUMBER, api=api)
        )

    def proof(self, body: bytes) -> dict[str, str]:
        return signature(body)

    def forged(self, body: bytes) -> dict[str, str]:
        return signature(body, "another secret")

    def text(self, who: str, number: int, text: str, at: float) -> Payload:
        return webhook(messages=[message(who, number, at, type="text", text={"body": text})])

    def media(self, who: str, number: int, at: float) -> Payload:
        audio = {"mime_type": "audio/ogg; codecs=opus", "sha256": "7YxV", "id": "1908647269898587", "voice": True}
        return webhook(messages=[message(who, number, at, type="audio", audio=audio)])

    def press(self, who: str, number: int, payload: str, at: float) -> Payload:
        chosen = {"type": "list_reply", "list_reply": {"id": payload, "title": "Kita", "description": "Kita-Platz"}}
        return webhook(messages=[message(who, number, at, type="interactive", interactive=chosen)])

    def others(self) -> list[Payload]:
        now = time.time()
        reaction = {"message_id": "wamid.HBgL", "emoji": "\N{GRINNING FACE}"}
        failed = {"id": "wamid.HBgL", "status": "failed", "timestamp": "1", "recipient_id": self.alice}
        return [
            webhook(messages=[message(self.alice, 90, now, type="reaction", reaction=reaction)]),
            webhook(messages=[message(self.alice, 91, now, type="system", system={"body": "number changed"})]),
            webhook(messages=[message(self.alice, 92, now, type="brand_new", brand_new={})]),
            webhook("999", messages=[message(self.alice, 93, now, type="text", text={"body": "for another number"})]),
            webhook(statuses=[failed | {"errors": [{"code": 131026, "title": "Message undeliverable"}]}]),
        ]

    def said(self, seen: Seen) -> tuple[str, str] | None:
        body = seen.body or {}
        if "to" not in body:
            return None
        text = body["text"]["body"] if body["type"] == "text" else body["interactive"]["body"]["text"]
        return body["to"], text

    def buttons(self, seen: Seen) -> list[str]:
        action = (seen.body or {}).get("interactive", {}).get("action", {})
        rows = [row for section in action.get("sections", ()) for row in section["rows"]]
        return [row["id"] for row in rows] + [each["reply"]["id"] for each in action.get("buttons", ())]


class TestWhatsApp(ChannelContract):
    case = WhatsAppCase()

    def key(self, seen: Seen) -> object:
        assert seen.body["biz_opaque_callback_data"]
        return seen.body["biz_opaque_callback_data"]


@pytest.fixture
def channel() -> WhatsApp:
    return WhatsAppCase().channel("http://127.0.0.1:1")


async def test_meta_can_verify_our_address(tmp_path: Path) -> None:
    async with open_house(WhatsAppCase().channel("http://127.0.0.1:1"), Provider(), tmp_path) as house:
        asked = {"hub.mode": "subscribe", "hub.challenge": "1158201444", "hub.verify_token": VERIFY}
        response = await house.client.get("/channels/whatsapp", params=asked)
        assert (response.status, await response.text()) == (200, "1158201444")
        for wrong in (asked | {"hub.verify_token": "guessed"}, {"hub.challenge": "1"}, {}):
            assert (await house.client.get("/channels/whatsapp", params=wrong)).status == 403


async def test_a_status_settles_a_call_whose_answer_was_lost(tmp_path: Path) -> None:
    case, provider = WhatsAppCase(), Provider()
    provider.is_message = lambda seen: case.said(seen) is not None
    provider.drop_next = 1
    async with provider.serving() as api, open_house(case.channel(api), provider, tmp_path) as house:
        body = json.dumps(case.text(case.alice, 1, "Hallo", time.time())).encode()
        await house.client.post("/channels/whatsapp", data=body, headers=case.proof(body))
        while not provider.accepted:
            await asyncio.sleep(0.01)
        key = provider.accepted[0].body["biz_opaque_callback_data"]
        sent = {"id": "wamid.HBgL", "status": "sent", "timestamp": "1", "recipient_id": case.alice}
        body = json.dumps(webhook(statuses=[sent | {"biz_opaque_callback_data": key}])).encode()
        await house.client.post("/channels/whatsapp", data=body, headers=case.proof(body))
        await house.settle(5)  # without the receipt it would be sent again after DOUBT, 20 seconds
        assert len(provider.accepted) == 1


def test_a_message_is_marked_as_read(channel: WhatsApp) -> None:
    (event,) = channel.events(WhatsAppCase().text("16315551181", 1, "Hallo", 5.0))
    found = channel.read(event)
    assert isinstance(found, Message)
    (errand,) = found.errands
    assert errand.is_courtesy
    assert errand.body is not None
    assert errand.body["status"] == "read"
    assert errand.body["message_id"] == found.id


def test_the_caption_of_a_picture_is_read(channel: WhatsApp) -> None:
    image = {"caption": "Was ist das?", "mime_type": "image/jpeg", "sha256": "29ed", "id": "2754859441498128"}
    (event,) = channel.events(webhook(messages=[message("1", 1, 5.0, type="image", image=image)]))
    found = channel.read(event)
    assert isinstance(found, Message)
    assert (found.kind, found.text) == (Kind.MEDIA, "Was ist das?")


@pytest.mark.parametrize("status", ["sent", "delivered", "read"])
def test_a_status_is_a_receipt(channel: WhatsApp, status: str) -> None:
    (event,) = channel.events(webhook(statuses=[{"status": status, "biz_opaque_callback_data": "k"}]))
    assert channel.read(event) == Receipt("k")


def test_a_batch_is_read_whole(channel: WhatsApp) -> None:
    batch = webhook(messages=[message("1", number, 5.0, type="text", text={"body": "x"}) for number in range(3)])
    batch["entry"] *= 2
    assert len(list(channel.events(batch))) == 6


def test_few_short_choices_are_buttons(channel: WhatsApp) -> None:
    bubble = Bubble((Block("Was?"),), (Choice("Kita-Platz", "a"), Choice("x" * 20, "b")), "Auswählen")
    (call,) = channel.write("1", bubble)
    assert call.body is not None
    assert call.body["interactive"]["type"] == "button"


@pytest.mark.parametrize(
    "choices",
    [
        (Choice("x" * 21, "a"),),
        tuple(Choice(f"Titel {number}", str(number)) for number in range(4)),
        tuple(Choice("Schutz für Menschen aus der Ukraine und anderen Ländern", str(n)) for n in range(10)),
    ],
)
def test_more_or_longer_choices_are_a_list_within_its_limits(channel: WhatsApp, choices: tuple[Choice, ...]) -> None:
    (call,) = channel.write("1", Bubble((Block("Was?"),), choices, "Bitte wählen Sie etwas aus"))
    assert call.body is not None
    action = call.body["interactive"]["action"]
    assert call.body["interactive"]["type"] == "list"
    assert len(action["button"]) <= 20
    (section,) = action["sections"]
    for row, choice in zip(section["rows"], choices, strict=True):
        assert len(row["title"]) <= 24
        assert len(row.get("description", "")) <= 72
        assert choice.title in {row["title"], row.get("description")}


def test_a_message_of_yesterday_is_not_answered_any_more(channel: WhatsApp) -> None:
    assert channel.limits.window == 24 * 3600


@pytest.mark.parametrize(
    ("code", "fate"), [(131056, "again"), (130429, "again"), (190, "again"), (131047, "refused"), (131026, "refused")]
)
def test_the_error_code_decides(channel: WhatsApp, code: int, fate: str) -> None:
    body = json.dumps(
        {"error": {"message": f"(#{code}) to 16315551181", "type": "OAuthException", "code": code}}
    ).encode()
    verdict = channel.verdict(400, {}, body)
    assert verdict.fate == fate
    assert "16315551181" not in verdict.reason
