"""The chat's own files: the demo page, its script and style, and its sentences in each language."""

from http import HTTPStatus
from pathlib import Path

from aiohttp import web

from bot.api.keys import LANGUAGES, WIDGET_MESSAGES
from bot.api.problems import Problem, preferred_language

WIDGET = Path(__file__).resolve().parent / "widget"


async def get_demo(request: web.Request) -> web.Response:
    """A plain page with the chat on it, in the visitor's language."""
    language = preferred_language(request)
    title = request.app[WIDGET_MESSAGES].say(language.code, "title").text
    page = (WIDGET / "demo.html").read_text(encoding="utf-8")
    page = page.replace("{lang}", language.code).replace("{dir}", language.direction).replace("{title}", title)
    return web.Response(text=page, content_type="text/html", headers={"Vary": "Accept-Language"})


async def get_script(request: web.Request) -> web.FileResponse:
    """The web component."""
    return web.FileResponse(WIDGET / "widget.js", headers={"Content-Type": "text/javascript; charset=utf-8"})


async def get_style(request: web.Request) -> web.FileResponse:
    """Its style sheet."""
    return web.FileResponse(WIDGET / "widget.css", headers={"Content-Type": "text/css; charset=utf-8"})


async def get_messages(request: web.Request) -> web.Response:
    """The chat's own sentences in one language."""
    language = request.app[LANGUAGES].match(request.match_info["language"])
    if language is None:
        raise Problem(HTTPStatus.NOT_FOUND, "problem-not-found")
    return web.json_response(
        {
            "language": language.code,
            "direction": language.direction,
            "messages": request.app[WIDGET_MESSAGES].all(language.code),
        },
        headers={"Cache-Control": "max-age=300"},
    )


async def get_icon(request: web.Request) -> web.Response:
    """Browsers ask for one; the city's own page has its own."""
    return web.Response(status=HTTPStatus.NO_CONTENT)


def routes() -> list[web.AbstractRouteDef]:
    """All of them."""
    return [
        web.get("/", get_demo),
        web.get("/favicon.ico", get_icon),
        web.get("/widget.js", get_script),
        web.get("/widget.css", get_style),
        web.get("/widget/messages/{language}.json", get_messages),
    ]
