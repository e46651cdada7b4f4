"""What is compared: something that learns the lesson, starts as processes of its own and answers over HTTP."""

import asyncio
import os
import subprocess
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from aiohttp import ClientError, ClientSession

from settings import ROOT
from tests.benchmarks.lesson import Lesson

# Environments, models and databases of the benchmark; kept, so that a second run is quicker.
KEPT = ROOT / "var" / "benchmarks"


class Unavailable(Exception):
    """A contender cannot be set up on this machine; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Said:
    """The answer to one message."""

    intent: str
    text: str
    conversation: str
    is_stand_in: bool = False
    """Not ready yet: something stood in for the answer."""


class Contender(ABC):
    """One engine, set up in `folder`."""

    name: str
    port: int

    def __init__(self) -> None:
        self.folder = KEPT / self.name
        self.processes: list[subprocess.Popen[bytes]] = []

    @abstractmethod
    def prepare(self, lesson: Lesson) -> dict[str, str]:
        """Install it and write its files; returns the versions that count. Raises Unavailable. Not timed."""

    @abstractmethod
    def train(self, lesson: Lesson) -> None:
        """Learn the lesson from nothing. Timed as a whole."""

    @abstractmethod
    def start(self) -> None:
        """Start its processes with what was learnt. Timed until the first answer."""

    @abstractmethod
    async def ask(self, session: ClientSession, text: str, conversation: str | None) -> Said:
        """Send one message of a conversation (None: a new one). Raises ClientError."""

    def spawn(self, command: Sequence[str | Path], environment: Mapping[str, str], folder: Path = ROOT) -> None:
        """Start one process; what it prints goes to `<folder>/<name>-N.log`."""
        log = (self.folder / f"serving-{len(self.processes)}.log").open("wb")
        self.processes.append(
            subprocess.Popen(command, cwd=folder, env={**os.environ, **environment}, stdout=log, stderr=log)
        )

    def run(self, command: Sequence[str | Path], environment: Mapping[str, str], folder: Path = ROOT) -> None:
        """Run one process to its end. Raises Unavailable with the end of what it printed."""
        done = subprocess.run(command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True)
        (self.folder / "last.log").write_text(done.stdout + done.stderr, encoding="utf-8")
        if done.returncode:
            raise Unavailable(f"{Path(command[0]).name} failed: {(done.stdout + done.stderr)[-600:].strip()}")

    async def until_answering(self, lesson: Lesson, seconds: float = 300) -> None:
        """Wait for the first answer that is not a stand-in. Raises Unavailable."""
        deadline = time.monotonic() + seconds
        async with ClientSession() as session:
            while time.monotonic() < deadline:
                if any(each.poll() is not None for each in self.processes):
                    raise Unavailable(f"{self.name} ended by itself; see {self.folder}/serving-*.log")
                try:
                    said = await self.ask(session, lesson.training[0].text, None)
                except (ClientError, OSError, KeyError, IndexError, ValueError):
                    said = None
                if said and not said.is_stand_in:
                    return
                await asyncio.sleep(0.05)
        raise Unavailable(f"{self.name} gave no answer within {seconds:.0f} s; see {self.folder}/serving-*.log")

    def stop(self) -> None:
        """End its processes."""
        for process in self.processes:
            process.terminate()
        for process in self.processes:
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes.clear()

    def memory(self) -> dict[str, float]:
        """MB of all its processes: `rss` as the system counts, `pss` with shared pages counted once."""
        found = {"rss": 0.0, "pss": 0.0}
        for pid in self.pids():
            rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
            for name in found:
                found[name] += int(rollup.partition(f"{name.capitalize()}:")[2].split()[0]) / 1024
        return {name: round(value) for name, value in found.items()}

    def processor_seconds(self) -> float:
        """Processor time of all its processes so far."""
        ticks = 0
        for pid in self.pids():
            fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def pin(self, cores: set[int]) -> None:
        """Let all threads run on `cores` only."""
        for pid in self.pids():
            for task in Path(f"/proc/{pid}/task").iterdir():
                os.sched_setaffinity(int(task.name), cores)

    def pids(self) -> list[int]:
        """Its processes and what they started."""
        found = [each.pid for each in self.processes]
        for pid in found:
            for task in Path(f"/proc/{pid}/task").iterdir():
                found += [int(child) for child in (task / "children").read_text().split()]
        return found
