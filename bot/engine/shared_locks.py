"""Keeps the messages of one conversation in order across hosts: a line in Redis, and the process's own lock inside."""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from rasa.core.lock_store import LockStore

from bot.shared_memory import Away, SharedMemory

logger = logging.getLogger(__name__)

# The place of a process that died is given up after so many seconds; who lives says so three times in this time.
LEASE = 6.0
# Between two looks whether it is our turn, growing: most turns ahead of us take some 30 ms.
FIRST_LOOK, LAST_LOOK = 0.005, 0.05

# One script takes a place at the end of the line, keeps it, and says whether it is the first one: in one piece, so
# that no two can be first. Places whose time is up are passed over. Redis's own clock counts.
_STAND = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local line, alive, ticket, lease = KEYS[1], KEYS[2], ARGV[1], tonumber(ARGV[2])
if not redis.call('HGET', alive, ticket) then redis.call('RPUSH', line, ticket) end
redis.call('HSET', alive, ticket, now + lease)
redis.call('PEXPIRE', line, 2 * lease)
redis.call('PEXPIRE', alive, 2 * lease)
while true do
  local first = redis.call('LINDEX', line, 0)
  if first == ticket then return 1 end
  if tonumber(redis.call('HGET', alive, first) or 0) > now then return 0 end
  redis.call('LPOP', line)
  redis.call('HDEL', alive, first)
end
"""
_LEAVE = "redis.call('LREM', KEYS[1], 0, ARGV[1]) return redis.call('HDEL', KEYS[2], ARGV[1])"


class SharedConversationLocks(LockStore):
    """Who comes first is served first, on whatever host. While Redis is away each process keeps its own order."""

    def __init__(self, memory: SharedMemory, own: LockStore, lease: float = LEASE) -> None:
        """`own` keeps the order inside this process, or this host; `lease` in seconds."""
        self._memory = memory
        self._own = own
        self._lease = lease

    @asynccontextmanager
    async def lock(self, conversation_id: str, *_: Any, **__: Any) -> AsyncIterator[None]:
        """Hold the conversation until the block ends."""
        keys = (f"wir:{{{conversation_id}}}:line", f"wir:{{{conversation_id}}}:alive")
        ticket = secrets.token_hex(8)
        staying: asyncio.Task[None] | None = None
        try:
            with contextlib.suppress(Away):
                await self._wait(keys, ticket)
                staying = asyncio.create_task(self._stay(keys, ticket))
            async with self._own.lock(conversation_id):
                yield
        finally:
            if staying:
                staying.cancel()
            with contextlib.suppress(Away):
                await self._memory.run(_LEAVE, keys, (ticket,))

    async def _wait(self, keys: tuple[str, str], ticket: str) -> None:
        look = FIRST_LOOK
        while not await self._stand(keys, ticket):
            await asyncio.sleep(look)
            look = min(look * 1.5, LAST_LOOK)

    async def _stay(self, keys: tuple[str, str], ticket: str) -> None:
        """Keep our place while the turn takes long. A Redis that has lost everything learns of it here."""
        while True:
            await asyncio.sleep(self._lease / 3)
            with contextlib.suppress(Away):
                if not await self._stand(keys, ticket):
                    logger.warning("A turn went on after its place in the line was lost")

    async def _stand(self, keys: tuple[str, str], ticket: str) -> bool:
        return bool(await self._memory.run(_STAND, keys, (ticket, int(self._lease * 1000))))
