"""What is forgotten is nowhere any more, not even in the bytes of the file; and the proof is kept."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import MetaData, select, update

from content.conversations import Conversations, LoggedEvent
from content.database import Database
from content.inbox import Inbox, Incoming
from content.models import Conversation
from content.outbox import Outgoing
from content.questions import Questions
from content.retention import PROOF_DAYS, Retention, RetentionRun
from tests.fuzz.planted import leaks
from tests.postgresql import new_database

MINE, OTHER = "conversation-to-be-forgotten", "another-conversation"


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        database = Database(f"sqlite:///{tmp_path / 'own' / 'bot.db'}")
        database.migrate()
        yield database
        database.close()
        return
    with new_database() as url:
        database = Database(url)
        database.migrate()
        yield database
        database.close()


def speak(database: Database, conversation: str, word: str) -> None:
    """Some turns, through every table that a conversation comes to."""
    inbox = Inbox(database)
    for turn in range(30):
        events = [LoggedEvent("user", float(turn), {"text": f"{word} {turn}" * 40})]
        Conversations(database).save(conversation, {"slots": {"said": f"{word} {turn}"}}, events)
        number = f"{word[0]}{turn}"
        inbox.accept([Incoming("telegram", number, conversation, {"text": word, "errands": []}, time.time(), turn)], 99)
    while claimed := inbox.claim(5):
        for each in claimed:
            inbox.answer(each, [Outgoing("telegram", conversation, {"body": word})], ["#1", word])


def rows(database: Database) -> str:
    with database.engine.connect() as connection:
        tables = MetaData()
        tables.reflect(connection)
        return "\n".join(str(row) for table in tables.tables.values() for row in connection.execute(select(table)))


def test_a_forgotten_conversation_is_in_no_table_and_no_byte_of_the_file(kept: Database, tmp_path: Path) -> None:
    speak(kept, MINE, "zwiebelfisch")
    speak(kept, OTHER, "regenschirm")
    assert "zwiebelfisch" in rows(kept)
    assert Retention(kept).forget(MINE)
    everything = rows(kept)
    assert "zwiebelfisch" not in everything
    assert MINE not in everything
    assert "regenschirm" in everything
    if kept.engine.dialect.name == "sqlite":
        assert leaks(tmp_path / "own", ["zwiebelfisch"]) == []
        assert leaks(tmp_path / "own", ["regenschirm"]) != []
    assert not Retention(kept).forget(MINE), "forgetting twice is fine"


def test_the_job_deletes_what_is_old_and_proves_it(kept: Database, tmp_path: Path) -> None:
    speak(kept, MINE, "zwiebelfisch")
    speak(kept, OTHER, "regenschirm")
    Questions(kept).record("Wo gibt es Fahrräder für alle?", "de")
    long_ago = datetime.now(UTC) - timedelta(days=31)
    with kept.session() as session:
        session.execute(update(Conversation).where(Conversation.id == MINE).values(changed_at=long_ago))
        old = datetime.now(UTC) - timedelta(days=PROOF_DAYS + 1)
        session.add(RetentionRun(at=old, days=30, conversations=0, questions=0, deliveries=0))
    retention = Retention(kept)
    done = retention.run(30)
    assert (done.conversations, done.questions, done.days) == (1, 0, 30)
    last = retention.last()
    assert last is not None
    assert (last.id, last.conversations) == (done.id, 1)
    with kept.session() as session:
        assert len(list(session.scalars(select(RetentionRun)))) == 1, "old proof goes too"
    assert Conversations(kept).state(MINE) is None
    assert Conversations(kept).state(OTHER) is not None


def test_a_reader_that_takes_long_does_not_hinder_forgetting(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'bot.db'}")
    database.migrate()
    speak(database, MINE, "zwiebelfisch")
    with database.engine.connect() as reader:
        reader.exec_driver_sql("BEGIN")
        reader.exec_driver_sql("SELECT count(*) FROM conversation").one()
        assert Retention(database).forget(MINE)
    Retention(database).run(30)
    assert leaks(tmp_path, ["zwiebelfisch"]) == []
    database.close()
