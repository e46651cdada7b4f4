"""One turn of a conversation for the tests of the actions: a real tracker in, what was said out."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.replies import Reply


def tracker_of(
    intent: str,
    text: str = "Bitte helfen Sie mir damit",
    *,
    language: str = "de",
    ranking: dict[str, float] | None = None,
    introduced: bool = True,
) -> Tracker:
    """A conversation in which `text` has just been understood as `intent`."""
    ranked = [{"name": name, "confidence": confidence} for name, confidence in (ranking or {}).items()]
    return Tracker.from_dict(
        {
            "sender_id": "a-random-id",
            "slots": {"language": language, "chosen_language": None, "introduced": introduced},
            "latest_message": {
                "text": text,
                "intent": {"name": intent, "confidence": 0.9},
                "intent_ranking": ranked,
                "entities": [],
                "metadata": {"language": language, "retention_days": 30},
            },
            "events": [],
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": "action_listen",
        }
    )


async def replies_to(action: Action, tracker: Tracker) -> list[Reply]:
    """What the action says, in order. It says nothing but structured replies."""
    dispatcher = CollectingDispatcher()
    await action.run(dispatcher, tracker, {})
    return [structured(message) for message in dispatcher.messages]


def structured(message: dict[str, Any]) -> Reply:
    """The structured reply of a message of rasa_sdk that holds nothing else."""
    reply: Reply = message["custom"]
    assert reply, message
    assert not [name for name, value in message.items() if value and name != "custom"], message
    return reply


def types_of(replies: list[Reply]) -> list[str]:
    """What kinds of replies there are, in order."""
    return [reply["type"] for reply in replies]
