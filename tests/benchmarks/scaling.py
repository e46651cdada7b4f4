"""What two workers on two cores carry, beside one on one core. Uses what `compare` has trained."""

import asyncio
import json
import os
from typing import Any

from tests.benchmarks.lesson import Lesson
from tests.benchmarks.load import crowd, unseen
from tests.benchmarks.ours import Ours

RESIDENTS = 32
# So often each is asked, in turn, so that what disturbs the machine for seconds disturbs both.
ROUNDS = 3
PORT_OF_TWO = 8396


def measure(lesson: Lesson, seconds: float = 15) -> dict[str, Any]:
    """Turns a second and memory of each, and how many times more two carry. They are asked in turn, `seconds` each."""
    everywhere = sorted(os.sched_getaffinity(0))
    if len(everywhere) < 2:
        return {"skipped": "two workers need two cores"}
    sides = {workers: Ours(workers) for workers in (1, 2)}
    sides[2].port = PORT_OF_TWO
    turns, took = dict.fromkeys(sides, 0), dict.fromkeys(sides, 0.0)
    found: dict[str, Any] = {}
    # No question comes a second time: a worker remembers its own last ones only.
    texts = unseen(lesson)
    try:
        for workers, ours in sides.items():
            ours.start()
            asyncio.run(ours.until_answering(lesson))
            # Each worker gets ready by itself, and the first seconds are slower.
            asyncio.run(crowd(ours, lesson, texts, RESIDENTS, 3))
            ours.pin(set(everywhere[-workers:]))
            found[f"workers_{workers}"] = {"failed": 0, "wrong_texts": 0, "memory_mb": ours.memory()}
        for _ in range(ROUNDS):
            for workers, ours in sides.items():
                asked = asyncio.run(crowd(ours, lesson, texts, RESIDENTS, seconds / ROUNDS))
                turns[workers] += len(asked.milliseconds)
                took[workers] += asked.seconds
                found[f"workers_{workers}"]["failed"] += asked.failed
                found[f"workers_{workers}"]["wrong_texts"] += asked.wrong_texts
        for workers in sides:
            found[f"workers_{workers}"]["turns_per_s"] = round(turns[workers] / took[workers], 2)
        # Pages that the one shares with the two would be counted half: each is measured while the other does not run.
        sides[1].stop()
        found["workers_2"]["memory_mb"] = sides[2].memory()
    finally:
        for ours in sides.values():
            ours.stop()
    one, two = (found[f"workers_{workers}"]["turns_per_s"] for workers in sides)
    return {**found, "ratio": round(two / one, 2)}


if __name__ == "__main__":
    from tests.benchmarks.lesson import choose

    print(json.dumps(measure(choose()), indent=2))
