"""The facts of a programme or answer, and new programmes."""

import asyncio
import re
from http import HTTPStatus

from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.rendering import first, go, read_form, render
from bot.console.things import path_of, thing_of
from content.checks import Finding
from content.fact_fields import FactProblem
from content.facts import FactsConflict, FactsWrong, OpenFacts
from content.open_text import FIELDS
from content.roles import require
from content.texts import NotFit

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


async def get_facts(request: web.Request) -> web.Response:
    """The form."""
    facts = await asyncio.to_thread(collaborators(request).facts.open, *thing_of(request))
    return await _page(request, facts)


async def post_facts(request: web.Request) -> web.Response:
    """Save; what others have saved meanwhile is shown, not overwritten."""
    parts, form = collaborators(request), await read_form(request)
    thing, member = thing_of(request), member_of(request)
    try:
        await asyncio.to_thread(parts.facts.save, member, *thing, first(form, "token"), form)
    except FactsConflict as conflict:
        return await _page(request, conflict.now, conflict=True, form=form, status=HTTPStatus.CONFLICT)
    except FactsWrong as wrong:
        facts = await asyncio.to_thread(parts.facts.open, *thing)
        return await _page(request, facts, problems=wrong.problems, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    await asyncio.to_thread(parts.catalogue.reindex, set())
    return go(f"{path_of(*thing)}/facts", notice="saved")


async def get_new(request: web.Request) -> web.Response:
    """The form of a new programme."""
    require(member_of(request).may_edit_facts, "add programmes")
    return await _new(request, {}, {}, [])


async def post_new(request: web.Request) -> web.Response:
    """Add a programme with its German texts."""
    parts, form = collaborators(request), await read_form(request)
    require(member_of(request).may_edit_facts, "add programmes")
    programme_id = first(form, "id").strip()
    texts = {name: first(form, f"text-{name}").strip() for name in FIELDS["service"]}
    if not _ID.fullmatch(programme_id) or len(programme_id) > 80:
        return await _new(request, form, {"id": FactProblem("id", programme_id)}, [])
    try:
        await asyncio.to_thread(parts.facts.create, member_of(request), programme_id, texts, form)
    except FactsWrong as wrong:
        return await _new(request, form, wrong.problems, [])
    except NotFit as not_fit:
        return await _new(request, form, {}, not_fit.findings)
    await asyncio.to_thread(parts.catalogue.reindex, {parts.languages.source.code})
    return go(f"/programmes/{programme_id}/facts", notice="saved")


async def _new(
    request: web.Request, form: dict[str, list[str]], problems: dict[str, FactProblem], findings: list[Finding]
) -> web.Response:
    facts = await asyncio.to_thread(collaborators(request).facts.blank)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems or findings else HTTPStatus.OK
    shown = {"facts": facts, "form": form, "problems": problems, "findings": findings}
    return render(request, "new.html", status=status, title="", conflict=False, can_edit=True, **shown)


async def _page(
    request: web.Request,
    facts: OpenFacts,
    *,
    conflict: bool = False,
    form: dict[str, list[str]] | None = None,
    problems: dict[str, FactProblem] | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> web.Response:
    parts = collaborators(request)
    text = await asyncio.to_thread(parts.texts.open, facts.type, facts.id, parts.languages.source.code)
    return render(
        request,
        "facts.html",
        status=status,
        facts=facts,
        title=text.live.get("title"),
        word=request.match_info["kind"],
        form=form or {},
        conflict=conflict,
        problems=problems or {},
        can_edit=member_of(request).may_edit_facts,
    )
