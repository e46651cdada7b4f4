"""What one machine can do: messages a second when everybody writes without a pause, and what it takes."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientSession

from tests.operation.load import Residents, Seen
from tests.operation.processes import BotProcess

WITHOUT_PAUSE = (0.0, 0.0)
# Enough that every worker always has something to do, few enough that nobody is turned away.
CROWD = 16
WARM_UP = 10.0


@dataclass(frozen=True, slots=True)
class Size:
    """One way to run it."""

    name: str
    a_second: float
    """Messages answered, at most."""
    alone: float
    """Milliseconds of an answer when nobody else writes, half of them."""
    megabytes: float
    cores: float
    """Busy ones, of the guide alone, when it answers as much as it can."""


async def measure(name: str, folder: Path, settings: Mapping[str, str], seconds: float) -> Size:
    """Run the guide with `settings`; each part takes `seconds`."""
    bot = BotProcess(folder, name.replace(" ", "-"), settings)
    bot.start()
    try:
        async with ClientSession() as session:
            await bot.until_ready(session)
        residents = Residents(bot.address, are_counted=False)
        await residents.write(CROWD, WARM_UP, Seen(), WITHOUT_PAUSE)
        alone, crowd = Seen(), Seen()
        await residents.write(1, seconds, alone, WITHOUT_PAUSE)
        before = bot.processor_seconds()
        await residents.write(CROWD, seconds, crowd, WITHOUT_PAUSE)
        cores = (bot.processor_seconds() - before) / seconds
        assert set(alone.outcomes) == set(crowd.outcomes) == {"answered"}, (alone.outcomes, crowd.outcomes)
        return Size(name, crowd.outcomes["answered"] / seconds, alone.percentiles()[0], bot.megabytes(), cores)
    finally:
        bot.kill()


def ways(sqlite: str, postgresql: str, redis: str, model: Path) -> dict[str, dict[str, str]]:
    """What is compared: name -> settings."""
    workers = str(os.cpu_count() or 1)
    own = {"BOT_MODEL": str(model)}
    shared = {"BOT_DATABASE_URL": postgresql, "BOT_REDIS_URL": redis}
    return {
        "one process, SQLite": own | {"BOT_DATABASE_URL": sqlite, "BOT_WORKERS": "1"},
        "one process, PostgreSQL and Redis": own | shared | {"BOT_WORKERS": "1"},
        f"{workers} workers, SQLite": own | {"BOT_DATABASE_URL": sqlite, "BOT_WORKERS": workers},
        f"{workers} workers, PostgreSQL and Redis": own | shared | {"BOT_WORKERS": workers},
    }
