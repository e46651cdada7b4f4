"""`python -m tests.fuzz --inputs N --seed S`: any input to every parser, messenger and address, and where it ended.

A run that was broken off goes on where it was with the same number and seed. The report is docs/security/fuzzing.md.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path

from nlu.rasa_environment import prepare
from settings import ROOT, Settings

prepare()  # before anything imports rasa

from tests.fuzz.engine import Feeding, Slice  # noqa: E402
from tests.fuzz.planted import leaks_of  # noqa: E402
from tests.fuzz.reports import Fed, report  # noqa: E402
from tests.fuzz.target import Ground, Target  # noqa: E402

REPORT = ROOT / "docs" / "security" / "fuzzing.md"


def main() -> int:
    """0: no fault and no planted word in any file; 1: with the place of each."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000_000, help="all targets together")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="the same goes on with a run broken off")
    parser.add_argument("--only", default="", help="targets whose name has this in it; writes no report")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--folder", type=Path, default=ROOT / "var" / "fuzz")
    parser.add_argument("--no-report", action="store_true", help="only print it")
    arguments = parser.parse_args()
    folder: Path = arguments.folder / f"{arguments.inputs}-{arguments.seed}"
    folder.mkdir(parents=True, exist_ok=True)
    _say(f"Seed {arguments.seed}; to go on after a break: make fuzz INPUTS={arguments.inputs} SEED={arguments.seed}")
    targets = [each for each in _targets() if arguments.only in each.name]
    run = Run(folder, targets, arguments.inputs, arguments.seed)
    run.feed(arguments.processes)
    text = report(run.fed, arguments.seed, arguments.processes)
    print(text)
    if not (arguments.no_report or arguments.only):
        REPORT.write_text(text, encoding="utf-8")
    for each in run.fed:
        print(*each.faults, *each.leaks, sep="\n", end="", file=sys.stderr)
    return 1 if any(each.faults or each.leaks for each in run.fed) else 0


class Run:
    """All slices of all targets, several at a time; what is done is kept in `done.jsonl`."""

    def __init__(self, folder: Path, targets: Sequence[Target], inputs: int, seed: int) -> None:
        """Knows what an earlier run of the same number and seed has done."""
        self.fed = [Fed(each.name) for each in targets]
        self._folder, self._inputs = folder, inputs
        self._journal = folder / "done.jsonl"
        self._by_name = {each.name: each for each in self.fed}
        done = set()
        if self._journal.exists():
            for line in self._journal.read_text(encoding="utf-8").splitlines():
                each = json.loads(line)
                if each["target"] in self._by_name and not (each["fault"] or each["leaks"]):  # these are fed again
                    self._by_name[each["target"]].add(each)
                    done.add((each["target"], each["slice"]))
        self._waiting = [each for each in slices(targets, inputs, seed) if (each.target.name, each.number) not in done]

    def feed(self, processes: int) -> None:
        """Until everything is done."""
        if not self._waiting:
            return
        from nlu.train import train  # only now: atheris reads what is imported while the targets are

        model, database = train(Settings()), _prepared(self._folder / "prepared.db")
        running: dict[int, Feeding] = {}
        while self._waiting or running:
            while self._waiting and len(running) < processes:
                what = self._waiting.pop(0)
                place = self._folder / f"{re.sub(r'[^a-zA-Z]+', '-', what.target.name)}-{what.number}"
                shutil.rmtree(place, ignore_errors=True)
                ground = Ground(place / "written", place / "inputs", model, database)
                feeding = Feeding(what, ground, place)
                running[feeding.pid] = feeding
            pid, status = os.wait()
            self._ended(running.pop(pid), status)

    def _ended(self, feeding: Feeding, status: int) -> None:
        what, fault = feeding.slice, feeding.fault(status)
        leaks = leaks_of(feeding.ground.written) if not fault else []
        line = {"target": what.target.name, "slice": what.number, "inputs": feeding.done}
        line |= {"seconds": round(feeding.seconds, 1), "fault": fault, "leaks": leaks}
        with self._journal.open("a", encoding="utf-8") as journal:
            journal.write(json.dumps(line) + "\n")
        self._by_name[what.target.name].add(line)
        if not fault and not leaks:
            shutil.rmtree(feeding.ground.written.parent)
        sofar = sum(each.inputs for each in self.fed)
        state = "FAULT" if fault else "LEAK" if leaks else "ok"
        _say(
            f"{what.target.name:<32}{feeding.done:>8} inputs{feeding.seconds:>8.1f} s  {state:<6}"
            f"{sofar:>10,} of {self._inputs:,}"
        )
        if fault or leaks:
            _say("\n".join([fault, *leaks]))


def slices(targets: Sequence[Target], inputs: int, seed: int) -> Iterator[Slice]:
    """All of them; every target is met early, and of each the whole is fed in the end."""
    whole = sum(each.share for each in targets)
    own = {each.name: max(len(each.seeds), round(inputs * each.share / whole)) for each in targets}
    for number in range(max(len(_parts(each, own[each.name])) for each in targets)):
        for place, each in enumerate(targets):
            parts = _parts(each, own[each.name])
            if number < len(parts):
                yield Slice(each, number, parts[number], seed + 1000 * place + number)


def _parts(target: Target, inputs: int) -> list[int]:
    count = max(1, inputs // target.slice)
    return [inputs // count + (number < inputs % count) for number in range(count)]


def _prepared(path: Path) -> Path:
    """A database with seed and index, made by a process of its own that atheris does not slow down."""
    if not path.exists():
        half_made = path.with_suffix(".part")
        environment = os.environ | {"BOT_DATABASE_URL": f"sqlite:///{half_made}"}
        subprocess.run([sys.executable, "-m", "content", "migrate"], cwd=ROOT, env=environment, check=True)
        half_made.replace(path)
    return path


def _targets() -> list[Target]:
    try:
        import atheris

        instrumented = atheris.instrument_imports(
            include=["bot", "content", "nlu", "locales"], enable_loader_override=False
        )
        with redirect_stderr(StringIO()), instrumented:  # it names every module
            from tests.fuzz.targets import targets
    except ImportError:
        from tests.fuzz.targets import targets
    return targets()


def _say(line: str) -> None:
    print(time.strftime("%H:%M:%S"), line, flush=True)


if __name__ == "__main__":
    sys.exit(main())
