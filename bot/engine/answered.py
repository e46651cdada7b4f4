"""The last answered message of a conversation, kept so that the same message sent again gets the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.shared.core.events import BotUttered, Event, SlotSet, UserUttered

_SLOTS = ("chosen_language", "language")

Answered = dict[str, Any]
"""`client_id`, `intent`, `slots` and `replies`, as they stand in the stored state of the conversation."""


class AlreadyAnswered(Exception):
    """The message was answered before; carries what was answered."""

    def __init__(self, answered: Answered) -> None:
        super().__init__("this message has been answered before")
        self.answered = answered


def last_answered(events: Sequence[Event]) -> Answered | None:
    """What the turn at the end of `events` answered; None where the message came without an id of its sender."""
    start = max((place for place, each in enumerate(events) if isinstance(each, UserUttered)), default=None)
    if start is None:
        return None
    asked = events[start]
    assert isinstance(asked, UserUttered)
    metadata = asked.metadata or {}
    if not metadata.get("client_id"):
        return None
    slots = {name: metadata.get(name) for name in _SLOTS}
    # An action may have changed the language.
    slots |= {each.key: each.value for each in events[start:] if isinstance(each, SlotSet) and each.key in _SLOTS}
    said = [each.data.get("custom") for each in events[start:] if isinstance(each, BotUttered) and each.data]
    return {
        "client_id": metadata["client_id"],
        "intent": asked.intent,
        "slots": slots,
        "replies": [each for each in said if each],
    }


def refuse_if_answered(client_id: str | None, answered: Answered | None) -> None:
    """Raises AlreadyAnswered where `answered` was the answer to this very message."""
    if client_id and answered and answered["client_id"] == client_id:
        raise AlreadyAnswered(answered)
