"""Where the time of a turn goes, every millisecond named: `python -m tests.benchmarks.profile [FILE]`.

The application runs in this process and is asked over HTTP. The functions below are timed; what one of them spends in
another counts there, so that the rows add up to the whole.
"""

import asyncio
import functools
import inspect
import shutil
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from nlu.rasa_environment import prepare_to_serve

prepare_to_serve()

import uvloop  # noqa: E402 (after prepare)
from aiohttp.test_utils import TestClient, TestServer  # noqa: E402
from rasa.core.agent import Agent  # noqa: E402
from rasa.core.processor import MessageProcessor  # noqa: E402

from bot.admission import Admission  # noqa: E402
from bot.app import create_app  # noqa: E402
from bot.conversation import Guide  # noqa: E402
from bot.engine.actions import InProcessActions  # noqa: E402
from bot.engine.tracker_store import ConversationTrackerStore  # noqa: E402
from content.catalogue import Catalogue  # noqa: E402
from content.conversations import Conversations  # noqa: E402
from nlu.cascade import Cascade  # noqa: E402
from nlu.components.intent_classifier import SentenceIntentClassifier  # noqa: E402
from nlu.encoder import E5Encoder  # noqa: E402
from nlu.gazetteer import Gazetteer  # noqa: E402
from nlu.identify import LanguageIdentifier  # noqa: E402
from settings import load_settings  # noqa: E402
from tests.benchmarks.lesson import choose  # noqa: E402

TURNS, WARM_UP = 300, 30
WHOLE = "HTTP: client, sockets, parsing, middlewares, JSON"
PLACES: tuple[tuple[type, str, str], ...] = (
    (Admission, "receive", "limits and language of the message"),
    (Guide, "receive", "the guide's own: cleaning, deciding, signing"),
    (LanguageIdentifier, "identify", "which language it is"),
    (Agent, "handle_message", "Rasa's own: tracker, events, graph"),
    (ConversationTrackerStore, "retrieve", "tracker from what was stored"),
    (Conversations, "state", "database: reading the conversation"),
    (SentenceIntentClassifier, "process", "intent: deciding, parts of the message"),
    (E5Encoder, "queries", "sentence encoder"),
    (Cascade, "rank", "classifier"),
    (E5Encoder, "parts", "sentence encoder"),
    (Cascade, "asking", "classifier"),
    (Gazetteer, "find", "entities (gazetteer)"),
    (MessageProcessor, "_predict_next_with_tracker", "which action comes next (rules)"),
    (InProcessActions, "request", "action: putting the replies together"),
    (Catalogue, "search", "search by words and meaning"),
    (Catalogue, "answer", "answer from the catalogue"),
    (Catalogue, "programmes", "offers from the catalogue"),
    (ConversationTrackerStore, "save", "masking, state and log made ready"),
    (Conversations, "save", "database: storing the turn"),
)

_spent: dict[str, float] = defaultdict(float)
_inner: ContextVar[list[float] | None] = ContextVar("inner", default=None)


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Count the time of the block, without what is counted inside it, in this thread or one that it waits for."""
    outer, own = _inner.get(), [0.0]
    token = _inner.set(own)
    began = time.perf_counter()
    try:
        yield
    finally:
        taken = time.perf_counter() - began
        _inner.reset(token)
        _spent[name] += taken - own[0]
        if outer is not None:
            outer[0] += taken


def _wrap(function: Callable[..., Any], name: str) -> Callable[..., Any]:
    @functools.wraps(function)
    def plain(*arguments: Any, **options: Any) -> Any:
        with timed(name):
            return function(*arguments, **options)

    @functools.wraps(function)
    async def waiting(*arguments: Any, **options: Any) -> Any:
        with timed(name):
            return await function(*arguments, **options)

    return waiting if inspect.iscoroutinefunction(function) else plain


async def measure() -> str:
    """A page with the table."""
    for owner, attribute, name in PLACES:
        setattr(owner, attribute, _wrap(getattr(owner, attribute), name))
    lesson = choose()
    settings = load_settings()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(settings.database_url.removeprefix("sqlite:///"))
        if kept.exists():
            shutil.copy(kept, Path(folder) / "bot.db")
        changes = {"database_url": f"sqlite:///{folder}/bot.db", "messages_a_minute": 600}
        settings = settings.model_copy(update=changes | {"requests_a_minute": 1_000_000})
        async with TestClient(TestServer(create_app(settings))) as client:
            while (await client.get("/health/ready")).status != 200:
                await asyncio.sleep(0.1)
            took, used = await _ask(client, [each.text for each in lesson.questions[: TURNS + WARM_UP]])
    _spent[WHOLE] = took - sum(value for name, value in _spent.items() if name != WHOLE)
    return _page(took, used)


async def _ask(client: TestClient[Any, Any], texts: list[str]) -> tuple[float, float]:
    """Seconds that the turns took, and processor seconds of the process, the client's among them."""
    conversation = None
    began = used = 0.0
    for number, text in enumerate(texts):
        if number == WARM_UP:
            _spent.clear()
            began, used = time.perf_counter(), time.process_time()
        body = {"conversation": conversation if number % 5 else None, "text": text, "language": "de"}
        async with client.post("/api/v1/messages", json=body) as response:
            conversation = (await response.json())["conversation"]
    return time.perf_counter() - began, time.process_time() - used


def _page(took: float, used: float) -> str:
    lines = [
        "# One turn, every millisecond named\n",
        f"The mean of {TURNS} turns with questions that nobody has asked before, in conversations of five turns, one "
        "after the other, on SQLite (`python -m tests.benchmarks.profile`; the last `make benchmark` wrote this).\n",
        "| | milliseconds | share |\n| --- | ---: | ---: |",
    ]
    for name, seconds in sorted(_spent.items(), key=lambda each: -each[1]):
        lines.append(f"| {name} | {1000 * seconds / TURNS:.2f} | {100 * seconds / took:.0f} % |")
    lines.append(
        f"| **the turn** | **{1000 * took / TURNS:.2f}** | of it {1000 * used / TURNS:.2f} ms processor time |"
    )
    return "\n".join(lines) + "\n"


def main() -> None:
    """Print the page, or write it to the file that is named."""
    page = uvloop.run(measure())
    if sys.argv[1:]:
        Path(sys.argv[1]).write_text(page + _notes(), encoding="utf-8")
    print(page)


def _notes() -> str:
    notes = Path(__file__).with_suffix(".md")
    return "\n" + notes.read_text(encoding="utf-8") if notes.exists() else ""


if __name__ == "__main__":
    main()
