"""Rate limits: the same in one process, over several, and while Redis is away."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot import limits
from bot.limits import Limit, RateLimits
from bot.shared_memory import SharedMemory
from tests.redis_server import new_redis


@pytest.fixture(params=["alone", "redis"])
async def rates(request: pytest.FixtureRequest) -> AsyncIterator[list[RateLimits]]:
    """Two counters: of one process, or of two processes with one Redis."""
    if request.param == "alone":
        yield [RateLimits()] * 2
        return
    with new_redis() as server:
        memories = [SharedMemory(server.url) for _ in range(2)]
        yield [RateLimits(memory) for memory in memories]
        for memory in memories:
            await memory.close()


async def test_so_many_pass_at_once_and_the_next_one_hears_how_long_to_wait(rates: list[RateLimits]) -> None:
    limit = Limit("test", 6)  # one every ten seconds
    assert [await rates[number % 2].count(limit, "a") for number in range(6)] == [0.0] * 6
    waits = [await rates[number % 2].count(limit, "a") for number in range(3)]
    assert all(5 < wait <= 10 for wait in waits), "who is refused is not made to wait longer for it"
    assert await rates[0].count(limit, "b") == 0.0, "somebody else is not affected"
    assert await rates[0].count(Limit("other", 6), "a") == 0.0


async def test_time_gives_room_again(rates: list[RateLimits]) -> None:
    limit = Limit("test", 600)  # one every tenth of a second
    while not (wait := await rates[0].count(limit, "a")):
        pass
    await asyncio.sleep(wait + 0.05)
    assert await rates[1].count(limit, "a") == 0.0


async def test_without_redis_each_process_counts_for_itself() -> None:
    with new_redis() as server:
        memory = SharedMemory(server.url)
        rates = RateLimits(memory)
        limit = Limit("test", 2)
        server.kill()
        assert [bool(await rates.count(limit, "a")) for _ in range(3)] == [False, False, True]
        await memory.close()


async def test_only_so_many_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_REMEMBERED", 100)
    rates = RateLimits()
    for number in range(1000):
        await rates.count(Limit("test", 60), str(number))
    assert len(rates._due) <= 100
