"""Errors as RFC 9457 problem details, in the resident's language where one is known."""

import json
import logging
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ValidationError

from bot.api.keys import LANGUAGES, MESSAGES
from bot.reading import name_of_field, read_body
from locales.languages import Language

logger = logging.getLogger(__name__)

Model = TypeVar("Model", bound=BaseModel)
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]

_MESSAGE_OF_STATUS = {
    HTTPStatus.NOT_FOUND: "problem-not-found",
    HTTPStatus.METHOD_NOT_ALLOWED: "problem-method",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "problem-too-large",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "problem-media-type",
    HTTPStatus.INTERNAL_SERVER_ERROR: "problem-internal",
}


class Problem(Exception):
    """Something is wrong with a request; becomes a problem document."""

    def __init__(
        self,
        status: HTTPStatus,
        message_id: str,
        errors: list[dict[str, str]] | None = None,
        *,
        headers: Mapping[str, str] | None = None,
        language: str | None = None,
        members: Mapping[str, Any] | None = None,
    ) -> None:
        """`language` where it is known better than from the request; `members` of our own for the document."""
        super().__init__(message_id)
        self.status = status
        self.message_id = message_id
        self.headers = dict(headers or {})
        self.language = language
        self.members = {**(members or {}), **({"errors": errors} if errors else {})}


def preferred_language(request: web.Request) -> Language:
    """The best of Accept-Language that we offer, else the source language."""
    languages = request.app[LANGUAGES]
    wishes = []
    for place, part in enumerate(request.headers.get("Accept-Language", "").split(",")[:20]):
        tag, _, quality = part.partition(";q=")
        try:
            wishes.append((-float(quality or 1), place, tag))
        except ValueError:
            continue
    for _, _, tag in sorted(wishes):
        if language := languages.match(tag):
            return language
    return languages.source


def requested_language(request: web.Request, tag: str | None) -> str:
    """The code for `tag`, or where there is none the preferred one. Raises Problem for a language we do not know."""
    if tag is None:
        return preferred_language(request).code
    language = request.app[LANGUAGES].match(tag)
    if language is None:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-unknown-language")
    return language.code


@web.middleware
async def problem_middleware(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turn every error into a problem document; only the kind of an unexpected one goes to the log."""
    try:
        return await handler(request)
    except Problem as problem:
        response = respond(request, problem.status, problem.message_id, problem.language, problem.members)
        response.headers.update(problem.headers)
        return response
    except web.HTTPException as error:
        if error.status < 400:
            raise
        status = HTTPStatus(error.status)
        response = respond(request, status, _MESSAGE_OF_STATUS.get(status, "problem-invalid-request"))
        if "Allow" in error.headers:
            response.headers["Allow"] = error.headers["Allow"]
        return response
    except Exception:  # the edge of the process
        logger.exception("%s %s failed", request.method, request.match_info.route.name or "request")
        return respond(request, HTTPStatus.INTERNAL_SERVER_ERROR, "problem-internal")


def respond(
    request: web.Request,
    status: HTTPStatus,
    message_id: str,
    language: str | None = None,
    members: Mapping[str, Any] | None = None,
) -> web.Response:
    """The problem document for a status, with its sentence in the resident's language and `members` of our own."""
    said = request.app[MESSAGES].say(language or preferred_language(request).code, message_id)
    document = {"type": "about:blank", "title": status.phrase, "status": status, "detail": said.text}
    return web.json_response(
        document | dict(members or {}),
        status=status,
        content_type="application/problem+json",
        headers={"Content-Language": said.language},
        dumps=lambda value: json.dumps(value, ensure_ascii=False),
    )


async def read_json(request: web.Request, model: type[Model]) -> Model:
    """The body as `model`. Raises Problem for another media type, broken JSON, unknown or wrong fields."""
    if request.content_type != "application/json":
        raise Problem(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "problem-media-type")
    body = await read_body(request)
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        raise problem_of(error) from None


def read_query(request: web.Request, model: type[Model]) -> Model:
    """The query string as `model`. Raises Problem for unknown or wrong parameters."""
    try:
        return model.model_validate(dict(request.query))
    except ValidationError as error:
        raise problem_of(error) from None


def problem_of(error: ValidationError) -> Problem:
    """Which fields are wrong and how, without repeating what was sent."""
    found = error.errors(include_input=False, include_url=False, include_context=False)
    if any(each["type"] == "json_invalid" for each in found):
        return Problem(HTTPStatus.BAD_REQUEST, "problem-invalid-json")
    errors = [{"field": _place(each["loc"]), "detail": each["msg"]} for each in found]
    return Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-invalid-request", errors)


def _place(location: tuple[int | str, ...]) -> str:
    return ".".join(str(part) if isinstance(part, int) else name_of_field(part) for part in location)
