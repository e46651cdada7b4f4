"""The messengers of one process, put together: the door, the answering, the sending."""

import asyncio
from collections.abc import AsyncIterator, Sequence

from aiohttp import ClientSession, web

from bot.answering import Answering
from bot.channels.channel import Channel
from bot.channels.rendering import Rendering
from bot.conversation import Guide
from bot.gateway import Gateway
from bot.rounds import Rounds
from bot.sending import Sending
from content.claims import LEASE
from content.conversations import Conversations
from content.database import Database
from content.errors import DatabaseNotReady
from content.inbox import Inbox, Incoming
from content.outbox import Outbox, Outgoing
from content.retention import Retention


class Messengers:
    """All messengers that are set up; none is fine too."""

    def __init__(
        self,
        channels: Sequence[Channel],
        database: Database,
        guide: Guide,
        rendering: Rendering,
        messages_a_minute: int,
        lease: float = LEASE,
    ) -> None:
        """`lease`: after so many seconds the work of a process that died is taken over."""
        self._channels = {channel.name: channel for channel in channels}
        self._database = database
        self.inbox, self.outbox = Inbox(database, lease), Outbox(database, lease)
        self._answering = Answering(
            self._channels,
            self.inbox,
            self.outbox,
            guide,
            Conversations(database),
            Retention(database),
            rendering,
            lambda: self._sends.wake(),
        )
        self._answers: Rounds[Incoming] = Rounds("Inbox", self._answering.claim, self._answering.answer)
        self._sends: Rounds[Outgoing] = Rounds("Outbox", self.outbox.claim, self._send)
        self._sending: Sending | None = None
        self._gateway = Gateway(
            self._channels,
            self.inbox,
            self.outbox,
            guide.seal,
            messages_a_minute=messages_a_minute,
            on_arrival=self._answers.wake,
        )

    def routes(self) -> list[web.AbstractRouteDef]:
        """The door."""
        return self._gateway.routes()

    async def run(self, _: web.Application) -> AsyncIterator[None]:
        """Work while the application runs."""
        if not self._channels:
            yield
            return
        async with ClientSession() as session:
            self._sending = Sending(self._channels, self.outbox, session)
            working = asyncio.create_task(self._work())
            yield
            working.cancel()
            await asyncio.gather(working, return_exceptions=True)

    def lengths(self) -> dict[str, int]:
        """How many messages wait to be answered, how many calls to be sent, and how many were given up."""
        return {"inbox": self.inbox.waiting(), "outbox": self.outbox.waiting(), "dead": self.outbox.dead()}

    async def _work(self) -> None:
        while not await asyncio.to_thread(self._has_schema):
            await asyncio.sleep(0.2)
        await asyncio.to_thread(self.outbox.resume)
        await asyncio.gather(self._answers.run(), self._sends.run())

    async def _send(self, outgoing: Outgoing) -> None:
        assert self._sending is not None, "work begins when the session is open"
        await self._sending.send(outgoing)

    def _has_schema(self) -> bool:
        try:
            self._database.require_schema()
        except DatabaseNotReady:
            return False
        return True
