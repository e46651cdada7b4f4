"""What the processes of several hosts share, in Redis; each call says at once when Redis is away."""

import logging
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from typing import Any

from redis.asyncio import Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import ConnectionError as ConnectionLost
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)

# Nobody waits longer than this for Redis; what it is for works without it, on each process alone. Shorter, a process
# that is short of processor time would take its own delay for Redis's.
PATIENCE = 2.0
# After a failure Redis is left alone for so many seconds, so that not every turn waits for it.
PAUSE = 5.0
_FAILURES = (RedisError, OSError, TimeoutError)


class Away(Exception):
    """Redis does not answer now."""


class SharedMemory:
    """One Redis. It may go and come back: a warning when it goes, a line when it is back, nothing to be done."""

    def __init__(self, url: str) -> None:
        """`url` as in redis://host:6379/0, rediss:// or unix://; connects with the first call."""
        self._redis = Redis.from_url(
            url,
            decode_responses=True,
            socket_timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            # A connection that breaks is not yet a Redis that is away: once more, on a new one, at once. A Redis that
            # is slow is not asked again. What is run twice by this (the answer was lost, not the question) does no
            # harm: a place in a line is kept, and a message counts twice towards a limit.
            retry=Retry(NoBackoff(), 1, supported_errors=(ConnectionLost,)),
        )
        self._away_until = 0.0
        self.is_away = False

    async def run(self, script: str, keys: Sequence[str], arguments: Sequence[str | int | float]) -> Any:
        """Run a Lua script, which Redis does in one piece; its result. Raises Away."""
        if time.monotonic() < self._away_until:
            raise Away
        try:
            result = await self._redis.register_script(script)(keys=keys, args=arguments)
        except _FAILURES as error:
            self._went(error)
            raise Away from error
        self._answered()
        return result

    async def publish(self, channel: str, message: str) -> None:
        """Tell all processes. Raises Away."""
        if time.monotonic() < self._away_until:
            raise Away
        try:
            await self._redis.publish(channel, message)
        except _FAILURES as error:
            self._went(error)
            raise Away from error
        self._answered()

    async def listen(self, channel: str) -> AsyncIterator[str]:
        """What is published from now on. Raises Away when the connection ends."""
        async with self._redis.pubsub() as subscription:
            try:
                await subscription.subscribe(channel)
                while True:
                    # With a timeout, so that a host that has vanished is noticed.
                    told = await subscription.get_message(ignore_subscribe_messages=True, timeout=PATIENCE)
                    if told is not None:
                        yield told["data"]
            except _FAILURES as error:
                raise Away from error

    async def close(self) -> None:
        """Close all connections."""
        with suppress(*_FAILURES):
            await self._redis.aclose()

    def _went(self, error: BaseException) -> None:
        self._away_until = time.monotonic() + PAUSE
        if not self.is_away:
            logger.warning("Redis is away (%s): each process goes on by itself", type(error).__name__)
        self.is_away = True

    def _answered(self) -> None:
        if self.is_away:
            logger.info("Redis is back")
        self.is_away = False
