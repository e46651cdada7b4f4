"""Answers with a fingerprint, so that what a client has already is not sent again (RFC 9110, ETag)."""

from collections.abc import Mapping
from hashlib import blake2b
from http import HTTPStatus

from aiohttp import web


def with_etag(request: web.Request, body: bytes, content_type: str, headers: Mapping[str, str]) -> web.Response:
    """The body, or 304 without it where `If-None-Match` names its fingerprint."""
    etag = blake2b(body, digest_size=12).hexdigest()
    all_headers = {"Cache-Control": "no-cache", **headers}
    if any(each.value in {etag, "*"} for each in request.if_none_match or ()):
        response = web.Response(status=HTTPStatus.NOT_MODIFIED, headers=all_headers)
    else:
        response = web.Response(body=body, content_type=content_type, charset="utf-8", headers=all_headers)
    response.etag = etag
    return response
