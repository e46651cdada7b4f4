"""/api/v1/conversations: begin one, read all of one, take one along to the phone, forget one."""

import asyncio
from dataclasses import asdict
from http import HTTPStatus
from itertools import groupby

import segno
from aiohttp import web

from bot.api.keys import CONVERSATIONS, GUIDE, RETENTION
from bot.api.problems import Problem, preferred_language

# Modules of white around a QR code that scanners want (ISO/IEC 18004).
QUIET_ZONE = 4
_NOT_KEPT = {"Cache-Control": "no-store"}


async def post_conversation(request: web.Request) -> web.Response:
    """Issue an id, so that even a first message can be sent again without beginning a second conversation."""
    conversation = request.app[GUIDE].seal.new_conversation()
    return web.json_response({"conversation": conversation}, headers=_NOT_KEPT)


async def get_conversation(request: web.Request) -> web.Response:
    """All that is stored of a conversation, as it is stored: for the person whom it is about."""
    conversation = _conversation(request)
    stored = request.app[CONVERSATIONS]
    state = await asyncio.to_thread(stored.state, conversation)
    events = await asyncio.to_thread(stored.log, conversation)
    document = {"conversation": conversation, "state": state, "events": [asdict(each) for each in events]}
    return web.json_response(document | {"retention_days": request.app[GUIDE].retention_days}, headers=_NOT_KEPT)


async def get_code(request: web.Request) -> web.Response:
    """A QR code of the address under which another device goes on with the conversation."""
    conversation = _conversation(request)
    scheme = request.headers.get("X-Forwarded-Proto", request.scheme)
    language = preferred_language(request).code
    # The id stands in the fragment, which browsers send to nobody.
    link = f"{'https' if scheme == 'https' else 'http'}://{request.host}/chat?lang={language}#{conversation}"
    rows = segno.make_qr(link, error="m").matrix
    path = "".join(_dark_runs(y, row) for y, row in enumerate(rows, QUIET_ZONE))
    code = {"link": link, "size": len(rows) + 2 * QUIET_ZONE, "path": path}
    return web.json_response(code, headers=_NOT_KEPT)


async def delete_conversation(request: web.Request) -> web.Response:
    """Forget a conversation; forgetting one that is already forgotten is fine."""
    await asyncio.to_thread(request.app[RETENTION].forget, _conversation(request))
    return web.Response(status=HTTPStatus.NO_CONTENT)


def _dark_runs(y: int, row: bytearray) -> str:
    x, drawn = QUIET_ZONE, ""
    for dark, run in groupby(row):
        width = len(list(run))
        drawn += f"M{x} {y}h{width}v1h-{width}z" if dark else ""
        x += width
    return drawn


def _conversation(request: web.Request) -> str:
    conversation = request.match_info["id"]
    if not request.app[GUIDE].seal.is_conversation(conversation):
        raise Problem(HTTPStatus.NOT_FOUND, "problem-unknown-conversation")
    return conversation
