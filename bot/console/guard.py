"""Before every page of the console: who is it, does the request come from our own pages, and what if it fails."""

import asyncio
import logging
from http import HTTPStatus
from urllib.parse import urlsplit

from aiohttp import web

from bot.api.problems import Handler
from bot.console.collaborators import MEMBER, collaborators
from bot.console.cookies import SESSION
from bot.console.rendering import go, render
from content.errors import NotFound
from content.roles import Refused

logger = logging.getLogger(__name__)

# Pages that open without signing in; their paths below /console.
OPEN = frozenset({"/sign-in", "/sign-in/city", "/sign-in/return", "/language", "/console.css"})
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Whole forms and files that translators send back.
MOST_BYTES = 4 * 1024 * 1024
MOST_FIELDS = 5000
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


@web.middleware
async def error_pages(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every failure is a page with a way back; only the kind of an unexpected one goes to the log."""
    try:
        response = await handler(request)
    except Refused:
        response = render(request, "problem.html", status=HTTPStatus.FORBIDDEN, problem="refused")
    except NotFound:
        response = render(request, "problem.html", status=HTTPStatus.NOT_FOUND, problem="not-found")
    except web.HTTPException as error:
        if error.status < 400:
            raise
        problem = {403: "refused", 404: "not-found", 413: "too-large"}.get(error.status, "wrong-request")
        response = render(request, "problem.html", status=HTTPStatus(error.status), problem=problem)
    except Exception:  # the edge of the process
        logger.exception("%s %s failed", request.method, request.match_info.route.name or "request")
        response = render(request, "problem.html", status=HTTPStatus.INTERNAL_SERVER_ERROR, problem="internal")
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")
    return response


@web.middleware
async def own_pages_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse what other sites make a browser send: forms are taken from our own pages only."""
    if request.method not in SAFE and not is_from_here(request):
        raise web.HTTPForbidden
    return await handler(request)


def is_from_here(request: web.Request) -> bool:
    """Whether the browser says that one of our own pages sent the request; one that says nothing is refused."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc == request.host


@web.middleware
async def signed_in_only(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Find out who it is; who is not signed in gets the sign-in page and comes back afterwards."""
    parts = collaborators(request)
    token = parts.cookies.read(request, SESSION)
    if token and (member := await asyncio.to_thread(parts.accounts.member, token)):
        request[MEMBER] = member
    path = request.path.removeprefix("/console")
    if request.get(MEMBER) is None and path not in OPEN:
        if request.method in SAFE:
            return go("/sign-in", next=request.path_qs)
        return go("/sign-in")
    if request.get(MEMBER) is not None and request.method == "POST":
        request = request.clone(client_max_size=MOST_BYTES, client_max_fields=MOST_FIELDS)
    return await handler(request)
