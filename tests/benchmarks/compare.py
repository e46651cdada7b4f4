"""`make benchmark`: the guide beside stock Rasa and nlp.js, the same lesson and questions, in one run on one machine.

`python -m tests.benchmarks.compare [--quick] [--only ours stock nlpjs] [--into FOLDER]`. The result is latest.json, a
page and charts; `--quick` shows that everything runs (its figures mean nothing). Progress goes to the screen.
"""

import argparse
import asyncio
import json
import os
import platform
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from settings import ROOT
from tests.benchmarks import flatness, scaling
from tests.benchmarks.contender import KEPT, Contender
from tests.benchmarks.lesson import Lesson, choose
from tests.benchmarks.load import Asked, ask_all, crowd, unseen
from tests.benchmarks.nlpjs import NlpJs
from tests.benchmarks.ours import Ours
from tests.benchmarks.report import write_report
from tests.benchmarks.stock import Stock

CONTENDERS: tuple[type[Contender], ...] = (Ours, NlpJs, Stock)
RESIDENTS = (1, 8, 64)
# Many at once on one core: what a core carries.
RESIDENTS_OF_A_CORE = 8
SECONDS, QUICK_SECONDS = 15.0, 3.0

Figures = dict[str, Any]
_began = time.perf_counter()


def say(text: str) -> None:
    """One line of progress."""
    print(f"{time.perf_counter() - _began:7.0f} s  {text}", flush=True)


def measure(contender: Contender, lesson: Lesson, seconds: float) -> Figures:
    """All figures of one contender. Raises Unavailable."""
    name = contender.name
    say(f"{name}: setting up")
    versions = contender.prepare(lesson)
    say(f"{name}: training on {len(lesson.training)} sentences")
    training = _timed(lambda: contender.train(lesson))
    say(f"{name}: trained in {training:.1f} s; starting")
    try:
        start = _timed(lambda: _start(contender, lesson))
        say(f"{name}: first answer after {start:.1f} s; asking {len(lesson.questions)} questions")
        fresh = contender.memory()
        asked = asyncio.run(ask_all(contender, lesson))
        figures = {"versions": versions, "training_s": round(training, 1), "start_s": round(start, 2)}
        figures |= {"turn_ms": _quantiles(asked.milliseconds), "accuracy": _accuracy(asked)}
        say(f"{name}: {figures['turn_ms']}, accuracy {figures['accuracy']['mean']}")
        texts = unseen(lesson)
        figures["residents"] = {}
        for residents in RESIDENTS:
            figures["residents"][str(residents)] = _crowd(contender, lesson, texts, residents, seconds)
            say(f"{name}: {residents} at once: {figures['residents'][str(residents)]}")
        figures["memory_mb"] = {"after_start": fresh, "after_load": contender.memory()}
        figures["one_core"] = one_core(contender, lesson, texts, seconds)
        say(f"{name}: on one core: {figures['one_core']}; memory {figures['memory_mb']['after_load']}")
        figures["wrong_texts"] = asked.wrong_texts
    finally:
        contender.stop()
    return figures


def one_core(contender: Contender, lesson: Lesson, texts: Any, seconds: float) -> Figures:
    """What it carries with all its processes on one core, while those who ask have the other ones."""
    everywhere = os.sched_getaffinity(0)
    one, others = {max(everywhere)}, everywhere - {max(everywhere)}
    contender.pin(one)
    os.sched_setaffinity(0, others or one)
    try:
        return _crowd(contender, lesson, texts, RESIDENTS_OF_A_CORE, seconds)
    finally:
        os.sched_setaffinity(0, everywhere)
        contender.pin(everywhere)


def alone(lesson: Lesson, into: Path, *, quick: bool) -> Figures:
    """What only ours is asked: does it stay as quick, what do two workers carry, and where the time goes."""
    say("ours: does it stay as quick")
    few = {"stored": 1000, "turns": 40, "late": 20} if quick else {}
    found = {"flatness": flatness.measure(lesson, **few)}
    say(f"ours: {found['flatness']}; two workers")
    found["scaling"] = scaling.measure(lesson, QUICK_SECONDS if quick else SECONDS)
    say(f"ours: {found['scaling']}; where the time goes")
    into.mkdir(parents=True, exist_ok=True)
    ours = Ours()
    command = [sys.executable, "-m", "tests.benchmarks.profile", into / "profile.md"]
    ours.run(command, ours.environment | {"BOT_MODEL": str(ours.folder / "model.tar.gz")})
    return found


