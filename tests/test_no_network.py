"""Nobody else is contacted: with every address but this machine's own blocked, the guide does all its work."""

import asyncio
import socket
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer

from bot.app import create_app
from settings import Settings
from tests.conftest import until_ready

LOCAL = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None}


class Contacted(AssertionError):
    """Somebody else would have been called."""


@pytest.fixture
def blocked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """No connection, no datagram and no question to a name server leaves this machine; what tried to is listed."""
    tried: list[str] = []
    connect, connect_ex, send, look_up = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.socket.sendto,
        socket.getaddrinfo,
    )

    def check(address: Any) -> None:
        host = address[0] if isinstance(address, tuple) else None
        if host not in LOCAL:
            tried.append(str(host))
            raise Contacted(host)

    def guarded_look_up(host: Any, *rest: Any, **more: Any) -> Any:
        check((host.decode() if isinstance(host, bytes) else host,))
        return look_up(host, *rest, **more)

    def guarded(original: Any) -> Any:
        def call(self: socket.socket, *given: Any) -> Any:
            if self.family != socket.AF_UNIX:
                check(given[-1])
            return original(self, *given)

        return call

    monkeypatch.setattr(socket.socket, "connect", guarded(connect))
    monkeypatch.setattr(socket.socket, "connect_ex", guarded(connect_ex))
    monkeypatch.setattr(socket.socket, "sendto", guarded(send))
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
    return tried


def test_the_block_holds(blocked: list[str]) -> None:
    with pytest.raises(Contacted):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(Contacted):
        socket.getaddrinfo("example.org", 443)
    assert blocked == ["192.0.2.1", "example.org"]


async def test_start_dialogues_search_pages_and_forgetting_call_nobody(settings: Settings, blocked: list[str]) -> None:
    async with TestClient(TestServer(create_app(settings))) as client:
        await until_ready(client)
        conversation = None
        for text in ("Wo kann ich Deutsch lernen?", "kızım için kreş", "مرحبا", "asdfgh", "Ich will nicht mehr leben"):
            body = {"conversation": conversation, "text": text}
            response = await client.post("/api/v1/messages", json=body)
            assert response.status == 200
            turn = await response.json()
            conversation = turn["conversation"]
            assert turn["replies"]
        for path in ("/", "/chat", "/widget.js", "/api/v1/programmes?q=Arzt", "/api/v1/languages", "/console/sign-in"):
            assert (await client.get(path)).status == 200, path
        assert (await client.get(f"/api/v1/conversations/{conversation}")).status == 200
        assert (await client.delete(f"/api/v1/conversations/{conversation}")).status == 204
        await asyncio.sleep(0.2)
    assert blocked == []


async def test_the_pages_name_no_other_machine(client: TestClient) -> None:
    """What a browser would fetch by itself: scripts, styles, pictures, fonts."""
    import re

    for path in ("/", "/chat", "/console/sign-in", "/widget.js"):
        page = await (await client.get(path)).text()
        fetched = re.findall(r"(?:src|srcset|action|url|import|fetch)\s*[=(]\s*[\"'`]?(https?:)?//[^\"'`\s)]+", page)
        assert fetched == [], path
