"""Keeps the messages of one conversation in order across the workers of a host: a line at the process above them."""

import asyncio
import logging
import os
import signal
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from itertools import count
from typing import Any

from rasa.core.lock_store import LockStore

logger = logging.getLogger(__name__)


class HostLocks(LockStore):
    """Who comes first is served first, by whichever worker. A worker that dies gives up its places."""

    def __init__(self, line: socket.socket) -> None:
        """`line` leads to the keeper of bot/workers.py."""
        self._line = line
        self._line.setblocking(False)
        self._numbers = count(1)
        self._waiting: dict[int, asyncio.Future[None]] = {}
        self._unread = b""
        self._is_heard = False

    @asynccontextmanager
    async def lock(self, conversation_id: str, *_: Any, **__: Any) -> AsyncIterator[None]:
        """Hold the conversation until the block ends."""
        loop = asyncio.get_running_loop()
        if not self._is_heard:
            loop.add_reader(self._line, self._hear, loop)
            self._is_heard = True
        number = next(self._numbers)
        mine = self._waiting[number] = loop.create_future()
        try:
            self._say(f"+{number} {conversation_id}\n")
            await mine
            yield
        finally:
            del self._waiting[number]
            with suppress(ConnectionError):  # the keeper is gone, and so is the line
                self._say(f"-{number} {conversation_id}\n")

    def _say(self, line: str) -> None:
        """Some dozen bytes into a buffer of some thousand lines: never waits."""
        self._line.send(line.encode())

    def _hear(self, loop: asyncio.AbstractEventLoop) -> None:
        try:
            told = self._line.recv(65536)
        except ConnectionError:
            told = b""
        *whole, self._unread = (self._unread + told).split(b"\n")
        for each in map(int, whole):
            if each in self._waiting and not self._waiting[each].done():
                self._waiting[each].set_result(None)
        if not told:
            logger.error("The process above the workers is gone; this one stops")
            loop.remove_reader(self._line)
            os.kill(os.getpid(), signal.SIGTERM)
