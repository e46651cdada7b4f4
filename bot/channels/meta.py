"""What WhatsApp and Messenger share: both are served by Meta's Graph API."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from http import HTTPStatus

from bot.channels.channel import Answer, Call, Fate, HttpRequest, Payload, Verdict, Webhook, by_status, is_same

API = "https://graph.facebook.com"
VERSION = "v25.0"

# Error codes that pass by themselves, or when the operator has mended the credentials: the answers wait. The others
# are refusals (https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes).
_PASSING = frozenset({1, 2, 4, 17, 32, 190, 613, 80007, 130429, 131000, 131016, 131056, 133004})
# The same resident got too much at once.
_PAIR_LIMIT, _PAIR_LIMIT_SECONDS = 131056, 30.0


def is_signed(webhook: Webhook, app_secret: str) -> bool:
    """Whether the raw body carries the HMAC-SHA-256 of the app's secret."""
    given = webhook.headers.get("X-Hub-Signature-256", "")
    expected = "sha256=" + hmac.new(app_secret.encode(), webhook.body, hashlib.sha256).hexdigest()
    return is_same(given, expected)


def verification(webhook: Webhook, verify_token: str) -> Answer | None:
    """The answer to the request by which Meta verifies our address, when an operator enters it."""
    if webhook.method != "GET":
        return None
    given = webhook.query.get("hub.verify_token", "")
    if webhook.query.get("hub.mode") == "subscribe" and is_same(given, verify_token):
        return Answer(webhook.query.get("hub.challenge", "")[:200], content_type="text/plain")
    return Answer("{}", HTTPStatus.FORBIDDEN)


def graph_request(call: Call, body: Payload | None, api: str, token: str) -> HttpRequest:
    """A call of the Graph API."""
    headers = {"Content-Type": "application/json"}
    if "access_token" not in (body or {}):
        headers["Authorization"] = f"Bearer {token}"
    url = f"{api.rstrip('/')}/{VERSION}/{call.path}"
    return HttpRequest(call.method, url, headers, json.dumps(body).encode() if body else b"")


def graph_verdict(status: int, headers: Mapping[str, str], body: bytes) -> Verdict:
    """What an answer of the Graph API means: its error code says more than the HTTP status."""
    if status < HTTPStatus.MULTIPLE_CHOICES:
        return Verdict(Fate.SENT)
    try:
        code = int(json.loads(body)["error"]["code"])
    except (ValueError, KeyError, TypeError):
        return by_status(status, headers)
    reason = f"HTTP {status}, error code {code}"
    plain = by_status(status, headers)
    if code in _PASSING:
        return Verdict(Fate.AGAIN, reason, plain.after or (_PAIR_LIMIT_SECONDS if code == _PAIR_LIMIT else 0.0))
    return Verdict(plain.fate, reason, plain.after)
