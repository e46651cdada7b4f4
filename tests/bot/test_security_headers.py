"""Every response, redirections and errors too, carries the headers that keep a browser from doing harm."""

import pytest
from aiohttp.test_utils import TestClient

PATHS = ["/", "/chat", "/widget.js", "/health/live", "/console", "/console/", "/console/sign-in", "/console/nothing"]
PATHS += ["/api/v1/languages", "/api/v1/openapi.json", "/api/v1/programmes?limit=0", "/nothing", "/channels/nothing"]


@pytest.mark.parametrize("path", PATHS)
async def test_every_response_is_hardened(client: TestClient, path: str) -> None:
    for method in ("GET", "POST", "OPTIONS"):
        response = await client.request(method, path, allow_redirects=False)
        assert response.status < 500
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert response.headers["Referrer-Policy"] in {"no-referrer", "same-origin"}
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors" in policy
        assert "Permissions-Policy" in response.headers


async def test_the_console_cannot_be_framed_and_the_chat_only_by_its_own_pages(client: TestClient) -> None:
    console = await client.get("/console/sign-in")
    assert "frame-ancestors 'none'" in console.headers["Content-Security-Policy"]
    chat = await client.get("/chat")
    assert "frame-ancestors 'self'" in chat.headers["Content-Security-Policy"]
    assert "microphone" not in chat.headers["Permissions-Policy"], "people may speak into the chat"
