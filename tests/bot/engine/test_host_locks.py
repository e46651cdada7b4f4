"""The line to the keeper: asked in order, begun when told, given up when the block ends."""

import asyncio
import socket
from collections.abc import Iterator

import pytest

from bot.engine.host_locks import HostLocks


@pytest.fixture
def line() -> Iterator[tuple[socket.socket, socket.socket]]:
    above, below = socket.socketpair()
    yield above, below
    above.close()
    below.close()


async def test_messages_begin_when_the_keeper_says_so(line: tuple[socket.socket, socket.socket]) -> None:
    above, below = line
    locks, served = HostLocks(below), []

    async def serve(number: int) -> None:
        async with locks.lock("talk"):
            served.append(number)

    tasks = [asyncio.create_task(serve(number)) for number in (1, 2)]
    await asyncio.sleep(0.02)
    assert above.recv(100) == b"+1 talk\n+2 talk\n"
    assert served == []
    above.send(b"2\n")
    await tasks[1]
    above.send(b"1\n")
    await tasks[0]
    assert served == [2, 1]
    assert above.recv(100) == b"-2 talk\n-1 talk\n"
    assert not locks._waiting


async def test_whoever_tires_of_waiting_gives_up_the_place(line: tuple[socket.socket, socket.socket]) -> None:
    above, below = line
    locks = HostLocks(below)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.02), locks.lock("talk"):
            pass
    assert above.recv(100) == b"+1 talk\n-1 talk\n"
