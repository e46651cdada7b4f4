"""POST /api/v1/messages: a resident's message, and the replies."""

from http import HTTPStatus

from aiohttp import web

from bot.admission import ADMISSION
from bot.api.keys import GUIDE, LANGUAGES
from bot.api.problems import Problem, preferred_language, read_json
from bot.api.schemas import MessageRequest
from bot.conversation import IncomingMessage
from bot.signing import NotOurs

TRY_AGAIN = "3"
"""Seconds after which a message that got a stand-in for an answer is worth sending again."""


async def post_message(request: web.Request) -> web.Response:
    """Answer a message."""
    guide = request.app[GUIDE]
    body = await read_json(request, MessageRequest)
    conversation = body.conversation
    if conversation is not None and not guide.seal.is_conversation(conversation):
        raise Problem(HTTPStatus.NOT_FOUND, "problem-unknown-conversation")
    meaning = None
    if body.payload is not None:
        try:
            meaning = guide.seal.open_payload(body.payload)
        except NotOurs:
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-unknown-payload") from None
    chosen = None
    if body.language:
        language = request.app[LANGUAGES].match(body.language)
        if language is None:
            raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-unknown-language")
        chosen = language.code
    conversation = conversation or guide.seal.new_conversation()
    turn = await request.app[ADMISSION].receive(
        request,
        IncomingMessage(
            conversation=conversation,
            text=body.text,
            channel="web",
            meaning=meaning,
            chosen_language=chosen,
            locale=preferred_language(request).code if "Accept-Language" in request.headers else None,
            client_id=body.client_id,
        ),
    )
    headers = {"Content-Language": turn.language.code, "Cache-Control": "no-store"}
    if turn.is_makeshift:
        headers["Retry-After"] = TRY_AGAIN
    answer: dict[str, object] = {
        "conversation": conversation,
        "language": turn.language.code,
        "direction": turn.language.direction,
        "intent": {"name": turn.intent, "confidence": round(turn.confidence, 4)},
        "replies": turn.replies,
    }
    if turn.is_forgotten:
        answer["forgotten"] = True
    return web.json_response(answer, headers=headers)
