"""Lets the city's website, which has another origin than the guide, load the chat and talk to it."""

from aiohttp import hdrs, web
from aiohttp.typedefs import Middleware

from bot.api.problems import Handler

OPEN_TO_WEBSITES = ("/api/v1/", "/widget")
"""The interface knows no cookies and no sign-in: asked from another website it tells no more than asked directly."""
_A_DAY = "86400"


def allow_origins(origins: str) -> Middleware:
    """A middleware for the websites of the setting `origins`."""
    allowed = {each.strip() for each in origins.split(",")}

    @web.middleware
    async def cross_origin(request: web.Request, handler: Handler) -> web.StreamResponse:
        origin = request.headers.get(hdrs.ORIGIN)
        if not request.path.startswith(OPEN_TO_WEBSITES):
            return await handler(request)
        is_allowed = bool(origin) and ("*" in allowed or origin in allowed)
        is_preflight = request.method == hdrs.METH_OPTIONS and hdrs.ACCESS_CONTROL_REQUEST_METHOD in request.headers
        response = web.Response(status=204) if is_preflight and is_allowed else await handler(request)
        if "*" not in allowed:
            response.headers.add(hdrs.VARY, hdrs.ORIGIN)
        if is_allowed:
            response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = "*" if "*" in allowed else str(origin)
            response.headers[hdrs.ACCESS_CONTROL_EXPOSE_HEADERS] = "Retry-After"
        if is_preflight and is_allowed:
            response.headers[hdrs.ACCESS_CONTROL_ALLOW_METHODS] = "GET, POST, DELETE"
            response.headers[hdrs.ACCESS_CONTROL_ALLOW_HEADERS] = "Content-Type, Accept-Language"
            response.headers[hdrs.ACCESS_CONTROL_MAX_AGE] = _A_DAY
        return response

    return cross_origin
