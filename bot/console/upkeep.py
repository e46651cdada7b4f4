"""Upkeep: links that lead nowhere, and answers that did not reach people in their messenger."""

import asyncio
from datetime import UTC, datetime

from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.rendering import first, go, read_form, render
from bot.console.things import WORD_OF
from content.roles import require


async def get_upkeep(request: web.Request) -> web.Response:
    """Both lists."""
    parts = collaborators(request)
    broken, checked, letters = await asyncio.gather(
        asyncio.to_thread(parts.links.broken),
        asyncio.to_thread(parts.links.checked_online),
        asyncio.to_thread(parts.outbox.dead_letters),
    )
    return render(
        request,
        "upkeep.html",
        broken=broken,
        checked=checked,
        letters=[(each, datetime.fromtimestamp(each.made_at, UTC)) for each in letters],
        word_of=WORD_OF,
        may_run=member_of(request).may_run,
    )


async def post_letters(request: web.Request) -> web.Response:
    """Send an answer again (`id`), or all of them."""
    require(member_of(request).may_run, "send answers again")
    number = first(await read_form(request), "id")
    if number and not number.isdecimal():
        raise web.HTTPBadRequest
    await asyncio.to_thread(collaborators(request).outbox.revive, int(number) if number else None)
    return go("/upkeep", notice="letters-again")
