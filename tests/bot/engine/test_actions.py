"""Actions run in this process; one that fails apologises."""

import logging
from typing import Any

import pytest
from rasa_sdk import Action

from bot.engine.actions import InProcessActions


class Well(Action):
    def name(self) -> str:
        return "action_well"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        dispatcher.utter_message(
            json_message={"type": "text", "text": tracker.latest_message["text"], "language": "en"}
        )
        return [{"event": "slot", "name": "introduced", "value": True}]


class Broken(Action):
    def name(self) -> str:
        return "action_broken"

    async def run(self, dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
        raise RuntimeError("out of order")


def call(action: str) -> dict[str, Any]:
    message = {"text": "my secret question", "intent": {"name": "greet"}, "metadata": {"language": "tr"}}
    return {"next_action": action, "tracker": {"sender_id": "a", "latest_message": message, "events": []}}


@pytest.fixture
def endpoint() -> InProcessActions:
    return InProcessActions([Well(), Broken()], lambda language: [{"type": "text", "text": "!", "language": language}])


async def test_an_action_answers_with_replies_and_events(endpoint: InProcessActions) -> None:
    result = await endpoint.request(json=call("action_well"))
    assert result["responses"][0]["custom"]["text"] == "my secret question"
    assert result["events"] == [{"event": "slot", "name": "introduced", "value": True}]


@pytest.mark.parametrize("action", ["action_broken", "action_that_does_not_exist"])
async def test_a_failing_action_apologises_in_the_residents_language(
    endpoint: InProcessActions, action: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        result = await endpoint.request(json=call(action))
    assert result["responses"] == [{"custom": {"type": "text", "text": "!", "language": "tr"}}]
    assert "my secret question" not in caplog.text
