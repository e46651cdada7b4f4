"""Rate limits: how long somebody has to wait, counted over all processes where there is Redis."""

import time
from dataclasses import dataclass

from bot.shared_memory import Away, SharedMemory

# So many people are remembered by one process; beyond it those who are within their limit are forgotten.
MOST_REMEMBERED = 50_000

# The generic cell rate algorithm keeps one number per person: when all they have asked for will be "paid off".
_COUNT = """
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local interval, window = tonumber(ARGV[1]), tonumber(ARGV[2])
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or 0), now) + interval
if due - now > window + 0.000001 then return tostring(due - now - window) end
redis.call('SET', KEYS[1], string.format('%.6f', due), 'PX', math.ceil((due - now) * 1000))
return '0'
"""


@dataclass(frozen=True, slots=True)
class Limit:
    """So many a minute, all at once if one likes, then one by one as time passes."""

    name: str
    a_minute: int


class RateLimits:
    """Counts; nothing but a name and a number is kept, for a minute at most."""

    def __init__(self, memory: SharedMemory | None = None) -> None:
        """Without `memory`, and while it is away, this process counts alone."""
        self._memory = memory
        self._due: dict[str, float] = {}

    async def count(self, limit: Limit, who: str) -> float:
        """0.0 and counted, or the seconds to wait and not counted. `who` must not tell who it is."""
        key, interval = f"wir:limit:{limit.name}:{who}", 60 / limit.a_minute
        if self._memory:
            try:
                return float(await self._memory.run(_COUNT, (key,), (interval, 60)))
            except Away:
                pass
        return self._count(key, interval)

    def _count(self, key: str, interval: float) -> float:
        now = time.monotonic()
        due = max(self._due.get(key, 0.0), now) + interval
        if due - now > 60 + 1e-6:
            return due - now - 60
        if len(self._due) >= MOST_REMEMBERED:
            self._due = {each: then for each, then in self._due.items() if then > now + interval}
        self._due[key] = due
        return 0.0
