"""Rasa's tracker over content/conversations.py: bounded while it lives, complete in the log."""

from __future__ import annotations

import asyncio
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME, ACTION_SESSION_START_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, Event, SessionStarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.answered import last_answered
from bot.metrics import stage
from content.conversations import Conversations, LoggedEvent
from content.masking import mask

# A rule looks at the last turn only.
TURNS_KEPT = 1


class ConversationTrackerStore(TrackerStore):
    """Stores slots and the last turns as the live state, and every event, masked, in the log: one write a turn."""

    def __init__(self, conversations: Conversations, domain: Domain | None = None) -> None:
        """Over `conversations`; Rasa sets the domain when it has loaded the model."""
        super().__init__(domain)
        self.domain = domain or Domain.empty()
        self._conversations = conversations

    async def get_or_create_tracker(
        self, sender_id: str, max_event_history: int | None = None, append_action_listen: bool = True
    ) -> DialogueStateTracker:
        """The conversation as it was left, or a new one, which is not stored before its first turn ends."""
        return await self.retrieve(sender_id) or self.init_tracker(sender_id)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation as it was left, or None. A database that fails raises: state is never lost in silence."""
        with stage("read"):
            state = await asyncio.to_thread(self._conversations.state, sender_id)
        if state is None:
            return None
        tracker = self.init_tracker(sender_id)
        for name, value in state["slots"].items():
            if name in tracker.slots:
                tracker.update(SlotSet(name, value))
        for data in state["events"]:
            tracker.update(Event.from_parameters(data))
        tracker.stored_events = len(tracker.events)
        tracker.answered = state.get("answered")
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Store the live state, and in the log what is new since it was read."""
        events = list(tracker.events)
        new = events[getattr(tracker, "stored_events", 0) :]
        state = {
            "slots": {name: slot.value for name, slot in tracker.slots.items() if slot.value != slot.initial_value},
            "events": [_as_stored(each) for each in last_turns(events)],
            "answered": last_answered(new),
        }
        logged = [LoggedEvent(each.type_name, each.timestamp, _as_stored(each)) for each in new]
        with stage("store"):
            await asyncio.to_thread(self._conversations.save, tracker.sender_id, state, logged)


def last_turns(events: list[Event], turns: int = TURNS_KEPT) -> list[Event]:
    """The events from the waiting before the last `turns` user messages on, without what the bot said and the slots."""
    starts = [number for number, each in enumerate(events) if isinstance(each, UserUttered)]
    start = starts[-turns] if len(starts) >= turns else 0
    if start and isinstance(events[start - 1], ActionExecuted) and events[start - 1].action_name == ACTION_LISTEN_NAME:
        start -= 1
    return [each for each in events[start:] if not isinstance(each, _LEFT_OUT) and not _is_session_start(each)]


# What the bot said is not looked at again; slots are kept apart; a replayed session start would reset them.
_LEFT_OUT = (BotUttered, SlotSet, SessionStarted)


def _is_session_start(event: Event) -> bool:
    return isinstance(event, ActionExecuted) and event.action_name == ACTION_SESSION_START_NAME


def _as_stored(event: Event) -> dict[str, Any]:
    """The event with personal data masked, and without what the catalogue can say again."""
    data: dict[str, Any] = event.as_dict()
    if isinstance(event, UserUttered):
        data["text"] = mask(event.text or "")
        parsed = data.get("parse_data") or {}
        data["parse_data"] = {
            "intent": parsed.get("intent", {}),
            "entities": [{**each, "value": mask(str(each.get("value")))} for each in parsed.get("entities", [])],
            "text": data["text"],
        }
    elif isinstance(event, BotUttered):
        data["data"] = {"custom": _reply_in_short((event.data or {}).get("custom") or {})}
    return data


def _reply_in_short(reply: dict[str, Any]) -> dict[str, Any]:
    short: dict[str, Any] = {name: reply[name] for name in ("type", "id", "language") if name in reply}
    if "items" in reply:
        short["items"] = [each.get("id") or each.get("payload") for each in reply["items"]]
    return short
