"""How a database is: for `python -m bot doctor`, which tells operators what to mend."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from content.database import Database
from content.errors import DatabaseNotReady
from content.models import Answer, Conversation, Programme
from content.post_models import IncomingDelivery, OutgoingDelivery
from content.retention import Retention

# A message that waits so long is not answered by anybody.
LONGEST_WAIT = 600.0
# The job runs every hour.
RETENTION_IS_LATE = timedelta(hours=3)
MOST_CLOCK_DIFFERENCE = 30.0


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing that was looked at; `remedy` is empty where it is well."""

    name: str
    found: str
    remedy: str = ""


def findings(database: Database, retention_days: int) -> Iterator[Diagnosis]:
    """What is looked at in a database; ends with the first thing that makes the rest unreadable."""
    try:
        database.require_schema()
    except DatabaseNotReady as error:
        yield Diagnosis("database", str(error), "Run `make migrate`.")
        return
    except SQLAlchemyError as error:
        reason = str(error.__cause__ or error).strip().splitlines()[0][:160]
        yield Diagnosis("database", f"cannot be used: {reason}", "Start it, or mend BOT_DATABASE_URL.")
        return
    yield Diagnosis("database", f"{database.engine.dialect.name}, schema {database.revision()}")
    with database.session() as session:
        yield from _engine(session)
        yield _catalogue(session)
        yield _clock(session)
        yield from _post(session)
        is_old = Conversation.changed_at < datetime.now(UTC) - timedelta(days=retention_days + 1)
        overdue = session.scalar(select(func.count()).where(is_old)) or 0
    yield _retention(Retention(database), retention_days, overdue)


def _engine(session: Session) -> Iterator[Diagnosis]:
    if session.get_bind().dialect.name == "sqlite":
        result = session.scalar(text("PRAGMA quick_check(1)"))
        yield Diagnosis("database file", str(result), "" if result == "ok" else "Restore the latest backup.")
        return
    encoding = session.scalar(text("SHOW server_encoding"))
    yield Diagnosis(
        "database encoding", str(encoding), "" if encoding == "UTF8" else "Make the database with ENCODING 'UTF8'."
    )
    has_rights = session.scalar(text("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
    remedy = "Use the role of deploy/postgresql/roles.sql, which may only what the guide does." if has_rights else ""
    yield Diagnosis("database role", "a superuser" if has_rights else "no superuser", remedy)


def _catalogue(session: Session) -> Diagnosis:
    programmes = session.scalar(select(func.count()).select_from(Programme)) or 0
    answers = session.scalar(select(func.count()).select_from(Answer)) or 0
    remedy = "" if programmes and answers else "Run `make migrate`, or restore a backup."
    return Diagnosis("catalogue", f"{programmes} programmes, {answers} answers", remedy)


def _clock(session: Session) -> Diagnosis:
    """Against the server's clock, and against what was written last: time never goes back."""
    remedy = "Set the clock (NTP): waiting, retention and signatures go by it."
    if session.get_bind().dialect.name == "postgresql":
        there = session.scalar(select(func.extract("epoch", func.clock_timestamp())))
        difference = abs(float(there or 0) - time.time())
        if difference > MOST_CLOCK_DIFFERENCE:
            return Diagnosis("clock", f"{difference:.0f} s off the database's", remedy)
    latest = session.scalar(select(func.max(Conversation.changed_at)))
    if latest is not None:
        latest = latest if latest.tzinfo else latest.replace(tzinfo=UTC)
        if latest > datetime.now(UTC) + timedelta(seconds=MOST_CLOCK_DIFFERENCE):
            return Diagnosis("clock", f"a conversation is from the future ({latest:%Y-%m-%d %H:%M})", remedy)
    return Diagnosis("clock", datetime.now(UTC).isoformat(timespec="seconds"))


def _post(session: Session) -> Iterator[Diagnosis]:
    since = session.scalar(select(func.min(IncomingDelivery.received_at)).where(IncomingDelivery.state == "waiting"))
    late = since is not None and time.time() - since > LONGEST_WAIT
    found = f"oldest message waits {time.time() - since:.0f} s" if since is not None else "no message waits"
    yield Diagnosis(
        "inbox", found, "No process answers, or its messenger is not set up any more: see the log." if late else ""
    )
    dead = session.scalar(select(func.count()).where(OutgoingDelivery.state == "dead")) or 0
    yield Diagnosis(
        "outbox",
        f"{dead} answers given up",
        "`python -m bot channels dead` says why; `... retry` tries them again." if dead else "",
    )


def _retention(retention: Retention, days: int, overdue: int) -> Diagnosis:
    last = retention.last()
    if overdue:
        return Diagnosis("retention", f"{overdue} conversations are kept too long", "Start the guide, and see its log.")
    if last is None:
        return Diagnosis("retention", "has not run yet; it does a minute after the start")
    at = last.at if last.at.tzinfo else last.at.replace(tzinfo=UTC)
    found = f"ran at {at:%Y-%m-%d %H:%M} UTC, {last.conversations} conversations older than {last.days} days deleted"
    if datetime.now(UTC) - at > RETENTION_IS_LATE:
        return Diagnosis("retention", found, "It is late: no process of the guide has run since. Start it.")
    return Diagnosis("retention", found, "" if last.days == days else "BOT_RETENTION_DAYS differs between processes.")
