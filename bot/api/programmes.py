"""GET /api/v1/programmes and /api/v1/programmes/{id}: the catalogue, to read."""

import asyncio
import json
from http import HTTPStatus
from typing import Any

from aiohttp import web

from bot.api.etag import with_etag
from bot.api.keys import CATALOGUE, GUIDE
from bot.api.problems import Problem, read_query, requested_language
from bot.api.schemas import LanguageQuery, ProgrammesQuery
from bot.conversation import Guide
from content.errors import FilterError, NotFound

_FILTERS = ("field", "audience", "level", "district", "delivery_language", "cost")


async def get_programmes(request: web.Request) -> web.Response:
    """The programmes that fit a question and pass the filters, best first."""
    query = read_query(request, ProgrammesQuery)
    language = requested_language(request, query.lang)
    filters = {name: value for name in _FILTERS if (value := getattr(query, name))}
    catalogue = request.app[CATALOGUE]
    topics = await _likely_topics(request.app[GUIDE], query.q)
    try:
        hits = await asyncio.to_thread(
            catalogue.search, query.q, language, filters=filters, limit=query.limit, topics=topics, explained=True
        )
    except FilterError as error:
        detail = {"field": error.name, "detail": str(error)}
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-invalid-request", [detail]) from None
    shown = await asyncio.to_thread(catalogue.programmes, [hit.programme_id for hit in hits], language)
    items = [
        {**each.as_dict(), "matched": list(hit.matched), "exact": hit.is_exact}
        for each, hit in zip(shown, hits, strict=True)
    ]
    return respond(request, {"items": items, "exact": all(hit.is_exact for hit in hits)}, language)


async def get_programme(request: web.Request) -> web.Response:
    """One programme."""
    language = requested_language(request, read_query(request, LanguageQuery).lang)
    try:
        shown = await asyncio.to_thread(request.app[CATALOGUE].programme, request.match_info["id"], language)
    except NotFound:
        raise Problem(HTTPStatus.NOT_FOUND, "problem-not-found") from None
    return respond(request, shown.as_dict(), shown.language)


def respond(request: web.Request, content: dict[str, Any], language: str) -> web.Response:
    """The content as JSON, with a fingerprint."""
    headers = {"Content-Language": language, "Vary": "Accept-Language"}
    return with_etag(request, json.dumps(content, ensure_ascii=False).encode(), "application/json", headers)


async def _likely_topics(guide: Guide, question: str) -> dict[str, float]:
    """What a question is probably about, once the model is there. A leading slash is Rasa's, not the resident's."""
    text = question.strip().lstrip("/")
    if guide.agent is None or not text:
        return {}
    understood = await guide.agent.parse_message(text)
    return {each["name"]: float(each["confidence"]) for each in understood.get("intent_ranking", [])}
