"""Telegram, by its Bot API (https://core.telegram.org/bots/api)."""

import json
import re
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.channels.bubbles import Bubble, Choice, length
from bot.channels.channel import (
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

# Every character that MarkdownV2 gives a meaning, and the backslash itself.
_MEANINGFUL = re.compile(r"([_*\[\]()~`>#+\-=|{}.!\\])")
_COMMAND = re.compile(r"^/(start|help|language|forget)(?:@\w+)?(?:\s.*)?$", re.DOTALL)
# A button carries at most so many bytes; a longer payload is found again by its place among the choices offered last.
_MOST_BYTES = 64


class TelegramSettings(BaseSettings):
    """From @BotFather, and a secret of our own."""

    model_config = SettingsConfigDict(env_prefix="BOT_TELEGRAM_", frozen=True, hide_input_in_errors=True)

    token: SecretStr = Field(description="The bot's token, as @BotFather gives it.")
    secret: SecretStr = Field(
        description="Made up by you, 16 to 256 of A-Z a-z 0-9 _ -; Telegram sends it with every update.",
    )
    api: str = Field("https://api.telegram.org", description="Address of the Bot API; another one if you host it.")

    @field_validator("secret")
    @classmethod
    def _as_telegram_takes_it(cls, value: SecretStr) -> SecretStr:
        if not re.fullmatch(r"[A-Za-z0-9_-]{16,256}", value.get_secret_value()):
            raise ValueError("must have 16 to 256 characters of A-Z a-z 0-9 _ -")
        return value


class Telegram(Channel):
    """One bot."""

    name = "telegram"
    # "Avoid sending more than one message per second" in a chat, 30 a second over all (Bot FAQ).
    limits = Limits(text=4096, question=4096, choices=40, per_second=25, pause=1.0)
    settings_class = TelegramSettings

    def __init__(self, settings: TelegramSettings) -> None:
        self._settings = settings

    def is_genuine(self, webhook: Webhook) -> bool:
        """By the secret that was set with the webhook."""
        given = webhook.headers.get("X-Telegram-Bot-Api-Secret-Token", "")
        return is_same(given, self._settings.secret.get_secret_value())

    def events(self, payload: Payload) -> Iterable[Payload]:
        """An update is one event."""
        return [payload]

    def read(self, event: Payload) -> Message | None:
        """New and edited messages, pressed buttons, and being put into a group."""
        update: int = event["update_id"]
        if pressed := event.get("callback_query"):
            answer = Call("answerCallbackQuery", {"callback_query_id": pressed["id"]}, is_courtesy=True)
            if "message" not in pressed:
                return None
            return Message(
                id=str(update),
                address=_address(pressed["message"]["chat"]),
                kind=Kind.CHOICE,
                payload=pressed.get("data", ""),
                locale=pressed["from"].get("language_code", ""),
                sequence=update,
                errands=(answer,),
            )
        if member := event.get("my_chat_member"):
            if _is_private(member["chat"]) or member["new_chat_member"]["status"] not in {"member", "administrator"}:
                return None
            return self._message(update, member, Kind.GROUP, "")
        message = event.get("message") or event.get("edited_message")
        if not message or message.get("from", {}).get("is_bot"):
            return None
        if not _is_private(message["chat"]):
            return self._message(update, message, Kind.GROUP, "")
        text = message.get("text", "")
        if not text:
            return self._message(update, message, Kind.MEDIA, message.get("caption", ""))
        if command := _COMMAND.match(text):
            return self._message(update, message, Kind.TEXT, f"/{command[1]}")
        return self._message(update, message, Kind.TEXT, text)

    def write(self, address: str, bubble: Bubble) -> list[Call]:
        """One message in MarkdownV2, with its choices as buttons below."""
        text = "\n\n".join(
            "\n".join(
                part for part in (f"*{escape(block.heading)}*" if block.heading else "", escape(block.text)) if part
            )
            for block in bubble.blocks
        )
        body: Payload = {"chat_id": int(address), "text": text, "parse_mode": "MarkdownV2"}
        body["link_preview_options"] = {"is_disabled": True}
        if bubble.choices:
            body["reply_markup"] = {"inline_keyboard": _keyboard(bubble.choices)}
        return [Call("sendMessage", body)]

    def leave(self, address: str) -> list[Call]:
        """Out of the group."""
        return [Call("leaveChat", {"chat_id": int(address)}, is_courtesy=True)]

    def request(self, call: Call, key: str) -> HttpRequest:
        """The token stands in the address. Telegram takes no key for repeated calls."""
        url = f"{self._settings.api.rstrip('/')}/bot{self._settings.token.get_secret_value()}/{call.path}"
        return HttpRequest("POST", url, {"Content-Type": "application/json"}, json.dumps(call.body or {}).encode())

    def verdict(self, status: int, headers: Mapping[str, str], body: bytes) -> Verdict:
        """Flood control says in the body how long to wait; 404 means a wrong token, since no method is unknown."""
        try:
            after = float(json.loads(body)["parameters"]["retry_after"])
        except (ValueError, KeyError, TypeError):
            after = 0.0
        if after or status == HTTPStatus.NOT_FOUND:
            return Verdict(Fate.AGAIN, f"HTTP {status}", after)
        return by_status(status, headers)

    def check(self) -> list[Call]:
        """Who am I."""
        return [Call("getMe")]

    def register(self, public_url: str) -> list[Call]:
        """Our address, the secret, what we want to hear of."""
        return [
            Call(
                "setWebhook",
                {
                    "url": f"{public_url}/channels/{self.name}",
                    "secret_token": self._settings.secret.get_secret_value(),
                    "allowed_updates": ["message", "edited_message", "callback_query", "my_chat_member"],
                    "max_connections": 10,
                },
            )
        ]

    def _message(self, update: int, message: dict[str, Any], kind: Kind, text: str) -> Message:
        return Message(
            id=str(update),
            address=_address(message["chat"]),
            kind=kind,
            text=text,
            locale=message.get("from", {}).get("language_code", ""),
            sent_at=float(message.get("edit_date") or message["date"]),
            sequence=update,
        )


def escape(text: str) -> str:
    """The text so that MarkdownV2 shows it as it is."""
    return _MEANINGFUL.sub(r"\\\1", text)


def _address(chat: dict[str, Any]) -> str:
    """A chat's id. Raises ValueError for what is no number, to which nothing could be answered."""
    return str(int(str(chat["id"])))


def _is_private(chat: dict[str, Any]) -> bool:
    return bool(chat.get("type") == "private")


def _keyboard(choices: tuple[Choice, ...]) -> list[list[Payload]]:
    """Two short buttons in a row, a long one alone."""
    rows: list[list[Payload]] = []
    room = 0
    for number, choice in enumerate(choices, start=1):
        fits = len(choice.payload.encode()) <= _MOST_BYTES
        button: Payload = {"text": choice.title, "callback_data": choice.payload if fits else f"#{number}"}
        is_short = length(choice.title) <= 18
        if room and is_short:
            rows[-1].append(button)
            room = 0
        else:
            rows.append([button])
            room = 1 if is_short else 0
    return rows
