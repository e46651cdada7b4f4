"""What is measured, for Prometheus: how long, how much, how full; nothing about anybody, and no open-ended labels."""

import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

from prometheus_client import Counter, Gauge, Histogram, disable_created_metrics

from nlu.intents import FALLBACK, load_intents

if TYPE_CHECKING:
    from bot.conversation import Turn

disable_created_metrics()  # type: ignore[no-untyped-call]  # when a series began tells nobody anything, and doubles what is scraped

_SECONDS = (0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

TURN = Histogram("wir_turn_seconds", "From a message to its replies.", ["channel", "language"], buckets=_SECONDS)
STAGE = Histogram(
    "wir_stage_seconds", "Parts of a turn: read, understand, act, store.", ["stage"], buckets=(0.001, 0.002, *_SECONDS)
)
OUTCOMES = Counter(
    "wir_turns", "Turns by what became of them: a group of intents, fallback, makeshift.", ["channel", "outcome"]
)
REFUSED = Counter("wir_refused", "Requests turned away: address, conversation, overload.", ["reason"])
WAITING = Gauge("wir_turns_in_progress", "Turns that are answered or wait, on this process.")
QUEUE = Gauge("wir_queue_length", "Messages in the inbox, calls in the outbox, calls given up (dead).", ["queue"])
READY = Gauge("wir_ready", "1 while messages are understood and can be stored.")
REDIS = Gauge("wir_redis_away", "1 while Redis is set up and does not answer.")
FORGOTTEN = Counter("wir_conversations_deleted", "Conversations deleted after the retention period.")
FORGOTTEN_AT = Gauge("wir_retention_ran_timestamp_seconds", "When the retention job last ended well; 0: not yet.")

_Receive = TypeVar("_Receive", bound=Callable[..., Awaitable[Any]])
_IS_MEASURED: ContextVar[bool] = ContextVar("is_measured", default=True)


@contextmanager
def unmeasured() -> Iterator[None]:
    """What is done within this is no resident's turn, and stays out of the figures."""
    token = _IS_MEASURED.set(False)
    try:
        yield
    finally:
        _IS_MEASURED.reset(token)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Measure a part of a turn, also when it fails."""
    started = time.perf_counter()
    try:
        yield
    finally:
        if _IS_MEASURED.get():
            STAGE.labels(name).observe(time.perf_counter() - started)


def measured_turn(receive: _Receive) -> _Receive:
    """Around `Guide.receive`: how long each turn takes, in which language, and what became of it."""

    @wraps(receive)
    async def measured(guide: Any, message: Any) -> Any:
        started = time.perf_counter()
        turn = await receive(guide, message)
        if _IS_MEASURED.get():
            TURN.labels(message.channel, turn.language.code).observe(time.perf_counter() - started)
            OUTCOMES.labels(message.channel, outcome_of(turn)).inc()
        return turn

    return measured  # type: ignore[return-value]  # wraps() hides that it is of the same type


def outcome_of(turn: "Turn") -> str:
    """What became of a turn; the groups of intents.yml and two words more."""
    if turn.is_makeshift:
        return "makeshift"
    intent = load_intents().get(turn.intent)
    return intent.group if intent and turn.intent != FALLBACK else "fallback"
