"""Which addresses there are: the router and the OpenAPI document are both made from this list."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus

from aiohttp import web
from pydantic import BaseModel

from bot.api import schemas
from bot.api.answers import get_answer
from bot.api.conversations import delete_conversation, get_code, get_conversation, post_conversation
from bot.api.feedback import post_feedback
from bot.api.health import get_live, get_ready, get_startup
from bot.api.languages import get_languages
from bot.api.messages import post_message
from bot.api.programmes import get_programme, get_programmes


@dataclass(frozen=True, slots=True)
class Route:
    """One operation."""

    method: str
    path: str
    handler: Callable[[web.Request], Awaitable[web.Response]]
    summary: str
    response: type[BaseModel] | None = None
    """The body of a success; None: no body."""
    body: type[BaseModel] | None = None
    query: type[BaseModel] | None = None
    problems: tuple[HTTPStatus, ...] = ()


_BODY_PROBLEMS = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    HTTPStatus.UNPROCESSABLE_ENTITY,
)

ROUTES: tuple[Route, ...] = (
    Route(
        "POST",
        "/api/v1/messages",
        post_message,
        "Send a resident's message and get the replies",
        response=schemas.MessageResponse,
        body=schemas.MessageRequest,
        problems=(*_BODY_PROBLEMS, HTTPStatus.NOT_FOUND, HTTPStatus.SERVICE_UNAVAILABLE),
    ),
    Route(
        "POST",
        "/api/v1/conversations",
        post_conversation,
        "Begin a conversation; optional, a message without one begins it too",
        response=schemas.ConversationResponse,
    ),
    Route(
        "GET",
        "/api/v1/conversations/{id}",
        get_conversation,
        "All that is stored of a conversation",
        response=schemas.StoredConversation,
        problems=(HTTPStatus.NOT_FOUND,),
    ),
    Route(
        "GET",
        "/api/v1/conversations/{id}/code",
        get_code,
        "A QR code to go on with a conversation on another device",
        response=schemas.CodeResponse,
        problems=(HTTPStatus.NOT_FOUND,),
    ),
    Route(
        "DELETE",
        "/api/v1/conversations/{id}",
        delete_conversation,
        "Forget a conversation",
        problems=(HTTPStatus.NOT_FOUND,),
    ),
    Route(
        "POST",
        "/api/v1/feedback",
        post_feedback,
        "Say whether an answer helped",
        body=schemas.FeedbackRequest,
        problems=_BODY_PROBLEMS,
    ),
    Route(
        "GET",
        "/api/v1/answers/{id}",
        get_answer,
        "One answer, in a language",
        response=schemas.AnswerReply,
        query=schemas.LanguageQuery,
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    ),
    Route(
        "GET", "/api/v1/languages", get_languages, "The languages to choose from", response=schemas.LanguagesResponse
    ),
    Route(
        "GET",
        "/api/v1/programmes",
        get_programmes,
        "The programmes that fit a question and pass the filters",
        response=schemas.ProgrammesResponse,
        query=schemas.ProgrammesQuery,
        problems=(HTTPStatus.UNPROCESSABLE_ENTITY,),
    ),
    Route(
        "GET",
        "/api/v1/programmes/{id}",
        get_programme,
        "One programme",
        response=schemas.Programme,
        query=schemas.LanguageQuery,
        problems=(HTTPStatus.NOT_FOUND, HTTPStatus.UNPROCESSABLE_ENTITY),
    ),
    Route("GET", "/health/live", get_live, "Does the process run"),
    Route("GET", "/health/startup", get_startup, "Is the start over", response=schemas.ReadyResponse),
    Route("GET", "/health/ready", get_ready, "Are messages understood", response=schemas.ReadyResponse),
)
