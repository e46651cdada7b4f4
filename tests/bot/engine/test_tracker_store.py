"""The tracker store: bounded while it lives, complete and masked in the log, never lost in silence."""

import pytest
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SessionStarted, SlotSet, UserUttered
from sqlalchemy.exc import SQLAlchemyError

from bot.engine.tracker_store import TURNS_KEPT, ConversationTrackerStore
from content.conversations import Conversations
from content.database import Database

DOMAIN = Domain.from_dict(
    {
        "intents": ["greet"],
        "slots": {"language": {"type": "text", "influence_conversation": False, "mappings": [{"type": "custom"}]}},
        "actions": ["action_answer"],
    }
)


@pytest.fixture
def store(conversations: Conversations) -> ConversationTrackerStore:
    return ConversationTrackerStore(conversations, DOMAIN)


async def turn(store: ConversationTrackerStore, text: str) -> None:
    tracker = await store.get_or_create_tracker("a", append_action_listen=False)
    if not tracker.events:
        for event in (ActionExecuted("action_session_start"), SessionStarted(), ActionExecuted(ACTION_LISTEN_NAME)):
            tracker.update(event)
    tracker.update(UserUttered(text, {"name": "greet", "confidence": 0.9}))
    tracker.update(ActionExecuted("action_answer"))
    tracker.update(BotUttered(data={"custom": {"type": "answer", "id": "greet", "text": "hello", "language": "en"}}))
    tracker.update(SlotSet("language", "tr"))
    tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
    await store.save(tracker)


async def test_an_unknown_conversation_is_not_there(store: ConversationTrackerStore) -> None:
    assert await store.retrieve("nobody") is None


async def test_slots_and_the_last_turn_come_back(store: ConversationTrackerStore) -> None:
    await turn(store, "merhaba")
    tracker = await store.retrieve("a")
    assert tracker is not None
    assert tracker.get_slot("language") == "tr"
    assert tracker.latest_message.text == "merhaba"
    assert tracker.latest_action_name == ACTION_LISTEN_NAME


async def test_a_long_conversation_stays_small_and_its_log_complete(
    store: ConversationTrackerStore, conversations: Conversations
) -> None:
    for number in range(30):
        await turn(store, f"question {number}")
    tracker = await store.retrieve("a")
    assert tracker is not None
    assert len([each for each in tracker.events if isinstance(each, UserUttered)]) == TURNS_KEPT
    asked = [each.data["text"] for each in conversations.log("a") if each.type == "user"]
    assert asked == [f"question {number}" for number in range(30)]
    assert len([each for each in conversations.log("a") if each.type == "bot"]) == 30


async def test_personal_data_is_stored_nowhere(store: ConversationTrackerStore, conversations: Conversations) -> None:
    await turn(store, "call me on 0511 5550199 or write to me.myself@example.org")
    stored = f"{conversations.state('a')} {[each.data for each in conversations.log('a')]}"
    assert "5550199" not in stored
    assert "example.org" not in stored
    assert "[email]" in stored


async def test_a_failing_database_raises_and_starts_no_new_conversation(
    store: ConversationTrackerStore, database: Database
) -> None:
    await turn(store, "hello")
    with database.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE conversation RENAME TO elsewhere")
    with pytest.raises(SQLAlchemyError):
        await store.get_or_create_tracker("a")
