"""PostgreSQL and Redis stopped and started under load: what residents see meanwhile, and how soon all is well again."""

import asyncio
import random
import statistics
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.operation.cluster import Cluster
from tests.operation.processes import BotProcess
from tests.operation.questions import questions
from tests.redis_server import RedisServer

PROCESSES = 2
KEY = "a-key-of-the-tests-with-enough-characters"
# An engine that has been back for so long, and not everybody is answered: that is no recovery.
LONGEST = 120.0
# Longer than any answer may take, so that silence is counted as what it is.
SILENCE = ClientTimeout(total=30)


@dataclass(slots=True)
class Outcome:
    """What residents saw."""

    seen: Counter[str] = field(default_factory=Counter)
    """answered; sentence: an honest one with people to turn to; silence: anything else."""
    times: list[tuple[float, float]] = field(default_factory=list)
    """Second of the run and milliseconds of each answer."""
    outages: list[tuple[float, str, float]] = field(default_factory=list)
    """Second of the run, what went, seconds from its return until everybody was answered as usual."""


class OutageRun:
    """Two processes, a database and a Redis that go and come back, residents who write all the time."""

    def __init__(self, cluster: Cluster, redis: RedisServer, folder: Path, model: Path, residents: int) -> None:
        """The database must hold the catalogue; logs go to `folder`."""
        self.outcome = Outcome()
        self._cluster, self._redis = cluster, redis
        self.residents = residents
        settings = {
            "BOT_DATABASE_URL": cluster.url,
            "BOT_REDIS_URL": redis.url,
            "BOT_MODEL": str(model),
            "BOT_SECRET_KEY": KEY,
        }
        self.processes = [BotProcess(folder, f"bot-{number}", settings) for number in range(PROCESSES)]
        self._chance = random.Random(5)
        self._failed_at = self._answered_at = 0.0
        self._stop = False

    async def run(
        self,
        outages: list[str],
        pause: float,
        say: Any = lambda line: None,
        before: Callable[[], Awaitable[None]] | None = None,
    ) -> float:
        """Each of `outages` (postgresql, redis) after `pause` seconds of calm; returns the seconds of the run.

        `before` is awaited when both processes are ready and nobody writes yet.
        """
        async with ClientSession(timeout=SILENCE) as self._session:
            for process in self.processes:
                process.start()
            try:
                for process in self.processes:
                    await process.until_ready(self._session)
                if before:
                    await before()
                self._began = time.monotonic()
                writing = [asyncio.create_task(self._write(number)) for number in range(self.residents)]
                for what in outages:
                    await asyncio.sleep(pause)
                    await self._interrupt(what)
                    say(f"{what} is back; residents saw {dict(self.outcome.seen)}")
                await asyncio.sleep(pause)
                self._stop = True
                await asyncio.gather(*writing)
                return time.monotonic() - self._began
            finally:
                for process in self.processes:
                    process.kill()

    async def _interrupt(self, what: str) -> None:
        at = time.monotonic() - self._began
        if what == "postgresql":
            await asyncio.to_thread(self._cluster.stop)
            await asyncio.sleep(2)
            await asyncio.to_thread(self._cluster.start)
        else:
            self._redis.kill()
            await asyncio.sleep(2)
            await asyncio.to_thread(self._redis.start)
        back = time.monotonic()
        calm = 2.0  # so long everybody is answered before it counts as well again
        while time.monotonic() - max(back, self._failed_at) < calm or self._answered_at < back:
            assert time.monotonic() - back < LONGEST, f"no recovery from {what}"
            await asyncio.sleep(0.05)
        self.outcome.outages.append((at, what, max(0.0, self._failed_at - back)))

    async def _write(self, number: int) -> None:
        conversation, asked = None, questions(number)
        await asyncio.sleep(self._chance.random())
        while not self._stop:
            text = next(asked)
            body = {"conversation": conversation, "text": text}
            started = time.monotonic()
            seen, conversation = await self._ask(body)
            now = time.monotonic()
            self.outcome.seen[seen] += 1
            self.outcome.times.append((now - self._began, (now - started) * 1000))
            if seen == "answered":
                self._answered_at = now
            else:
                self._failed_at = now
            await asyncio.sleep(self._chance.uniform(0.5, 1.5))

    async def _ask(self, body: dict[str, Any]) -> tuple[str, str | None]:
        address = self._chance.choice(self.processes).address
        try:
            async with self._session.post(f"{address}/api/v1/messages", json=body) as response:
                turn = await response.json()
                kinds = [each["type"] for each in turn.get("replies", ())]
                if response.status == 200 and "Retry-After" not in response.headers and kinds:
                    return "answered", turn["conversation"]
                is_honest = kinds[-1:] == ["handover"] and bool(turn["replies"][-1]["contacts"])
                return "sentence" if is_honest else "silence", turn.get("conversation", body["conversation"])
        except (ClientError, OSError, TimeoutError):
            return "silence", body["conversation"]


def median_milliseconds(outcome: Outcome) -> float:
    """Of all answers."""
    return statistics.median(milliseconds for _, milliseconds in outcome.times)
