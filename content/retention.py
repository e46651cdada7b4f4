"""Forgets: one conversation when its person asks, and what is older than the retention period; keeps the proof."""

import logging
from datetime import UTC, datetime, timedelta

from sqlalchemy import DateTime, delete, select, update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Mapped, mapped_column

from content.conversations import Conversations
from content.database import Database
from content.inbox import Inbox
from content.inquiries import Inquiries
from content.models import Base
from content.outbox import Outbox
from content.post_models import IncomingDelivery
from content.questions import Questions

logger = logging.getLogger(__name__)

PROOF_DAYS = 400
"""So long the proof is kept that the job ran: longer than the year of a data-protection report."""


class RetentionRun(Base):
    """The deletion job ran: when, after how many days things are deleted, and how many were. Nothing of whom."""

    __tablename__ = "retention_run"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
    days: Mapped[int]
    conversations: Mapped[int]
    questions: Mapped[int]
    """Not understood, or left for the staff."""
    deliveries: Mapped[int]
    """Rows of the messengers' inbox and outbox."""


class Retention:
    """What one database forgets."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._conversations = Conversations(database)
        self._questions = Questions(database)
        self._inquiries = Inquiries(database)
        self._post = (Inbox(database), Outbox(database))

    def forget(self, conversation_id: str) -> bool:
        """Forget a conversation in every table, and the room that it took in the file; whether there was one.

        Of messages that were answered only the fingerprint of the messenger's id stays, so that none is answered twice.
        """
        was_there = self._conversations.delete(conversation_id)
        for each in self._post:
            each.forget(conversation_id)
        inbox = IncomingDelivery
        answered = update(inbox).where(inbox.conversation_id == conversation_id, inbox.state != "waiting")
        with self._database.session() as session:
            session.execute(answered.values(conversation_id="", message=None))
        self._wipe()
        return was_there

    def run(self, days: int) -> RetentionRun:
        """Delete what is older than `days`, and write down that it was done."""
        now = datetime.now(UTC)
        done = RetentionRun(
            at=now,
            days=days,
            conversations=self._conversations.delete_older_than(days),
            questions=self._questions.forget(days) + self._inquiries.delete_older_than(days),
            deliveries=sum(each.delete_older_than(days) for each in self._post),
        )
        with self._database.session() as session:
            session.execute(delete(RetentionRun).where(RetentionRun.at < now - timedelta(days=PROOF_DAYS)))
            session.add(done)
        self._wipe()
        return done

    def last(self) -> RetentionRun | None:
        """The latest run."""
        with self._database.session() as session:
            return session.scalar(
                select(RetentionRun).order_by(RetentionRun.at.desc(), RetentionRun.id.desc()).limit(1)
            )

    def _wipe(self) -> None:
        try:
            self._database.empty_log()
        except OperationalError:  # somebody reads at this moment; the next run does it
            logger.info("The database's log is in use and is emptied later")
