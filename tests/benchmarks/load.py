"""Asks a contender: one resident after the other, and many at once; every answer is checked."""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from aiohttp import ClientSession, ClientTimeout, TCPConnector

from nlu.intents import FALLBACK, OUT_OF_SCOPE
from nlu.sentences import Sentence
from tests.benchmarks.contender import Contender, Said
from tests.benchmarks.lesson import Lesson

# A conversation of the sequential phase.
TURNS = 5
WARM_UP = 20
_NOT_ANSWERED = {OUT_OF_SCOPE, FALLBACK, "None"}


@dataclass(slots=True)
class Asked:
    """What came of a phase."""

    milliseconds: list[float] = field(default_factory=list)
    right: dict[str, list[bool]] = field(default_factory=dict)
    """Per language: was the intent the right one."""
    wrong_texts: int = 0
    """Answers that were not the approved text of the intent that was understood."""
    failed: int = 0
    seconds: float = 0.0
    processor_seconds: float = 0.0


async def warm_up(contender: Contender, lesson: Lesson) -> None:
    """Ask what is not measured."""
    async with _session() as session:
        for text in lesson.crowd[-WARM_UP:]:
            await contender.ask(session, text, None)


async def ask_in_a_row(contender: Contender, lesson: Lesson, questions: Sequence[Sentence], asked: Asked) -> None:
    """Ask each question once, one after the other, in conversations of five turns; what comes of it goes to `asked`."""
    async with _session() as session:
        conversation = None
        for number, question in enumerate(questions):
            began = time.perf_counter()
            said = await contender.ask(session, question.text, conversation if number % TURNS else None)
            asked.milliseconds.append(1000 * (time.perf_counter() - began))
            conversation = said.conversation
            asked.wrong_texts += not _is_its_text(said, lesson)
            understood = OUT_OF_SCOPE if said.intent in _NOT_ANSWERED else said.intent
            asked.right.setdefault(question.language, []).append(understood == question.intent)


async def crowd(contender: Contender, lesson: Lesson, texts: Iterator[str], residents: int, seconds: float) -> Asked:
    """So many residents at once, each with a conversation, each asking on as soon as the answer is there."""
    asked = Asked()
    deadline = time.perf_counter() + seconds

    async def resident(session: ClientSession) -> None:
        conversation = None
        while time.perf_counter() < deadline:
            began = time.perf_counter()
            try:
                said = await contender.ask(session, next(texts), conversation)
            except (OSError, TimeoutError, ValueError, KeyError, IndexError):
                asked.failed += 1
                continue
            if said.is_stand_in:
                asked.failed += 1
                await asyncio.sleep(0.1)
                continue
            asked.milliseconds.append(1000 * (time.perf_counter() - began))
            asked.wrong_texts += not _is_its_text(said, lesson)
            conversation = said.conversation

    before, began = contender.processor_seconds(), time.perf_counter()
    async with _session() as session:
        await asyncio.gather(*(resident(session) for _ in range(residents)))
    asked.seconds = time.perf_counter() - began
    asked.processor_seconds = contender.processor_seconds() - before
    return asked


def unseen(lesson: Lesson) -> Iterator[str]:
    """Questions without end, no two alike, none that was asked before."""
    for turn in count():
        for text in lesson.crowd[:-WARM_UP]:
            yield f"{text} {turn}" if turn else text


def _is_its_text(said: Said, lesson: Lesson) -> bool:
    return said.intent in _NOT_ANSWERED or said.text == lesson.answers.get(said.intent)


def _session() -> ClientSession:
    return ClientSession(connector=TCPConnector(limit=0), timeout=ClientTimeout(total=180))
