"""A turn that nobody asked for: what the first resident would wait for is loaded before anybody asks."""

from dataclasses import replace

from bot.conversation import Guide, IncomingMessage, Turn
from bot.engine.agent import EmbeddedAgent
from bot.engine.lock_store import ConversationLocks
from bot.engine.tracker_store import ConversationTrackerStore
from bot.metrics import unmeasured
from content.conversations import Conversations, LoggedEvent, State
from nlu.intents import Route, load_intents


class Nobody(Conversations):
    """Every conversation has just begun, and none is kept."""

    def __init__(self) -> None:
        """Without a database."""

    def state(self, conversation_id: str) -> None:
        """Nothing yet."""

    def save(self, conversation_id: str, state: State, events: list[LoggedEvent]) -> None:
        """Let it go."""


async def rehearse(guide: Guide, agent: EmbeddedAgent) -> Turn:
    """Answer a question as `guide` would with `agent`, whose model is loaded; nothing is stored, nothing measured."""
    stand_in = EmbeddedAgent(
        tracker_store=ConversationTrackerStore(Nobody()),
        lock_store=ConversationLocks(),
        action_endpoint=agent.action_endpoint,
        prepare=guide.prepare,
    )
    stand_in.load_model(agent.processor.model_path)
    # A frequent topic of the catalogue: its turn goes the whole way, with a search.
    topics = [each for each in load_intents().values() if each.route is Route.CATALOGUE]
    topic = max(topics, key=lambda each: each.weight).name
    text = guide.messages.say(guide.languages.source.code, f"topic-{topic}").text
    with unmeasured():
        return await replace(guide, agent=stand_in, questions=None, retention=None).receive(
            IncomingMessage("rehearsal", text, "web")
        )
