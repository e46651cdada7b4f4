"""What a messenger is to the rest of the house: a name, its limits, and functions from data to data.

A channel never opens a connection and never sees the database: the gateway hands it what came in, and sends what it
writes. So a new messenger is one file.
"""

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from enum import StrEnum
from http import HTTPStatus
from time import time
from typing import Any, Protocol

from pydantic_settings import BaseSettings

from bot.channels.bubbles import Bubble

Payload = dict[str, Any]


class Kind(StrEnum):
    """What a message is to us."""

    TEXT = "text"
    CHOICE = "choice"
    """A button was pressed."""
    START = "start"
    """Somebody opened the conversation and has not asked yet."""
    MEDIA = "media"
    """Voice, picture, place, contact: what we do not look at."""
    ENCRYPTED = "encrypted"
    """What we cannot read."""
    GROUP = "group"
    """A conversation with more than one person."""
    TOO_MANY = "too_many"
    """The first message beyond the limit of a minute; made by the inbox."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """One HTTP request of a messenger, as it came."""

    method: str
    path: str
    """What follows `/channels/<name>`."""
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """Names in any case."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """What a messenger is answered at once."""

    text: str
    status: HTTPStatus = HTTPStatus.OK
    content_type: str = "application/json"


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a messenger's interface, without its secrets: it is stored before it is made."""

    path: str
    body: Payload | None = None
    method: str = "POST"
    is_courtesy: bool = False
    """Nobody would miss it (a tick, a rotating wheel): tried once."""


@dataclass(frozen=True, slots=True)
class HttpRequest:
    """A call with address and secrets, ready to be sent."""

    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes = b""


@dataclass(frozen=True, slots=True)
class Message:
    """What a resident sent."""

    id: str
    """The messenger's own id of it."""
    address: str
    """Where the answer goes."""
    kind: Kind = Kind.TEXT
    text: str = ""
    payload: str = ""
    """Of the button that was pressed."""
    locale: str = ""
    """What the messenger says of the resident's language."""
    sent_at: float = 0.0
    """Seconds since 1970; 0 where the messenger does not say."""
    sequence: int = 0
    """Orders messages of the same second."""
    errands: tuple[Call, ...] = ()
    """Calls to make before the answer: enter a room, stop a button's wheel."""

    @classmethod
    def from_stored(cls, stored: Payload) -> "Message":
        """The message of which `dataclasses.asdict` was stored."""
        errands = tuple(Call(**each) for each in stored["errands"])
        return cls(**stored | {"kind": Kind(stored["kind"]), "errands": errands})


@dataclass(frozen=True, slots=True)
class Receipt:
    """The messenger has got a call of ours."""

    key: str


class Fate(StrEnum):
    """What became of a call."""

    SENT = "sent"
    AGAIN = "again"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a messenger's answer to a call means."""

    fate: Fate
    reason: str = ""
    """For staff: status and error code; never words, never addresses."""
    after: float = 0.0
    """Seconds to wait before the next try, where the messenger says so."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a messenger allows."""

    text: int
    """Longest text of one message, in UTF-16 units, which is how the messengers' own programs count."""
    question: int
    """Longest text of a message with buttons."""
    choices: int
    """Most buttons of one message; 0: none, choices are numbered."""
    per_second: float
    """Most calls a second, all conversations together."""
    pause: float = 0.0
    """Seconds between two messages of one conversation."""
    window: float | None = None
    """For so many seconds after a resident's message it may be answered."""


class Channel(Protocol):
    """One messenger."""

    name: str
    """Also its address `/channels/<name>` and the beginning of its settings, `BOT_<NAME>_`."""
    limits: Limits
    settings_class: type[BaseSettings]

    def __init__(self, settings: Any) -> None: ...

    def is_genuine(self, webhook: Webhook) -> bool:
        """Whether the messenger itself sent this. Compares in constant time; never raises for what it is given."""
        ...

    def handshake(self, webhook: Webhook) -> Answer | None:
        """The answer to a request that carries no events, or None. Asked before `is_genuine`; checks for itself."""
        return None

    def events(self, payload: Payload) -> Iterable[Payload]:
        """The events of a webhook's body, each with what is needed to read it alone."""
        ...

    def read(self, event: Payload) -> Message | Receipt | None:
        """What an event means; None where it is nothing to us. May raise for a shape that it does not know."""
        ...

    def write(self, address: str, bubble: Bubble) -> list[Call]:
        """The calls that show a bubble."""
        ...

    def leave(self, address: str) -> list[Call]:
        """The calls that leave a group."""
        return []

    def request(self, call: Call, key: str) -> HttpRequest:
        """A call with address, secrets and, where the messenger takes one, the key that marks a repeated call."""
        ...

    def verdict(self, status: int, headers: Mapping[str, str], body: bytes) -> Verdict:
        """What the answer to a call means."""
        return by_status(status, headers)

    def check(self) -> list[Call]:
        """Calls that succeed exactly when the credentials are right; empty where there is nobody to ask."""
        return []

    def register(self, public_url: str) -> list[Call]:
        """Calls that tell the messenger our address; those that it has to be told by hand are in the documentation."""
        return []


def is_same(given: str, expected: str) -> bool:
    """Whether a secret is the expected one, in constant time, also for headers that are no text at all."""
    return hmac.compare_digest(as_bytes(given), as_bytes(expected))


def as_bytes(header: str) -> bytes:
    """A header's value as it came over the wire (aiohttp keeps strange bytes as lone surrogates)."""
    return header.encode("utf-8", "surrogateescape")


def by_status(status: int, headers: Mapping[str, str]) -> Verdict:
    """The verdict by HTTP status alone: refused for good only where the call itself is wrong."""
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return Verdict(Fate.SENT)
    # Wrong credentials are ours to mend; the answers wait for it.
    again = {HTTPStatus.UNAUTHORIZED, HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS}
    if status in again or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Verdict(Fate.AGAIN, f"HTTP {status}", retry_after(headers))
    return Verdict(Fate.REFUSED, f"HTTP {status}")


def retry_after(headers: Mapping[str, str]) -> float:
    """The seconds of Retry-After, given as number or date (RFC 9110); 0 without one."""
    value = headers.get("Retry-After", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time())
    except ValueError:
        return 0.0
