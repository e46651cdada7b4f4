"""A change in the console is told to all processes, at once where there is Redis."""

import asyncio
from http import HTTPStatus

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.notices import ChangeNotices
from bot.shared_memory import SharedMemory
from tests.redis_server import RedisServer, new_redis


class Process:
    """What a process does with its notices."""

    def __init__(self, server: RedisServer | None) -> None:
        self.looked = 0
        memory = SharedMemory(server.url) if server else None
        self.notices = ChangeNotices(memory, self.look)
        self.app = web.Application(middlewares=[self.notices.middleware()])
        self.app.router.add_post("/console/texts", self.save)
        self.app.router.add_post("/console/refused", self.refuse)
        self.app.cleanup_ctx.append(self.notices.run)

    def look(self) -> None:
        self.looked += 1

    async def save(self, _: web.Request) -> web.Response:
        raise web.HTTPSeeOther("/console/")

    async def refuse(self, _: web.Request) -> web.Response:
        return web.Response(status=HTTPStatus.FORBIDDEN)


async def test_the_other_processes_look_at_once_and_again_after_redis_was_away() -> None:
    with new_redis() as server:
        one, other = Process(server), Process(server)
        async with TestClient(TestServer(one.app)) as client, TestClient(TestServer(other.app)):
            await client.post("/console/refused")
            assert one.looked == 0
            async with asyncio.timeout(30):
                while not other.looked:  # it may not have subscribed yet
                    await client.post("/console/texts", allow_redirects=False)
                    await asyncio.sleep(0.02)
            assert one.looked
            server.kill()
            before = other.looked
            response = await client.post("/console/texts", allow_redirects=False)
            assert response.status == HTTPStatus.SEE_OTHER, "saving does not need Redis"
            server.start()
            async with asyncio.timeout(30):
                while other.looked == before:  # a notice may have been missed
                    await asyncio.sleep(0.02)


async def test_one_process_alone_needs_no_redis() -> None:
    alone = Process(None)
    async with TestClient(TestServer(alone.app)) as client:
        await client.post("/console/texts", allow_redirects=False)
    assert alone.looked == 1
