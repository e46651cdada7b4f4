"""Random kills of two processes with PostgreSQL under a run of messages; the messenger keeps the ledger."""

import asyncio
import json
import random
import subprocess
import sys
import time
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, web
from aiohttp.test_utils import TestServer

from settings import ROOT
from tests.bot.channels.house import LEASE, Seen
from tests.bot.channels.said import quoted
from tests.bot.channels.test_whatsapp import WhatsAppCase, webhook
from tests.operation.processes import free_port

CASE = WhatsAppCase()
PROCESSES = 2
# A tenth of the messenger's answers is a failure for now.
FAILURES = 0.1


@dataclass(slots=True)
class Ledger:
    """What the messenger knows, apart from our processes: who wrote what, and what was shown to whom, in order."""

    written: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    shown: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    @property
    def answers(self) -> int:
        """How many were shown."""
        return sum(map(len, self.shown.values()))

    def faults(self) -> dict[str, int]:
        """Messages lost, answered twice, and residents who got answers out of order."""
        lost = twice = disorder = 0
        for who, written in self.written.items():
            shown = self.shown[who]
            lost += len(set(written) - set(shown))
            twice += len(shown) - len(set(shown))
            first = list(dict.fromkeys(shown))
            disorder += first != [each for each in written if each in set(first)]
        return {"lost": lost, "answered twice": twice, "out of order": disorder}


class KillRun:
    """Two processes, a messenger with a ledger, and somebody who pulls plugs."""

    def __init__(self, database_url: str, folder: Path, *, messages: int, kills: int, residents: int) -> None:
        """Every process works on the database; logs go to `folder`."""
        self.ledger = Ledger()
        self.kills_at: list[float] = []
        self.progress: list[tuple[float, float]] = []
        self._database_url = database_url
        self._folder = folder
        self.messages, self._kills, self.residents = messages, kills, residents
        self._chance = random.Random(11)
        self._ports = [free_port() for _ in range(PROCESSES)]
        self._processes: list[subprocess.Popen[bytes]] = []
        self._posted = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, pause: float, say: Any = lambda line: None) -> float:
        """Run until every message is answered and every kill is done; returns the seconds.

        `pause`: the longest that a process which serves goes on before it is killed.
        """
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._messenger)
        async with TestServer(app) as server, ClientSession() as self._session:
            self._api = str(server.make_url("")).rstrip("/")
            self._processes = [self._start(number) for number in range(PROCESSES)]
            self._began = time.monotonic()
            try:
                writing = asyncio.gather(*(self._write(number) for number in range(self.residents)))
                await asyncio.gather(writing, self._kill(pause), self._watch(say))
                await asyncio.sleep(LEASE + 1)  # whatever would come twice has come
            finally:
                for process in self._processes:
                    process.kill()
                    process.wait()
        return time.monotonic() - self._began

    def _start(self, number: int) -> subprocess.Popen[bytes]:
        arguments = [CASE.name, self._api, self._database_url, str(self._ports[number])]
        with (self._folder / f"process-{number}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "tests.bot.channels.serve_house", *arguments], cwd=ROOT, stdout=log, stderr=log
            )

    async def _kill(self, pause: float) -> None:
        for _ in range(self._kills):
            number = self._chance.randrange(PROCESSES)
            await self._until_it_serves(number)  # one that is only starting has nothing to lose
            await asyncio.sleep(self._chance.uniform(0.0, pause))
            self._processes[number].kill()
            self._processes[number].wait()
            self._processes[number] = self._start(number)
            self.kills_at.append(time.monotonic() - self._began)

    async def _until_it_serves(self, number: int) -> None:
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", self._ports[number])
            except OSError:
                assert self._processes[number].poll() is None, "it has ended by itself"
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return

    async def _watch(self, say: Any) -> None:
        while self.ledger.answers < self.messages or len(self.kills_at) < self._kills:
            self.progress.append((time.monotonic() - self._began, float(self.ledger.answers)))
            say(f"{self.ledger.answers} of {self.messages} answered, {len(self.kills_at)} of {self._kills} kills")
            assert time.monotonic() - self._began < self.messages + 60 * self._kills + 120, "it does not go on"
            await asyncio.sleep(1)

    async def _write(self, number: int) -> None:
        who, each = f"1631{number:07}", self.messages // self.residents
        for place in range(each + (number < self.messages % self.residents)):
            # As long as plugs are pulled there is something to answer.
            while self._posted / self.messages > (len(self.kills_at) + 1) / (self._kills + 1):
                await asyncio.sleep(0.05)
            text = f"{number}/{place}"
            self._posted += 1
            self.ledger.written[who].append(text)
            update = CASE.text(who, number * 1_000_000 + place, text, time.time())
            await self._deliver(update)
            if self._chance.random() < 0.05:  # a messenger that missed our thanks
                await self._deliver(update)

    async def _messenger(self, request: web.Request) -> web.Response:
        raw = await request.read()
        seen = Seen(request.method, request.path_qs, dict(request.headers), json.loads(raw) if raw else None)
        said = CASE.said(seen)
        if said is not None:
            if self._chance.random() < FAILURES:
                return web.json_response({}, status=self._chance.choice([429, 500, 503]))
            self.ledger.shown[said[0]] += quoted(said[1])
            status = {"id": "wamid.x", "status": "sent", "timestamp": "1", "recipient_id": "x"}
            status["biz_opaque_callback_data"] = seen.body["biz_opaque_callback_data"]
            task = asyncio.create_task(self._deliver(webhook(statuses=[status])))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return web.json_response({"ok": True, "result": {}})

    async def _deliver(self, payload: Any) -> None:
        """Post a webhook to any of the processes until it is thanked for, as messengers do."""
        body = json.dumps(payload).encode()
        headers = {"Content-Type": "application/json"} | CASE.proof(body)
        while True:
            port = self._chance.choice(self._ports)
            try:
                url = f"http://127.0.0.1:{port}/channels/{CASE.name}{CASE.path}"
                async with self._session.request(CASE.method, url, data=body, headers=headers) as response:
                    if response.status == 200:
                        return
            except (ClientError, OSError):
                pass
            await asyncio.sleep(0.1)
