"""Redis may go and come back: told once, never waited for, and nothing has to be done."""

import asyncio
import logging
from collections.abc import AsyncIterator, Iterator

import pytest

from bot import shared_memory
from bot.shared_memory import Away, SharedMemory
from tests.redis_server import RedisServer, new_redis


@pytest.fixture
def server() -> Iterator[RedisServer]:
    with new_redis() as running:
        yield running


@pytest.fixture
async def memory(server: RedisServer) -> AsyncIterator[SharedMemory]:
    opened = SharedMemory(server.url)
    yield opened
    await opened.close()


async def test_it_goes_and_comes_back_with_one_line_each(
    server: RedisServer, memory: SharedMemory, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level(logging.INFO, "bot.shared_memory")
    monkeypatch.setattr(shared_memory, "PAUSE", 0.05)
    assert await memory.run("return 1", (), ()) == 1
    server.kill()
    for _ in range(5):
        with pytest.raises(Away):
            await memory.run("return 1", (), ())
        await asyncio.sleep(0.03)
    assert memory.is_away
    server.start()
    await asyncio.sleep(0.06)
    assert await memory.run("return 2", (), ()) == 2
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]


async def test_a_connection_that_breaks_is_not_yet_a_redis_that_is_away(server: RedisServer) -> None:
    broken = 0

    async def forward(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Hand everything on, but hang up on the first two that ask."""
        nonlocal broken
        if broken < 2:
            broken += 1
            await reader.read(1)
            writer.transport.abort()
            return
        answers, questions = await asyncio.open_connection("127.0.0.1", server.port)
        await asyncio.gather(_copy(reader, questions), _copy(answers, writer))

    between = await asyncio.start_server(forward, "127.0.0.1", 0)
    address = f"redis://127.0.0.1:{between.sockets[0].getsockname()[1]}/0"
    one, other = SharedMemory(address), SharedMemory(address)
    with pytest.raises(Away):  # twice in a row
        await one.run("return 1", (), ())
    broken = 1
    assert await other.run("return 1", (), ()) == 1  # once
    assert broken == 2
    assert not other.is_away
    for each in (one, other):
        await each.close()
    between.close()


async def _copy(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
    while data := await source.read(1000):
        target.write(data)
    target.close()


async def test_what_is_published_is_heard_and_a_lost_connection_is_told(
    server: RedisServer, memory: SharedMemory
) -> None:
    heard: list[str] = []

    async def listen() -> None:
        async for each in memory.listen("changes"):
            heard.append(each)

    listening = asyncio.create_task(listen())
    async with asyncio.timeout(30):
        while not heard:
            await memory.publish("changes", "one")
            await asyncio.sleep(0.01)
        server.kill()
        with pytest.raises(Away):
            await listening
    assert set(heard) == {"one"}
