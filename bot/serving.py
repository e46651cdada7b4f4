"""Serves the application until it is told to stop, and then leaves nobody without an answer."""

import asyncio
import logging
import resource
import signal
import socket

from aiohttp import web

logger = logging.getLogger(__name__)

# Turns in progress have so many seconds to end.
PATIENCE = 30.0
MOST_CONNECTIONS = 65_536


class Drain:
    """Whether the process is about to stop; readiness fails then, and no new work is begun elsewhere."""

    def __init__(self) -> None:
        """Not yet."""
        self.is_draining = False


DRAIN = web.AppKey("drain", Drain)


async def serve(app: web.Application, listening: socket.socket, drain_seconds: float) -> None:
    """Serve on `listening` until SIGTERM or SIGINT.

    After SIGTERM readiness fails for `drain_seconds` while everything is still answered, so that a proxy can turn to
    others; then nothing new is taken, what is in progress is ended, and the messengers' work is handed back.
    """
    _allow_many_connections()
    told: asyncio.Future[signal.Signals] = asyncio.get_running_loop().create_future()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, _tell, told, each)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=PATIENCE)
    await runner.setup()
    try:
        await web.SockSite(runner, listening).start()
        if await told is signal.SIGTERM:
            app[DRAIN].is_draining = True
            logger.info("Stopping: not ready any more, still answering for %s s", drain_seconds)
            await asyncio.sleep(drain_seconds)
    finally:
        await runner.cleanup()
    logger.info("Stopped")


def _allow_many_connections() -> None:
    """As many as the system allows us to ask for; many begin with 1024, which a rush uses up."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_CONNECTIONS if hard == resource.RLIM_INFINITY else min(hard, MOST_CONNECTIONS)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))


def _tell(told: asyncio.Future[signal.Signals], which: signal.Signals) -> None:
    if not told.done():
        told.set_result(which)
