"""What is remembered of an answered message."""

import pytest
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered

from bot.engine.answered import AlreadyAnswered, last_answered, refuse_if_answered

GREET = {"name": "greet", "confidence": 0.9}
HELLO = {"type": "text", "text": "Hello", "language": "en"}


def asked(client_id: str | None) -> UserUttered:
    return UserUttered("hi", GREET, metadata={"client_id": client_id, "language": "en", "chosen_language": None})


def test_the_replies_of_the_last_turn_are_kept_whole() -> None:
    events = [asked("first"), BotUttered(data={"custom": {"type": "text", "text": "Old"}}), ActionExecuted("a")]
    events += [asked("second"), SlotSet("language", "en"), BotUttered(data={"custom": HELLO}), BotUttered("no reply")]
    kept = last_answered(events)
    assert kept == {
        "client_id": "second",
        "intent": {"name": "greet", "confidence": 0.9},
        "slots": {"chosen_language": None, "language": "en"},
        "replies": [HELLO],
    }


def test_a_message_without_an_id_leaves_nothing() -> None:
    assert last_answered([asked(None), BotUttered(data={"custom": HELLO})]) is None
    assert last_answered([]) is None


def test_only_the_same_message_is_refused() -> None:
    kept = last_answered([asked("first")])
    refuse_if_answered("second", kept)
    refuse_if_answered(None, kept)
    refuse_if_answered("first", None)
    with pytest.raises(AlreadyAnswered) as refused:
        refuse_if_answered("first", kept)
    assert refused.value.answered == kept
