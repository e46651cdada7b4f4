"""GET /health/live, /health/startup and /health/ready: for those who watch over the process."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.api.keys import CONVERSATIONS, GUIDE
from bot.serving import DRAIN


async def get_live(request: web.Request) -> web.Response:
    """The process runs."""
    return web.json_response({"status": "live"})


async def get_startup(request: web.Request) -> web.Response:
    """The start is over: a model is loaded. It stays so, whatever happens to the database later."""
    guide = request.app[GUIDE]
    return web.json_response({"status": "ready"}) if guide.is_ready else _not_ready(guide.why_not_ready)


async def get_ready(request: web.Request) -> web.Response:
    """Messages are understood and can be stored, and no stop is under way; otherwise 503 and why not."""
    guide = request.app[GUIDE]
    if request.app[DRAIN].is_draining:
        return _not_ready("Stopping.")
    if not guide.is_ready:
        return _not_ready(guide.why_not_ready)
    if not await asyncio.to_thread(request.app[CONVERSATIONS].is_reachable):
        return _not_ready("The database cannot be reached.")
    return web.json_response({"status": "ready"})


def _not_ready(detail: str) -> web.Response:
    return web.json_response({"status": "not ready", "detail": detail}, status=HTTPStatus.SERVICE_UNAVAILABLE)
