"""The durable inbox of the messengers: no message is lost or taken twice, and each conversation stays in order."""

import time
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from content.claims import DAY, LEASE, MINUTE, changed, claim
from content.database import Database
from content.outbox import Outgoing, add_outgoing
from content.post_models import IncomingDelivery, OfferedChoices

# A message that could not be answered so often is put aside; the fault is ours then.
MOST_TRIES = 3
# Messengers repeat a message for up to seven days; its bare id is known a little longer.
ID_DAYS = 8


@dataclass(frozen=True, slots=True)
class Incoming:
    """A message on its way in."""

    channel: str
    provider_id: str
    """The messenger's own id of it, at most 200 characters."""
    conversation_id: str
    message: dict[str, Any]
    sent_at: float
    """When the resident sent it; with `sequence` the order of a conversation."""
    sequence: int = 0
    id: int = 0
    """Of the inbox; 0 before it is stored."""
    attempts: int = 0
    """How often it could not be answered before."""


class Inbox:
    """The inbox of one database. Any number of processes may work on it at once."""

    def __init__(self, database: Database, lease: float = LEASE) -> None:
        """`lease`: after so many seconds another process takes what one has taken and not finished."""
        self._database = database
        self._lease = lease

    def accept(self, incoming: Iterable[Incoming], most_a_minute: int) -> int:
        """Store the messages that are new; returns how many were.

        Beyond `most_a_minute` of one conversation the first becomes a message of the kind `too_many`, and the others
        are only counted.
        """
        arrived = list(incoming)
        try:
            return self._accept(arrived, most_a_minute)
        except IntegrityError:  # another process stored one of them at this very moment
            return self._accept(arrived, most_a_minute)

    def _accept(self, arrived: list[Incoming], most_a_minute: int) -> int:
        table, now, new = IncomingDelivery, time.time(), 0
        with self._database.session() as session:
            for each in arrived:
                same = select(table.id).where(table.channel == each.channel, table.provider_id == each.provider_id)
                if session.scalar(same) is not None:
                    continue
                latest = select(func.count()).where(
                    table.conversation_id == each.conversation_id, table.received_at > now - MINUTE
                )
                before = session.scalar(latest) or 0
                message = each.message if before < most_a_minute else {**each.message, "kind": "too_many"}
                session.add(
                    table(
                        channel=each.channel,
                        provider_id=each.provider_id,
                        conversation_id=each.conversation_id,
                        message=message if before <= most_a_minute else None,
                        sent_at=each.sent_at,
                        sequence=each.sequence,
                        received_at=now,
                        state="waiting" if before <= most_a_minute else "done",
                    )
                )
                session.flush()
                new += 1
        return new

    def claim(self, most: int) -> list[Incoming]:
        """Take up to `most` messages to answer: of each conversation the earliest, if nobody has it."""
        table, other = IncomingDelivery, aliased(IncomingDelivery)
        is_earlier = or_(
            other.sent_at < table.sent_at,
            and_(other.sent_at == table.sent_at, other.sequence < table.sequence),
            and_(other.sent_at == table.sent_at, other.sequence == table.sequence, other.id < table.id),
        )
        waits = and_(other.conversation_id == table.conversation_id, other.state == "waiting")
        is_first = ~select(other.id).where(waits, is_earlier).exists()
        with self._database.session() as session:
            rows = claim(session, table, [is_first], (table.sent_at, table.id), most, self._lease)
            return [
                Incoming(
                    channel=row.channel,
                    provider_id=row.provider_id,
                    conversation_id=row.conversation_id,
                    message=row.message or {},
                    sent_at=row.sent_at,
                    sequence=row.sequence,
                    id=row.id,
                    attempts=row.attempts,
                )
                for row in rows
            ]

    def answer(self, incoming: Incoming, outgoing: Iterable[Outgoing], payloads: list[str] | None = None) -> None:
        """A message is answered by `outgoing`, in this order, which offers choices with `payloads`; its words go."""
        table = IncomingDelivery
        with self._database.session() as session:
            done = update(table).where(table.id == incoming.id, table.state == "waiting")
            if not changed(session, done.values(state="done", message=None)):
                return  # another process took it over and has answered
            add_outgoing(session, outgoing)
            if payloads:
                offered = OfferedChoices(
                    conversation_id=incoming.conversation_id, payloads=payloads, offered_at=time.time()
                )
                session.merge(offered)

    def give_back(self, incoming: Incoming) -> None:
        """A message could not be answered: it is tried again after the lease, and put aside after the third time."""
        with self._database.session() as session:
            row = session.get(IncomingDelivery, incoming.id)
            if row is not None and row.state == "waiting":
                # Two at once, of which one had lost its lease, are one try: the last one apologises, so it must come.
                row.attempts = max(row.attempts, incoming.attempts + 1)
                if row.attempts >= MOST_TRIES:
                    row.state, row.message = "dead", None

    def offered(self, conversation_id: str) -> list[str]:
        """The payloads of the choices that a conversation was offered last, in their order."""
        with self._database.session() as session:
            row = session.get(OfferedChoices, conversation_id)
            return list(row.payloads) if row else []

    def waiting(self) -> int:
        """How many messages wait to be answered."""
        with self._database.session() as session:
            return session.scalar(select(func.count()).where(IncomingDelivery.state == "waiting")) or 0

    def forget(self, conversation_id: str) -> None:
        """Forget what a conversation was offered; no words of it are kept here once they are answered."""
        with self._database.session() as session:
            session.execute(delete(OfferedChoices).where(OfferedChoices.conversation_id == conversation_id))

    def delete_older_than(self, days: int) -> int:
        """Delete what is older than `days`, and the bare ids of answered messages after a week; returns how many."""
        table, now = IncomingDelivery, time.time()
        with self._database.session() as session:
            return (
                changed(session, delete(table).where(table.received_at < now - days * DAY))
                + changed(session, delete(table).where(table.state == "done", table.received_at < now - ID_DAYS * DAY))
                + changed(session, delete(OfferedChoices).where(OfferedChoices.offered_at < now - days * DAY))
            )
