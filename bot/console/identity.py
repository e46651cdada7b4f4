"""Signing in at the city's own identity provider: OpenID Connect, authorisation code with PKCE."""

import hashlib
import json
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from aiohttp import BasicAuth, ClientError, ClientSession, ClientTimeout
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

# Signatures that anybody can check with the public key; `none` and shared keys are not among them.
ALGORITHMS = ["RS256", "ES256", "PS256"]
TIMEOUT = ClientTimeout(total=10)


class IdentityError(Exception):
    """The provider cannot be reached, or what it said cannot be trusted; the message is for the log."""


@dataclass(frozen=True, slots=True)
class Person:
    """For whom the provider vouches."""

    subject: str
    """Issuer and id there; it never changes."""
    name: str
    """Verified mail address, else the name there; empty if neither is told."""


class IdentityProvider:
    """One provider, found by its issuer address."""

    def __init__(self, issuer: str, client_id: str, client_secret: str, redirect_uri: str) -> None:
        """`redirect_uri` is our own address to which the provider sends people back."""
        self._issuer = issuer.rstrip("/")
        self._client_id = client_id
        self._client_secret = client_secret
        self._redirect_uri = redirect_uri

    async def begin(self) -> tuple[str, str]:
        """Where to send the browser, and what its journey cookie must hold. Raises IdentityError."""
        async with ClientSession(timeout=TIMEOUT) as session:
            provider = await self._discover(session)
        journey = {name: secrets.token_urlsafe(32) for name in ("state", "nonce", "verifier")}
        challenge = urlsafe_b64encode(hashlib.sha256(journey["verifier"].encode()).digest()).rstrip(b"=").decode()
        query = {
            "response_type": "code",
            "client_id": self._client_id,
            "redirect_uri": self._redirect_uri,
            "scope": "openid email profile",
            "state": journey["state"],
            "nonce": journey["nonce"],
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return f"{provider['authorization_endpoint']}?{urlencode(query)}", json.dumps(journey)

    async def finish(self, journey: str, answer: Mapping[str, str]) -> Person:
        """Who came back with this `answer` (the query of the address). Raises IdentityError."""
        begun = json.loads(journey)
        if not secrets.compare_digest(answer.get("state", "").encode(), begun["state"].encode()):
            raise IdentityError("the state is not the one of this journey")
        if "code" not in answer:
            raise IdentityError(f"the provider refused: {answer.get('error', 'without a reason')[:80]!r}")
        async with ClientSession(timeout=TIMEOUT) as session:
            provider = await self._discover(session)
            asked = {
                "grant_type": "authorization_code",
                "code": answer["code"],
                "redirect_uri": self._redirect_uri,
                "code_verifier": begun["verifier"],
            }
            auth = BasicAuth(self._client_id, self._client_secret)
            tokens = await _fetch(session, "POST", provider["token_endpoint"], data=asked, auth=auth)
            keys = await _fetch(session, "GET", provider["jwks_uri"])
        return self._person(tokens, keys, begun["nonce"])

    def _person(self, tokens: dict[str, Any], keys: dict[str, Any], nonce: str) -> Person:
        try:
            # The provider's keys come as plain JSON; joserfc checks their shape itself.
            token = jwt.decode(tokens["id_token"], KeySet.import_key_set(keys), algorithms=ALGORITHMS)  # type: ignore[arg-type]
            jwt.JWTClaimsRegistry(
                leeway=60,
                iss={"essential": True, "values": [self._issuer, f"{self._issuer}/"]},
                aud={"essential": True, "value": self._client_id},
                exp={"essential": True},
                sub={"essential": True},
                nonce={"essential": True, "value": nonce},
            ).validate(token.claims)
        except (JoseError, KeyError, ValueError) as error:
            raise IdentityError(f"the token cannot be trusted: {type(error).__name__}") from error
        claims = token.claims
        if isinstance(claims["aud"], list) and len(claims["aud"]) > 1 and claims.get("azp") != self._client_id:
            raise IdentityError("the token was made for somebody else")
        mail = claims.get("email") if claims.get("email_verified") is True else None
        return Person(f"{self._issuer} {claims['sub']}"[:255], str(mail or claims.get("preferred_username") or ""))

    async def _discover(self, session: ClientSession) -> dict[str, Any]:
        found = await _fetch(session, "GET", f"{self._issuer}/.well-known/openid-configuration")
        if str(found.get("issuer", "")).rstrip("/") != self._issuer:
            raise IdentityError("the provider calls itself by another name")
        return found


async def _fetch(session: ClientSession, method: str, address: str, **options: Any) -> dict[str, Any]:
    try:
        async with session.request(method, address, **options) as response:
            if response.status != 200:
                raise IdentityError(f"the provider answered {response.status}")
            found = await response.json(content_type=None)
    except (ClientError, TimeoutError, ValueError) as error:
        raise IdentityError(f"the provider cannot be reached: {type(error).__name__}") from error
    if not isinstance(found, dict):
        raise IdentityError("the provider did not answer with an object")
    return found
