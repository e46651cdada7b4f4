"""`make benchmark`: what a turn costs on this machine, over real HTTP, with questions that no cache has seen."""

import asyncio
import resource
import shutil
import statistics
import tempfile
import time
from itertools import cycle
from pathlib import Path

from aiohttp.test_utils import TestClient, TestServer

from bot.app import create_app
from nlu.sentences import read_sentences
from settings import ROOT, load_settings

TURNS = 300


async def measure() -> None:
    """Print p50, p95 and p99 of a turn, turn 100 against turn 5, and the memory of the process."""
    settings = load_settings()
    with tempfile.TemporaryDirectory() as folder:
        kept = ROOT / "var" / "bot.db"
        if kept.exists():
            shutil.copy(kept, Path(folder) / "bot.db")
        settings = settings.model_copy(update={"database_url": f"sqlite:///{folder}/bot.db"})
        async with TestClient(TestServer(create_app(settings))) as client:
            while (await client.get("/health/ready")).status != 200:
                await asyncio.sleep(0.2)
            asked = cycle(sentence.text for sentence in read_sentences(ROOT / "tests" / "nlu"))
            times = [await _turn(client, f"{next(asked)} {number}", None) for number in range(TURNS)][20:]
            cuts = statistics.quantiles(times, n=100)
            print(f"turn          p50 {cuts[49]:.1f} ms   p95 {cuts[94]:.1f} ms   p99 {cuts[98]:.1f} ms")
            await _flatness(client)
    print(f"memory        {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


async def _turn(client: TestClient, text: str, conversation: str | None) -> float:
    started = time.perf_counter()
    response = await client.post("/api/v1/messages", json={"conversation": conversation, "text": text})
    await response.read()
    return (time.perf_counter() - started) * 1000


async def _flatness(client: TestClient) -> None:
    ratios = []
    for round_number in range(5):
        first = await (await client.post("/api/v1/messages", json={"conversation": None, "text": "hello"})).json()
        times = [
            await _turn(client, f"Where is a library near {round_number} {number}?", first["conversation"])
            for number in range(104)
        ]
        ratios.append(statistics.median(times[97:104]) / statistics.median(times[1:8]))
    print(f"turn 100 / 5  {statistics.median(ratios):.2f}")


if __name__ == "__main__":
    asyncio.run(measure())