def ratios(ours: Figures, stock: Figures) -> dict[str, float]:
    """Stock divided by ours, or ours by stock where more is better: bigger is better throughout."""

    def memory(figures: Figures) -> float:
        return float(figures["memory_mb"]["after_load"]["rss"])

    worst = max(stock["accuracy"]["worst"], 0.001)
    found = {
        "turn_p50": stock["turn_ms"]["p50"] / ours["turn_ms"]["p50"],
        "turn_p99": stock["turn_ms"]["p99"] / ours["turn_ms"]["p99"],
        "throughput_per_core": ours["one_core"]["turns_per_s"] / stock["one_core"]["turns_per_s"],
        "memory": memory(stock) / memory(ours),
        "start": stock["start_s"] / ours["start_s"],
        "training": stock["training_s"] / ours["training_s"],
        "accuracy_worst_language": ours["accuracy"]["worst"] / worst,
    }
    return {name: round(value, 2) for name, value in found.items()}


def machine() -> dict[str, Any]:
    """What it ran on."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.processor(),
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": model,
        "cores": len(os.sched_getaffinity(0)),
        "memory_gb": round(memory),
        "system": f"{platform.system()} {platform.release()}",
        "load_before": round(os.getloadavg()[0], 2),
    }


def _start(contender: Contender, lesson: Lesson) -> None:
    contender.start()
    asyncio.run(contender.until_answering(lesson))


def _timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _quantiles(milliseconds: list[float]) -> dict[str, float]:
    return {f"p{each}": round(float(np.percentile(milliseconds, each)), 2) for each in (50, 95, 99)}


def _accuracy(asked: Asked) -> Figures:
    shares = {language: round(float(np.mean(right)), 4) for language, right in sorted(asked.right.items())}
    mean = round(float(np.mean(list(shares.values()))), 4)
    return {"mean": mean, "worst": min(shares.values()), "languages": shares}


def _crowd(contender: Contender, lesson: Lesson, texts: Any, residents: int, seconds: float) -> Figures:
    asked = asyncio.run(crowd(contender, lesson, texts, residents, seconds))
    turns = len(asked.milliseconds)
    return {
        "turns": turns,
        "turns_per_s": round(turns / asked.seconds, 2),
        "processor_ms_a_turn": round(1000 * asked.processor_seconds / max(turns, 1), 2),
        **(_quantiles(asked.milliseconds) if turns else {}),
        "failed": asked.failed,
        "wrong_texts": asked.wrong_texts,
    }


def main() -> int:
    """Measure, and write the report; 1 where ours or stock is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tiny lesson and short phases")
    parser.add_argument("--only", nargs="+", choices=[each.name for each in CONTENDERS])
    parser.add_argument("--into", type=Path, help="folder of the report; docs/benchmarks, or var/ for a quick run")
    arguments = parser.parse_args()
    into = arguments.into or (KEPT / "quick" if arguments.quick else ROOT / "docs" / "benchmarks")
    lesson = choose(quick=arguments.quick)
    found: dict[str, Figures] = {}
    where = machine()
    for contender_class in CONTENDERS:
        if arguments.only and contender_class.name not in arguments.only:
            continue
        try:
            seconds = QUICK_SECONDS if arguments.quick else SECONDS
            found[contender_class.name] = measure(contender_class(), lesson, seconds)
        except Exception as error:  # noqa: BLE001 (the others are still worth measuring)
            say(f"SKIPPED {contender_class.name}: {type(error).__name__}: {error}")
            found[contender_class.name] = {"skipped": f"{type(error).__name__}: {error}"}
        (KEPT / "so-far.json").write_text(json.dumps(found, indent=2), encoding="utf-8")
    ours_alone: Figures = {}
    if "skipped" not in found.get("ours", {"skipped": ""}):
        try:
            ours_alone = alone(lesson, into, quick=arguments.quick)
        except Exception as error:  # noqa: BLE001 (what was compared is still worth writing down)
            say(f"SKIPPED what only ours is asked: {type(error).__name__}: {error}")
    complete = [name for name, figures in found.items() if "skipped" not in figures]
    result = {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "quick": arguments.quick,
        "machine": where,
        "lesson": {
            "training_sentences": len(lesson.training),
            "intents": len({each.intent for each in lesson.training}),
            "languages": sorted({each.language for each in lesson.training}),
            "questions": len(lesson.questions),
            "epochs_of_stock": lesson.epochs,
        },
        "ratios": ratios(found["ours"], found["stock"]) if {"ours", "stock"} <= set(complete) else None,
        "contenders": found,
        **ours_alone,
    }
    write_report(into, result)
    say(f"{result['ratios']}\n{'':11}written to {into}")
    return 0 if result["ratios"] else 1


if __name__ == "__main__":
    sys.exit(main())
