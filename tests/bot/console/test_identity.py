"""Signing in at an OpenID Connect provider, which the test starts: who comes in, and which answers are refused."""

import time
from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from dataclasses import replace
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import BasicAuth, CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

from bot.console.app import create_console
from bot.console.collaborators import Collaborators
from bot.console.identity import IdentityProvider
from content.roles import Role
from content.staff import AccountChange
from tests.bot.console.conftest import Browser

MAIL = "editor@hannover.example"


class Provider:
    """A small provider: one person, one client, codes that work once and only with their PKCE verifier."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
        self.signing_key = self.key
        self.issuer = ""
        self.claims: dict[str, Any] = {}
        self.header = {"alg": "RS256", "kid": "one"}
        self._codes: dict[str, dict[str, str]] = {}

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/.well-known/openid-configuration", self.configuration),
            web.get("/keys", self.keys),
            web.post("/token", self.token),
        ]

    def authorise(self, location: str) -> dict[str, str]:
        """The person agrees: what the provider adds to our address."""
        query = {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
        assert location.startswith(f"{self.issuer}/authorise?")
        code = f"code-{len(self._codes)}"
        self._codes[code] = query
        return {"code": code, "state": query["state"]}

    async def configuration(self, _: web.Request) -> web.Response:
        return web.json_response(
            {
                "issuer": self.issuer,
                "authorization_endpoint": f"{self.issuer}/authorise",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
            }
        )

    async def keys(self, _: web.Request) -> web.Response:
        return web.json_response(KeySet([self.key]).as_dict(private=False))

    async def token(self, request: web.Request) -> web.Response:
        form = await request.post()
        begun = self._codes.pop(str(form["code"]), None)
        challenge = urlsafe_b64encode(sha256(str(form["code_verifier"]).encode()).digest()).rstrip(b"=").decode()
        auth = BasicAuth.decode(request.headers["Authorization"])
        if begun is None or begun["code_challenge"] != challenge or auth.password != "our secret":
            return web.json_response({"error": "invalid_grant"}, status=400)
        now = int(time.time())
        claims = {"iss": self.issuer, "aud": "console", "sub": "17", "exp": now + 60, "iat": now}
        claims |= {"nonce": begun["nonce"], "email": MAIL, "email_verified": True} | self.claims
        return web.json_response({"id_token": jwt.encode(self.header, claims, self.signing_key)})


@pytest.fixture
async def provider() -> AsyncIterator[Provider]:
    made = Provider()
    app = web.Application()
    app.add_routes(made.routes())
    async with TestServer(app) as server:
        made.issuer = str(server.make_url("")).rstrip("/")
        yield made


@pytest.fixture
async def browser(parts: Collaborators, provider: Provider) -> AsyncIterator[Browser]:
    """Nobody has signed in; the console knows the provider, and one account has the person's mail address."""
    identity = IdentityProvider(provider.issuer, "console", "our secret", "http://console/console/sign-in/return")
    app = web.Application()
    app.add_subapp("/console", create_console(replace(parts, identity=identity)))
    parts.accounts.add(MAIL, None, AccountChange(Role.EDITOR, frozenset()))
    async with TestClient(TestServer(app), cookie_jar=CookieJar(unsafe=True)) as client:
        yield Browser(client)


async def come_back(browser: Browser, provider: Provider, **other: str) -> int:
    location = await browser.post("/sign-in/city")
    answer = provider.authorise(location) | other
    response = await browser.client.get("/console/sign-in/return", params=answer, allow_redirects=False)
    return response.status


async def test_who_the_city_knows_and_we_know_comes_in(browser: Browser, provider: Provider) -> None:
    assert "Konto der Stadt" in await browser.get("/sign-in")
    assert await come_back(browser, provider) == 303
    assert MAIL in await browser.get("/")


async def test_who_has_no_account_here_stays_outside(browser: Browser, provider: Provider) -> None:
    provider.claims = {"email": "stranger@hannover.example", "sub": "18"}
    assert await come_back(browser, provider) == 403
    await browser.get("/", 303)


async def test_an_address_that_nobody_verified_proves_nothing(browser: Browser, provider: Provider) -> None:
    provider.claims = {"email_verified": False}
    assert await come_back(browser, provider) == 403


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "somebody else"},
        {"aud": ["console", "somebody else"], "azp": "somebody else"},
        {"nonce": "of another journey"},
        {"exp": 1_000_000_000},
    ],
    ids=str,
)
async def test_a_token_made_for_something_else_is_refused(
    browser: Browser, provider: Provider, claims: dict[str, Any]
) -> None:
    provider.claims = claims
    assert await come_back(browser, provider) == 502
    await browser.get("/", 303)


async def test_a_token_signed_by_somebody_else_is_refused(browser: Browser, provider: Provider) -> None:
    provider.signing_key = RSAKey.generate_key(2048, {"kid": "one", "use": "sig"})
    assert await come_back(browser, provider) == 502


async def test_a_journey_that_somebody_else_began_is_refused(browser: Browser, provider: Provider) -> None:
    assert await come_back(browser, provider, state="made up") == 502


async def test_a_code_works_once(browser: Browser, provider: Provider) -> None:
    location = await browser.post("/sign-in/city")
    answer = provider.authorise(location)
    path = "/console/sign-in/return"
    assert (await browser.client.get(path, params=answer, allow_redirects=False)).status == 303
    await browser.post("/sign-out")
    assert (await browser.client.get(path, params=answer, allow_redirects=False)).status == 502


async def test_a_provider_that_cannot_be_reached_is_said(parts: Collaborators) -> None:
    identity = IdentityProvider("http://127.0.0.1:9", "console", "our secret", "http://console/return")
    app = web.Application()
    app.add_subapp("/console", create_console(replace(parts, identity=identity)))
    async with TestClient(TestServer(app)) as client:
        page = await Browser(client).post("/sign-in/city", status=502)
    assert "nicht erreichbar" in page


async def test_without_a_provider_there_is_no_such_sign_in(stranger: Browser) -> None:
    assert "Konto der Stadt" not in await stranger.get("/sign-in")
    await stranger.post("/sign-in/city", status=404)
