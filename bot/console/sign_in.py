"""Signing in and out."""

import asyncio
import logging
from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import web

from bot.console.collaborators import INTERFACES, MEMBER, collaborators
from bot.console.cookies import JOURNEY, JOURNEY_SECONDS, LANGUAGE, SESSION
from bot.console.identity import IdentityError
from bot.console.rendering import first, go, read_form, render

logger = logging.getLogger(__name__)
A_YEAR = 365 * 24 * 3600


async def get_sign_in(request: web.Request) -> web.Response:
    """The form; whoever is signed in already goes on."""
    if request.get(MEMBER):
        return go("/")
    return render(request, "sign_in.html", next=request.query.get("next", ""), name="", failed=None)


async def post_sign_in(request: web.Request) -> web.Response:
    """Try to sign in; the answer does not tell what was wrong."""
    parts, form = collaborators(request), await read_form(request)
    name, code = first(form, "name"), first(form, "code")
    async with parts.hashing:
        token = await asyncio.to_thread(parts.accounts.sign_in, name, first(form, "password"), code)
    if token is None:
        again = {"next": first(form, "next"), "name": name[:80], "failed": "sign-in"}
        return render(request, "sign_in.html", status=HTTPStatus.FORBIDDEN, **again)
    response = go(_inside(first(form, "next")))
    parts.cookies.set(response, SESSION, token)
    return response


async def post_sign_out(request: web.Request) -> web.Response:
    """End the session."""
    parts = collaborators(request)
    if token := parts.cookies.read(request, SESSION):
        await asyncio.to_thread(parts.accounts.sign_out, token)
    response = go("/sign-in", notice="signed-out")
    parts.cookies.clear(response, SESSION)
    return response


async def post_language(request: web.Request) -> web.Response:
    """Choose the language of the console, for this browser and for the account."""
    parts, form = collaborators(request), await read_form(request)
    response = go(_inside(first(form, "next")))
    language = first(form, "language")
    if language in INTERFACES:
        parts.cookies.set(response, LANGUAGE, language, max_age=A_YEAR)
        if member := request.get(MEMBER):
            await asyncio.to_thread(parts.accounts.set_interface, member, language)
    return response


async def post_city(request: web.Request) -> web.Response:
    """Go to the city's own sign-in."""
    parts = collaborators(request)
    if parts.identity is None:
        raise web.HTTPNotFound
    try:
        address, journey = await parts.identity.begin()
    except IdentityError as error:
        return _failed(request, error)
    response = web.Response(status=HTTPStatus.SEE_OTHER, headers={"Location": address})
    parts.cookies.set(response, JOURNEY, journey, max_age=JOURNEY_SECONDS)
    return response


async def get_return(request: web.Request) -> web.Response:
    """Back from the city's own sign-in."""
    parts = collaborators(request)
    if parts.identity is None:
        raise web.HTTPNotFound
    journey = parts.cookies.read(request, JOURNEY, JOURNEY_SECONDS)
    if journey is None:
        return _failed(request, IdentityError("without a journey"))
    try:
        person = await parts.identity.finish(journey, request.query)
    except IdentityError as error:
        return _failed(request, error)
    token = await asyncio.to_thread(parts.accounts.sign_in_as, person.subject, person.name)
    if token is None:
        return render(request, "sign_in.html", status=HTTPStatus.FORBIDDEN, next="", name="", failed="no-account")
    response = go("/")
    parts.cookies.set(response, SESSION, token)
    parts.cookies.clear(response, JOURNEY)
    return response


def _failed(request: web.Request, error: IdentityError) -> web.Response:
    logger.warning("Sign-in at the identity provider failed: %s", error)
    return render(request, "sign_in.html", status=HTTPStatus.BAD_GATEWAY, next="", name="", failed="city")


def _inside(target: str) -> str:
    """The path below /console to go on to; anything that leads elsewhere becomes the start page."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not target.startswith("/console/") or "\\" in target or ".." in target:
        return "/"
    if any(ord(each) < 32 for each in target):
        return "/"
    return target.removeprefix("/console")
