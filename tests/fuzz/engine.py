"""Feeds a target: atheris (guided by the code that an input reaches) where it is installed, else mutated examples."""

import logging
import mmap
import os
import struct
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.fuzz.target import Ground, Run, Target

LONGEST = 60_000
# An input that takes longer is a fault. So long only because a busy machine may stand still for minutes.
PATIENCE = 600


@dataclass(frozen=True, slots=True)
class Slice:
    """A part of a target's inputs, fed by one process."""

    target: Target
    number: int
    inputs: int
    seed: int


class Errors(logging.Handler):
    """Hears what is logged as an error: nothing that comes from outside may cause one."""

    def __init__(self) -> None:
        """Nothing heard yet."""
        super().__init__(logging.ERROR)
        self._heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Remember it."""
        self._heard.append(logging.Formatter("%(name)s: %(message)s").format(record))

    def raise_heard(self) -> None:
        """Raises AssertionError with what was logged since the last time."""
        heard, self._heard = self._heard, []
        assert not heard, "\n".join(["logged as an error:", *heard])


def feed(target: Target, run: Run, inputs: int, seed: int) -> None:
    """So many mutated examples in this process; lets a fault through with the input that made it in its notes."""
    random = Random(seed)
    pool = list(target.seeds)
    errors = Errors()
    logging.getLogger().addHandler(errors)
    try:
        for number in range(inputs):
            data = target.seeds[number] if number < len(target.seeds) else target.change(random.choice(pool), random)
            try:
                run(data)
                errors.raise_heard()
            except Exception as error:
                error.add_note(f"{target.name}: {data[:2000]!r}")
                raise
            if number % 7 == 0 and len(data) < LONGEST:  # some of the changed ones are changed again
                pool = [*target.seeds, *pool[len(target.seeds) :][-200:], data]
    finally:
        logging.getLogger().removeHandler(errors)


class Feeding:
    """A slice that a process of its own is fed with."""

    def __init__(self, what: Slice, ground: Ground, folder: Path) -> None:
        """Begin. What it prints and logs is among what it writes; an input that is a fault is kept in `folder`."""
        self.slice, self.ground = what, ground
        corpus = folder / "corpus"
        for each in (ground.written, ground.inputs, corpus):
            each.mkdir(parents=True, exist_ok=True)
        for number, each in enumerate(what.target.seeds):
            (corpus / f"seed-{number}").write_bytes(each)
        self._counter = mmap.mmap(-1, 8)
        self._begun = time.monotonic()
        self._output = ground.written / "output.txt"
        sys.stdout.flush()
        self.pid = os.fork()
        if self.pid == 0:
            output = os.open(self._output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(output, 1)
            os.dup2(output, 2)
            _run(what, ground, corpus, self._counter)

    @property
    def done(self) -> int:
        """Inputs so far."""
        return int(struct.unpack("q", self._counter[:8])[0])

    @property
    def seconds(self) -> float:
        """Since it began."""
        return time.monotonic() - self._begun

    def fault(self, status: int) -> str:
        """The end of what it printed, where its process has ended in a fault; else nothing."""
        if os.waitstatus_to_exitcode(status) == 0:
            return ""
        return self._output.read_text(encoding="utf-8", errors="replace")[-4000:]


def _run(what: Slice, ground: Ground, corpus: Path, counter: mmap.mmap) -> None:
    """Never returns."""
    from bot.__main__ import configure_logging  # only now: atheris reads what is imported while the targets are

    try:
        os.environ["TMPDIR"] = str(ground.written)
        configure_logging("DEBUG")
        with ExitStack() as opened:
            run = opened.enter_context(what.target.open(ground))
            _feed(what, run, corpus, counter, opened.close)
    except BaseException:  # noqa: BLE001 (told by the exit code)
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


def _feed(what: Slice, run: Run, corpus: Path, counter: mmap.mmap, close: Callable[[], None]) -> None:
    target, done = what.target, 0

    def once(data: bytes) -> None:
        nonlocal done
        done += 1
        counter[:8] = struct.pack("q", done)
        run(data)

    try:
        import atheris
    except ImportError:
        return feed(target, once, what.inputs, what.seed)
    errors = Errors()
    logging.getLogger().addHandler(errors)

    def guided(data: bytes) -> None:
        if done == what.inputs:  # atheris itself ends without coming back
            close()
            os._exit(0)
        try:
            once(data)
            errors.raise_heard()
        except Exception:
            (corpus.parent / "fault").write_bytes(data)
            raise

    def changed(data: bytes, most: int, number: int) -> bytes:
        random = Random(number)
        if random.random() < 0.5:
            return target.change(data or random.choice(target.seeds), random)[:most]
        return atheris.Mutate(data, min(len(data), most))

    arguments = [
        *(sys.argv[0], str(corpus), f"-max_len={LONGEST}", f"-seed={what.seed}", f"-timeout={PATIENCE}"),
        *("-rss_limit_mb=4000", f"-artifact_prefix={corpus.parent}/", "-verbosity=0"),
    ]
    atheris.Setup(arguments, guided, custom_mutator=changed)
    return atheris.Fuzz()
