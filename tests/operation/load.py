"""Residents who write to a running guide from outside: each with pauses to read and type, in their own language."""

import asyncio
import random
import statistics
import time
from collections import Counter
from dataclasses import dataclass, field

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

from tests.operation.questions import questions

# A resident reads an answer and types the next question; nobody writes every second.
THINKING = (5.0, 15.0)
SILENCE = ClientTimeout(total=60)


@dataclass(slots=True)
class Seen:
    """What residents saw."""

    outcomes: Counter[str] = field(default_factory=Counter)
    """answered, 429, 503, error."""
    times: list[tuple[float, float]] = field(default_factory=list)
    """Second and milliseconds of each answered message."""
    errors: Counter[str] = field(default_factory=Counter)

    def percentiles(self, begin: float = 0.0, end: float = float("inf")) -> tuple[float, float, float]:
        """p50, p95 and p99 in milliseconds of what was answered between two seconds."""
        own = [milliseconds for second, milliseconds in self.times if begin <= second < end]
        if len(own) < 2:
            return (own * 3)[:3] if own else (0.0, 0.0, 0.0)  # type: ignore[return-value]
        cuts = statistics.quantiles(own, n=100)
        return cuts[49], cuts[94], cuts[98]


class Residents:
    """Many at once, each from an address of their own."""

    def __init__(self, address: str, seed: int = 3, *, are_counted: bool = True) -> None:
        """`address` of the guide; the same `seed` asks the same; without `are_counted` no rate limit holds them."""
        self._address = address
        self._are_counted = are_counted
        self._seed = seed
        self._began = time.monotonic()

    async def write(self, count: int, seconds: float, seen: Seen, thinking: tuple[float, float] = THINKING) -> None:
        """`count` residents write for so many seconds; what they see goes to `seen`."""
        next(questions(self._seed))  # read before the clock runs
        async with ClientSession(timeout=SILENCE, connector=TCPConnector(limit=0)) as session:
            until = time.monotonic() + seconds
            await asyncio.gather(*(self._resident(session, number, until, seen, thinking) for number in range(count)))

    async def _resident(
        self, session: ClientSession, number: int, until: float, seen: Seen, thinking: tuple[float, float]
    ) -> None:
        chance = random.Random(self._seed * 100_000 + number)
        asked = questions(self._seed * 100_000 + number)
        own = f"10.{self._seed % 256}.{number // 256}.{number % 256}"
        headers = {"X-Forwarded-For": own} if self._are_counted else {}
        conversation: str | None = None
        await asyncio.sleep(min(chance.uniform(0, thinking[1]), max(0.0, until - time.monotonic())))
        while time.monotonic() < until:
            text = next(asked)
            started = time.monotonic()
            body = {"conversation": conversation, "text": text}
            try:
                async with session.post(f"{self._address}/api/v1/messages", json=body, headers=headers) as response:
                    turn = await response.json()
                    is_answered = response.status == 200 and "Retry-After" not in response.headers
                    outcome = "answered" if is_answered else str(response.status)
                    wait = float(response.headers.get("Retry-After", 0))
            except (ClientError, OSError, TimeoutError, ValueError) as error:
                outcome, wait, turn = "error", 1.0, {}
                seen.errors[type(error).__name__] += 1
            now = time.monotonic()
            seen.outcomes[outcome] += 1
            if outcome == "answered":
                seen.times.append((now - self._began, (now - started) * 1000))
                conversation = turn["conversation"]
            await asyncio.sleep(min(wait or chance.uniform(*thinking), max(0.01, until - time.monotonic())))
