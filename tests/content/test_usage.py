"""Counts and shares of what was asked, on both databases; nothing that is about fewer than five."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from content.conversations import Conversations, LoggedEvent
from content.database import Database
from content.models import Feedback
from content.usage import NOT_UNDERSTOOD, Usage, as_rows
from tests.postgresql import new_database

TODAY = date(2026, 5, 10)
LAST_SECOND = datetime(2026, 5, 9, 23, 59, 59, tzinfo=UTC).timestamp()
ASKED = [
    # times, seconds since 1970, language, channel, intent
    (7, LAST_SECOND, "tr", "web", "find_german_course"),
    (6, LAST_SECOND + 1, "tr", "web", "nlu_fallback"),
    (5, LAST_SECOND + 3600, "ar", "telegram", "out_of_scope"),
    (4, LAST_SECOND + 7200, "kmr", "web", "find_flat"),
    (9, LAST_SECOND - 40 * 86_400, "de", "web", "find_flat"),  # before the period
]


@pytest.fixture(params=["sqlite", "postgresql"])
def own_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """A database with the schema and no catalogue."""
    if request.param == "sqlite":
        opened = Database(f"sqlite:///{tmp_path / 'usage.db'}")
        opened.migrate()
        yield opened
        opened.close()
        return
    with new_database() as url:
        opened = Database(url)
        opened.migrate()
        yield opened
        opened.close()


@pytest.fixture
def usage(own_database: Database) -> Usage:
    kept = Conversations(own_database)
    for number, (times, at, language, channel, intent) in enumerate(ASKED):
        data = {
            "input_channel": channel,
            "metadata": {"language": language},
            "parse_data": {"intent": {"name": intent}},
        }
        kept.save(f"c{number}", {}, [LoggedEvent("user", at, data)] * times + [LoggedEvent("bot", at, {})])
    with own_database.session() as session:
        for answer, language, helpful, times in (("find_german_course", "tr", True, 15), ("find_flat", "ar", False, 5)):
            session.add_all(Feedback(answer=answer, language=language, helpful=helpful, on=TODAY) for _ in range(times))
    return Usage(own_database, {"nlu_fallback", "out_of_scope"}, days=7)


def test_questions_are_counted_where_they_belong(usage: Usage) -> None:
    report = usage.report(TODAY)
    told = {kind: {each.value: each.questions for each in lines} for kind, lines in report.tables.items()}
    assert list(told["day"])[-2:] == ["2026-05-09", "2026-05-10"]
    assert list(told["day"].values()) == [0, 0, 0, 0, 0, 7, 15]
    assert told["language"] == {"tr": 13, "ar": 5, "kmr": None}
    assert told["channel"] == {"web": 17, "telegram": 5}
    assert told["topic"] == {NOT_UNDERSTOOD: 11, "find_german_course": 7, "find_flat": None}
    assert (report.since, report.until) == (date(2026, 5, 4), TODAY)
    assert report.freshness == {"fresh": 0, "old": 0, "never": 0}


def test_shares_are_told_only_where_nobody_can_be_meant(usage: Usage) -> None:
    report = usage.report(TODAY)
    languages = {each.value: (each.unanswered, each.helpful) for each in report.tables["language"]}
    assert languages == {"tr": (46, 100), "ar": (100, 0), "kmr": (None, None)}
    assert {each.value: each.unanswered for each in report.tables["channel"]} == {"web": 35, "telegram": 100}
    assert (report.questions, report.unanswered, report.helpful) == (20, 50, 75)


def test_no_row_of_the_open_data_tells_of_fewer_than_five(usage: Usage) -> None:
    counts = [each["questions"] for each in as_rows(usage.report(TODAY))]
    assert None in counts
    assert not {1, 2, 3, 4} & set(counts)


def test_without_questions_there_is_nothing_to_tell(usage: Usage) -> None:
    report = usage.report(date(2027, 1, 1))
    assert (report.questions, report.unanswered, report.helpful) == (0, None, None)
    assert report.tables["language"] == []
