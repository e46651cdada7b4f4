"""1,000 updates, a fifth of them twice, a tenth of the provider's answers a failure, and `kill -9` in the middle."""

import asyncio
import json
import random
import socket
import subprocess
import sys
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path
from time import time
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession, web
from aiohttp.test_utils import TestServer

from bot.rounds import AT_ONCE
from settings import ROOT
from tests.bot.channels.contract import Case
from tests.bot.channels.house import LEASE, Provider, Seen
from tests.bot.channels.said import quoted
from tests.bot.channels.serve_house import case_of
from tests.bot.channels.test_whatsapp import webhook

MESSAGES_EACH = 16


class World:
    """The provider and its residents."""

    def __init__(self, case: Case, database_url: str) -> None:
        self.case = case
        self.database_url = database_url
        self.provider = Provider()
        self.provider.is_message = lambda seen: case.said(seen) is not None
        self.random = random.Random(7)
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.process: subprocess.Popen[bytes] | None = None
        self.api = ""
        self.failures = 0
        self.tasks: set[asyncio.Task[None]] = set()

    def start(self) -> None:
        arguments = [self.case.name, self.api, self.database_url, str(self.port)]
        self.process = subprocess.Popen([sys.executable, "-m", "tests.bot.channels.serve_house", *arguments], cwd=ROOT)

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[ClientSession]:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self.handle)
        async with TestServer(app) as server, ClientSession() as session:
            self.api = str(server.make_url("")).rstrip("/")
            self.session = session
            self.start()
            yield session
            self.kill()

    async def handle(self, request: web.Request) -> web.Response:
        """A tenth of the messages is refused for now; WhatsApp tells of those that it took."""
        raw = await request.read()
        seen = Seen(request.method, request.path_qs, dict(request.headers), json.loads(raw) if raw else None)
        if self.provider.is_message(seen):
            if self.random.random() < 0.1:
                self.failures += 1
                return web.json_response({}, status=self.random.choice([429, 500, 503]))
            self.provider.accepted.append(seen)
            if self.case.name == "whatsapp":
                status = {"id": "wamid.x", "status": "sent", "timestamp": "1", "recipient_id": "x"}
                status["biz_opaque_callback_data"] = seen.body["biz_opaque_callback_data"]
                task = asyncio.create_task(self.deliver(webhook(statuses=[status])))
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)
        return web.json_response(self.provider.success)

    async def deliver(self, payload: Any) -> None:
        """Post a webhook until it is thanked for, as providers do."""
        body = json.dumps(payload).encode()
        url = f"http://127.0.0.1:{self.port}/channels/{self.case.name}{self.case.path}"
        while True:
            try:
                headers = {"Content-Type": "application/json"} | self.case.proof(body)
                async with self.session.request(self.case.method, url, data=body, headers=headers) as response:
                    if response.status == 200:
                        return
                    assert response.status >= 500, await response.text()
            except (ClientError, ConnectionError):
                pass
            await asyncio.sleep(0.1)

    async def until(self, count: int, seconds: float) -> None:
        """Wait until so many different answers have been taken."""
        for _ in range(int(seconds * 20)):
            if len({(who, text) for who, text in map(self.case.said, self.provider.accepted)}) >= count:  # type: ignore[misc]
                return
            await asyncio.sleep(0.05)
        raise AssertionError(f"only {len(self.provider.accepted)} of {count} answers after {seconds} s")


def resident(case: Case, number: int) -> str:
    """Addresses of the messenger's kind, one a resident."""
    return f"!room{number}:example.org" if case.name == "matrix" else f"1631{number:07}"


@pytest.mark.slow
@pytest.mark.parametrize(("name", "residents"), [("whatsapp", 50), ("matrix", 12), ("telegram", 12)])
async def test_every_resident_gets_each_answer_once_and_in_order(name: str, residents: int, tmp_path: Path) -> None:
    case = case_of(name)
    world = World(case, f"sqlite:///{tmp_path / 'post.db'}")
    people = [resident(case, number) for number in range(residents)]
    begun = time()
    updates = {
        who: [
            case.text(who, place * MESSAGES_EACH + number, f"{place}/{number}", begun + number)
            for number in range(MESSAGES_EACH)
        ]
        for place, who in enumerate(people)
    }
    twice = world.random.sample([each for own in updates.values() for each in own], residents * 4)

    async def write(who: str) -> None:
        for update in updates[who]:
            await world.deliver(update)
            if update in twice:
                await world.deliver(update)

    total = residents * MESSAGES_EACH
    async with world.running():
        writing = asyncio.gather(*(write(who) for who in people))
        await world.until(total * 2 // 5, seconds=90)
        world.kill()
        world.start()
        await writing
        await world.until(total, seconds=120)
        await asyncio.sleep(LEASE + 1)  # a lease longer: whatever would come twice has come

    shown: dict[str, list[str]] = defaultdict(list)
    keys: set[Any] = set()
    for seen in world.provider.accepted:
        who, text = case.said(seen)  # type: ignore[misc]
        if name == "matrix":  # the homeserver takes each transaction id once
            if seen.path in keys:
                continue
            keys.add(seen.path)
        shown[who] += quoted(text)
    expected = {who: [f"{place}/{number}" for number in range(MESSAGES_EACH)] for place, who in enumerate(people)}
    repeated = {who: [a for a, b in pairwise(own) if a == b] for who, own in shown.items()}
    if name == "telegram":  # takes no key: what was on its way at the kill may come twice, nothing else
        assert sum(map(len, repeated.values())) <= AT_ONCE
        shown = {who: list(dict.fromkeys(own)) for who, own in shown.items()}
    assert shown == expected
    assert world.failures > total // 20
