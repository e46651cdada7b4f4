"""Too many requests, and too many at once: a clear sentence in the resident's language, and when to come back."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from bot import conversation
from bot.admission import ADMISSION, Admission
from bot.api.schemas import ProblemDocument
from bot.conversation import AT_WORK
from bot.limits import Limit, RateLimits
from bot.metrics import REFUSED

FROM_AFAR = {"X-Forwarded-For": "203.0.113.7"}
TURKISH = "Almanca kursu arıyorum, nerede var?"


@pytest.fixture
async def admission(client: TestClient) -> AsyncIterator[Admission]:
    """The real one, whose limits a test may change."""
    assert client.app is not None
    real = client.app[ADMISSION]
    kept = {name: getattr(real, name) for name in ("limits", "requests", "messages", "most_turns")}
    real.limits = RateLimits()
    yield real
    for name, value in kept.items():
        setattr(real, name, value)


def message(text: str = "hello", conversation: str | None = None) -> dict[str, Any]:
    return {"conversation": conversation, "text": text}


async def test_an_address_that_asks_too_often_is_told_when_to_come_back(
    client: TestClient, admission: Admission
) -> None:
    admission.requests = Limit("address", 3)
    before = REFUSED.labels("address")._value.get()
    statuses = [(await client.get("/api/v1/languages", headers=FROM_AFAR)).status for _ in range(3)]
    assert statuses == [200] * 3
    headers = FROM_AFAR | {"Accept-Language": "uk", "Origin": "https://www.example.org"}
    response = await client.post("/api/v1/messages", json=message(), headers=headers)
    assert (response.status, response.content_type) == (429, "application/problem+json")
    assert 0 < int(response.headers["Retry-After"]) <= 20
    assert response.headers["Content-Language"] == "uk"
    assert response.headers["Access-Control-Expose-Headers"] == "Retry-After", "the chat on a website can read it"
    ProblemDocument.model_validate(await response.json())
    assert REFUSED.labels("address")._value.get() == before + 1
    other = await client.get("/api/v1/languages", headers={"X-Forwarded-For": "203.0.113.8"})
    assert other.status == 200
    assert (await client.get("/api/v1/languages")).status == 200, "this machine itself is not counted"
    assert (await client.get("/health/ready", headers=FROM_AFAR)).status == 200


async def test_a_conversation_that_runs_hot_has_to_wait_and_the_others_do_not(
    client: TestClient, admission: Admission
) -> None:
    admission.messages = Limit("conversation", 2)
    first = await (await client.post("/api/v1/messages", json=message(), headers=FROM_AFAR)).json()
    again = message("Where is a library?", first["conversation"])
    statuses = [(await client.post("/api/v1/messages", json=again, headers=FROM_AFAR)).status for _ in range(2)]
    assert statuses == [200, 429]
    assert (await client.post("/api/v1/messages", json=message(), headers=FROM_AFAR)).status == 200


async def test_where_too_many_wait_the_next_one_gets_people_to_turn_to_in_their_language(
    client: TestClient, admission: Admission
) -> None:
    admission.most_turns = 2
    responses = await asyncio.gather(
        *(client.post("/api/v1/messages", json=message(f"{TURKISH} {number}")) for number in range(12))
    )
    statuses = [response.status for response in responses]
    assert statuses.count(200) >= 2
    refused = [response for response in responses if response.status == 503]
    assert len(refused) == 12 - statuses.count(200)
    assert refused, "twelve at once, two allowed"
    problem = await refused[0].json()
    ProblemDocument.model_validate(problem)
    assert 1 <= int(refused[0].headers["Retry-After"]) <= 10
    assert problem["language"] == "tr"
    assert [each["type"] for each in problem["replies"]] == ["text", "text", "handover"]
    assert problem["replies"][-1]["contacts"][0]["language"] == "tr"
    assert admission.turns == 0
    assert (await client.post("/api/v1/messages", json=message(TURKISH))).status == 200, "it recovers by itself"


async def test_the_page_without_javascript_says_it_too(client: TestClient, admission: Admission) -> None:
    admission.most_turns = 0
    response = await client.post("/chat", data={"text": "hello", "language": "fr"})
    assert response.status == 503
    assert response.content_type == "text/html"
    assert "Retry-After" in response.headers
    assert 'role="alert"' in await response.text()


async def test_no_address_is_kept_as_it_is(client: TestClient, admission: Admission) -> None:
    await client.get("/api/v1/languages", headers=FROM_AFAR)
    assert admission.limits._due
    assert not any("203.0.113" in key for key in admission.limits._due)


async def test_few_are_worked_on_together_and_the_others_wait_in_line(
    client: TestClient, admission: Admission, monkeypatch: pytest.MonkeyPatch
) -> None:
    agent = admission.guide.agent
    assert agent is not None
    ask, at_work, most = agent.ask, 0, 0

    async def watched(question: Any) -> Any:
        nonlocal at_work, most
        at_work += 1
        most = max(most, at_work)
        try:
            return await ask(question)
        finally:
            at_work -= 1

    monkeypatch.setattr(agent, "ask", watched)
    admission.most_turns = 3 * AT_WORK
    crowd = [
        asyncio.create_task(client.post("/api/v1/messages", json=message(f"Where is a library? {number}")))
        for number in range(admission.most_turns)
    ]
    assert [each.status for each in await asyncio.gather(*crowd)] == [200] * len(crowd)
    assert most == AT_WORK


async def test_whoever_waits_too_long_in_line_is_told_to_come_back(
    client: TestClient, admission: Admission, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversation, "LONGEST_WAIT", 0.01)
    crowd = [client.post("/api/v1/messages", json=message(f"{TURKISH} {number}")) for number in range(3 * AT_WORK)]
    answers = await asyncio.gather(*crowd)
    assert {each.status for each in answers} == {200, 503}
    late = next(each for each in answers if each.status == 503)
    document = await late.json()
    assert document["language"] == "tr"
    assert document["replies"][-1]["type"] == "handover"
    assert int(late.headers["Retry-After"]) > 0
    assert (await client.post("/api/v1/messages", json=message())).status == 200, "no place was lost"
