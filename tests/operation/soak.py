"""A long run as residents and operators see it: errors, times, memory, and a spike of ten times the load."""

import asyncio
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from tests.operation.load import THINKING, Residents, Seen
from tests.operation.processes import BotProcess

SPIKE = 10


@dataclass(slots=True)
class Soak:
    """What came of it."""

    steady: Seen = field(default_factory=Seen)
    spike: Seen = field(default_factory=Seen)
    after: Seen = field(default_factory=Seen)
    memory: list[tuple[float, float]] = field(default_factory=list)
    """Second and megabytes, sampled during the steady part."""
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def growth(self) -> float:
        """Memory at the end over memory after the warm-up (the first fifth), each the mean of a tenth of the run."""
        values = [megabytes for _, megabytes in self.memory]
        tenth = max(1, len(values) // 10)
        warm = values[2 * tenth : 3 * tenth] or values[-1:]
        return (sum(values[-tenth:]) / tenth) / (sum(warm) / len(warm)) - 1


async def soak(
    bot: BotProcess,
    *,
    residents: int,
    seconds: float,
    spike_seconds: float,
    thinking: tuple[float, float] = THINKING,
    say: Any = lambda line: None,
) -> Soak:
    """Residents write for `seconds`, then ten times as many for `spike_seconds`, then as many as before again."""
    result = Soak()
    bot.start()
    try:
        async with ClientSession() as session:
            await bot.until_ready(session)
        began = time.monotonic()

        async def watch() -> None:
            while True:
                result.memory.append((time.monotonic() - began, bot.megabytes()))
                p50, _, p99 = result.steady.percentiles()
                say(
                    f"{time.monotonic() - began:.0f} s: {dict(result.steady.outcomes)}, p50 {p50:.0f} ms, "
                    f"p99 {p99:.0f} ms, {result.memory[-1][1]:.0f} MB"
                )
                await asyncio.sleep(max(0.5, seconds / 120))

        watching = asyncio.create_task(watch())
        everyday = Residents(bot.address)
        await everyday.write(residents, seconds, result.steady, thinking)
        watching.cancel()
        say(f"{residents * SPIKE} residents for {spike_seconds:.0f} s")
        await Residents(bot.address, seed=4).write(residents * SPIKE, spike_seconds, result.spike, thinking)
        say(f"they saw {dict(result.spike.outcomes)}")
        await asyncio.sleep(5)
        await Residents(bot.address, seed=5).write(residents, spike_seconds, result.after, thinking)
        say(f"afterwards {dict(result.after.outcomes)}")
        assert bot.is_running
    finally:
        bot.kill()
    return result


def log_of(bot: BotProcess) -> str:
    """What the process wrote."""
    return Path(bot.log).read_text(encoding="utf-8")
