"""GET /api/v1/answers/{id}: one approved answer in a language, for example in the German of its authors."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from actions import replies
from bot.api.keys import CATALOGUE
from bot.api.problems import Problem, read_query, requested_language
from bot.api.schemas import LanguageQuery
from content.errors import NotFound


async def get_answer(request: web.Request) -> web.Response:
    """One answer."""
    language = requested_language(request, read_query(request, LanguageQuery).lang)
    try:
        shown = await asyncio.to_thread(request.app[CATALOGUE].answer, request.match_info["id"], language)
    except NotFound:
        raise Problem(HTTPStatus.NOT_FOUND, "problem-not-found") from None
    headers = {"Content-Language": shown.language, "Vary": "Accept-Language"}
    return web.json_response(replies.answer(shown), headers=headers)
