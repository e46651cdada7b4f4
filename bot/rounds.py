"""Does work from a queue: takes what is ready, does each piece in a task of its own, waits for more."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

logger = logging.getLogger(__name__)

Work = TypeVar("Work")

AT_ONCE = 16
# How long until another process's work, or work that becomes due, is noticed.
LOOK_EVERY = 0.5
# After a stop, work in progress has so many seconds to end.
PATIENCE = 10.0


class Rounds(Generic[Work]):
    """The rounds of one queue in this process."""

    def __init__(
        self,
        name: str,
        claim: Callable[[int], list[Work]],
        do: Callable[[Work], Awaitable[None]],
        at_once: int = AT_ONCE,
    ) -> None:
        """`claim` takes up to so many pieces, in a thread; `do` does one and answers for its own failures."""
        self._name = name
        self._claim = claim
        self._do = do
        self._at_once = at_once
        self._tasks: set[asyncio.Task[None]] = set()
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """There may be something to do."""
        self._woken.set()

    async def run(self) -> None:
        """Work until cancelled; what is begun then is ended first."""
        try:
            while True:
                self._woken.clear()
                if not await self._begin():
                    await self._rest()
        finally:
            if self._tasks:
                _, unfinished = await asyncio.wait(self._tasks, timeout=PATIENCE)
                for task in unfinished:
                    task.cancel()

    async def _begin(self) -> bool:
        room = self._at_once - len(self._tasks)
        if not room:
            return False
        try:
            claimed = await asyncio.to_thread(self._claim, room)
        except Exception as error:  # noqa: BLE001 (a database that fails now may answer again in a moment)
            logger.error("%s: nothing can be taken: %s", self._name, type(error).__name__)
            return False
        for work in claimed:
            task = asyncio.create_task(self._finish(work))
            self._tasks.add(task)
            task.add_done_callback(self._ended)
        return bool(claimed)

    async def _finish(self, work: Work) -> None:
        try:
            await self._do(work)
        except Exception as error:  # noqa: BLE001 (tried again after the lease; what it was about stays out of the log)
            logger.error("%s: a piece of work failed: %s", self._name, type(error).__name__)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self.wake()

    async def _rest(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), LOOK_EVERY)
