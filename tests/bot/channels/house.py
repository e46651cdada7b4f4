"""A house with messengers for tests: the real door, inbox, outbox and HTTP; a guide that repeats what it hears."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from actions.replies import Reply
from bot.api import keys
from bot.api.problems import problem_middleware
from bot.channels.channel import Channel
from bot.channels.rendering import Rendering
from bot.conversation import Guide, IncomingMessage, Turn
from bot.messengers import Messengers
from bot.people import People
from bot.signing import Seal
from content.database import Database
from locales.languages import load_languages
from locales.messages import load_messages

KEY = "a-key-of-the-tests-with-enough-characters"
LANGUAGES = load_languages()
MESSAGES = load_messages("bot", LANGUAGES)
WORDS = load_messages("widget", LANGUAGES)
# Longer than a busy machine ever stalls, short enough to be waited for.
LEASE = 8.0
SENTENCE = "Dies ist Satz Nummer {} eines langen Textes über Deutschkurse. "
LONG = "".join(SENTENCE.format(number) for number in range(1, 201)).strip()


@dataclass(slots=True)
class Parrot(Guide):
    """Repeats what it hears, so that a test sees which message an answer belongs to."""

    language: str = "de"
    ready: bool = True
    heard: list[IncomingMessage] = field(default_factory=list)

    @property
    def is_ready(self) -> bool:
        return self.ready

    async def receive(self, message: IncomingMessage) -> Turn:
        self.heard.append(message)
        await asyncio.sleep(0)
        language = LANGUAGES[message.chosen_language or self.language]
        return Turn(language, "parrot", 1.0, self._replies(message, language.code))

    def _replies(self, message: IncomingMessage, language: str) -> list[Reply]:
        if message.text == "long":
            return [{"type": "text", "text": LONG, "language": language}]
        if message.text.startswith("choices"):
            count = int(message.text.removeprefix("choices "))
            items = [
                {"title": f"Ein langer Titel Nummer {number}", "payload": self.seal.payload(f"intent:topic_{number}")}
                for number in range(1, count + 1)
            ]
            return [{"type": "choices", "text": "Was davon?", "language": language, "items": items}]
        return [{"type": "text", "text": f"«{message.meaning or message.text}»", "language": language}]


def parrot() -> Parrot:
    people = People(MESSAGES)
    return Parrot(LANGUAGES, MESSAGES, people, Seal(KEY), retention_days=30, message_limit=1000)


@dataclass(frozen=True, slots=True)
class Seen:
    """A request that a provider got."""

    method: str
    path: str
    headers: dict[str, str]
    body: Any


class Provider:
    """A provider's interface on a real local port; says yes unless told otherwise."""

    def __init__(self) -> None:
        self.seen: list[Seen] = []
        self.refusals: list[tuple[int, dict[str, str], Any]] = []
        """Given out, first come, to those calls that show something to a resident."""
        self.is_message: Callable[[Seen], bool] = lambda seen: True
        self.success: Any = {"ok": True, "result": {}}
        self.drop_next = 0
        """So many calls are taken, and their answer is lost on the way."""
        self.accepted: list[Seen] = []

    async def handle(self, request: web.Request) -> web.Response:
        raw = await request.read()
        seen = Seen(request.method, request.path_qs, dict(request.headers), json.loads(raw) if raw else None)
        self.seen.append(seen)
        if self.is_message(seen):
            if self.refusals:
                status, headers, body = self.refusals.pop(0)
                return web.json_response(body, status=status, headers=headers)
            self.accepted.append(seen)
            if self.drop_next:
                self.drop_next -= 1
                assert request.transport is not None
                request.transport.close()
        return web.json_response(self.success)

    @asynccontextmanager
    async def serving(self) -> AsyncIterator[str]:
        app = web.Application(client_max_size=10 * 1024 * 1024)
        app.router.add_route("*", "/{path:.*}", self.handle)
        async with TestServer(app) as server:
            yield str(server.make_url("")).rstrip("/")


@dataclass(slots=True)
class House:
    """The door of one channel with everything behind it."""

    channel: Channel
    guide: Parrot
    messengers: Messengers
    client: TestClient
    provider: Provider
    database_file: Path

    async def settle(self, seconds: float = 20) -> None:
        """Wait until everything that came in is answered, and every answer sent or given up."""
        for _ in range(int(seconds * 100)):
            if not (self.messengers.inbox.waiting() or self.messengers.outbox.waiting()):
                return
            await asyncio.sleep(0.01)
        raise AssertionError("still something in the inbox or outbox")


def make_app(
    channel: Channel, database: Database, messages_a_minute: int
) -> tuple[web.Application, Parrot, Messengers]:
    """An application with one messenger and the parrot."""
    guide = parrot()
    messengers = Messengers(
        [channel], database, guide, Rendering(LANGUAGES, MESSAGES, WORDS), messages_a_minute, lease=LEASE
    )
    app = web.Application(middlewares=[problem_middleware])
    app[keys.LANGUAGES], app[keys.MESSAGES] = LANGUAGES, MESSAGES
    app.add_routes(messengers.routes())
    app.cleanup_ctx.append(messengers.run)
    return app, guide, messengers


@cache
def _blank_database() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "blank.db"
        database = Database(f"sqlite:///{file}")
        database.migrate()
        with database.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()
        return file.read_bytes()


@asynccontextmanager
async def open_house(
    channel: Channel, provider: Provider, folder: Path, *, messages_a_minute: int = 1000, port: int | None = None
) -> AsyncIterator[House]:
    file = folder / "post.db"
    file.write_bytes(_blank_database())
    database = Database(f"sqlite:///{file}")
    app, guide, messengers = make_app(channel, database, messages_a_minute)
    async with TestClient(TestServer(app, port=port)) as client:
        yield House(channel, guide, messengers, client, provider, file)
    database.close()
