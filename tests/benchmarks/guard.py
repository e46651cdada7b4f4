"""`make benchmark-quick`: is a turn as cheap as when it was last recorded? One minute; fails where it is not.

`python -m tests.benchmarks.guard [--record] [--file FILE]`. Milliseconds say little on a busy machine, so it compares
what hardly depends on it: what a turn does, counted (function calls, database statements, sentences encoded), and its
processor time beside that of a fixed piece of work, done in turn with it. The real model answers; `make benchmark`
records.
"""

import argparse
import asyncio
import json
import platform
import random
import re
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from types import FrameType
from typing import Any

from nlu.rasa_environment import prepare_to_serve

prepare_to_serve()

import numpy as np  # noqa: E402 (after prepare)
from aiohttp.test_utils import TestClient, TestServer  # noqa: E402
from sqlalchemy import Engine, event  # noqa: E402

from bot.app import create_app  # noqa: E402
from nlu.e5 import E5  # noqa: E402
from nlu.train import fitting_model  # noqa: E402
from settings import ROOT, Settings, load_settings  # noqa: E402
from tests.benchmarks.compare import machine  # noqa: E402
from tests.benchmarks.lesson import choose  # noqa: E402
from tests.benchmarks.ours import Ours  # noqa: E402

RECORDED = ROOT / "docs" / "benchmarks" / "guard.json"
# A turn may take so much more than recorded.
MOST = 1.2
# Turns of a conversation, and conversations that are counted, and measured.
TURNS, COUNTED, MEASURED = 5, 8, 40
CALLS, TIME = "calls", "processor_time"
NAMES = {
    CALLS: "function calls a turn",
    "statements": "database statements a turn",
    "encodings": "sentences encoded a turn",
    TIME: "processor time of a turn beside a fixed piece of work",
}


@dataclass(frozen=True, slots=True)
class Record:
    """Figures of a turn, and where they were measured."""

    processor: str
    python: str
    turn: dict[str, float]

    def judges(self, name: str, now: "Record") -> bool:
        """Whether a figure of `now` can be compared: times of the same processor, calls of the same Python."""
        return {TIME: now.processor == self.processor, CALLS: now.python == self.python}.get(name, True)

    def dearer(self, now: "Record") -> list[str]:
        """The names of what has become dearer by more than a fifth since this was recorded."""
        return [name for name, was in self.turn.items() if self.judges(name, now) and now.turn[name] > MOST * was]


async def measure(settings: Settings, questions: Sequence[str], counted: int, measured: int) -> dict[str, float]:
    """The figures of NAMES. `counted` and `measured` conversations are held; `questions` suffice for both."""
    texts = iter(questions)
    with _encodings() as encodings, _statements() as statements:
        async with TestClient(TestServer(create_app(settings))) as client:
            while (await client.get("/health/ready")).status != 200:
                await asyncio.sleep(0.1)
            await _converse(client, texts)  # warm
            ratios = []
            for _ in range(measured):
                work, turns = _work(), await _converse(client, texts)
                ratios.append(turns / TURNS / ((work + _work()) / 2))
            before = encodings[0], statements[0]
            with _calls() as calls:
                for _ in range(counted):
                    await _converse(client, texts)
            turns = counted * TURNS
            return {
                CALLS: round(calls[0] / turns, 1),
                "statements": round((statements[0] - before[1]) / turns, 2),
                "encodings": round((encodings[0] - before[0]) / turns, 2),
                TIME: round(statistics.median(ratios), 2),
            }


async def _converse(client: TestClient[Any, Any], texts: Iterator[str]) -> float:
    """One conversation; the processor seconds of it, the client's among them."""
    conversation, began = None, time.process_time()
    for _ in range(TURNS):
        body = {"conversation": conversation, "text": next(texts), "language": "de"}
        async with client.post("/api/v1/messages", json=body) as response:
            response.raise_for_status()
            conversation = (await response.json())["conversation"]
    return time.process_time() - began


