"""WhatsApp, by Meta's Cloud API (https://developers.facebook.com/docs/whatsapp/cloud-api)."""

from collections.abc import Iterable, Mapping

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.channels import meta
from bot.channels.bubbles import Bubble, length, shorten
from bot.channels.channel import (
    Answer,
    Call,
    Channel,
    HttpRequest,
    Kind,
    Limits,
    Message,
    Payload,
    Receipt,
    Verdict,
    Webhook,
)

# Limits of interactive messages: up to three reply buttons of 20 characters; else a list of ten rows.
_BUTTONS, _BUTTON_TITLE = 3, 20
_ROW_TITLE, _ROW_DESCRIPTION = 24, 72
_WITH_CAPTION = ("image", "video", "document")
_OTHER_MEDIA = ("audio", "voice", "sticker", "location", "contacts", "unsupported", "order")


class WhatsAppSettings(BaseSettings):
    """From the app's dashboard at developers.facebook.com."""

    model_config = SettingsConfigDict(env_prefix="BOT_WHATSAPP_", frozen=True, hide_input_in_errors=True)

    token: SecretStr = Field(description="Access token of a system user, with whatsapp_business_messaging.")
    app_secret: SecretStr = Field(description="App secret; Meta signs every webhook with it.")
    verify_token: SecretStr = Field(min_length=16, description="Made up by you; Meta shows it when it verifies.")
    phone_number_id: str = Field(pattern=r"^\d+$", description="Id of the number (not the number itself).")
    app_id: str = Field("", description="App id; only `channels register` needs it.")
    business_account_id: str = Field("", description="WhatsApp business account; only `channels register` needs it.")
    api: str = Field(meta.API, description="Address of the Graph API.")


class WhatsApp(Channel):
    """One business number."""

    name = "whatsapp"
    # 80 messages a second for a number; free answers only within 24 hours of the resident's last message.
    limits = Limits(text=4096, question=1024, choices=10, per_second=60, window=24 * 3600.0)
    settings_class = WhatsAppSettings

    def __init__(self, settings: WhatsAppSettings) -> None:
        self._settings = settings

    def is_genuine(self, webhook: Webhook) -> bool:
        """By the signature of the raw body."""
        return meta.is_signed(webhook, self._settings.app_secret.get_secret_value())

    def handshake(self, webhook: Webhook) -> Answer | None:
        """Meta's verification of our address."""
        return meta.verification(webhook, self._settings.verify_token.get_secret_value())

    def events(self, payload: Payload) -> Iterable[Payload]:
        """The messages and statuses of all entries that are meant for our number."""
        for entry in payload["entry"]:
            for change in entry.get("changes", ()):
                value = change.get("value", {})
                if value.get("metadata", {}).get("phone_number_id") != self._settings.phone_number_id:
                    continue
                yield from value.get("messages", ())
                yield from ({"status": status} for status in value.get("statuses", ()))

    def read(self, event: Payload) -> Message | Receipt | None:
        """Texts, pressed buttons, chosen rows, media; of the statuses only that a message of ours has arrived."""
        if status := event.get("status"):
            key = status.get("biz_opaque_callback_data")
            return Receipt(key) if key and status.get("status") in {"sent", "delivered", "read"} else None
        kind, text, payload = Kind.TEXT, "", ""
        match event["type"]:
            case "text":
                text = event["text"]["body"]
            case "interactive":
                chosen = event["interactive"][event["interactive"]["type"]]
                kind, text, payload = Kind.CHOICE, chosen.get("title", ""), chosen["id"]
            case "button":
                text = event["button"]["text"]
            case "request_welcome":
                kind = Kind.START
            case media if media in _WITH_CAPTION:
                kind, text = Kind.MEDIA, event[media].get("caption", "")
            case media if media in _OTHER_MEDIA:
                kind = Kind.MEDIA
            case _:  # a reaction, a change of number: nothing to answer
                return None
        return Message(
            id=event["id"],
            address=event["from"],
            kind=kind,
            text=text,
            payload=payload,
            sent_at=float(event["timestamp"]),
            errands=(self._seen(event["id"]),),
        )

    def write(self, address: str, bubble: Bubble) -> list[Call]:
        """A text; with up to three short choices buttons, with more a list."""
        text = "\n\n".join(
            "\n".join(
                part for part in (f"*{block.heading.replace('*', '')}*" if block.heading else "", block.text) if part
            )
            for block in bubble.blocks
        )
        body: Payload = {"messaging_product": "whatsapp", "recipient_type": "individual", "to": address}
        if not bubble.choices:
            return [self._call(body | {"type": "text", "text": {"body": text, "preview_url": False}})]
        if len(bubble.choices) <= _BUTTONS and all(length(each.title) <= _BUTTON_TITLE for each in bubble.choices):
            buttons = [{"type": "reply", "reply": {"id": each.payload, "title": each.title}} for each in bubble.choices]
            interactive = {"type": "button", "body": {"text": text}, "action": {"buttons": buttons}}
        else:
            rows = []
            for each in bubble.choices:
                row = {"id": each.payload, "title": shorten(each.title, _ROW_TITLE)}
                if row["title"] != each.title:
                    row["description"] = shorten(each.title, _ROW_DESCRIPTION)
                rows.append(row)
            action = {"button": shorten(bubble.button, _BUTTON_TITLE), "sections": [{"rows": rows}]}
            interactive = {"type": "list", "body": {"text": text}, "action": action}
        return [self._call(body | {"type": "interactive", "interactive": interactive})]

    def request(self, call: Call, key: str) -> HttpRequest:
        """The key comes back with the status of the message."""
        body = call.body | {"biz_opaque_callback_data": key} if call.body and "to" in call.body else call.body
        return meta.graph_request(call, body, self._settings.api, self._settings.token.get_secret_value())

    def verdict(self, status: int, headers: Mapping[str, str], body: bytes) -> Verdict:
        """By Meta's error codes."""
        return meta.graph_verdict(status, headers, body)

    def check(self) -> list[Call]:
        """Our own number."""
        return [Call(f"{self._settings.phone_number_id}?fields=verified_name", method="GET")]

    def register(self, public_url: str) -> list[Call]:
        """Our address for the app, and the app for the business account; by hand where the ids are not set."""
        if not (self._settings.app_id and self._settings.business_account_id):
            return []
        subscription = {
            "object": "whatsapp_business_account",
            "callback_url": f"{public_url}/channels/{self.name}",
            "verify_token": self._settings.verify_token.get_secret_value(),
            "fields": "messages",
            "access_token": f"{self._settings.app_id}|{self._settings.app_secret.get_secret_value()}",
        }
        return [
            Call(f"{self._settings.app_id}/subscriptions", subscription),
            Call(f"{self._settings.business_account_id}/subscribed_apps"),
        ]

    def _call(self, body: Payload) -> Call:
        return Call(f"{self._settings.phone_number_id}/messages", body)

    def _seen(self, message_id: str) -> Call:
        """Two blue ticks, and "typing ..." until the answer is there."""
        body: Payload = {"messaging_product": "whatsapp", "status": "read", "message_id": message_id}
        body["typing_indicator"] = {"type": "text"}
        return Call(f"{self._settings.phone_number_id}/messages", body, is_courtesy=True)
