"""DELETE /api/v1/conversations/{id}: forget me."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.api.keys import CONVERSATIONS, GUIDE
from bot.api.problems import Problem


async def delete_conversation(request: web.Request) -> web.Response:
    """Forget a conversation; forgetting one that is already forgotten is fine."""
    conversation = request.match_info["id"]
    if not request.app[GUIDE].seal.is_conversation(conversation):
        raise Problem(HTTPStatus.NOT_FOUND, "problem-unknown-conversation")
    await asyncio.to_thread(request.app[CONVERSATIONS].delete, conversation)
    return web.Response(status=HTTPStatus.NO_CONTENT)
