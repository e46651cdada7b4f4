"""How a training stands, for every process that shares the data folder: a file to read, and a lock that only one holds.

The lock ends with its process, so a training that was cut off is seen as such.
"""

import fcntl
import json
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

RUNNING = ("training", "measuring-now", "measuring-new")


@dataclass(frozen=True, slots=True)
class Lesson:
    """How the last training stands, or how it ended."""

    step: str = "never"
    """never, training, measuring-now, measuring-new, in-use, refused, failed, interrupted or taken-back."""
    done: int = 0
    of: int = 0
    by: str = ""
    at: str = ""
    """When this was noted, ISO 8601."""
    sentences: int = 0
    now: dict[str, dict[str, float]] = field(default_factory=dict)
    """language -> name of a figure -> share, of the model in use when it began."""
    new: dict[str, dict[str, float]] = field(default_factory=dict)
    """The same of the one that was trained."""
    below: tuple[str, ...] = ()
    """The floors that it missed, in the words of `python -m nlu evaluate`."""

    @property
    def is_running(self) -> bool:
        """Whether somebody waits for it."""
        return self.step in RUNNING


class LessonBoard:
    """Where a training is noted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> Lesson:
        """How it stands."""
        try:
            lesson = Lesson(**json.loads((self._folder / "lesson.json").read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError):  # an older version's file means as much as none
            return Lesson()
        if lesson.is_running and (lock := self.lock()):
            lock.close()
            return Lesson(step="interrupted", by=lesson.by, at=lesson.at)
        return lesson

    def note(self, lesson: Lesson) -> None:
        """Let everybody know, with the time of now."""
        self._folder.mkdir(parents=True, exist_ok=True)
        half_written = self._folder / "lesson.part"
        noted = asdict(lesson) | {"at": datetime.now(UTC).isoformat(timespec="seconds")}
        half_written.write_text(json.dumps(noted), encoding="utf-8")
        half_written.replace(self._folder / "lesson.json")

    def lock(self) -> IO[bytes] | None:
        """The one lock, held until it is closed; None while another holds it."""
        self._folder.mkdir(parents=True, exist_ok=True)
        file = (self._folder / "lock").open("ab")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return None
        return file
