"""POST /api/v1/feedback: whether an answer helped."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.api.keys import CATALOGUE, LANGUAGES
from bot.api.problems import Problem, read_json
from bot.api.schemas import FeedbackRequest
from content.errors import NotFound
from content.masking import mask


async def post_feedback(request: web.Request) -> web.Response:
    """Keep the feedback, without the person and without the conversation."""
    body = await read_json(request, FeedbackRequest)
    if body.language not in request.app[LANGUAGES]:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-unknown-language")
    try:
        await asyncio.to_thread(
            request.app[CATALOGUE].add_feedback,
            body.answer,
            body.language,
            helpful=body.helpful,
            reason=mask(body.reason) if body.reason else None,
        )
    except NotFound:
        errors = [{"field": "answer", "detail": "unknown"}]
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-invalid-request", errors) from None
    return web.Response(status=HTTPStatus.NO_CONTENT)
