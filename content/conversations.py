"""Keeps conversations: a small live state to go on from, and the full log until it is deleted."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from content.database import Database
from content.models import Conversation, ConversationEvent

State = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LoggedEvent:
    """One event of the log, personal data already masked."""

    type: str
    timestamp: float
    """Seconds since 1970, UTC."""
    data: dict[str, Any]


class Conversations:
    """The conversations of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def is_reachable(self) -> bool:
        """Whether the database answers."""
        try:
            with self._database.session() as session:
                session.execute(select(1))
        except SQLAlchemyError:
            return False
        return True

    def state(self, conversation_id: str) -> State | None:
        """The live state, or None where there is no such conversation."""
        with self._database.session() as session:
            row = session.get(Conversation, conversation_id)
            return row.state if row else None

    def save(self, conversation_id: str, state: State, events: list[LoggedEvent]) -> None:
        """Replace the live state and add `events` to the log, both or neither."""
        with self._database.session() as session:
            now = datetime.now(UTC)
            known = update(Conversation).where(Conversation.id == conversation_id).values(state=state, changed_at=now)
            if not session.execute(known.returning(Conversation.id)).first():
                session.execute(insert(Conversation).values(id=conversation_id, state=state, changed_at=now))
            if events:
                rows = [{"conversation_id": conversation_id, **asdict(each)} for each in events]
                session.execute(insert(ConversationEvent), rows)

    def log(self, conversation_id: str) -> list[LoggedEvent]:
        """All events of a conversation, oldest first."""
        with self._database.session() as session:
            rows = session.scalars(
                select(ConversationEvent)
                .where(ConversationEvent.conversation_id == conversation_id)
                .order_by(ConversationEvent.id)
            )
            return [LoggedEvent(row.type, row.timestamp, row.data) for row in rows]

    def delete(self, conversation_id: str) -> bool:
        """Forget a conversation and its log; whether there was one."""
        with self._database.session() as session:
            return _delete(session, [conversation_id]) > 0

    def delete_older_than(self, days: int) -> int:
        """Forget every conversation whose last message is older than `days`; returns how many."""
        with self._database.session() as session:
            old = session.scalars(
                select(Conversation.id).where(Conversation.changed_at < datetime.now(UTC) - timedelta(days=days))
            ).all()
            return _delete(session, list(old))


def _delete(session: Session, conversation_ids: list[str]) -> int:
    session.execute(delete(ConversationEvent).where(ConversationEvent.conversation_id.in_(conversation_ids)))
    gone = session.execute(delete(Conversation).where(Conversation.id.in_(conversation_ids)).returning(Conversation.id))
    return len(gone.all())
