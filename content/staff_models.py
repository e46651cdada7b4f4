"""The tables behind the console: who works there, what they prepare and changed, what was asked in vain."""

from datetime import date, datetime

from sqlalchemy import JSON, Boolean, Date, DateTime, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from content.models import Base


class Staff(Base):
    """A person of the city who may sign in."""

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80), unique=True)
    """What they sign in with, in lower case; often the mail address."""
    password_hash: Mapped[str | None] = mapped_column(String(255))
    """Argon2id; None: signs in through the city's own identity provider only."""
    role: Mapped[str] = mapped_column(String(20))
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    """The languages that a translator may write."""
    interface: Mapped[str] = mapped_column(String(20))
    """The language of the console for this person."""
    active: Mapped[bool] = mapped_column(Boolean, default=True)
    totp_secret: Mapped[str | None] = mapped_column(String(64))
    totp_step: Mapped[int] = mapped_column(default=0)
    """The last time step whose code was used; a code works once."""
    subject: Mapped[str | None] = mapped_column(String(255), unique=True)
    """Who this is at the identity provider, since the first sign-in there."""
    failures: Mapped[int] = mapped_column(default=0)
    """Attempts since the last success."""
    locked_until: Mapped[int] = mapped_column(default=0)
    """Seconds since 1970 until which no password is looked at."""


class StaffSession(Base):
    """Somebody is signed in. The cookie holds the token; here is only its hash."""

    __tablename__ = "staff_session"

    token_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    began: Mapped[int]
    seen: Mapped[int]
    """Both in seconds since 1970."""


class StaffEvent(Base):
    """The audit of accounts: sign-ins, failures, lock-outs, changes of rights. Append-only."""

    __tablename__ = "staff_event"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
    name: Mapped[str] = mapped_column(String(80))
    """Whose account."""
    event: Mapped[str] = mapped_column(String(40))
    by: Mapped[str | None] = mapped_column(String(80))
    """Who did it, if not the person."""


class Draft(Base):
    """Texts of one thing in one language that are being worked on; residents do not see them."""

    __tablename__ = "draft"

    resource_type: Mapped[str] = mapped_column(String(20), primary_key=True)
    resource_id: Mapped[str] = mapped_column(String(80), primary_key=True)
    language: Mapped[str] = mapped_column(String(20), primary_key=True)
    texts: Mapped[dict[str, str]] = mapped_column(JSON)
    """field -> text."""
    sources: Mapped[dict[str, str]] = mapped_column(JSON)
    """field -> hash of the source text that the writer saw."""
    state: Mapped[str] = mapped_column(String(20))
    """draft or in_review."""
    origin: Mapped[str] = mapped_column(String(20))
    remark: Mapped[str | None] = mapped_column(Text)
    """Why a reviewer sent it back."""
    number: Mapped[int]
    """Grows with every save, so that nobody overwrites what they have not seen."""
    by: Mapped[str] = mapped_column(String(80))
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True))


class Revision(Base):
    """What was changed in the catalogue, by whom and when. Append-only; content/history.py writes it."""

    __tablename__ = "revision"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
    by: Mapped[str | None] = mapped_column(String(80))
    """None: on the command line."""
    action: Mapped[str] = mapped_column(String(20))
    """edited, approved, minor, restored or imported."""
    resource_type: Mapped[str] = mapped_column(String(20))
    resource_id: Mapped[str] = mapped_column(String(80))
    language: Mapped[str | None] = mapped_column(String(20))
    """None: the facts."""
    before: Mapped[dict[str, object]] = mapped_column(JSON)
    after: Mapped[dict[str, object]] = mapped_column(JSON)
    """Only the fields that changed; a field that was not there is left out."""

    __table_args__ = (Index(None, "resource_type", "resource_id"),)


class Question(Base):
    """What residents asked in vain: masked, without the conversation, counted when it comes again."""

    __tablename__ = "question"

    id: Mapped[int] = mapped_column(primary_key=True)
    language: Mapped[str] = mapped_column(String(20))
    folded: Mapped[str] = mapped_column(String(255))
    """The question in the form in which spelling does not matter; one row each."""
    text: Mapped[str] = mapped_column(Text)
    times: Mapped[int]
    first_on: Mapped[date] = mapped_column(Date)
    last_on: Mapped[date] = mapped_column(Date, index=True)
    state: Mapped[str] = mapped_column(String(20), index=True)
    """open, example (of `intent`), answered (by a new text for `intent`) or dismissed."""
    intent: Mapped[str | None] = mapped_column(String(80))
    by: Mapped[str | None] = mapped_column(String(80))

    __table_args__ = (Index(None, "language", "folded", unique=True),)


class Inquiry(Base):
    """A question that a resident left for the staff, masked, with consent."""

    __tablename__ = "inquiry"

    reference: Mapped[str] = mapped_column(String(10), primary_key=True)
    """What the resident can name: K7M-4QX."""
    text: Mapped[str] = mapped_column(Text)
    language: Mapped[str] = mapped_column(String(20))
    topic: Mapped[str | None] = mapped_column(String(80))
    """The intent that it was about, where that is known."""
    on: Mapped[date] = mapped_column(Date, index=True)
    state: Mapped[str] = mapped_column(String(20), index=True)
    """open, or done once somebody has dealt with it."""
    posted: Mapped[bool] = mapped_column(Boolean, default=False)
    """Whether the help desk has it."""
