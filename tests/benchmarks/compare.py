"""`make benchmark`: the guide beside stock Rasa and nlp.js, the same lesson and questions, in one run on one machine.

`python -m tests.benchmarks.compare [--quick] [--only ours stock nlpjs] [--into FOLDER]`. The result is latest.json, a
page and charts; `--quick` shows that everything runs (its figures mean nothing). Progress goes to the screen.
"""

import argparse
import asyncio
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from nlu.sentences import Sentence
from settings import ROOT
from tests.benchmarks import flatness, scaling
from tests.benchmarks.contender import KEPT, Contender
from tests.benchmarks.lesson import Lesson, choose
from tests.benchmarks.load import TURNS, Asked, ask_in_a_row, crowd, unseen, warm_up
from tests.benchmarks.nlpjs import NlpJs
from tests.benchmarks.ours import Ours
from tests.benchmarks.report import write_report
from tests.benchmarks.stock import Stock

CONTENDERS: tuple[type[Contender], ...] = (Ours, NlpJs, Stock)
RESIDENTS = (1, 8, 64)
# Many at once on one core: what a core carries.
RESIDENTS_OF_A_CORE = 8
SECONDS, QUICK_SECONDS = 15.0, 3.0
# Questions that one contender is asked in a row, then the next one: whole conversations.
IN_A_ROW = 10 * TURNS

Figures = dict[str, Any]
_began = time.perf_counter()


def say(text: str) -> None:
    """One line of progress."""
    print(f"{time.perf_counter() - _began:7.0f} s  {text}", flush=True)


class Side:
    """One contender of the comparison, what was found of it so far, and whether it is still in it."""

    def __init__(self, contender: Contender) -> None:
        self.contender = contender
        self.asked = Asked()
        self.figures: Figures = {}
        self.is_out = False

    def attempt(self, phase: Callable[[], None]) -> None:
        """Run a phase, unless an earlier one failed; the others are still worth measuring when this one fails."""
        if self.is_out:
            return
        try:
            phase()
        except Exception as error:  # noqa: BLE001 (whatever it is, it is this contender's)
            self.is_out = True
            self.figures = {"skipped": f"{type(error).__name__}: {error}"}
            self.contender.stop()
            self.say(f"SKIPPED: {self.figures['skipped']}")

    def say(self, text: str) -> None:
        """One line of progress."""
        say(f"{self.contender.name}: {text}")


def compare(contenders: Sequence[Contender], lesson: Lesson, seconds: float) -> dict[str, Figures]:
    """All figures of each contender.

    They learn one after the other and then all stand by while each is asked in turn, so that what disturbs the machine
    for minutes disturbs all of them.
    """
    sides = [Side(each) for each in contenders]
    try:
        for side in sides:
            side.attempt(partial(_set_up, side, lesson))
        for start in range(0, len(lesson.questions), IN_A_ROW):
            questions = lesson.questions[start : start + IN_A_ROW]
            for side in sides:
                side.attempt(partial(_ask, side, lesson, questions))
        for side in sides:
            side.attempt(partial(_sum_up, side))
        texts = {side: unseen(lesson) for side in sides}
        for residents in RESIDENTS:
            for side in sides:
                side.attempt(partial(_ask_together, side, lesson, texts[side], residents, seconds))
        for side in sides:
            side.attempt(partial(_ask_on_one_core, side, lesson, texts[side], seconds))
    finally:
        for side in sides:
            side.contender.stop()
    return {side.contender.name: side.figures for side in sides}


def _set_up(side: Side, lesson: Lesson) -> None:
    contender = side.contender
    side.say("setting up")
    versions = contender.prepare(lesson)
    side.say(f"training on {len(lesson.training)} sentences")
    training = _timed(lambda: contender.train(lesson))
    side.say(f"trained in {training:.1f} s; starting")
    start = _timed(lambda: _start(contender, lesson))
    side.say(f"first answer after {start:.1f} s")
    side.figures |= {"versions": versions, "training_s": round(training, 1), "start_s": round(start, 2)}
    side.figures["memory_mb"] = {"after_start": contender.memory()}
    asyncio.run(warm_up(contender, lesson))


def _ask(side: Side, lesson: Lesson, questions: Sequence[Sentence]) -> None:
    asyncio.run(ask_in_a_row(side.contender, lesson, questions, side.asked))


def _sum_up(side: Side) -> None:
    side.figures |= {"turn_ms": _quantiles(side.asked.milliseconds), "accuracy": _accuracy(side.asked)}
    side.figures |= {"wrong_texts": side.asked.wrong_texts, "residents": {}}
    side.say(f"{side.figures['turn_ms']}, accuracy {side.figures['accuracy']['mean']}")


def _ask_together(side: Side, lesson: Lesson, texts: Iterator[str], residents: int, seconds: float) -> None:
    found = _crowd(side.contender, lesson, texts, residents, seconds)
    side.figures["residents"][str(residents)] = found
    side.say(f"{residents} at once: {found}")


def _ask_on_one_core(side: Side, lesson: Lesson, texts: Iterator[str], seconds: float) -> None:
    side.figures["memory_mb"]["after_load"] = side.contender.memory()
    side.figures["one_core"] = one_core(side.contender, lesson, texts, seconds)
    side.say(f"on one core: {side.figures['one_core']}; memory {side.figures['memory_mb']['after_load']}")


def one_core(contender: Contender, lesson: Lesson, texts: Iterator[str], seconds: float) -> Figures:
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


def _crowd(contender: Contender, lesson: Lesson, texts: Iterator[str], residents: int, seconds: float) -> Figures:
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
    where = machine()
    wanted = [each() for each in CONTENDERS if not arguments.only or each.name in arguments.only]
    found = compare(wanted, lesson, QUICK_SECONDS if arguments.quick else SECONDS)
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
    if not arguments.quick and not arguments.into:
        record = [sys.executable, "-m", "tests.benchmarks.guard", "--record"]
        say("the guard has its figures" if subprocess.run(record, cwd=ROOT).returncode == 0 else "SKIPPED the guard")
    return 0 if result["ratios"] else 1


if __name__ == "__main__":
    sys.exit(main())
