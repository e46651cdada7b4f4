"""The durable outbox of the messengers: answers leave in order, are tried again, and are given up in sight of staff."""

import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.orm import Session, aliased

from content.claims import DAY, LEASE, changed, claim
from content.database import Database
from content.post_models import OutgoingDelivery

# So many leases are long for a call to be on its way.
LONG_LEASES = 4


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A call on its way out."""

    channel: str
    conversation_id: str
    call: dict[str, Any]
    """Complete but for the token."""
    expires_at: float | None = None
    """After this the messenger takes no answer any more."""
    key: str = field(default_factory=lambda: secrets.token_hex(16))
    """Goes with the call, so that the other side can tell a repeated one."""
    attempts: int = 0
    """How often it was tried before."""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A call that was given up, as staff may see it: without words and without address."""

    id: int
    channel: str
    made_at: float
    attempts: int
    failure: str


def add_outgoing(session: Session, outgoing: Iterable[Outgoing]) -> None:
    """Put calls into the outbox, in this order."""
    now = time.time()
    rows = [
        {
            "key": each.key,
            "channel": each.channel,
            "conversation_id": each.conversation_id,
            "call": each.call,
            "made_at": now,
            "due_at": now,
            "expires_at": each.expires_at,
            "state": "waiting",
            "attempts": each.attempts,
        }
        for each in outgoing
    ]
    if rows:
        session.execute(insert(OutgoingDelivery), rows)


class Outbox:
    """The outbox of one database. Any number of processes may work on it at once."""

    def __init__(self, database: Database, lease: float = LEASE) -> None:
        """`lease`: after so many seconds another process takes what one has taken and not finished."""
        self._database = database
        self._lease = lease

    def claim(self, most: int) -> list[Outgoing]:
        """Take up to `most` calls to send: of each conversation the earliest, when it is due and nobody has it."""
        table, other = OutgoingDelivery, aliased(OutgoingDelivery)
        waits_before = (
            other.conversation_id == table.conversation_id,
            other.state == "waiting",
            other.id < table.id,
        )
        conditions = [~select(other.id).where(*waits_before).exists(), table.due_at <= time.time()]
        with self._database.session() as session:
            rows = claim(session, table, conditions, (table.due_at, table.id), most, self._lease)
            return [
                Outgoing(
                    channel=row.channel,
                    conversation_id=row.conversation_id,
                    call=row.call or {},
                    expires_at=row.expires_at,
                    key=row.key,
                    attempts=row.attempts,
                )
                for row in rows
            ]

    def resume(self) -> None:
        """A process begins: what was on its way when another stopped waits one more lease.

        Its receipt may have found nobody at the door, and the messenger repeats it. Processes that begin again and
        again must not hold up a call for ever: one that has waited for long waits on only after all were down.
        """
        table, now = OutgoingDelivery, time.time()
        may_wait = or_(table.claimed_until < now, table.due_at > now - LONG_LEASES * self._lease)
        on_its_way = update(table).where(table.state == "waiting", table.claimed_until > 0, may_wait)
        with self._database.session() as session:
            changed(session, on_its_way.values(claimed_until=now + self._lease))

    def sent(self, key: str, pause: float = 0.0) -> bool:
        """A call has arrived; the others of its conversation wait `pause` seconds. Whether it was waiting."""
        table = OutgoingDelivery
        with self._database.session() as session:
            row = session.scalar(select(table).where(table.key == key, table.state == "waiting"))
            if row is None:
                return False
            row.state, row.call, row.failure = "sent", None, None
            session.flush()
            if pause:
                due = time.time() + pause
                following = update(table).where(
                    table.conversation_id == row.conversation_id, table.state == "waiting", table.due_at < due
                )
                changed(session, following.values(due_at=due))
            return True

    def postpone(self, key: str, seconds: float, failure: str) -> None:
        """A call failed for now: it is due again in `seconds`, and its conversation waits for it."""
        self._fail(key, failure, due_at=time.time() + seconds, claimed_until=0.0)

    def bury(self, key: str, failure: str) -> None:
        """A call is given up: the conversation goes on without it, and staff can see it."""
        self._fail(key, failure, state="dead")

    def drop(self, key: str) -> None:
        """A call that nobody would miss failed."""
        with self._database.session() as session:
            changed(session, delete(OutgoingDelivery).where(OutgoingDelivery.key == key))

    def dead_letters(self, most: int = 100) -> list[DeadLetter]:
        """What was given up, newest first."""
        table = OutgoingDelivery
        with self._database.session() as session:
            rows = session.scalars(select(table).where(table.state == "dead").order_by(table.id.desc()).limit(most))
            return [DeadLetter(row.id, row.channel, row.made_at, row.attempts, row.failure or "") for row in rows]

    def revive(self, letter_id: int | None = None) -> int:
        """Try one dead letter again, or all of them; returns how many."""
        table = OutgoingDelivery
        dead = update(table).where(table.state == "dead")
        if letter_id is not None:
            dead = dead.where(table.id == letter_id)
        with self._database.session() as session:
            return changed(
                session,
                dead.values(state="waiting", due_at=time.time(), attempts=0, claimed_until=0.0, expires_at=None),
            )

    def waiting(self) -> int:
        """How many calls wait to be sent."""
        with self._database.session() as session:
            return session.scalar(select(func.count()).where(OutgoingDelivery.state == "waiting")) or 0

    def dead(self) -> int:
        """How many calls were given up and not tried again."""
        with self._database.session() as session:
            return session.scalar(select(func.count()).where(OutgoingDelivery.state == "dead")) or 0

    def forget(self, conversation_id: str) -> None:
        """Send nothing more of what was meant for a conversation, and keep nothing of it."""
        with self._database.session() as session:
            session.execute(delete(OutgoingDelivery).where(OutgoingDelivery.conversation_id == conversation_id))

    def delete_older_than(self, days: int) -> int:
        """Delete what is older than `days`, and what was sent after a day; returns how many."""
        table, now = OutgoingDelivery, time.time()
        with self._database.session() as session:
            return changed(session, delete(table).where(table.made_at < now - days * DAY)) + changed(
                session, delete(table).where(table.state == "sent", table.made_at < now - DAY)
            )

    def _fail(self, key: str, failure: str, **values: Any) -> None:
        table = OutgoingDelivery
        failed = update(table).where(table.key == key, table.state == "waiting")
        with self._database.session() as session:
            changed(session, failed.values(attempts=table.attempts + 1, failure=failure[:200], **values))
