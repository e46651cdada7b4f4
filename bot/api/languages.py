"""GET /api/v1/languages: the languages that residents can choose."""

from aiohttp import web

from bot.api.keys import LANGUAGES
from locales.languages import Languages


async def get_languages(request: web.Request) -> web.Response:
    """The offered languages, in the order of languages.yml."""
    return web.json_response({"items": offered(request.app[LANGUAGES])})


def offered(languages: Languages) -> list[dict[str, str]]:
    """What a resident needs to know of each language to choose it."""
    return [
        {
            "code": each.code,
            "native_name": each.native_name,
            "english_name": each.english_name,
            "direction": each.direction,
            "status": each.status,
        }
        for each in languages.offered
    ]
