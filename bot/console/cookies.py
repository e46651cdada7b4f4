"""The console's cookies: signed, HttpOnly, SameSite, and Secure wherever people come over https."""

from typing import Any

from aiohttp import web
from itsdangerous import BadSignature, TimestampSigner

PATH = "/console"
SESSION, LANGUAGE, JOURNEY = "wir_session", "wir_language", "wir_journey"
JOURNEY_SECONDS = 600
"""How long somebody may take at the identity provider."""


class Cookies:
    """Sets cookies signed with one key, and reads those of that key and of the keys before it."""

    def __init__(self, keys: str | list[str], public_url: str | None) -> None:
        """`keys`: oldest first. `public_url`: the address that people use; https there makes cookies Secure."""
        self._signer = TimestampSigner(keys, salt="console")
        self._secure = bool(public_url and public_url.startswith("https://"))

    def set(self, response: web.StreamResponse, name: str, value: str, max_age: int | None = None) -> None:
        """Set a cookie that nobody else can make; without `max_age` it ends with the browser."""
        options: dict[str, Any] = {"path": PATH, "httponly": True, "samesite": "Lax", "secure": self._secure}
        response.set_cookie(name, self._signer.sign(f"{name}={value}").decode(), max_age=max_age, **options)

    def read(self, request: web.Request, name: str, max_age: int | None = None) -> str | None:
        """What is in a cookie, or None if it is not there, not ours, another one's, or older than `max_age`."""
        try:
            signed = self._signer.unsign(request.cookies.get(name, ""), max_age=max_age).decode()
        except (BadSignature, UnicodeError):
            return None
        owner, _, value = signed.partition("=")
        return value if owner == name else None

    def clear(self, response: web.StreamResponse, name: str) -> None:
        """Take a cookie back."""
        response.del_cookie(name, path=PATH)
