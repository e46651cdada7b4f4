"""The city's website may talk to the guide; with a list, only those on it."""

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.cross_origin import allow_origins
from settings import Settings

CITY = "https://www.example.org"
PREFLIGHT = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}


async def test_a_website_asks_before_it_sends_and_is_let_in(client: TestClient) -> None:
    answer = await client.options("/api/v1/messages", headers={"Origin": CITY, **PREFLIGHT})
    assert answer.status == 204
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Content-Type" in answer.headers["Access-Control-Allow-Headers"]
    sent = await client.post("/api/v1/messages", json={"text": "Hello"}, headers={"Origin": CITY})
    assert sent.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in sent.headers


async def test_other_addresses_are_closed_to_websites(client: TestClient) -> None:
    for path in ("/", "/chat", "/health/ready"):
        answer = await client.get(path, headers={"Origin": CITY})
        assert "Access-Control-Allow-Origin" not in answer.headers


async def test_with_a_list_only_its_websites_are_let_in() -> None:
    async def hello(request: web.Request) -> web.Response:
        return web.Response(text="hello")

    app = web.Application(middlewares=[allow_origins(f"{CITY}, http://localhost:3000")])
    app.router.add_get("/api/v1/hello", hello)
    async with TestClient(TestServer(app)) as client:
        for origin, allowed in [(CITY, CITY), ("http://localhost:3000",) * 2, ("https://evil.example", None)]:
            answer = await client.get("/api/v1/hello", headers={"Origin": origin})
            assert answer.headers.get("Access-Control-Allow-Origin") == allowed
            assert answer.headers["Vary"] == "Origin"
        asked = await client.options("/api/v1/hello", headers={"Origin": "https://evil.example", **PREFLIGHT})
        assert asked.status == 405


@pytest.mark.parametrize("wrong", ["www.example.org", "https://a.example/path", ""])
def test_a_wrong_list_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"https://www\.example\.org"):
        Settings(origins=wrong)
