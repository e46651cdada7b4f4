"""One turn of a conversation for the tests of the actions: a real tracker in, what was said out."""

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.replies import Reply
from actions.thread import Thread


def tracker_of(
    intent: str,
    text: str = "Bitte helfen Sie mir damit",
    *,
    language: str = "de",
    ranking: dict[str, float] | None = None,
    introduced: bool = True,
    thread: Thread | None = None,
    **entities: str,
) -> Tracker:
    """A conversation in which `text` has just been understood as `intent`."""
    ranked = [{"name": name, "confidence": confidence} for name, confidence in (ranking or {}).items()]
    return Tracker.from_dict(
        {
            "sender_id": "a-random-id",
            "slots": {"language": language, "chosen_language": None, "introduced": introduced}
            | {"thread": thread.as_slot() if thread else None},
            "latest_message": {
                "text": text,
                "intent": {"name": intent, "confidence": 0.9},
                "intent_ranking": ranked,
                "entities": [{"entity": kind, "value": value} for kind, value in entities.items()],
                "metadata": {"language": language, "retention_days": 30},
            },
            "events": [],
            "paused": False,
            "followup_action": None,
            "active_loop": {},
            "latest_action_name": "action_listen",
        }
    )


async def turn(action: Action, tracker: Tracker) -> tuple[list[Reply], Thread]:
    """What the action says, and the thread that it leaves."""
    dispatcher = CollectingDispatcher()
    events = await action.run(dispatcher, tracker, {})
    slots = {event["name"]: event["value"] for event in events}
    return [structured(message) for message in dispatcher.messages], Thread.read(slots["thread"])


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


def without_buttons(replies: list[Reply]) -> list[Reply]:
    """What is said and shown; buttons to go on with may stand below."""
    return [reply for reply in replies if reply["type"] != "choices"]


def types_of(replies: list[Reply]) -> list[str]:
    """What kinds of replies there are, in order."""
    return [reply["type"] for reply in replies]
