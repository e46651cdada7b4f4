"""Makes pages: the template, the member's language, and the sentences in it."""

from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import aiohttp_jinja2
import jinja2
from aiohttp import web

from bot.console.collaborators import INTERFACES, MEMBER, collaborators
from bot.console.cookies import LANGUAGE
from bot.reading import read_fields
from locales.messages import MessageError

TEMPLATES = Path(__file__).resolve().parent / "templates"
Say = Callable[..., str]


def set_up(app: web.Application) -> None:
    """Let the application render the templates; everything is escaped."""
    environment = aiohttp_jinja2.setup(
        app,
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["lines"] = lambda values: "\n".join(values or ())


def interface_of(request: web.Request) -> str:
    """The language of the page: the member's, else the one chosen before signing in, else the browser's."""
    member = request.get(MEMBER)
    chosen = member.interface if member else collaborators(request).cookies.read(request, LANGUAGE)
    if chosen in INTERFACES:
        return str(chosen)
    wishes = request.headers.get("Accept-Language", "").lower().split(",")
    return next((wish[:2] for wish in map(str.strip, wishes) if wish[:2] in INTERFACES), INTERFACES[0])


def speaker(request: web.Request) -> Say:
    """Says a message of the console in the language of the page."""
    language, messages = interface_of(request), collaborators(request).messages

    def say(message_id: str, /, **values: str | int) -> str:
        return messages.say(language, message_id, **values).text

    return say


def render(request: web.Request, template: str, *, status: HTTPStatus = HTTPStatus.OK, **context: Any) -> web.Response:
    """A page. `notice` in the query says what has just been done."""
    say, parts, language = speaker(request), collaborators(request), interface_of(request)

    def label(prefix: str, word: str) -> str:
        """The message `prefix-word`; the bare word where the software has none (a term of the catalogue)."""
        try:
            return say(f"{prefix}-{word.replace('_', '-')}")
        except MessageError:
            return word

    def topic(intent: str) -> str:
        try:
            return parts.topics.say(language, f"topic-{intent}").text
        except MessageError:
            return intent

    notice = request.query.get("notice", "")
    if not notice.replace("-", "").isalpha() or not notice.isascii():
        notice = ""
    shown = {
        "say": say,
        "label": label,
        "topic": topic,
        "language": language,
        "interfaces": INTERFACES,
        "member": request.get(MEMBER),
        "languages": parts.languages,
        "path": request.path,
        "has_identity": parts.identity is not None,
        "notice": label("notice", notice) if notice and label("notice", notice) != notice else None,
        **context,
    }
    return aiohttp_jinja2.render_template(template, request, shown, status=status)


def go(path: str, **query: str) -> web.Response:
    """Send the browser on to a page of the console with GET."""
    location = f"/console{path}" + (f"?{urlencode(query)}" if query else "")
    return web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": location})


async def read_form(request: web.Request) -> dict[str, list[str]]:
    """What a form sent: name -> values; files are left out."""
    sent = await read_fields(request)
    return {name: [each for each in sent.getall(name) if isinstance(each, str)] for name in sent}


def first(form: dict[str, list[str]], name: str) -> str:
    """The value of a field, empty where it was not sent."""
    return next(iter(form.get(name, ())), "")
