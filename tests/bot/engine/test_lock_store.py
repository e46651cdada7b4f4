"""Order within a conversation, without waiting for others."""

import asyncio

from bot.engine.lock_store import ConversationLocks


async def test_one_conversation_is_served_in_order() -> None:
    locks, served = ConversationLocks(), []

    async def serve(number: int) -> None:
        async with locks.lock("a"):
            await asyncio.sleep(0.002 * (5 - number))
            served.append(number)

    await asyncio.gather(*(serve(number) for number in range(5)))
    assert served == list(range(5))


async def test_conversations_do_not_wait_for_each_other() -> None:
    locks = ConversationLocks()
    async with locks.lock("a"), asyncio.timeout(30), locks.lock("b"):
        pass


async def test_nothing_is_kept_when_nobody_waits() -> None:
    locks = ConversationLocks()
    for number in range(50):
        async with locks.lock(str(number)):
            pass
    assert not locks._locks
    assert not locks._waiting


async def test_a_failing_turn_lets_the_next_one_in() -> None:
    locks = ConversationLocks()
    try:
        async with locks.lock("a"):
            raise RuntimeError
    except RuntimeError:
        pass
    async with asyncio.timeout(30), locks.lock("a"):
        pass
