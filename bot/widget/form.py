"""/chat: the whole page for the chat. Without JavaScript it is a form; with it the chat takes its place."""

import asyncio
import re
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from aiohttp import web

from bot.admission import ADMISSION
from bot.api.keys import GUIDE, LANGUAGES, MESSAGES, RETENTION, WIDGET_MESSAGES
from bot.api.problems import Problem, preferred_language
from bot.conversation import IncomingMessage, Turn
from bot.reading import read_fields
from bot.signing import NotOurs
from bot.widget.pages import TEMPLATES, texts
from locales.languages import Language

_OWN_ID = re.compile(r"[0-9a-f]{32}")


async def get_form(request: web.Request) -> web.Response:
    """The empty form. `?lang=` gives the language."""
    tag = request.query.get("lang")
    return _page(request, _language(request, tag), is_chosen=bool(tag))


async def post_form(request: web.Request) -> web.Response:
    """Answer a message, or forget the conversation. A page that is loaded again sends its message again, once."""
    fields = await read_fields(request)
    given = {name: fields.get(name) for name in ("text", "payload", "conversation", "client_id", "language")}
    wanted = {name: value if isinstance(value, str) else "" for name, value in given.items()}
    guide = request.app[GUIDE]
    language = _language(request, wanted["language"])
    is_chosen = bool(wanted["language"])
    conversation = wanted["conversation"] if guide.seal.is_conversation(wanted["conversation"]) else None
    if "forget" in fields:
        if conversation:
            await asyncio.to_thread(request.app[RETENTION].forget, conversation)
        return _page(request, language, is_chosen=is_chosen, is_forgotten=True)
    if "change" in fields:
        return _page(request, language, conversation, is_chosen=True)
    try:
        meaning = guide.seal.open_payload(wanted["payload"]) if wanted["payload"] else None
    except NotOurs:
        error = request.app[MESSAGES].say(language.code, "problem-unknown-payload").text
        return _page(request, language, conversation, is_chosen=is_chosen, error=error)
    conversation = conversation or guide.seal.new_conversation()
    message = IncomingMessage(
        conversation=conversation,
        text=wanted["text"],
        channel="web",
        meaning=meaning,
        chosen_language=language.code if is_chosen else None,
        locale=language.code,
        client_id=wanted["client_id"] if _OWN_ID.fullmatch(wanted["client_id"]) else None,
    )
    try:
        turn = await request.app[ADMISSION].receive(request, message)
    except Problem as problem:
        error = request.app[MESSAGES].say(language.code, problem.message_id).text
        page = _page(request, language, conversation, is_chosen=is_chosen, error=error)
        page.set_status(problem.status)
        page.headers.update(problem.headers)
        return page
    return _page(request, turn.language, conversation, is_chosen=is_chosen, turn=turn, asked=wanted["text"])


def routes() -> list[web.AbstractRouteDef]:
    """Both of them."""
    return [web.get("/chat", get_form), web.post("/chat", post_form)]


def _language(request: web.Request, tag: str | None) -> Language:
    return (tag and request.app[LANGUAGES].match(tag)) or preferred_language(request)


def _page(
    request: web.Request,
    language: Language,
    conversation: str | None = None,
    *,
    is_chosen: bool,
    turn: Turn | None = None,
    asked: str = "",
    error: str = "",
    is_forgotten: bool = False,
) -> web.Response:
    words = request.app[WIDGET_MESSAGES].all(language.code)
    values: dict[str, Any] = {
        "language": language,
        "chosen": language.code if is_chosen else "",
        "languages": request.app[LANGUAGES],
        "words": words,
        "begin": texts(request, language),
        "conversation": conversation or request.app[GUIDE].seal.new_conversation(),
        "client_id": uuid4().hex,
        "turn": turn,
        "asked": asked,
        "notice": words["conversation-deleted"] if is_forgotten else error,
    }
    page = TEMPLATES.get_template("chat.html").render(values)
    headers = {"Vary": "Accept-Language", "Cache-Control": "no-store"}
    return web.Response(text=page, status=HTTPStatus.OK, content_type="text/html", headers=headers)
