"""Does a turn stay as quick as it began: late in a conversation, and with many conversations stored?

Both are asked in turn, so that whatever disturbs the machine disturbs both. Uses what `compare` has trained.
"""

import asyncio
import json
import shutil
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession
from sqlalchemy import insert, select

from content.database import Database
from content.models import Conversation, ConversationEvent
from tests.benchmarks.lesson import Lesson
from tests.benchmarks.load import unseen
from tests.benchmarks.ours import Ours

EARLY, LATE = 5, 200
CONVERSATIONS = 6
STORED = 100_000
TURNS = 300
# Turns around the early and the late one that are taken together.
AROUND = 2


class Filled(Ours):
    """The guide with many conversations in its database, beside the one without."""

    port = 8395

    @property
    def environment(self) -> dict[str, str]:
        """See Ours."""
        return super().environment | {"BOT_DATABASE_URL": f"sqlite:///{self.folder / 'filled.db'}"}


def measure(lesson: Lesson, stored: int = STORED, turns: int = TURNS, late: int = LATE) -> dict[str, Any]:
    """The medians in milliseconds, and the two ratios."""
    empty, filled = Ours(), Filled()
    for each in filled.folder.glob("filled.db*"):
        each.unlink()
    shutil.copy(filled.folder / "bot.db", filled.folder / "filled.db")
    try:
        for each in (empty, filled):
            each.start()
        for each in (empty, filled):
            asyncio.run(each.until_answering(lesson))
        texts = unseen(lesson)
        along = asyncio.run(_along(empty, texts, late))
        fill(filled.folder / "filled.db", stored)
        beside = asyncio.run(_beside(empty, filled, texts, turns))
    finally:
        empty.stop()
        filled.stop()
    return {"late_in_a_conversation": along, "many_conversations": beside | {"stored": stored}}


def fill(path: Path, number: int) -> None:
    """Copy the last conversation of the database until there are `number` more."""
    database = Database(f"sqlite:///{path}")
    with database.session() as session:
        state, name = session.execute(select(Conversation.state, Conversation.id).limit(1)).one()
        rows = session.scalars(select(ConversationEvent).where(ConversationEvent.conversation_id == name)).all()
        events = [{"type": each.type, "timestamp": each.timestamp, "data": each.data} for each in rows]
        now = datetime.now(UTC)
        for start in range(0, number, 1000):
            names = [f"benchmark-{start + n}" for n in range(min(1000, number - start))]
            session.execute(insert(Conversation), [{"id": each, "state": state, "changed_at": now} for each in names])
            session.execute(
                insert(ConversationEvent), [{"conversation_id": each, **event} for each in names for event in events]
            )
    database.close()


async def _along(contender: Ours, texts: Iterator[str], late: int) -> dict[str, float]:
    early_ones, late_ones = [], []
    async with ClientSession() as session:
        for _ in range(CONVERSATIONS):
            conversation = None
            for number in range(1, late + AROUND + 1):
                began = time.perf_counter()
                said = await contender.ask(session, next(texts), conversation)
                taken = 1000 * (time.perf_counter() - began)
                conversation = said.conversation
                if abs(number - EARLY) <= AROUND:
                    early_ones.append(taken)
                elif abs(number - late) <= AROUND:
                    late_ones.append(taken)
    return _compared(f"turn_{EARLY}", early_ones, f"turn_{late}", late_ones)


async def _beside(empty: Ours, filled: Ours, texts: Iterator[str], turns: int) -> dict[str, float]:
    times: dict[Ours, list[float]] = {empty: [], filled: []}
    async with ClientSession() as session:
        for number in range(turns):
            text = next(texts)
            for each in (empty, filled) if number % 2 else (filled, empty):
                began = time.perf_counter()
                await each.ask(session, text, None)
                times[each].append(1000 * (time.perf_counter() - began))
    return _compared("empty", times[empty][20:], "filled", times[filled][20:])


def _compared(first: str, before: list[float], second: str, after: list[float]) -> dict[str, float]:
    one, other = statistics.median(before), statistics.median(after)
    return {f"{first}_ms": round(one, 2), f"{second}_ms": round(other, 2), "ratio": round(other / one, 3)}


if __name__ == "__main__":
    from tests.benchmarks.lesson import choose

    print(json.dumps(measure(choose()), indent=2))
