"""Work is done in tasks, at most so many at once, and neither a failing database nor a failing piece ends it."""

import asyncio
import logging

import pytest

from bot.rounds import Rounds


class Queue:
    def __init__(self, count: int) -> None:
        self.left = list(range(count))
        self.running = 0
        self.most = 0
        self.done: list[int] = []
        self.failures = 0

    def claim(self, most: int) -> list[int]:
        if self.failures:
            self.failures -= 1
            raise OSError("the words of a resident")
        taken, self.left = self.left[:most], self.left[most:]
        return taken

    async def do(self, number: int) -> None:
        self.running += 1
        self.most = max(self.most, self.running)
        await asyncio.sleep(0.01)
        self.running -= 1
        if number == 3:
            raise ValueError("the words of a resident")
        self.done.append(number)

    async def until(self, count: int) -> None:
        for _ in range(1000):
            if len(self.done) >= count:
                return
            await asyncio.sleep(0.01)
        raise AssertionError(self.done)


async def test_everything_is_done_at_most_so_many_at_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    queue = Queue(20)
    queue.failures = 1
    rounds = Rounds("Queue", queue.claim, queue.do, at_once=4)
    task = asyncio.create_task(rounds.run())
    rounds.wake()
    await queue.until(19)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert sorted(queue.done) == [number for number in range(20) if number != 3]
    assert queue.most == 4
    assert "OSError" in caplog.text
    assert "words of a resident" not in caplog.text


async def test_what_is_begun_is_ended_before_a_stop() -> None:
    queue = Queue(2)
    rounds = Rounds("Queue", queue.claim, queue.do)
    task = asyncio.create_task(rounds.run())
    while not queue.running:
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert queue.done == [0, 1]
