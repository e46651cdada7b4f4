"""Tells all processes that the catalogue has changed; without Redis they notice it by themselves a little later."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.api.problems import Handler
from bot.shared_memory import Away, SharedMemory

CHANNEL = "wir:catalogue"
AGAIN = 1.0


class ChangeNotices:
    """Sends and hears them. They only save waiting: who misses one looks at the database within a second anyway."""

    def __init__(self, memory: SharedMemory | None, on_change: Callable[[], None]) -> None:
        """`on_change` is called whenever some process has changed the catalogue."""
        self._memory = memory
        self._on_change = on_change

    def middleware(self) -> Middleware:
        """After each change in the console: this process looks at once, and the others are told."""

        @web.middleware
        async def tell(request: web.Request, handler: Handler) -> web.StreamResponse:
            is_change = request.method == "POST" and request.path.startswith("/console/")
            try:
                response = await handler(request)
            except web.HTTPRedirection:
                if is_change:
                    await self._tell()
                raise
            if is_change and response.status < 400:
                await self._tell()
            return response

        return tell

    async def _tell(self) -> None:
        self._on_change()
        if self._memory:
            with contextlib.suppress(Away):
                await self._memory.publish(CHANNEL, "changed")

    async def run(self, _: web.Application) -> AsyncIterator[None]:
        """Listen while the application runs."""
        if self._memory is None:
            yield
            return
        listening = asyncio.create_task(self._listen(self._memory))
        yield
        listening.cancel()
        await asyncio.gather(listening, return_exceptions=True)

    async def _listen(self, memory: SharedMemory) -> None:
        while True:
            with contextlib.suppress(Away):
                async for _ in memory.listen(CHANNEL):
                    self._on_change()
            self._on_change()  # a notice may have been missed meanwhile
            await asyncio.sleep(AGAIN)
