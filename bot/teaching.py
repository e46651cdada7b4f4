"""Teaching: trains with what staff have taught, checks the result language by language, and puts it into use."""

import asyncio
import json
import logging
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

from bot.lesson import Lesson, LessonBoard
from bot.model import run_module
from content.errors import ContentError
from content.model_history import ModelHistory
from content.questions import Questions
from content.roles import Member, require
from nlu.intents import load_intents
from nlu.taught import NOTHING, Examples, name_of, sets_in_use, use_set, write_set
from nlu.train import model_path
from settings import Settings

logger = logging.getLogger(__name__)

_PROGRESS = re.compile(r": (\d+) of (\d+)$")


class TeachingError(ContentError):
    """It cannot be done now; `problem` is a word that the console has a sentence for."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Teaching:
    """What staff have taught, and the models made of it."""

    def __init__(self, settings: Settings, questions: Questions, history: ModelHistory) -> None:
        self._settings = settings
        self._questions = questions
        self._history = history
        self._board = LessonBoard(settings.data_dir / "taught")
        self._task: asyncio.Task[None] | None = None

    @property
    def is_fixed(self) -> bool:
        """Whether the operator has named the model (BOT_MODEL): nothing can be put into use then."""
        return self._settings.model is not None

    def lesson(self) -> Lesson:
        """How it stands; readable from every process."""
        return self._board.read()

    def examples(self) -> Examples:
        """What staff have linked to topics that the contract knows."""
        intents = load_intents()
        return {key: each for key, each in self._questions.examples().items() if key[1] in intents}

    def is_new(self, examples: Examples) -> bool:
        """Whether the model in use has not learnt exactly these."""
        return name_of(examples) != sets_in_use(self._settings)[0]

    def can_go_back(self) -> bool:
        """Whether there is a former model, ready to be used."""
        former = sets_in_use(self._settings)[1]
        return not self.is_fixed and former is not None and model_path(self._settings, former).exists()

    async def begin(self, member: Member) -> None:
        """Train in the background, and put the model into use unless it misses a floor.

        Raises TeachingError (busy, fixed or nothing-new), Refused.
        """
        require(member.may_run, "train the model")
        examples = await asyncio.to_thread(self.examples)
        if self.is_fixed:
            raise TeachingError("fixed")
        if not self.is_new(examples):
            raise TeachingError("nothing-new")
        lock = self._board.lock()
        if lock is None:
            raise TeachingError("busy")
        self._board.note(Lesson("training", by=member.name))
        self._task = asyncio.create_task(self._teach(member.name, examples, lock))

    async def go_back(self, member: Member) -> None:
        """Put the former model into use again; the one in use becomes the former. Raises TeachingError, Refused."""
        require(member.may_run, "go back to the former model")
        lock = self._board.lock()
        if lock is None:
            raise TeachingError("busy")
        with lock:
            if not self.can_go_back():
                raise TeachingError("no-former")
            now, former = sets_in_use(self._settings)
            self._use(former or NOTHING)
            self._board.note(Lesson("taken-back", by=member.name))
        changed = {"model": now}, {"model": former}
        await asyncio.to_thread(self._history.record, member.name, "taken-back", *changed)

    async def stop(self) -> None:
        """The process ends: so does a training that it began."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _teach(self, by: str, examples: Examples, lock: IO[bytes]) -> None:
        with lock:
            try:
                self._board.note(await self._learn(by, examples))
            except Exception:  # the edge of the task: what was in use stays in use
                logger.exception("Training failed")
                self._board.note(Lesson("failed", by=by))

    async def _learn(self, by: str, examples: Examples) -> Lesson:
        sentences = sum(map(len, examples.values()))
        before = sets_in_use(self._settings)[0]
        name = await asyncio.to_thread(write_set, self._settings, examples)
        if await self._run(Lesson("training", by=by, sentences=sentences), "train", "--taught", name):
            # Its messages may hold what residents wrote, so they do not go to the log.
            raise RuntimeError(f"`python -m nlu train --taught {name}` says why.")
        now = await self._figures(before, Lesson("measuring-now", by=by, sentences=sentences))
        new = await self._figures(name, Lesson("measuring-new", by=by, sentences=sentences))
        below = tuple(new["below_floor"])
        if below:
            model_path(self._settings, name).unlink()
        else:
            self._use(name)
        action = "refused" if below else "trained"
        changed = {"model": before}, {"model": name, "sentences": sentences, "below": list(below)}
        await asyncio.to_thread(self._history.record, by, action, *changed)
        step = "refused" if below else "in-use"
        return Lesson(step, by=by, sentences=sentences, now=now["languages"], new=new["languages"], below=below)

    async def _figures(self, name: str, lesson: Lesson) -> dict[str, Any]:
        """What `python -m nlu evaluate` says of a model; kept beside it, since it takes minutes."""
        model = model_path(self._settings, name)
        path = model.with_name(model.name.replace(".tar.gz", ".figures.json"))
        if not path.exists():
            await self._run(lesson, "evaluate", "--json", str(path), model=model)
        figures: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if not figures["languages"]:
            path.unlink()
            raise RuntimeError("There are no test sentences (tests/nlu), so no model can be checked.")
        return figures

    async def _run(self, lesson: Lesson, *arguments: str, model: Path | None = None) -> int:
        self._board.note(lesson)

        def heard(line: str) -> None:
            if said := _PROGRESS.search(line):
                self._board.note(replace(lesson, done=int(said[1]), of=int(said[2])))

        return await run_module(self._settings, "nlu", *arguments, model=model, heard=heard)

    def _use(self, name: str) -> None:
        """Put into use; neither model is among those that are forgotten as the oldest."""
        for each in (sets_in_use(self._settings)[0], name):
            if (path := model_path(self._settings, each)).exists():
                os.utime(path)
        use_set(self._settings, name)
