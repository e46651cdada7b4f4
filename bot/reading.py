"""Reads what came with a request. What cannot be read is refused; it is no failure of ours."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from aiohttp import web
from aiohttp.http_exceptions import HttpProcessingError
from multidict import MultiDictProxy

# What aiohttp raises for a body that is not what its headers say: no UTF-8, no gzip, an unknown character set.
_UNREADABLE = (
    *(ValueError, LookupError, AssertionError, RuntimeError, zlib.error),
    *(HttpProcessingError, web.RequestPayloadError),
)
# A name of a field as programs give them. Anything else may be what somebody wrote, or who somebody is.
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}", re.ASCII)


def name_of_field(sent: str) -> str:
    """The name of a field as it was sent, for an error or the log; `?` where it is no name but somebody's words."""
    return sent if _NAME.fullmatch(sent) else "?"


@contextmanager
def refused_if_unreadable() -> Iterator[None]:
    """Around reading; raises HTTPBadRequest."""
    try:
        yield
    except _UNREADABLE:
        raise web.HTTPBadRequest from None


async def read_body(request: web.Request) -> bytes:
    """The whole body. Raises HTTPBadRequest, or HTTPRequestEntityTooLarge."""
    with refused_if_unreadable():
        return await request.read()


async def read_fields(request: web.Request) -> MultiDictProxy[Any]:
    """The fields and files of a form. Raises HTTPBadRequest, or HTTPRequestEntityTooLarge."""
    with refused_if_unreadable():
        return await request.post()
