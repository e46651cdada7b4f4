"""Who gets in: rate limits per address and conversation, and no more turns at once than can be answered."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from http import HTTPStatus
from math import ceil

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.api.problems import Handler, Problem
from bot.client_address import Network, client_address
from bot.conversation import Guide, IncomingMessage, TooBusy, Turn
from bot.limits import Limit, RateLimits
from bot.metrics import REFUSED, WAITING

# Those who are turned away come back at different times.
SOONEST, LATEST = 3, 10
_CLIENT = web.RequestKey("client", str)


@dataclass(slots=True)
class Admission:
    """The door of one process. Calls from this machine or a proxy itself are not counted, only turns at once are."""

    guide: Guide
    limits: RateLimits
    proxies: Sequence[Network]
    key: bytes
    """Makes addresses unreadable before they are counted."""
    requests: Limit
    """Per address."""
    messages: Limit
    """Per conversation."""
    most_turns: int
    """In progress and waiting."""
    turns: int = field(default=0, init=False)

    def middleware(self) -> Middleware:
        """Counts what comes to the interface, by address."""

        @web.middleware
        async def admit(request: web.Request, handler: Handler) -> web.StreamResponse:
            is_counted = request.path.startswith("/api/v1/") or (request.path == "/chat" and request.method == "POST")
            if is_counted and (address := client_address(request, self.proxies)):
                request[_CLIENT] = address
                await self._count(self.requests, address)
            return await handler(request)

        return admit

    async def receive(self, request: web.Request, message: IncomingMessage) -> Turn:
        """Let a message in and have it answered. Raises Problem where it has to wait."""
        if _CLIENT in request:
            await self._count(self.messages, message.conversation)
        if self.turns >= self.most_turns:
            raise self._too_busy(message)
        self.turns += 1
        WAITING.set(self.turns)
        try:
            return await self.guide.receive(message)
        except TooBusy:
            raise self._too_busy(message) from None
        finally:
            self.turns -= 1
            WAITING.set(self.turns)

    async def _count(self, limit: Limit, who: str) -> None:
        hidden = blake2b(who.encode(), key=self.key, digest_size=12).hexdigest()
        if seconds := await self.limits.count(limit, hidden):
            REFUSED.labels(limit.name).inc()
            headers = {"Retry-After": str(ceil(seconds))}
            raise Problem(HTTPStatus.TOO_MANY_REQUESTS, "too-many-messages", headers=headers)

    def _too_busy(self, message: IncomingMessage) -> Problem:
        """In the language that was written, with people to turn to."""
        REFUSED.labels("overload").inc()
        language = self.guide.language_of(message)
        replies = self.guide.people.instead(language.code, "too-busy")
        return Problem(
            HTTPStatus.SERVICE_UNAVAILABLE,
            "too-busy",
            headers={"Retry-After": str(random.randint(SOONEST, LATEST))},  # noqa: S311 (no secret)
            language=language.code,
            members={"language": language.code, "direction": language.direction, "replies": replies},
        )


ADMISSION = web.AppKey("admission", Admission)
