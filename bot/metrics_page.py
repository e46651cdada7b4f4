"""/metrics, on a port of its own that only operators reach."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from bot.messengers import Messengers
from bot.metrics import QUEUE, READY, REDIS
from bot.shared_memory import SharedMemory

logger = logging.getLogger(__name__)

PATIENCE = 2.0
MOST_WORKERS = 64


class MetricsPage:
    """Serves what is measured; what is only known when somebody looks is looked up then."""

    def __init__(
        self, host: str, port: int, messengers: Messengers, is_ready: Callable[[], bool], memory: SharedMemory | None
    ) -> None:
        """On `host` and `port`; without a port nothing is served."""
        self._host, self._port = host, port
        self._messengers = messengers
        self._is_ready = is_ready
        self._memory = memory

    async def run(self, _: web.Application) -> AsyncIterator[None]:
        """Serve while the application runs."""
        if not self._port:
            yield
            return
        app = web.Application()
        app.router.add_get("/metrics", self.get_metrics)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await self._listen(runner)
        yield
        await runner.cleanup()

    async def _listen(self, runner: web.AppRunner) -> None:
        """Each worker of a host takes the next free port. Without metrics residents are answered all the same."""
        for port in range(self._port, self._port + MOST_WORKERS):
            try:
                await web.TCPSite(runner, self._host, port).start()
            except OSError:
                continue
            logger.info("Metrics on http://%s:%s/metrics", self._host, port)
            return
        logger.error("No metrics: %s and the ports after it are taken", self._port)

    async def get_metrics(self, _: web.Request) -> web.Response:
        """The measurements in Prometheus' text format."""
        READY.set(self._is_ready())
        REDIS.set(bool(self._memory and self._memory.is_away))
        try:
            async with asyncio.timeout(PATIENCE):
                lengths = await asyncio.to_thread(self._messengers.lengths)
        except Exception:  # noqa: BLE001 (a database that fails is no reason to say nothing of the rest)
            lengths = {}
        QUEUE.clear()
        for name, length in lengths.items():
            QUEUE.labels(name).set(length)
        return web.Response(body=generate_latest(), headers={"Content-Type": CONTENT_TYPE_LATEST})
