"""Texts go out to translators and come back; every difference is seen before it is accepted."""

import asyncio
import json
import re
from http import HTTPStatus

from aiohttp import web

from bot.console.collaborators import Collaborators, collaborators, member_of
from bot.console.rendering import first, go, read_form, render
from bot.console.texts import changes
from bot.reading import read_fields
from content.coverage import read_overview
from content.exchange.formats import FORMATS, read_any
from content.exchange.units import Difference, ExchangeError, compare, units_of
from content.open_text import FIELDS, Seen
from content.roles import require
from content.texts import Conflict

_HASH = re.compile(r"[0-9a-f]{32}")


async def get_exchange(request: web.Request) -> web.Response:
    """Both forms."""
    return _page(request)


async def get_export(request: web.Request) -> web.Response:
    """A file with the texts of one language."""
    parts, query = collaborators(request), request.query
    form = FORMATS.get(query.get("format", ""))
    language, source = query.get("language", ""), parts.languages.source.code
    if form is None or language not in _targets(parts):
        raise web.HTTPNotFound
    todo_only = query.get("scope") != "all"
    units = await asyncio.to_thread(units_of, parts.database, parts.languages, language, todo_only=todo_only)
    written = await asyncio.to_thread(form.write, units, source, language)
    name = f"wir-lotse-{language}.{form.SUFFIX}"
    headers = {"Content-Disposition": f"attachment; filename={json.dumps(name)}"}
    return web.Response(body=written, content_type=form.MEDIA_TYPE, headers=headers)


async def post_import(request: web.Request) -> web.Response:
    """Read a file and show what it would change; nothing is saved yet."""
    parts, member = collaborators(request), member_of(request)
    sent = (await read_fields(request)).get("file")
    if not isinstance(sent, web.FileField):
        return _page(request, problem="format")
    data = await asyncio.to_thread(sent.file.read)
    try:
        returned = await asyncio.to_thread(read_any, data)
    except ExchangeError as error:
        return _page(request, problem=error.problem, detail=error.detail)
    if returned.language not in _targets(parts):
        return _page(request, problem="language")
    require(member.may_write(returned.language), f"write texts in {returned.language}")
    overview = await asyncio.to_thread(read_overview, parts.database, parts.languages)
    differences, unknown = await asyncio.to_thread(compare, parts.texts, set(overview.facts), returned)
    titles = {(each.type, each.id): each.title for each in overview.entries}
    return render(
        request,
        "import.html",
        shown_language=parts.languages[returned.language],
        differences=[(each, titles[each.text.type, each.text.id], _steps(each)) for each in differences],
        unknown=unknown,
    )


async def post_accept(request: web.Request) -> web.Response:
    """Keep the chosen ones as drafts that wait for approval."""
    parts, member, form = collaborators(request), member_of(request), await read_form(request)
    language, conflicts = first(form, "language"), 0
    for number in form.get("accept", []):
        resource_type, _, resource_id = first(form, f"thing-{number}").partition(":")
        if resource_type not in FIELDS:
            raise web.HTTPBadRequest
        names = FIELDS[resource_type]
        sources = {name: first(form, f"source-{number}-{name}") for name in names}
        if any(stamp and not _HASH.fullmatch(stamp) for stamp in sources.values()):
            raise web.HTTPBadRequest
        stamps = {name: stamp for name, stamp in sources.items() if stamp}
        seen = Seen(resource_type, resource_id, language, first(form, f"token-{number}"), stamps)
        texts = {name: first(form, f"text-{number}-{name}") for name in names}
        try:
            await asyncio.to_thread(parts.texts.save, member, seen, texts, submit=True)
        except Conflict:
            conflicts += 1
    if conflicts:
        return _page(request, conflicts=conflicts)
    return go("/work", language=language, notice="imported")


def _page(request: web.Request, *, problem: str = "", detail: str = "", conflicts: int = 0) -> web.Response:
    parts, member = collaborators(request), member_of(request)
    wrong = bool(problem) or conflicts > 0
    return render(
        request,
        "exchange.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrong else HTTPStatus.OK,
        targets=[parts.languages[code] for code in _targets(parts)],
        formats=list(FORMATS),
        can_import=any(member.may_write(code) for code in _targets(parts)),
        problem=problem,
        detail=detail,
        conflicts=conflicts,
    )


def _targets(parts: Collaborators) -> list[str]:
    """The languages into which is translated."""
    return [each.code for each in parts.languages.offered if each is not parts.languages.source]


def _steps(difference: Difference) -> dict[str, list[tuple[str, str]]]:
    """Per field that differs: the way from our text to the one in the file."""
    before = difference.text.texts
    return {
        name: list(changes(before.get(name, ""), text))
        for name, text in difference.texts.items()
        if text != before.get(name, "")
    }
