"""Facebook Messenger, by the Messenger Platform (https://developers.facebook.com/docs/messenger-platform)."""

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

_REPLY_TITLE = 20
_START = "START"
_FIELDS = "messages,messaging_postbacks,message_echoes,message_edits"


class MessengerSettings(BaseSettings):
    """From the app's dashboard at developers.facebook.com."""

    model_config = SettingsConfigDict(env_prefix="BOT_MESSENGER_", frozen=True, hide_input_in_errors=True)

    token: SecretStr = Field(description="Page access token, with pages_messaging.")
    app_secret: SecretStr = Field(description="App secret; Meta signs every webhook with it.")
    verify_token: SecretStr = Field(min_length=16, description="Made up by you; Meta shows it when it verifies.")
    page_id: str = Field(pattern=r"^\d+$", description="Id of the page.")
    app_id: str = Field("", description="App id; only `channels register` needs it.")
    api: str = Field(meta.API, description="Address of the Graph API.")


class Messenger(Channel):
    """One page."""

    name = "messenger"
    # A text has 2,000 characters; the titles of long choices need their share of it.
    limits = Limits(text=2000, question=1000, choices=13, per_second=40, window=24 * 3600.0)
    settings_class = MessengerSettings

    def __init__(self, settings: MessengerSettings) -> None:
        self._settings = settings

    def is_genuine(self, webhook: Webhook) -> bool:
        """By the signature of the raw body."""
        return meta.is_signed(webhook, self._settings.app_secret.get_secret_value())

    def handshake(self, webhook: Webhook) -> Answer | None:
        """Meta's verification of our address."""
        return meta.verification(webhook, self._settings.verify_token.get_secret_value())

    def events(self, payload: Payload) -> Iterable[Payload]:
        """All events of all entries of our page: Meta sends batches."""
        for entry in payload["entry"]:
            if str(entry.get("id")) == self._settings.page_id:
                yield from entry.get("messaging", ())

    def read(self, event: Payload) -> Message | Receipt | None:
        """Messages, quick replies, edits, postbacks; echoes say that a message of ours has arrived."""
        address, sent_at = event["sender"]["id"], event["timestamp"] / 1000
        if postback := event.get("postback"):
            pressed = postback.get("payload", "")
            is_start = pressed == _START
            return Message(
                id=postback.get("mid") or f"{address}:{event['timestamp']}",
                address=address,
                kind=Kind.START if is_start else Kind.CHOICE,
                payload="" if is_start else pressed,
                sent_at=sent_at,
                errands=_seen(address),
            )
        if edit := event.get("message_edit"):
            edited = f"{edit['mid']}:{edit['num_edit']}"
            return Message(id=edited, address=address, text=edit["text"], sent_at=sent_at, errands=_seen(address))
        message = event.get("message")
        if not message:  # read and delivered events, reactions
            return None
        if message.get("is_echo"):
            return Receipt(message["metadata"]) if message.get("metadata") else None
        pressed = message.get("quick_reply", {}).get("payload", "")
        kind = Kind.CHOICE if pressed else Kind.MEDIA if message.get("attachments") else Kind.TEXT
        return Message(
            id=message["mid"],
            address=address,
            kind=kind,
            text=message.get("text", ""),
            payload=pressed,
            sent_at=sent_at,
            errands=_seen(address),
        )

    def write(self, address: str, bubble: Bubble) -> list[Call]:
        """A text, with its choices as quick replies; where a title is too long for a button, all are numbered."""
        text = "\n\n".join("\n".join(part for part in (block.heading, block.text) if part) for block in bubble.blocks)
        message: Payload = {}
        if bubble.choices:
            titles = [each.title for each in bubble.choices]
            if any(length(title) > _REPLY_TITLE for title in titles):
                titles = [f"{number}. {title}" for number, title in enumerate(titles, start=1)]
                text = "\n".join([text, "", *titles])
            message["quick_replies"] = [
                {"content_type": "text", "title": shorten(title, _REPLY_TITLE), "payload": each.payload}
                for title, each in zip(titles, bubble.choices, strict=True)
            ]
        message["text"] = text
        body = {"recipient": {"id": address}, "messaging_type": "RESPONSE", "message": message}
        return [Call("me/messages", body)]

    def request(self, call: Call, key: str) -> HttpRequest:
        """The key comes back with the echo of the message."""
        body = call.body
        if body and "message" in body:
            body = body | {"message": body["message"] | {"metadata": key}}
        return meta.graph_request(call, body, self._settings.api, self._settings.token.get_secret_value())

    def verdict(self, status: int, headers: Mapping[str, str], body: bytes) -> Verdict:
        """By Meta's error codes."""
        return meta.graph_verdict(status, headers, body)

    def check(self) -> list[Call]:
        """Our own page."""
        return [Call("me?fields=name", method="GET")]

    def register(self, public_url: str) -> list[Call]:
        """The app for the page and the button that begins; our address for the app, where its id is set."""
        calls = [
            Call(f"{self._settings.page_id}/subscribed_apps", {"subscribed_fields": _FIELDS}),
            Call("me/messenger_profile", {"get_started": {"payload": _START}}),
        ]
        if self._settings.app_id:
            subscription = {
                "object": "page",
                "callback_url": f"{public_url}/channels/{self.name}",
                "verify_token": self._settings.verify_token.get_secret_value(),
                "fields": _FIELDS,
                "access_token": f"{self._settings.app_id}|{self._settings.app_secret.get_secret_value()}",
            }
            calls.insert(0, Call(f"{self._settings.app_id}/subscriptions", subscription))
        return calls


def _seen(address: str) -> tuple[Call, ...]:
    """Their message is marked as read."""
    return (Call("me/messages", {"recipient": {"id": address}, "sender_action": "mark_seen"}, is_courtesy=True),)
