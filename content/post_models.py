"""The tables of the messengers' post: what came in, what goes out, which choices were offered last."""

from sqlalchemy import JSON, BigInteger, Float, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from content.models import Base

# Whole seconds and fractions since 1970, UTC: leases and due times are only ever compared with the clock.


class IncomingDelivery(Base):
    """One message of a resident through a messenger: the words until they are answered, then only that it came."""

    __tablename__ = "inbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    provider_id: Mapped[str] = mapped_column(String(200))
    """The fingerprint of the messenger's own id of the message; the same one is never answered twice."""
    conversation_id: Mapped[str] = mapped_column(String(64))
    message: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))
    """What was read, with the address to answer to; empty once it is answered."""
    sent_at: Mapped[float] = mapped_column(Float)
    """When the resident sent it; with `sequence` the order of a conversation."""
    sequence: Mapped[int] = mapped_column(BigInteger)
    received_at: Mapped[float] = mapped_column(Float, index=True)
    state: Mapped[str] = mapped_column(String(10))
    """waiting, done or dead."""
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_until: Mapped[float] = mapped_column(Float, default=0.0)

    __table_args__ = (
        Index(None, "channel", "provider_id", unique=True),
        Index(None, "conversation_id", "state"),
        Index(None, "state", "sent_at"),
    )


class OutgoingDelivery(Base):
    """One call to a messenger: complete but for the token, until it is sent."""

    __tablename__ = "outbox"

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(String(32), unique=True)
    """Goes with the call, so that the other side can tell a repeated one."""
    channel: Mapped[str] = mapped_column(String(20))
    conversation_id: Mapped[str] = mapped_column(String(64))
    call: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))
    """Empty once it is sent."""
    made_at: Mapped[float] = mapped_column(Float, index=True)
    due_at: Mapped[float] = mapped_column(Float)
    expires_at: Mapped[float | None] = mapped_column(Float)
    """After this the messenger takes no answer any more."""
    state: Mapped[str] = mapped_column(String(10))
    """waiting, sent or dead."""
    attempts: Mapped[int] = mapped_column(default=0)
    claimed_until: Mapped[float] = mapped_column(Float, default=0.0)
    failure: Mapped[str | None] = mapped_column(String(200))
    """Why the last attempt failed; never what was written."""

    __table_args__ = (
        Index(None, "conversation_id", "state"),
        Index(None, "state", "due_at"),
    )


class OfferedChoices(Base):
    """The choices that a conversation was offered last, for messengers where people type a number."""

    __tablename__ = "offered_choices"

    conversation_id: Mapped[str] = mapped_column(String(64), primary_key=True)
    payloads: Mapped[list[str]] = mapped_column(JSON)
    offered_at: Mapped[float] = mapped_column(Float, index=True)
