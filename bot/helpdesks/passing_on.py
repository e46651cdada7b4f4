"""Passes on to the help desk what residents left for the staff; what fails is tried again."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from aiohttp import ClientSession, web

from bot.helpdesks.help_desk import HelpDesk, NotTaken
from content.errors import ContentError
from content.inquiries import Inquiries

logger = logging.getLogger(__name__)

# Nobody waits for it.
EVERY = 30.0


class PassingOn:
    """Looks for questions that the help desk does not have yet."""

    def __init__(self, inquiries: Inquiries, desk: HelpDesk | None, every: float = EVERY) -> None:
        """Without a `desk` questions stay where staff read them: in the console."""
        self._inquiries = inquiries
        self._desk = desk
        self._every = every

    async def run(self, _: web.Application) -> AsyncIterator[None]:
        """Work while the application runs."""
        if self._desk is None:
            yield
            return
        async with ClientSession() as session:
            working = asyncio.create_task(self._work(session, self._desk))
            yield
            working.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await working

    async def _work(self, session: ClientSession, desk: HelpDesk) -> None:
        while True:
            await asyncio.sleep(self._every)
            try:
                for question in await asyncio.to_thread(self._inquiries.not_passed_on):
                    await desk.take(session, question)
                    await asyncio.to_thread(self._inquiries.passed_on, question.reference)
            except NotTaken as error:
                logger.warning("The help desk did not take a question: %s", error)
            except ContentError as error:
                logger.warning("Questions cannot be passed on: %s", type(error).__name__)
