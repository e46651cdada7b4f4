"""The accounts, for administrators."""

import asyncio
from http import HTTPStatus

from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.rendering import first, go, read_form, render
from content.errors import NotFound
from content.roles import Role, require
from content.staff import AccountChange, AccountError


async def get_staff(request: web.Request) -> web.Response:
    """All accounts, a form to add one, and the audit."""
    return await _page(request, {}, "")


async def post_staff(request: web.Request) -> web.Response:
    """Add an account."""
    parts, form = collaborators(request), await read_form(request)
    try:
        async with parts.hashing:
            await asyncio.to_thread(
                parts.accounts.add,
                first(form, "name"),
                first(form, "password") or None,
                _change(request, form, active=True),
                by=member_of(request),
            )
    except AccountError as error:
        return await _page(request, form, error.problem)
    return go("/staff", notice="saved")


async def get_one(request: web.Request) -> web.Response:
    """One account."""
    return await _one(request, "")


async def post_one(request: web.Request) -> web.Response:
    """Change role, languages, password, or switch it off."""
    parts, form = collaborators(request), await read_form(request)
    change = _change(request, form, active=first(form, "active") == "yes")
    try:
        async with parts.hashing:
            await asyncio.to_thread(
                parts.accounts.change,
                _id(request),
                change,
                first(form, "password") or None,
                by=member_of(request),
            )
    except AccountError as error:
        return await _one(request, error.problem)
    return go("/staff", notice="saved")


async def _page(request: web.Request, form: dict[str, list[str]], problem: str) -> web.Response:
    require(member_of(request).may_manage_staff, "see accounts")
    parts = collaborators(request)
    return render(
        request,
        "staff.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK,
        accounts=await asyncio.to_thread(parts.accounts.all),
        events=await asyncio.to_thread(parts.accounts.events),
        roles=list(Role),
        form=form,
        problem=problem,
    )


async def _one(request: web.Request, problem: str) -> web.Response:
    require(member_of(request).may_manage_staff, "see accounts")
    for account, active in await asyncio.to_thread(collaborators(request).accounts.all):
        if account.id == _id(request):
            status = HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK
            shown = {"account": account, "active": active, "roles": list(Role), "problem": problem}
            return render(request, "staff_one.html", status=status, **shown)
    raise NotFound("There is no such account.")


def _change(request: web.Request, form: dict[str, list[str]], *, active: bool) -> AccountChange:
    languages = collaborators(request).languages
    role, codes = first(form, "role"), form.get("languages", [])
    if role not in set(Role) or any(code not in languages for code in codes):
        raise web.HTTPBadRequest
    return AccountChange(Role(role), frozenset(codes), active)


def _id(request: web.Request) -> int:
    return int(request.match_info["id"])
