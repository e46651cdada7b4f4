"""What was asked, counted: by day, language, channel and topic; so few that somebody could be meant are not told.

It is counted from the log of the conversations, which is deleted after its days, and from the feedback. Nothing else is
kept for it.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, func, select

from content.database import Database
from content.models import ConversationEvent, Feedback, Programme

# Fewer than so many are not told (k-anonymity); sums are rounded to tens, so that nothing can be worked out from them.
FEWEST = 5
DAY = 86_400
# What is told of all that was not understood, whatever the engine calls it.
NOT_UNDERSTOOD = "not_understood"
# A fact that staff checked longer ago than so many days wants another look.
FRESH_DAYS = 365

KINDS = ("day", "language", "channel", "topic")


@dataclass(frozen=True, slots=True)
class Told:
    """One line of a table; None where it is too few to be told, or where there is nothing to tell."""

    value: str
    """ISO date, language, channel or topic."""
    questions: int | None
    unanswered: int | None
    """Per cent of them that were not understood."""
    helpful: int | None = None
    """Per cent of those who said whether it helped."""


@dataclass(frozen=True, slots=True)
class Report:
    """All that is told of a period."""

    since: date
    until: date
    questions: int
    """All of them, rounded to tens."""
    unanswered: int | None
    helpful: int | None
    tables: dict[str, list[Told]]
    """Per kind of KINDS; days in order, everything else by frequency."""
    freshness: dict[str, int]
    """How many programmes staff have checked: `fresh`, `old` or `never`. No person is in these."""


@dataclass(frozen=True, slots=True)
class _Asked:
    day: str
    language: str
    channel: str
    topic: str
    times: int


class Usage:
    """What one database can tell."""

    def __init__(self, database: Database, not_understood: Collection[str], days: int) -> None:
        """`not_understood`: the intents without an answer; `days`: how long conversations are kept."""
        self._database = database
        self._not_understood = frozenset(not_understood)
        self._days = days

    def report(self, today: date | None = None) -> Report:
        """The last days, today included; days are those of UTC."""
        until = today or datetime.now(UTC).date()
        since = until - timedelta(days=self._days - 1)
        asked = self._asked(since)
        feedback = self._feedback(since)
        everything = _shares(asked)
        tables = {
            "day": [
                _told(day, [each for each in asked if each.day == day])
                for day in ((since + timedelta(days=n)).isoformat() for n in range(self._days))
            ],
            "language": _table(asked, lambda each: each.language, feedback["language"]),
            "channel": _table(asked, lambda each: each.channel, {}),
            "topic": _table(asked, lambda each: each.topic, feedback["answer"]),
        }
        helpful = (
            _percent(*map(sum, zip(*feedback["language"].values(), strict=True))) if feedback["language"] else None
        )
        total = round(sum(each.times for each in asked), -1)
        return Report(since, until, total, everything, helpful, tables, self._freshness(until))

    def _asked(self, since: date) -> list[_Asked]:
        data = ConversationEvent.data
        day = ConversationEvent.timestamp.cast(BigInteger) // DAY  # days since 1970
        columns = (
            day,
            data["metadata"]["language"].as_string(),
            data["input_channel"].as_string(),
            data["parse_data"]["intent"]["name"].as_string(),
        )
        begin = datetime(since.year, since.month, since.day, tzinfo=UTC).timestamp()
        wanted = select(*columns, func.count()).where(
            ConversationEvent.type == "user", ConversationEvent.timestamp >= begin
        )
        with self._database.session() as session:
            rows = session.execute(wanted.group_by(*columns)).all()
        return [
            _Asked(
                (date(1970, 1, 1) + timedelta(days=int(number))).isoformat(),
                language,
                channel,
                NOT_UNDERSTOOD if intent in self._not_understood else intent,
                times,
            )
            for number, language, channel, intent, times in rows
            if language and intent
        ]

    def _feedback(self, since: date) -> dict[str, dict[str, tuple[int, int]]]:
        """By answer and by language: how often it helped, and how often it did not."""
        columns = (Feedback.answer, Feedback.language, Feedback.helpful)
        wanted = select(*columns, func.count()).where(Feedback.on >= since).group_by(*columns)
        found: dict[str, dict[str, tuple[int, int]]] = {"answer": {}, "language": {}}
        with self._database.session() as session:
            for answer, language, helpful, times in session.execute(wanted):
                for kind, value in (("answer", answer), ("language", language)):
                    yes, no = found[kind].get(value, (0, 0))
                    found[kind][value] = (yes + times, no) if helpful else (yes, no + times)
        return found

    def _freshness(self, today: date) -> dict[str, int]:
        with self._database.session() as session:
            dates = session.scalars(select(Programme.assured_date)).all()
        counts = Counter(
            "never" if each is None else "fresh" if (today - each).days <= FRESH_DAYS else "old" for each in dates
        )
        return {name: counts[name] for name in ("fresh", "old", "never")}


def _table(asked: list[_Asked], kind: Callable[[_Asked], str], feedback: dict[str, tuple[int, int]]) -> list[Told]:
    groups: dict[str, list[_Asked]] = {}
    for each in asked:
        groups.setdefault(kind(each), []).append(each)
    lines = [_told(value, each, feedback.get(value, (0, 0))) for value, each in groups.items()]
    # By what is told: the order of the hidden ones would tell something too.
    return sorted(lines, key=lambda line: (-(line.questions or 0), line.value))


def _told(value: str, asked: list[_Asked], feedback: tuple[int, int] = (0, 0)) -> Told:
    times = sum(each.times for each in asked)
    return Told(value, None if 0 < times < FEWEST else times, _shares(asked), _percent(*feedback))


def _shares(asked: Iterable[_Asked]) -> int | None:
    counts: Counter[bool] = Counter()
    for each in asked:
        counts[each.topic == NOT_UNDERSTOOD] += each.times
    return _percent(counts[True], counts[False])


def _percent(yes: int, no: int) -> int | None:
    """The share of `yes`, unless it would tell of fewer than FEWEST people on either side, or of nobody."""
    if not yes + no or 0 < yes < FEWEST or 0 < no < FEWEST:
        return None
    return round(100 * yes / (yes + no))


def as_rows(report: Report) -> list[dict[str, Any]]:
    """The tables as open data: one row a line, None where nothing is told."""
    return [
        {
            "kind": kind,
            "value": line.value,
            "questions": line.questions,
            "percent_not_understood": line.unanswered,
            "percent_helpful": line.helpful,
        }
        for kind, lines in report.tables.items()
        for line in lines
    ]
