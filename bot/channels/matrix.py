"""Matrix, as an application service of a homeserver (https://spec.matrix.org/latest/application-service-api)."""

import html
import json
import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from urllib.parse import quote

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.channels.bubbles import Bubble
from bot.channels.channel import (
    Answer,
    Call,
    Channel,
    Fate,
    HttpRequest,
    Kind,
    Limits,
    Message,
    Payload,
    Verdict,
    Webhook,
    by_status,
    is_same,
)

_MEDIA = frozenset({"m.image", "m.audio", "m.video", "m.file", "m.location"})
# Programs put the message that is answered to before the answer, each line behind a ">".
_QUOTED = re.compile(r"\A(?:>[^\n]*\n)+\n?")


class MatrixSettings(BaseSettings):
    """As in the registration file of the application service."""

    model_config = SettingsConfigDict(env_prefix="BOT_MATRIX_", frozen=True, hide_input_in_errors=True)

    as_token: SecretStr = Field(min_length=16, description="`as_token` of the registration: we show it.")
    hs_token: SecretStr = Field(min_length=16, description="`hs_token` of the registration: the homeserver shows it.")
    user: str = Field(pattern=r"^@[a-z0-9._=/+-]+:[^\s:]+(:\d+)?$", description="The guide's user, `@name:server`.")
    api: str = Field(pattern=r"^https?://", description="Address of the homeserver's client interface.")


class Matrix(Channel):
    """One user of one homeserver, in conversations with one person each."""

    name = "matrix"
    # An event has at most 65 KB; the text stands in it twice.
    limits = Limits(text=8000, question=8000, choices=0, per_second=20)
    settings_class = MatrixSettings

    def __init__(self, settings: MatrixSettings) -> None:
        self._settings = settings

    def is_genuine(self, webhook: Webhook) -> bool:
        """By the homeserver's token."""
        given = webhook.headers.get("Authorization", "").removeprefix("Bearer ")
        return is_same(given, self._settings.hs_token.get_secret_value())

    def handshake(self, webhook: Webhook) -> Answer | None:
        """The homeserver's questions whether we are there, and which users and rooms exist."""
        if webhook.path.startswith("/_matrix/app/v1/transactions/") and webhook.method == "PUT":
            return None
        if not self.is_genuine(webhook):
            return Answer('{"errcode": "M_FORBIDDEN"}', HTTPStatus.FORBIDDEN)
        if webhook.path in {"/_matrix/app/v1/ping", f"/_matrix/app/v1/users/{self._settings.user}"}:
            return Answer("{}")
        return Answer('{"errcode": "M_NOT_FOUND"}', HTTPStatus.NOT_FOUND)

    def events(self, payload: Payload) -> Iterable[Payload]:
        """The events of a transaction."""
        yield from payload["events"]

    def read(self, event: Payload) -> Message | None:
        """Invitations, of us and of others into our room, and messages, edited ones too; not what bots say."""
        if event["sender"] == self._settings.user:
            return None
        content, kind, text, errand = event["content"], Kind.TEXT, "", _seen(event)
        match event["type"]:
            case "m.room.member" if content.get("membership") != "invite":
                return None
            case "m.room.member" if event.get("state_key") == self._settings.user:
                kind = Kind.START if content.get("is_direct") else Kind.GROUP
                errand = _in_room(event["room_id"], "join", {})
            case "m.room.member":  # a conversation becomes a group
                kind = Kind.GROUP
            case "m.room.encrypted":
                kind = Kind.ENCRYPTED
            case "m.room.message" if content.get("msgtype") in _MEDIA:
                kind = Kind.MEDIA
            case "m.room.message" if content.get("msgtype") in {"m.text", "m.emote"}:
                text = _QUOTED.sub("", content.get("m.new_content", content)["body"])
            case _:
                return None
        return Message(
            id=event["event_id"],
            address=event["room_id"],
            kind=kind,
            text=text,
            sent_at=event["origin_server_ts"] / 1000,
            errands=(errand,),
        )

    def write(self, address: str, bubble: Bubble) -> list[Call]:
        """A notice, which is what bots send, plain and formatted; the event id is ours, so it comes only once."""
        plain, formatted = [], []
        for block in bubble.blocks:
            plain.append("\n".join(part for part in (block.heading, block.text) if part))
            heading = f"<strong>{html.escape(block.heading)}</strong><br>" if block.heading else ""
            formatted.append(f"<p>{heading}{html.escape(block.text).replace(chr(10), '<br>')}</p>")
        body = {
            "msgtype": "m.notice",
            "body": "\n\n".join(plain),
            "format": "org.matrix.custom.html",
            "formatted_body": "".join(formatted),
        }
        return [Call(f"rooms/{quote(address, safe='')}/send/m.room.message/{{key}}", body, "PUT")]

    def leave(self, address: str) -> list[Call]:
        """Out of the room."""
        return [_in_room(address, "leave", {})]

    def request(self, call: Call, key: str) -> HttpRequest:
        """The key is the transaction id: the homeserver takes each only once."""
        url = f"{self._settings.api.rstrip('/')}/_matrix/client/v3/{call.path.replace('{key}', key)}"
        headers = {"Authorization": f"Bearer {self._settings.as_token.get_secret_value()}"}
        if call.method == "GET":
            return HttpRequest("GET", url, headers)
        headers["Content-Type"] = "application/json"
        return HttpRequest(call.method, url, headers, json.dumps(call.body or {}).encode())

    def verdict(self, status: int, headers: Mapping[str, str], body: bytes) -> Verdict:
        """By the error code of the homeserver; that our user exists already is as it should be."""
        try:
            answer = json.loads(body)
            code, wait = str(answer.get("errcode", "")), float(answer.get("retry_after_ms", 0)) / 1000
        except (ValueError, AttributeError, TypeError):
            code, wait = "", 0.0
        if code == "M_USER_IN_USE":
            return Verdict(Fate.SENT)
        plain = by_status(status, headers)
        reason = plain.reason and f"{plain.reason} {code}".strip()
        return Verdict(plain.fate, reason, plain.after or wait)

    def check(self) -> list[Call]:
        """Who am I."""
        return [Call("account/whoami", method="GET")]

    def register(self, public_url: str) -> list[Call]:
        """Our user; our address stands in the registration file, which the homeserver reads when it starts."""
        localpart = self._settings.user[1:].partition(":")[0]
        return [Call("register", {"type": "m.login.application_service", "username": localpart})]


def _in_room(room: str, action: str, body: Payload) -> Call:
    return Call(f"rooms/{quote(room, safe='')}/{action}", body)


def _seen(event: Payload) -> Call:
    receipt = f"receipt/m.read/{quote(event['event_id'], safe='')}"
    return Call(f"rooms/{quote(event['room_id'], safe='')}/{receipt}", {}, is_courtesy=True)
