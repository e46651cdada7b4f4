"""GET /api/v1/languages: the languages that residents can choose."""

from aiohttp import web

from bot.api.keys import LANGUAGES


async def get_languages(request: web.Request) -> web.Response:
    """The offered languages, in the order of languages.yml."""
    items = [
        {
            "code": each.code,
            "native_name": each.native_name,
            "english_name": each.english_name,
            "direction": each.direction,
            "status": each.status,
        }
        for each in request.app[LANGUAGES].offered
    ]
    return web.json_response({"items": items})
