"""Conversations are stored whole or not at all, and forgotten on wish and in time."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import SQLAlchemyError

from content.conversations import Conversations, LoggedEvent
from content.database import Database
from content.models import Conversation, ConversationEvent


@pytest.fixture
def own_database(blank: Database) -> Database:
    """A database with the schema and no catalogue."""
    return blank


@pytest.fixture
def kept(own_database: Database) -> Conversations:
    return Conversations(own_database)


def event(text: str, timestamp: float = 1.5) -> LoggedEvent:
    return LoggedEvent("user", timestamp, {"text": text})


def rows(database: Database) -> tuple[int, int]:
    """How many conversations and how many events there are."""
    with database.session() as session:
        return (
            session.scalar(select(func.count()).select_from(Conversation)) or 0,
            session.scalar(select(func.count()).select_from(ConversationEvent)) or 0,
        )


def last_heard(database: Database, conversation_id: str, ago: timedelta) -> None:
    """Set the time of a conversation's last message."""
    with database.session() as session:
        session.execute(
            update(Conversation).where(Conversation.id == conversation_id).values(changed_at=datetime.now(UTC) - ago)
        )


def test_an_unknown_conversation_has_no_state_and_no_log(kept: Conversations) -> None:
    assert kept.state("a") is None
    assert kept.log("a") == []


def test_what_was_saved_comes_back(kept: Conversations) -> None:
    state = {"slots": {"language": "uk"}, "turns": [{"text": "Привіт 👋"}], "introduced": True}
    kept.save("a", state, [event("Привіт"), LoggedEvent("bot", 2.25, {"replies": []})])
    assert kept.state("a") == state
    assert kept.log("a") == [LoggedEvent("user", 1.5, {"text": "Привіт"}), LoggedEvent("bot", 2.25, {"replies": []})]


def test_the_state_is_replaced_and_the_log_grows(kept: Conversations) -> None:
    kept.save("a", {"turn": 1, "topic": "tea"}, [event("eins", 9.0)])
    kept.save("a", {"turn": 2}, [event("zwei", 3.0)])
    assert kept.state("a") == {"turn": 2}
    assert [each.data["text"] for each in kept.log("a")] == ["eins", "zwei"]


def test_conversations_do_not_see_each_other(kept: Conversations) -> None:
    kept.save("a", {"turn": 1}, [event("eins")])
    kept.save("b", {"turn": 7}, [event("sieben")])
    assert kept.state("a") == {"turn": 1}
    assert [each.data["text"] for each in kept.log("b")] == ["sieben"]


def test_what_was_saved_is_there_for_another_process(kept: Conversations, own_database: Database) -> None:
    kept.save("a", {"turn": 1}, [event("eins")])
    other = Database(own_database.engine.url.render_as_string(hide_password=False))
    assert Conversations(other).state("a") == {"turn": 1}
    other.close()


@pytest.mark.parametrize(
    ("state", "events"),
    [
        ({"turn": 2}, [event("zwei"), LoggedEvent("user", 2.0, {"text": object()})]),
        ({"turn": object()}, [event("zwei")]),
    ],
)
def test_a_turn_that_cannot_be_stored_leaves_no_trace(
    state: dict[str, object], events: list[LoggedEvent], kept: Conversations, own_database: Database
) -> None:
    kept.save("a", {"turn": 1}, [event("eins")])
    with pytest.raises((SQLAlchemyError, TypeError)):
        kept.save("a", state, events)
    assert kept.state("a") == {"turn": 1}
    assert [each.data["text"] for each in kept.log("a")] == ["eins"]
    with pytest.raises((SQLAlchemyError, TypeError)):
        kept.save("b", state, events)
    assert rows(own_database) == (1, 1)


def test_forgetting_takes_state_and_log_and_nothing_else(kept: Conversations, own_database: Database) -> None:
    kept.save("a", {"turn": 1}, [event("eins"), event("mehr")])
    kept.save("b", {"turn": 1}, [event("anders")])
    assert kept.delete("a") is True
    assert kept.state("a") is None
    assert kept.log("a") == []
    assert rows(own_database) == (1, 1)


def test_forgetting_what_is_not_there_says_so(kept: Conversations) -> None:
    kept.save("a", {}, [])
    assert kept.delete("b") is False
    assert kept.delete("a") is True
    assert kept.delete("a") is False


@pytest.mark.parametrize(
    ("ago", "gone"),
    [
        (timedelta(days=30, minutes=1), 1),
        (timedelta(days=400), 1),
        (timedelta(days=29, hours=23, minutes=59), 0),
        (timedelta(0), 0),
    ],
)
def test_a_conversation_is_forgotten_after_its_days(
    ago: timedelta, gone: int, kept: Conversations, own_database: Database
) -> None:
    kept.save("old", {}, [event("alt")])
    kept.save("new", {}, [event("neu")])
    last_heard(own_database, "old", ago)
    assert kept.delete_older_than(30) == gone
    assert (kept.state("old") is None) is bool(gone)
    assert kept.state("new") == {}
    assert rows(own_database) == (2 - gone, 2 - gone)


def test_a_new_message_starts_the_days_anew(kept: Conversations, own_database: Database) -> None:
    kept.save("a", {}, [event("eins")])
    last_heard(own_database, "a", timedelta(days=40))
    kept.save("a", {"turn": 2}, [event("zwei")])
    assert kept.delete_older_than(30) == 0
    assert len(kept.log("a")) == 2


def test_with_nothing_old_nothing_is_deleted(kept: Conversations) -> None:
    assert kept.delete_older_than(1) == 0


def test_a_database_that_answers_is_reachable(kept: Conversations) -> None:
    assert kept.is_reachable() is True


def test_a_database_that_does_not_answer_is_not(tmp_path: Path) -> None:
    path = tmp_path / "bot.db"
    path.write_bytes(b"this is no database at all, only a file of that name" * 100)
    broken = Database(f"sqlite:///{path}")
    assert Conversations(broken).is_reachable() is False
    broken.close()
