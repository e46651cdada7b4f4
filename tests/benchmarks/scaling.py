"""What two workers on two cores carry, beside one on one core. Uses what `compare` has trained."""

import asyncio
import json
import os
from typing import Any

from tests.benchmarks.lesson import Lesson
from tests.benchmarks.load import crowd, unseen
from tests.benchmarks.ours import Ours

RESIDENTS = 32


def measure(lesson: Lesson, seconds: float = 15) -> dict[str, Any]:
    """Turns a second and memory of each, and how many times more two carry."""
    everywhere = sorted(os.sched_getaffinity(0))
    if len(everywhere) < 2:
        return {"skipped": "two workers need two cores"}
    found: dict[str, Any] = {}
    for workers in (1, 2):
        ours = Ours(workers)
        try:
            ours.start()
            asyncio.run(ours.until_answering(lesson))
            # Each worker gets ready by itself, and the first seconds are slower. No question comes a second time: a
            # worker remembers its own last ones only.
            texts = unseen(lesson)
            asyncio.run(crowd(ours, lesson, texts, RESIDENTS, 3))
            ours.pin(set(everywhere[-workers:]))
            asked = asyncio.run(crowd(ours, lesson, texts, RESIDENTS, seconds))
            found[f"workers_{workers}"] = {
                "turns_per_s": round(len(asked.milliseconds) / asked.seconds, 2),
                "memory_mb": ours.memory(),
                "failed": asked.failed,
                "wrong_texts": asked.wrong_texts,
            }
        finally:
            ours.stop()
    one, two = (found[f"workers_{workers}"]["turns_per_s"] for workers in (1, 2))
    return found | {"ratio": round(two / one, 2)}


if __name__ == "__main__":
    from tests.benchmarks.lesson import choose

    print(json.dumps(measure(choose()), indent=2))
