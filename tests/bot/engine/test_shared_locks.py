"""Order of a conversation across processes, also when one dies or Redis goes."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest

from bot.engine.lock_store import ConversationLocks
from bot.engine.shared_locks import SharedConversationLocks
from bot.shared_memory import SharedMemory
from tests.redis_server import RedisServer, new_redis

LEASE = 1.5


@pytest.fixture(scope="module")
def running() -> Iterator[RedisServer]:
    with new_redis() as server:
        yield server


@pytest.fixture
async def processes(running: RedisServer) -> AsyncIterator[list[SharedConversationLocks]]:
    """Three processes as Redis sees them: a connection and locks of its own each."""
    memories = [SharedMemory(running.url) for _ in range(3)]
    yield [SharedConversationLocks(memory, ConversationLocks()) for memory in memories]
    for memory in memories:
        await memory.close()


@pytest.fixture
def hasty(processes: list[SharedConversationLocks]) -> list[SharedConversationLocks]:
    """The same, which give up a place soon. Not for tests of the order: a busy machine holds a process up that long."""
    for each in processes:
        each._lease = LEASE
    return processes


async def test_who_comes_first_is_served_first_on_whatever_process(processes: list[SharedConversationLocks]) -> None:
    served, inside = [], 0

    async def serve(number: int) -> None:
        nonlocal inside
        async with processes[number % 3].lock("a"):
            inside += 1
            assert inside == 1, "two turns of one conversation at once"
            await asyncio.sleep(0.002)
            served.append(number)
            inside -= 1

    tasks = []
    async with asyncio.timeout(30), processes[2].lock("a"):
        for number in range(20):
            tasks.append(asyncio.create_task(serve(number)))
            while await _length_of_the_line(processes[0], "a") < number + 2:
                await asyncio.sleep(0.001)
    await asyncio.gather(*tasks)
    assert served == list(range(20))


async def test_many_at_once_are_never_two_at_once(processes: list[SharedConversationLocks]) -> None:
    inside, served = 0, 0

    async def serve(number: int) -> None:
        nonlocal inside, served
        async with processes[number % 3].lock("crowd"):
            inside += 1
            assert inside == 1
            await asyncio.sleep(0)
            inside -= 1
            served += 1

    await asyncio.gather(*(serve(number) for number in range(60)))
    assert served == 60


async def test_conversations_do_not_wait_for_each_other(processes: list[SharedConversationLocks]) -> None:
    async with processes[0].lock("b"), asyncio.timeout(30), processes[1].lock("c"):
        pass


async def test_a_turn_that_takes_longer_than_the_lease_keeps_its_place(
    hasty: list[SharedConversationLocks],
) -> None:
    async with hasty[0].lock("d"):
        waiting = asyncio.create_task(_hold(hasty[1], "d"))
        await asyncio.sleep(2.5 * LEASE)
        assert not waiting.done()
    async with asyncio.timeout(30):
        await waiting


async def test_the_place_of_a_process_that_died_is_given_up(hasty: list[SharedConversationLocks]) -> None:
    dead = hasty[0]
    assert await dead._stand(("wir:{e}:line", "wir:{e}:alive"), "of a process that is gone")
    async with asyncio.timeout(30):
        await _hold(hasty[1], "e")


async def test_nothing_is_left_in_redis(running: RedisServer, processes: list[SharedConversationLocks]) -> None:
    await _hold(processes[0], "f")
    memory = SharedMemory(running.url)
    assert await memory.run("return redis.call('KEYS', 'wir:{f}:*')", (), ()) == []
    await memory.close()


async def test_a_failing_turn_lets_the_next_one_in(processes: list[SharedConversationLocks]) -> None:
    with pytest.raises(RuntimeError):
        async with processes[0].lock("g"):
            raise RuntimeError
    async with asyncio.timeout(30):
        await _hold(processes[1], "g")


async def test_without_redis_each_process_keeps_its_own_order() -> None:
    with new_redis() as server:
        memory = SharedMemory(server.url)
        locks = SharedConversationLocks(memory, ConversationLocks(), LEASE)
        async with locks.lock("a"):
            server.kill()  # in the middle of a turn
            waiting = asyncio.create_task(_hold(locks, "a"))
            await asyncio.sleep(0.2)
            assert not waiting.done()
        async with asyncio.timeout(30):
            await waiting
        served: list[int] = []

        async def serve(number: int) -> None:
            async with locks.lock("a"):
                await asyncio.sleep(0.002 * (5 - number))
                served.append(number)

        await asyncio.gather(*(serve(number) for number in range(5)))
        assert served == list(range(5))
        await memory.close()


async def _length_of_the_line(locks: SharedConversationLocks, conversation: str) -> int:
    return int(await locks._memory.run("return redis.call('LLEN', KEYS[1])", (f"wir:{{{conversation}}}:line",), ()))


async def _hold(locks: SharedConversationLocks, conversation: str) -> None:
    async with locks.lock(conversation):
        pass
