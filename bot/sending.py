"""Sends what is in the outbox: at the messenger's pace, again when it fails for now, given up when it is refused."""

import asyncio
import logging
import random
import time
from collections.abc import Mapping

from aiohttp import ClientConnectionError, ClientConnectorError, ClientError, ClientSession, ClientTimeout

from bot.channels.channel import Call, Channel, Fate, HttpRequest, Verdict
from content.claims import LEASE
from content.outbox import Outbox, Outgoing

logger = logging.getLogger(__name__)

# Doubling from one second to a quarter of an hour, so many tries take over an hour.
MOST_TRIES = 14
LONGEST_WAIT = 900.0
# Shorter than the lease of the outbox, so that no other process sends the same meanwhile.
TIMEOUT = ClientTimeout(total=LEASE * 2 / 3)
# Where the answer of the messenger did not reach us, it may have taken the call; its receipt has so long to come.
DOUBT = 20.0
_MOST_BYTES = 65_536


class Sending:
    """Sends the calls of all messengers from this process."""

    def __init__(self, channels: Mapping[str, Channel], outbox: Outbox, session: ClientSession) -> None:
        """`session` must be open while calls are sent."""
        self._channels = channels
        self._outbox = outbox
        self._session = session
        self._free_at: dict[str, float] = {}

    async def send(self, outgoing: Outgoing) -> None:
        """Send one call and write down what became of it."""
        channel = self._channels.get(outgoing.channel)
        if channel is None:
            await asyncio.to_thread(self._outbox.bury, outgoing.key, "this messenger is not set up any more")
            return
        call = Call(**outgoing.call)
        if outgoing.expires_at is not None and outgoing.expires_at < time.time():
            verdict = Verdict(Fate.REFUSED, "the messenger takes no answer to so old a message")
        else:
            await self._pace(channel)
            verdict = await exchange(self._session, channel, call, outgoing.key)
        await asyncio.to_thread(self._settle, channel, call, outgoing, verdict)

    def _settle(self, channel: Channel, call: Call, outgoing: Outgoing, verdict: Verdict) -> None:
        if verdict.fate is Fate.SENT:
            self._outbox.sent(outgoing.key, 0.0 if call.is_courtesy else channel.limits.pause)
        elif call.is_courtesy:
            self._outbox.drop(outgoing.key)
        elif verdict.fate is Fate.AGAIN and outgoing.attempts + 1 < MOST_TRIES:
            self._outbox.postpone(outgoing.key, max(verdict.after, _back_off(outgoing.attempts)), verdict.reason)
        else:
            self._outbox.bury(outgoing.key, verdict.reason)
            logger.error("%s: an answer was given up: %s (python -m bot channels dead)", channel.name, verdict.reason)

    async def _pace(self, channel: Channel) -> None:
        """Wait for this messenger's next free place."""
        now = time.monotonic()
        place = max(now, self._free_at.get(channel.name, 0.0))
        self._free_at[channel.name] = place + 1 / channel.limits.per_second
        await asyncio.sleep(place - now)


async def exchange(session: ClientSession, channel: Channel, call: Call, key: str) -> Verdict:
    """Make a call; what its answer means. Never raises for what happens on the way."""
    verdict, _ = await ask(session, channel, call, key)
    return verdict


async def ask(session: ClientSession, channel: Channel, call: Call, key: str) -> tuple[Verdict, bytes]:
    """Make a call; what its answer means, and the answer."""
    request: HttpRequest = channel.request(call, key)
    try:
        async with session.request(
            request.method,
            request.url,
            data=request.body or None,
            headers=request.headers,
            allow_redirects=False,
            timeout=TIMEOUT,
        ) as response:
            body = await response.content.read(_MOST_BYTES)
            return channel.verdict(response.status, response.headers, body), body
    except ClientConnectorError as error:  # it has not begun
        return Verdict(Fate.AGAIN, f"no connection ({type(error).__name__})"), b""
    except (TimeoutError, ClientConnectionError) as error:
        return Verdict(Fate.AGAIN, f"no answer ({type(error).__name__})", DOUBT), b""
    except ClientError as error:
        return Verdict(Fate.AGAIN, type(error).__name__), b""


def _back_off(attempts: int) -> float:
    """Doubling, with a little chance in it, so that not all come back at once."""
    return min(2.0**attempts, LONGEST_WAIT) * random.uniform(0.8, 1.2)  # noqa: S311 (no secret)
