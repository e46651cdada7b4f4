"""The whole guide in this process, on a real port, asked one request after the other: quick enough for many."""

import asyncio
import re
import shutil
import time
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from aiohttp import web

from bot.app import create_app
from bot.channels.channel import Channel
from bot.signing import Seal
from content.database import Database
from content.inbox import Inbox
from content.outbox import Outbox
from settings import Settings
from tests.fuzz.target import Ground

KEY = "k" * 40
SEAL = Seal(KEY)
T = TypeVar("T")
# An answer that takes longer is none. So long only because a busy machine may stand still.
PATIENCE = 300.0
# These tell where a request ends; what is sent tells it itself.
_FRAMING = re.compile(rb"\s*(content-length|transfer-encoding|connection|expect|upgrade)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    """Names in small letters; of several of one name the last."""
    body: bytes


class ServedGuide:
    """Serves between `open` and `close`; the world outside stands still while nobody asks."""

    def __init__(
        self,
        ground: Ground,
        database: Path,
        channels: Sequence[Channel] = (),
        loop: asyncio.AbstractEventLoop | None = None,
    ) -> None:
        """All that it writes lies in the ground; `database` is copied. `loop`: where others run beside it."""
        self._loop = loop or asyncio.new_event_loop()
        models = ground.written / "var" / "models"
        models.mkdir(parents=True)
        for path in ground.model.parent.glob(f"{ground.model.name.partition('.')[0]}.*"):
            shutil.copy(path, models)
        settings = Settings(
            data_dir=ground.written / "var",
            database_url=f"sqlite:///{shutil.copy(database, ground.written / 'bot.db')}",
            model=models / ground.model.name,
            secret_key=KEY,
            requests_a_minute=1_000_000,
            messages_a_minute=600,
        )
        self.database_url = settings.database_url
        self._runner = web.AppRunner(create_app(settings, channels), access_log=None)
        self._port = 0

    def open(self) -> None:
        """Start, and wait until messages are understood."""
        self.until(self._start())
        deadline = time.monotonic() + PATIENCE
        while self.send(b"GET /health/ready").status != 200:
            assert time.monotonic() < deadline, "not ready"
            self.until(asyncio.sleep(0.1))

    async def _start(self) -> None:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = self._runner.addresses[0][1]

    def send(self, request: bytes, own: Mapping[str, str] | None = None) -> Answer:
        """Send first line, headers, an empty line and the body; `own` headers are added."""
        return self.until(self._send(_on_the_wire(request, own or {})))

    async def _send(self, request: bytes) -> Answer:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection("127.0.0.1", self._port, limit=2**22)
            try:
                writer.write(request)
                head = await reader.readuntil(b"\r\n\r\n")
                first, *lines = head.decode("latin-1").split("\r\n")
                headers = {name.lower(): value.strip() for name, _, value in (each.partition(":") for each in lines)}
                body = b"" if request.startswith(b"HEAD ") else await reader.readexactly(_length(headers))
                return Answer(int(first.split()[1]), headers, body)
            finally:
                writer.close()

    def settle(self) -> None:
        """Wait until everything that came from messengers is answered, and every answer sent or given up."""
        database = Database(self.database_url)
        inbox, outbox = Inbox(database), Outbox(database)
        deadline = time.monotonic() + PATIENCE
        while inbox.waiting() or outbox.waiting():
            assert time.monotonic() < deadline, f"{inbox.waiting()} to answer, {outbox.waiting()} to send"
            self.until(asyncio.sleep(0.2))
        database.close()

    def close(self) -> None:
        """An orderly stop."""
        self.until(self._runner.cleanup())
        self._loop.close()

    def until(self, what: Awaitable[T]) -> T:
        """Run the guide until this is done."""
        return self._loop.run_until_complete(what)


def _on_the_wire(request: bytes, own: Mapping[str, str]) -> bytes:
    head, _, body = request.partition(b"\n\n")
    first, *lines = head.split(b"\n")
    lines = [each for each in lines if not _FRAMING.match(each)]
    lines += [f"{name}: {value}".encode() for name, value in own.items()]
    framing = [b"Host: localhost", b"Content-Length: %d" % len(body), b"Connection: close"]
    return b"\r\n".join([first + b" HTTP/1.1", *framing, *lines, b"", body])


def _length(headers: Mapping[str, str]) -> int:
    return int(headers.get("content-length", 0))
