"""Passwords as Argon2id hashes, and what a password must be like."""

from functools import cache

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST, LONGEST = 12, 200

# RFC 9106's second recommendation (64 MiB, three passes); 60 ms on one core of a small server.
_HASHER = PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=1, type=Type.ID)


def is_acceptable(password: str, name: str) -> bool:
    """Long enough, not too long, not the name and not one character again and again."""
    return (
        SHORTEST <= len(password) <= LONGEST and len(set(password)) >= 5 and name.casefold() not in password.casefold()
    )


def hash_password(password: str) -> str:
    """What is stored instead of the password."""
    return _HASHER.hash(password)


def matches(password: str, stored: str | None) -> bool:
    """Whether it is the password behind `stored`; takes as long when nothing is stored."""
    try:
        return _HASHER.verify(stored or _nobody(), password[:LONGEST]) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody() -> str:
    """Compared with when there is no such account, so that the time tells nothing."""
    return _HASHER.hash("nobody has this password")
