"""Questions that residents leave for the staff: masked, with their consent, under a reference that they can name."""

import secrets
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import Select, delete, select, update
from sqlalchemy.exc import IntegrityError

from content.database import Database
from content.errors import NotFound
from content.masking import mask
from content.roles import Member, require
from content.staff_models import Inquiry

LONGEST = 1000
# Without letters and digits that look or sound alike, since people read it out on the telephone.
_LETTERS = "ACDEFHJKLMNPQRTUVWXY34679"
_LENGTH = 6


@dataclass(frozen=True, slots=True)
class LeftQuestion:
    """A question that waits for the staff."""

    reference: str
    text: str
    language: str
    topic: str | None
    on: date


class Inquiries:
    """The questions left in one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def leave(self, text: str, language: str, topic: str | None) -> str:
        """Keep a question without personal data; returns its reference, such as `K7M-4QX`."""
        masked = mask(text).strip()[:LONGEST]
        while True:
            reference = _new_reference()
            try:
                with self._database.session() as session:
                    session.add(
                        Inquiry(
                            reference=reference,
                            text=masked,
                            language=language,
                            topic=topic,
                            on=datetime.now(UTC).date(),
                            state="open",
                        )
                    )
            except IntegrityError:  # one in 200 million
                continue
            return reference

    def open(self, limit: int = 200) -> list[LeftQuestion]:
        """The questions that nobody has dealt with, oldest first."""
        wanted = select(Inquiry).where(Inquiry.state == "open").order_by(Inquiry.on, Inquiry.reference).limit(limit)
        return self._read(wanted)

    def not_passed_on(self, limit: int = 20) -> list[LeftQuestion]:
        """The open questions that the help desk does not have yet, oldest first."""
        waiting = select(Inquiry).where(Inquiry.state == "open", Inquiry.posted.is_(False))
        return self._read(waiting.order_by(Inquiry.on, Inquiry.reference).limit(limit))

    def passed_on(self, reference: str) -> None:
        """The help desk has it now."""
        with self._database.session() as session:
            session.execute(update(Inquiry).where(Inquiry.reference == reference).values(posted=True))

    def close(self, member: Member, reference: str) -> None:
        """Somebody has dealt with it. Raises NotFound, Refused."""
        require(member.may_sort_questions, "close questions")
        done = update(Inquiry).where(Inquiry.reference == reference).values(state="done")
        with self._database.session() as session:
            if not session.execute(done.returning(Inquiry.reference)).first():
                raise NotFound(f"There is no question {reference}.")

    def delete_older_than(self, days: int) -> int:
        """Delete questions left more than `days` ago; returns how many."""
        before = datetime.now(UTC).date() - timedelta(days=days)
        with self._database.session() as session:
            return len(session.execute(delete(Inquiry).where(Inquiry.on < before).returning(Inquiry.reference)).all())

    def _read(self, wanted: Select[tuple[Inquiry]]) -> list[LeftQuestion]:
        with self._database.session() as session:
            rows = session.scalars(wanted)
            return [LeftQuestion(row.reference, row.text, row.language, row.topic, row.on) for row in rows]


def _new_reference() -> str:
    letters = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return f"{letters[:3]}-{letters[3:]}"
