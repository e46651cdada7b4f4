"""Keeps conversations: a small live state to go on from, and the full log until it is deleted."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from sqlalchemy import Table, bindparam, delete, insert, select, update
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from content.database import Database
from content.models import Conversation, ConversationEvent

State = dict[str, Any]

# What runs in every turn, made once. Tables instead of objects: the unit of work would cost as much as the write.
_conversations, _log = (cast(Table, each.__table__) for each in (Conversation, ConversationEvent))
_KNOWN = _conversations.c.id == bindparam("known")
_STATE = select(_conversations.c.state).where(_KNOWN)
_CHANGE = update(_conversations).where(_KNOWN)
_BEGIN, _LOG = insert(_conversations), insert(_log)


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
        with self._database.engine.connect() as connection:
            return connection.scalar(_STATE, {"known": conversation_id})

    def save(self, conversation_id: str, state: State, events: list[LoggedEvent]) -> None:
        """Replace the live state and add `events` to the log, both or neither."""
        now = {"state": state, "changed_at": datetime.now(UTC)}
        with self._database.engine.begin() as connection:
            if not connection.execute(_CHANGE, {"known": conversation_id, **now}).rowcount:
                connection.execute(_BEGIN, {"id": conversation_id, **now})
            if events:
                own = {"conversation_id": conversation_id}
                rows = [own | {"type": e.type, "timestamp": e.timestamp, "data": e.data} for e in events]
                connection.execute(_LOG, rows)

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
