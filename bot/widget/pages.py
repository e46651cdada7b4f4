"""The chat's own addresses: its script, its sentences in each language, a demo page of a city."""

from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from actions.topics import FREQUENT
from bot.api.keys import GUIDE, LANGUAGES, MESSAGES, WIDGET_MESSAGES
from bot.api.languages import offered
from bot.api.problems import preferred_language, requested_language
from bot.widget.bundle import load_bundle
from locales.languages import Language

HERE = Path(__file__).resolve().parent
TEMPLATES = Environment(
    loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
)
_FOR_FIVE_MINUTES = {"Cache-Control": "max-age=300"}


async def get_script(request: web.Request) -> web.StreamResponse:
    """The web component, in one file."""
    bundle = load_bundle()
    headers = {**_FOR_FIVE_MINUTES, "Vary": "Accept-Encoding", "Cross-Origin-Resource-Policy": "cross-origin"}
    response = web.Response(content_type="text/javascript", charset="utf-8", headers=headers)
    response.etag = bundle.etag
    if any(each.value == bundle.etag for each in request.if_none_match or ()):
        response.set_status(304)
    elif "gzip" in request.headers.get("Accept-Encoding", ""):
        response.headers["Content-Encoding"] = "gzip"
        response.body = bundle.zipped
    else:
        response.body = bundle.script
    return response


async def get_texts(request: web.Request) -> web.Response:
    """All that the chat needs to begin: `?lang=` in that language, else in the best that the browser asks for.

    A language that we understand but do not speak yet gets the words of the first of its fallbacks that we speak.
    """
    languages = request.app[LANGUAGES]
    chain = languages.chain(requested_language(request, request.query.get("lang")))
    language = next(languages[code] for code in chain if languages[code].is_offered)
    response = web.json_response(texts(request, language), headers=_FOR_FIVE_MINUTES)
    response.headers["Vary"] = "Accept-Language"
    response.enable_compression()
    return response


def texts(request: web.Request, language: Language) -> dict[str, Any]:
    """Words, the note before the first message, and topics to begin with."""
    messages, guide = request.app[MESSAGES], request.app[GUIDE]
    return {
        "language": language.code,
        "direction": language.direction,
        "languages": offered(request.app[LANGUAGES]),
        "words": request.app[WIDGET_MESSAGES].all(language.code),
        "notice": messages.say(language.code, "disclosure", days=guide.retention_days).text,
        "start": {
            "text": messages.say(language.code, "choose-topic").text,
            "items": [
                {
                    "title": messages.say(language.code, f"topic-{intent}").text,
                    "payload": guide.seal.payload(f"intent:{intent}"),
                }
                for intent in FREQUENT
            ],
        },
    }


async def get_demo(request: web.Request) -> web.Response:
    """A page of a city with the chat on it, in the visitor's language."""
    language = preferred_language(request)
    words = request.app[WIDGET_MESSAGES].all(language.code)
    page = TEMPLATES.get_template("demo.html").render(language=language, words=words)
    return web.Response(text=page, content_type="text/html", headers={"Vary": "Accept-Language"})


async def get_style(request: web.Request) -> web.FileResponse:
    """The style of the demo page and of the full page."""
    return web.FileResponse(HERE / "page.css", headers={"Content-Type": "text/css; charset=utf-8"})


async def get_icon(request: web.Request) -> web.Response:
    """Browsers ask for one; the city's own page has its own."""
    return web.Response(status=204)


def routes() -> list[web.AbstractRouteDef]:
    """All of them."""
    return [
        web.get("/", get_demo),
        web.get("/favicon.ico", get_icon),
        web.get("/page.css", get_style),
        web.get("/widget.js", get_script),
        web.get("/widget/texts", get_texts),
    ]
