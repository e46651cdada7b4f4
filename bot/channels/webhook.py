"""Any other messenger, through a program beside it that speaks this format (docs/channels/webhook.md).

Signed in both directions as Standard Webhooks describes (https://www.standardwebhooks.com).
"""

import base64
import binascii
import hashlib
import hmac
import json
import time
from collections.abc import Iterable

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.channels.bubbles import Bubble
from bot.channels.channel import Call, Channel, HttpRequest, Kind, Limits, Message, Payload, Webhook, as_bytes, is_same

# A signed request is good for so long; what is repeated within is known by its id.
_TOLERANCE = 300


class WebhookSettings(BaseSettings):
    """Agreed with the program beside the messenger."""

    model_config = SettingsConfigDict(env_prefix="BOT_WEBHOOK_", frozen=True, hide_input_in_errors=True)

    secret: SecretStr = Field(min_length=24, description="Signs in both directions; `whsec_` and base64, or any text.")
    url: str = Field(pattern=r"^https?://", description="Where the answers go.")
    length: int = Field(1600, ge=160, le=60_000, description="Longest message in characters.")
    buttons: int = Field(0, ge=0, le=100, description="Most buttons of a message; 0: choices are numbered.")


class SignedWebhook(Channel):
    """One program beside a messenger."""

    name = "webhook"
    settings_class = WebhookSettings

    def __init__(self, settings: WebhookSettings) -> None:
        self._settings = settings
        self.limits = Limits(settings.length, settings.length, settings.buttons, per_second=50)

    def is_genuine(self, webhook: Webhook) -> bool:
        """By the signature over id, time and body; not when the time is more than five minutes off."""
        message_id, sent = webhook.headers.get("webhook-id", ""), webhook.headers.get("webhook-timestamp", "")
        if not (sent.isascii() and sent.isdigit() and len(sent) < 12 and abs(time.time() - int(sent)) <= _TOLERANCE):
            return False
        expected = self._signature(message_id, sent, webhook.body)
        given = webhook.headers.get("webhook-signature", "").split()[:10]
        return any(is_same(each, expected) for each in given)

    def events(self, payload: Payload) -> Iterable[Payload]:
        """The messages."""
        yield from payload["messages"]

    def read(self, event: Payload) -> Message | None:
        """One message: `id`, `from`, and `text`, `payload`, `media` or `start`."""
        payload, text = str(event.get("payload") or ""), str(event.get("text") or "")
        kind = Kind.CHOICE if payload else Kind.MEDIA if event.get("media") else Kind.TEXT
        return Message(
            id=str(event["id"]),
            address=str(event["from"]),
            kind=Kind.START if event.get("start") else kind,
            text=text,
            payload=payload,
            locale=str(event.get("language") or ""),
            sent_at=float(event.get("sent_at") or 0.0),
            sequence=int(event.get("sequence") or 0),
        )

    def write(self, address: str, bubble: Bubble) -> list[Call]:
        """The text as it can be shown, and the replies that it was made from, for those who show them otherwise."""
        text = "\n\n".join("\n".join(part for part in (block.heading, block.text) if part) for block in bubble.blocks)
        choices = [{"title": each.title, "payload": each.payload} for each in bubble.choices]
        return [Call("", {"to": address, "text": text, "choices": choices, "replies": list(bubble.replies)})]

    def request(self, call: Call, key: str) -> HttpRequest:
        """Signed; `webhook-id` is the same when a call is repeated, so that the other side shows it once."""
        body = json.dumps(call.body).encode()
        now = str(int(time.time()))
        headers = {
            "Content-Type": "application/json",
            "webhook-id": key,
            "webhook-timestamp": now,
            "webhook-signature": self._signature(key, now, body),
        }
        return HttpRequest("POST", self._settings.url, headers, body)

    def _signature(self, message_id: str, timestamp: str, body: bytes) -> str:
        content = as_bytes(f"{message_id}.{timestamp}.") + body
        return "v1," + base64.b64encode(hmac.digest(self._key, content, hashlib.sha256)).decode()

    @property
    def _key(self) -> bytes:
        secret = self._settings.secret.get_secret_value()
        if secret.startswith("whsec_"):
            try:
                return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
            except binascii.Error:
                pass  # then it is a text that only looks like it
        return secret.encode()
