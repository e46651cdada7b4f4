"""Where the messengers knock: checks who it is, reads, stores, and says thank you at once; all else comes later."""

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from hashlib import blake2b
from http import HTTPStatus
from math import isfinite
from typing import Any

from aiohttp import web

from bot.api.problems import Problem
from bot.channels.channel import Answer, Channel, Message, Receipt, Webhook
from bot.reading import name_of_field, refused_if_unreadable
from bot.signing import Seal
from content.inbox import Inbox, Incoming
from content.outbox import Outbox

logger = logging.getLogger(__name__)

# Meta's largest webhook.
MOST_BYTES = 3 * 1024 * 1024
MOST_CHARACTERS = 10_000
# An older message is a repetition of long ago, or nobody waits for its answer any more. The ids of younger ones are
# all known (content/inbox.py), so no signed webhook works twice.
WINDOW = 24 * 3600.0
_WRONG_SHAPE = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)
_MOST = 2**63


class Gateway:
    """The door of all messengers, `/channels/<name>`."""

    def __init__(
        self,
        channels: Mapping[str, Channel],
        inbox: Inbox,
        outbox: Outbox,
        seal: Seal,
        *,
        messages_a_minute: int,
        on_arrival: Callable[[], None],
    ) -> None:
        """`on_arrival` is called when there is something new in the inbox."""
        self._channels = channels
        self._inbox = inbox
        self._outbox = outbox
        self._seal = seal
        self._messages_a_minute = messages_a_minute
        self._on_arrival = on_arrival

    def routes(self) -> list[web.AbstractRouteDef]:
        """The addresses of all messengers, set up or not."""
        return [
            web.route("*", "/channels/{name}", self.receive),
            web.route("*", "/channels/{name}/{rest:.*}", self.receive),
        ]

    async def receive(self, request: web.Request) -> web.Response:
        """Take a webhook. Raises Problem for what does not come from the messenger or is not JSON."""
        channel = self._channels.get(request.match_info["name"])
        if channel is None:
            raise Problem(HTTPStatus.NOT_FOUND, "problem-not-found")
        webhook = Webhook(
            method=request.method,
            path=f"/{request.match_info.get('rest', '')}",
            query=request.query,
            headers=request.headers,
            body=await _read(request),
        )
        if answer := channel.handshake(webhook):
            return _respond(answer)
        if request.method not in {"POST", "PUT"}:
            raise Problem(HTTPStatus.METHOD_NOT_ALLOWED, "problem-method")
        if not channel.is_genuine(webhook):
            logger.warning("%s: a webhook that is not genuine was refused", channel.name)
            raise Problem(HTTPStatus.FORBIDDEN, "problem-invalid-request")
        await self._store(channel, list(_events(channel, webhook.body)))
        return _respond(Answer("{}"))

    async def _store(self, channel: Channel, events: list[Message | Receipt]) -> None:
        incoming = [self._incoming(channel, each) for each in events if isinstance(each, Message)]
        if fresh := [each for each in incoming if each.sent_at > time.time() - WINDOW]:
            await asyncio.to_thread(self._inbox.accept, fresh, self._messages_a_minute)
            self._on_arrival()
        if len(fresh) < len(incoming):
            logger.warning(
                "%s: %s messages of yesterday or before passed over", channel.name, len(incoming) - len(fresh)
            )
        for each in events:
            if isinstance(each, Receipt):
                await asyncio.to_thread(self._outbox.sent, each.key)

    def _incoming(self, channel: Channel, message: Message) -> Incoming:
        now = time.time()
        return Incoming(
            channel=channel.name,
            provider_id=_fingerprint(message.id),
            conversation_id=self._seal.conversation_of(channel.name, message.address),
            message=asdict(message) | {"text": _whole(message.text[:MOST_CHARACTERS])},
            sent_at=min(message.sent_at or now, now),  # a clock that is ahead must not hold the others up
            sequence=message.sequence,
        )


async def _read(request: web.Request) -> bytes:
    """The body, which may be larger than that of the rest of our interface."""
    body = bytearray()
    with refused_if_unreadable():
        async for chunk in request.content.iter_chunked(65_536):
            body += chunk
            if len(body) > MOST_BYTES:
                raise Problem(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "problem-too-large")
    return bytes(body)


def _events(channel: Channel, body: bytes) -> Iterator[Message | Receipt]:
    """What a body means. An event of unknown shape is passed over, the others of its batch are not."""
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError):
        raise Problem(HTTPStatus.BAD_REQUEST, "problem-invalid-json") from None
    try:
        events = list(channel.events(payload))
    except _WRONG_SHAPE:
        events = []
        logger.warning("%s: a webhook of unknown shape was passed over: %s", channel.name, shape(payload))
    for event in events:
        try:
            if (read := channel.read(event)) is not None:
                yield _checked(read)
        except _WRONG_SHAPE:
            logger.warning("%s: an event of unknown shape was passed over: %s", channel.name, shape(event))


def _checked(read: Message | Receipt) -> Message | Receipt:
    """Raises TypeError or ValueError where a messenger sent something else than texts and numbers of a usual size."""
    if isinstance(read, Receipt):
        texts: tuple[Any, ...] = (read.key,)
    else:
        texts = (read.id, read.address, read.text, read.payload, read.locale)
        if not (read.id and read.address):
            raise ValueError("an id or address is empty")
        if not (isfinite(read.sent_at) and -_MOST < int(read.sequence) < _MOST):
            raise ValueError("a number of no use")
    if not all(isinstance(each, str) for each in texts):
        raise TypeError("not a text")
    return read


def shape(value: Any, depth: int = 4) -> str:
    """The names and types of a payload, never its values: what may stand in a log."""
    if isinstance(value, dict):
        if not depth:
            return "{...}"
        named = list(value.items())[:20]
        return "{" + ", ".join(f"{name_of_field(name)}: {shape(each, depth - 1)}" for name, each in named) + "}"
    if isinstance(value, list):
        return f"[{shape(value[0], depth - 1)}]" if value and depth else "[]"
    return type(value).__name__


def _whole(text: str) -> str:
    """The text without halves of characters, which JSON can carry and nothing else can."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _fingerprint(provider_id: str) -> str:
    """Stands for the messenger's id, which may hold the telephone number (WhatsApp's do)."""
    return "#" + blake2b(provider_id.encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()


def _respond(answer: Answer) -> web.Response:
    return web.Response(text=answer.text, status=answer.status, content_type=answer.content_type)
