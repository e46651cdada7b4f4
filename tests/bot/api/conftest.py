"""What the tests of the HTTP contract share."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from bot.api.schemas import MessageResponse

Ask = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def ask(client: TestClient) -> Ask:
    """Send a message and get the response, checked against the contract's schema."""

    async def send(
        text: str, conversation: str | None = None, headers: dict[str, str] | None = None, **more: Any
    ) -> Any:
        body = {"conversation": conversation, "text": text, **more}
        response = await client.post("/api/v1/messages", json=body, headers=headers)
        assert response.status == 200, await response.text()
        turn = await response.json()
        MessageResponse.model_validate(turn)
        return turn

    return send
