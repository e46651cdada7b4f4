"""The accounts of the staff: adding, signing in with lock-out, sessions, one-time codes, and their audit."""

import hashlib
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from time import time

import pyotp
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from content.database import Database
from content.errors import ContentError, NotFound
from content.passwords import SHORTEST, hash_password, is_acceptable, matches
from content.roles import Member, Role, require
from content.staff_models import Staff, StaffEvent, StaffSession

# So many wrong passwords are free; from then on each doubles the wait.
FREE_ATTEMPTS = 5
FIRST_WAIT, LONGEST_WAIT = 30, 3600
# A session ends after so many seconds without a request, and in any case after a working day.
IDLE, LONGEST_SESSION = 2 * 3600, 12 * 3600
_NAME = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,79}")
CODE_SECONDS = 30


class AccountError(ContentError):
    """An account cannot be made or changed like this; `problem` is a word that the console has a sentence for."""

    def __init__(self, problem: str, message: str) -> None:
        super().__init__(message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class AccountChange:
    """What an administrator sets on an account."""

    role: Role
    languages: frozenset[str]
    active: bool = True


class Accounts:
    """The accounts of one database. Times are given for tests; they are seconds since 1970."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, name: str, password: str | None, change: AccountChange, *, by: Member | None = None) -> None:
        """Add an account; `by` None: on the command line. Raises AccountError, or Refused for who may not."""
        require(by is None or by.may_manage_staff, "add accounts")
        name = name.strip().lower()
        if not _NAME.fullmatch(name):
            raise AccountError("name", f"{name!r} is no name to sign in with: 2 to 80 of a-z, 0-9 and . _ @ + -")
        if password is not None:
            _require_acceptable(password, name)
        if change.role is Role.TRANSLATOR and not change.languages:
            raise AccountError("languages", "A translator needs at least one language.")
        with self._database.session() as session:
            if session.scalar(select(Staff.id).where(Staff.name == name)):
                raise AccountError("taken", f"There is already an account {name!r}.")
            session.add(
                Staff(
                    name=name,
                    password_hash=hash_password(password) if password else None,
                    role=change.role,
                    languages=sorted(change.languages),
                    interface="de",
                    active=change.active,
                )
            )
            _record(session, name, "added", by)

    def change(self, staff_id: int, change: AccountChange, password: str | None, *, by: Member) -> None:
        """Set role, languages, whether active, and (unless None) a new password; ends the person's sessions.

        Raises AccountError where the last administrator would go, NotFound, Refused.
        """
        require(by.may_manage_staff, "change accounts")
        with self._database.session() as session:
            staff = _staff(session, staff_id)
            if password is not None:
                _require_acceptable(password, staff.name)
                staff.password_hash = hash_password(password)
                staff.failures = staff.locked_until = 0
                staff.totp_secret = None  # whoever lost the phone starts again
            if change.role is Role.TRANSLATOR and not change.languages:
                raise AccountError("languages", "A translator needs at least one language.")
            staff.role, staff.languages, staff.active = change.role, sorted(change.languages), change.active
            session.flush()
            if not session.scalar(select(func.count()).where(Staff.role == Role.ADMINISTRATOR, Staff.active.is_(True))):
                raise AccountError("last-administrator", "One administrator must remain.")
            session.execute(delete(StaffSession).where(StaffSession.staff_id == staff_id))
            _record(session, staff.name, "changed", by)

    def sign_in(self, name: str, password: str, code: str = "", *, now: float | None = None) -> str | None:
        """A new session's token, or None: wrong, locked or switched off; which of them is not told."""
        now = time() if now is None else now
        name = name.strip().lower()[:80]
        with self._database.session() as session:
            # Counted before the password is looked at: many attempts at once cannot slip through together.
            session.execute(update(Staff).where(Staff.name == name).values(failures=Staff.failures + 1))
            staff = session.scalar(select(Staff).where(Staff.name == name))
            locked = staff is not None and staff.locked_until > now
            right = matches(password, staff.password_hash if staff and not locked else None)
            if staff is None:
                return None  # names that do not exist are not kept: people type passwords there
            if right and staff.active and _code_fits(staff, code, now):
                return _begin_session(session, staff, now)
            if not locked and staff.failures >= FREE_ATTEMPTS:
                wait = min(FIRST_WAIT * 2 ** min(staff.failures - FREE_ATTEMPTS, 20), LONGEST_WAIT)
                staff.locked_until = int(now) + wait
                _record(session, name, "locked")
            else:
                _record(session, name, "refused")
            return None

    def sign_in_as(self, subject: str, name: str, *, now: float | None = None) -> str | None:
        """A new session for whom the identity provider vouches: `subject` there, `name` for the first time."""
        with self._database.session() as session:
            staff = session.scalar(select(Staff).where(Staff.subject == subject))
            if staff is None:
                known = select(Staff).where(Staff.name == name.lower(), Staff.subject.is_(None))
                staff = session.scalar(known)
                if staff is not None:
                    staff.subject = subject
            if staff is None or not staff.active:
                return None
            return _begin_session(session, staff, time() if now is None else now)

    def member(self, token: str, *, now: float | None = None) -> Member | None:
        """Who holds this session, or None when it has ended."""
        now = time() if now is None else now
        with self._database.session() as session:
            held = session.get(StaffSession, _hash(token))
            if held is None:
                return None
            staff = _staff(session, held.staff_id)
            if now - held.seen > IDLE or now - held.began > LONGEST_SESSION or not staff.active:
                session.delete(held)
                return None
            if now - held.seen > 60:  # not a write a request
                held.seen = int(now)
            return _member(staff)

    def sign_out(self, token: str) -> None:
        """End a session."""
        with self._database.session() as session:
            held = session.get(StaffSession, _hash(token))
            if held is not None:
                _record(session, _staff(session, held.staff_id).name, "signed-out")
                session.delete(held)

    def change_password(self, member: Member, old: str, new: str) -> None:
        """Set one's own password and end all sessions. Raises AccountError if `old` is wrong or `new` too weak."""
        with self._database.session() as session:
            staff = _staff(session, member.id)
            right = matches(old, staff.password_hash)
            if right:
                _require_acceptable(new, staff.name)
                staff.password_hash = hash_password(new)
                session.execute(delete(StaffSession).where(StaffSession.staff_id == staff.id))
            _record(session, staff.name, "password-changed" if right else "refused")
        if not right:
            raise AccountError("wrong-password", "The present password is not right.")

    def set_codes(self, member: Member, secret: str | None, code: str = "", *, now: float | None = None) -> None:
        """Ask for one-time codes of `secret` from now on, or (None) no longer. Raises AccountError: wrong `code`."""
        with self._database.session() as session:
            staff = _staff(session, member.id)
            if secret is not None:
                staff.totp_secret = secret
            if staff.totp_secret and not _code_fits(staff, code, time() if now is None else now):
                raise AccountError("wrong-code", "The one-time code is not right.")
            staff.totp_secret = secret
            _record(session, staff.name, "codes-on" if secret else "codes-off")

    def set_interface(self, member: Member, language: str) -> None:
        """The language in which the console speaks to this person."""
        with self._database.session() as session:
            _staff(session, member.id).interface = language

    def all(self) -> list[tuple[Member, bool]]:
        """Every account and whether it is active, by name."""
        with self._database.session() as session:
            return [(_member(each), each.active) for each in session.scalars(select(Staff).order_by(Staff.name))]

    def events(self, limit: int = 100) -> Sequence[StaffEvent]:
        """The audit, newest first."""
        with self._database.session() as session:
            return session.scalars(select(StaffEvent).order_by(StaffEvent.id.desc()).limit(limit)).all()


def _begin_session(session: Session, staff: Staff, now: float) -> str:
    token = secrets.token_urlsafe(32)
    staff.failures = staff.locked_until = 0
    session.execute(delete(StaffSession).where(StaffSession.began < int(now) - LONGEST_SESSION))
    session.add(StaffSession(token_hash=_hash(token), staff_id=staff.id, began=int(now), seen=int(now)))
    _record(session, staff.name, "signed-in")
    return token


def _code_fits(staff: Staff, code: str, now: float) -> bool:
    """Whether no code is asked for, or this one is right: of now or a step beside it, and not used yet."""
    if staff.totp_secret is None:
        return True
    digits = "".join(code.split())
    for step in (-1, 0, 1):
        moment = int(now) + step * CODE_SECONDS
        if moment // CODE_SECONDS > staff.totp_step and pyotp.TOTP(staff.totp_secret).verify(digits, for_time=moment):
            staff.totp_step = moment // CODE_SECONDS
            return True
    return False


def _require_acceptable(password: str, name: str) -> None:
    if not is_acceptable(password, name):
        raise AccountError("weak", f"The password needs {SHORTEST} characters or more, and not the name in it.")


def _staff(session: Session, staff_id: int) -> Staff:
    staff = session.get(Staff, staff_id)
    if staff is None:
        raise NotFound(f"There is no account {staff_id}.")
    return staff


def _member(staff: Staff) -> Member:
    return Member(
        id=staff.id,
        name=staff.name,
        role=Role(staff.role),
        languages=frozenset(staff.languages),
        interface=staff.interface,
        has_password=staff.password_hash is not None,
        has_codes=staff.totp_secret is not None,
    )


def _record(session: Session, name: str, event: str, by: Member | None = None) -> None:
    session.add(StaffEvent(at=datetime.now(UTC), name=name, event=event, by=by.name if by else None))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
