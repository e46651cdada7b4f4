"""GET /api/v1/programmes and /api/v1/programmes/{id}: the catalogue, to read."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.api.keys import CATALOGUE, LANGUAGES
from bot.api.problems import Problem, preferred_language, read_query
from bot.api.schemas import LanguageQuery, ProgrammesQuery
from content.errors import NotFound

_FILTERS = ("field", "audience", "level", "district", "delivery_language", "cost")


async def get_programmes(request: web.Request) -> web.Response:
    """The programmes that fit a question and pass the filters, best first."""
    query = read_query(request, ProgrammesQuery)
    language = _language(request, query.lang)
    filters = {name: value for name in _FILTERS if (value := getattr(query, name))}
    catalogue = request.app[CATALOGUE]
    hits = await asyncio.to_thread(catalogue.search, query.q, language, filters=filters, limit=query.limit)
    shown = await asyncio.to_thread(catalogue.programmes, [hit.programme_id for hit in hits], language)
    return web.json_response({"items": [each.as_dict() for each in shown]}, headers={"Vary": "Accept-Language"})


async def get_programme(request: web.Request) -> web.Response:
    """One programme."""
    language = _language(request, read_query(request, LanguageQuery).lang)
    try:
        shown = await asyncio.to_thread(request.app[CATALOGUE].programme, request.match_info["id"], language)
    except NotFound:
        raise Problem(HTTPStatus.NOT_FOUND, "problem-not-found") from None
    return web.json_response(shown.as_dict(), headers={"Content-Language": shown.language, "Vary": "Accept-Language"})


def _language(request: web.Request, tag: str | None) -> str:
    if tag is None:
        return preferred_language(request).code
    language = request.app[LANGUAGES].match(tag)
    if language is None:
        raise Problem(HTTPStatus.UNPROCESSABLE_ENTITY, "problem-unknown-language")
    return language.code
