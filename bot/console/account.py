"""One's own account: password and one-time codes."""

import asyncio
from http import HTTPStatus

import pyotp
from aiohttp import web

from bot.console.collaborators import collaborators, member_of
from bot.console.cookies import SESSION
from bot.console.rendering import first, go, read_form, render
from content.staff import AccountError


async def get_account(request: web.Request) -> web.Response:
    """The page."""
    return _page(request)


async def post_password(request: web.Request) -> web.Response:
    """Change the password; everywhere else this account is signed out."""
    parts, member, form = collaborators(request), member_of(request), await read_form(request)
    new = first(form, "new")
    if new != first(form, "again"):
        return _page(request, "not-the-same", "password")
    try:
        async with parts.hashing:
            await asyncio.to_thread(parts.accounts.change_password, member, first(form, "old"), new)
    except AccountError as error:
        return _page(request, error.problem, "password")
    response = go("/sign-in", notice="password-changed")
    parts.cookies.clear(response, SESSION)
    return response


async def post_codes(request: web.Request) -> web.Response:
    """Switch one-time codes on (with the secret that the page showed) or off; both need a code that is right."""
    parts, member, form = collaborators(request), member_of(request), await read_form(request)
    secret = None if member.has_codes else first(form, "secret")
    if secret is not None and (len(secret) != 32 or not secret.isalnum()):
        raise web.HTTPBadRequest
    try:
        await asyncio.to_thread(parts.accounts.set_codes, member, secret, first(form, "code"))
    except AccountError as error:
        return _page(request, error.problem, "codes", secret)
    return go("/account", notice="codes-off" if secret is None else "codes-on")


def _page(request: web.Request, problem: str = "", form: str = "", secret: str | None = None) -> web.Response:
    member = member_of(request)
    secret = secret or pyotp.random_base32()
    return render(
        request,
        "account.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if problem else HTTPStatus.OK,
        problem=problem,
        problem_form=form,
        secret=secret,
        address=pyotp.TOTP(secret).provisioning_uri(name=member.name, issuer_name="WIR-Lotse"),
    )