def _work() -> float:
    """Processor seconds of a fixed piece of work of the kind that a turn is made of: text, objects, matrices."""
    began = time.process_time()
    matrix = np.linspace(-1, 1, 384 * 384, dtype=np.float32).reshape(384, 384)
    for number in range(20):
        told = json.loads(json.dumps({f"key {each}": [number, each, "Wort"] for each in range(100)}))
        sorted(re.sub(r"\d+", "", name) for name in told)
        matrix = np.tanh(matrix[:16] @ matrix.T @ matrix)[np.arange(384) % 16]
    return time.process_time() - began


@contextmanager
def _encodings() -> Iterator[list[int]]:
    total, real = [0], E5._rows

    def counting(self: E5, numbers: tuple[int, ...]) -> Any:
        total[0] += 1
        return real(self, numbers)

    E5._rows = counting  # type: ignore[method-assign]
    try:
        yield total
    finally:
        E5._rows = real  # type: ignore[method-assign]


@contextmanager
def _statements() -> Iterator[list[int]]:
    total = [0]

    def counting(*_: object) -> None:
        total[0] += 1

    event.listen(Engine, "before_cursor_execute", counting)
    try:
        yield total
    finally:
        event.remove(Engine, "before_cursor_execute", counting)


@contextmanager
def _calls() -> Iterator[list[int]]:
    """Calls of Python functions in all threads."""
    number, total = count(1), [0]

    def counting(frame: FrameType, kind: str, _: object) -> None:
        if kind == "call":
            total[0] = next(number)

    # Python 3.11 cannot look into threads that run already; its counts are compared with its own only.
    watch = getattr(threading, "setprofile_all_threads", threading.setprofile)
    watch(counting)
    sys.setprofile(counting)
    try:
        yield total
    finally:
        sys.setprofile(None)
        watch(None)


def main() -> int:
    """Measure, and compare or record; 1 where something has become dearer, 2 where it cannot be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--record", action="store_true", help="record instead of comparing")
    parser.add_argument("--file", type=Path, default=RECORDED, help="where it is recorded")
    parser.add_argument("--catalogue", type=Path, help="a prepared SQLite file; else one is made of the seed and kept")
    arguments = parser.parse_args()
    settings = load_settings()
    model = fitting_model(settings)
    if model is None or not model.exists():
        print("No model fits today's data: make train", file=sys.stderr)
        return 2
    if not arguments.file.exists() and not arguments.record:
        print(f"{arguments.file} is missing: make benchmark", file=sys.stderr)
        return 2
    lesson = choose()
    texts = [each.text for each in lesson.questions] + lesson.crowd
    random.Random(1).shuffle(texts)
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copy(arguments.catalogue or Ours().catalogue(), Path(folder) / "bot.db")
        changes = {"database_url": f"sqlite:///{path}", "model": model}
        changes |= {"messages_a_minute": 600, "requests_a_minute": 1_000_000}
        now = asyncio.run(measure(settings.model_copy(update=changes), texts, COUNTED, MEASURED))
    found = Record(machine()["processor"], ".".join(platform.python_version_tuple()[:2]), now)
    if arguments.record:
        arguments.file.write_text(json.dumps(asdict(found), indent=2) + "\n", encoding="utf-8")
    recorded = Record(**json.loads(arguments.file.read_text(encoding="utf-8")))
    dearer = recorded.dearer(found)
    for name, value in now.items():
        verdict = "DEARER" if name in dearer else "well" if recorded.judges(name, found) else "measured elsewhere"
        was = recorded.turn[name]
        print(f"{NAMES[name]:54} {was:>10g} -> {value:<10g} {100 * value / was:4.0f} %  {verdict}")
    if dearer:
        print("A turn takes over a fifth more than recorded. If it must: make benchmark records anew.", file=sys.stderr)
    return 1 if dearer else 0


if __name__ == "__main__":
    sys.exit(main())
