"""Our Telegram on the wire beside python-telegram-bot, the client library that its users know: the same calls."""

import json
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.channels.bubbles import Block, Bubble, Choice
from bot.channels.channel import Call, Kind, Message
from bot.channels.telegram import Telegram, TelegramSettings, escape
from bot.sending import exchange
from tests.bot.channels.test_telegram import SECRET, TOKEN, TelegramCase

telegram = pytest.importorskip("telegram", reason="python-telegram-bot is not installed")
helpers = pytest.importorskip("telegram.helpers")


class BotApi:
    """Takes calls as the Bot API does, JSON or form, and answers as it does."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.answer: tuple[int, dict[str, Any]] = (200, {"ok": True, "result": True})

    async def handle(self, request: web.Request) -> web.Response:
        if request.content_type == "application/json":
            body = await request.json()
        else:
            body = {name: _value(str(value)) for name, value in (await request.post()).items()}
        self.calls.append((request.path, body))
        status, answer = self.answer
        return web.json_response(answer, status=status)


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


SENT = {
    "ok": True,
    "result": {"message_id": 1, "date": 1, "chat": {"id": 1111111111, "type": "private"}, "text": "Was?"},
}


@pytest.fixture
async def both() -> Any:
    """Their client and our channel, at the same interface."""
    api = BotApi()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", api.handle)
    async with TestServer(app) as server, ClientSession() as session:
        address = str(server.make_url("")).rstrip("/")
        ours = Telegram(TelegramSettings(token=TOKEN, secret=SECRET, api=address))
        theirs = telegram.Bot(TOKEN, base_url=f"{address}/bot")

        async def send(call: Call) -> Any:
            return await exchange(session, ours, call, "a" * 32)

        yield api, ours, send, theirs
        await theirs.shutdown()


async def test_a_message_with_buttons_is_the_same_call(both: Any) -> None:
    api, ours, send, theirs = both
    api.answer = (200, SENT)
    text = "Wo? (Kita & Schule) – 1.5 km!"
    bubble = Bubble((Block(text),), (Choice("Ein Kita-Platz", "p1"), Choice("Schule", "p2"), Choice("x" * 30, "p3")))
    for call in ours.write("1111111111", bubble):
        await send(call)
    button = telegram.InlineKeyboardButton
    await theirs.send_message(
        1111111111,
        helpers.escape_markdown(text, version=2),
        parse_mode="MarkdownV2",
        link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
        reply_markup=telegram.InlineKeyboardMarkup(
            [
                [button("Ein Kita-Platz", callback_data="p1"), button("Schule", callback_data="p2")],
                [button("x" * 30, callback_data="p3")],
            ]
        ),
    )
    assert len(api.calls) == 2
    assert api.calls[0] == api.calls[1]


async def test_the_other_calls_are_the_same(both: Any) -> None:
    api, ours, send, theirs = both
    pressed = ours.read(TelegramCase().press("1", 1, "p1", 0.0))
    assert isinstance(pressed, Message)
    await send(pressed.errands[0])
    await theirs.answer_callback_query("4382bfdwdsb323b2d9")
    for call in ours.leave("-1001234567890"):
        await send(call)
    await theirs.leave_chat(-1001234567890)
    for call in ours.register("https://lotse.example"):
        await send(call)
    await theirs.set_webhook(
        "https://lotse.example/channels/telegram",
        secret_token=SECRET,
        max_connections=10,
        allowed_updates=["message", "edited_message", "callback_query", "my_chat_member"],
    )
    assert api.calls[0::2] == api.calls[1::2]
    assert len(api.calls) == 6


@pytest.mark.parametrize("kind", ["text", "media", "press"])
def test_the_library_finds_everything_in_the_recorded_updates(kind: str) -> None:
    case, now = TelegramCase(), float(int(time.time()))
    recorded = {
        "text": case.text("1", 1, "Hallo", now),
        "media": case.media("1", 1, now),
        "press": case.press("1", 1, "p1", now),
    }[kind]
    parsed = telegram.Update.de_json(recorded, bot=None)
    assert (parsed.update_id, parsed.effective_chat.id, parsed.effective_user.id) == (10_001, 1, 1)
    assert not parsed.api_kwargs
    assert not parsed.effective_message.api_kwargs
    assert (parsed.effective_message.voice is not None) == (kind == "media")
    assert (parsed.callback_query is not None) == (kind == "press")


def test_an_update_that_the_library_writes_is_read() -> None:
    user = telegram.User(7, "Test", is_bot=False, language_code="fa")
    chat = telegram.Chat(7, "private")
    message = telegram.Message(5, datetime(2026, 11, 22, tzinfo=UTC), chat, from_user=user, text="سلام")
    read = Telegram(TelegramSettings(token=TOKEN, secret=SECRET)).read(telegram.Update(9, message=message).to_dict())
    assert isinstance(read, Message)
    assert (read.address, read.text, read.locale, read.kind) == ("7", "سلام", "fa", Kind.TEXT)


def test_markdown_is_escaped_as_the_library_does() -> None:
    text = "".join(map(chr, range(32, 127))) + "äß«»ا"
    assert escape(text).replace("\\\\", "\\") == helpers.escape_markdown(text, version=2).replace("\\\\", "\\")


async def test_flood_control_is_understood_alike(both: Any) -> None:
    api, ours, send, theirs = both
    api.answer = (429, TelegramCase().refusal(429, wait=7)[2])
    verdict = await send(ours.write("1", Bubble((Block("a"),)))[0])
    with pytest.raises(telegram.error.RetryAfter) as refused:
        await theirs.send_message(1, "a")
    after = refused.value.retry_after
    assert verdict.after == (after if isinstance(after, int) else after.total_seconds()) == 7
