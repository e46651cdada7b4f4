"""Whatever residents write or tap, in whatever order: a reply, in a language that we know, and no exception."""

import random
from typing import Any

import pytest
from aiohttp.test_utils import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from locales.languages import load_languages
from nlu.check import TESTS
from nlu.sentences import read_sentences

SENTENCES = [sentence.text for sentence in read_sentences(TESTS)]
ODD = ["", " ", "👍", "2", "ok", "/restart", "{}", "ا", "?" * 50, "wort " * 300, "\u202eabc\u0000", "<b>hallo</b>"]
TAP = "tap"

steps = st.lists(
    st.one_of(st.sampled_from(SENTENCES), st.sampled_from(ODD), st.text(max_size=80), st.just(TAP), st.just(TAP)),
    min_size=2,
    max_size=8,
)


@pytest.fixture(scope="module")
def chance() -> random.Random:
    return random.Random(5)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=steps)
async def test_every_sequence_of_messages_is_answered(
    steps: list[str], client: TestClient, chance: random.Random
) -> None:
    conversation: str | None = None
    screen: list[dict[str, Any]] = []
    for step in steps:
        body: dict[str, Any] = {"conversation": conversation, "text": step}
        buttons = [item["payload"] for each in screen if each["type"] == "choices" for item in each["items"]]
        if step == TAP:
            body = {"conversation": conversation, "text": "", "payload": chance.choice(buttons)} if buttons else body
        response = await client.post("/api/v1/messages", json=body)
        turn = await response.json()
        assert response.status == 200, turn
        conversation, screen = turn["conversation"], turn["replies"]
        assert screen
        assert turn["language"] in load_languages()
        assert "Retry-After" not in response.headers, "something stood in for the answer"
