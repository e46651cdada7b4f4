"""What all actions share: introduce the guide once, remember the thread, answer even when something fails."""

import asyncio
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.collaborators import Collaborators, shared_collaborators
from actions.conversation import Conversation


class RespondingAction(Action):
    """Base of the actions; a subclass gives its name and `respond`."""

    action_name: str
    introduces_last = False
    """In an emergency help comes before anything else."""

    def __init__(self, collaborators: Collaborators | None = None) -> None:
        """Keep the catalogue and the messages; without them (Rasa's own action server) the shared ones."""
        self._collaborators = collaborators or shared_collaborators()

    def name(self) -> str:
        """The name in the domain."""
        return self.action_name

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[dict[str, Any]]:
        """Reply in a thread, since the catalogue is synchronous; returns the slots to remember."""
        conversation = Conversation(tracker, dispatcher, self._collaborators)
        await asyncio.to_thread(self._reply, conversation)
        return conversation.events()

    def respond(self, conversation: Conversation) -> None:
        """Reply to what was asked."""
        raise NotImplementedError

    def _reply(self, conversation: Conversation) -> None:
        self.respond(conversation)
        if not conversation.is_introduced:
            conversation.introduce(first=not self.introduces_last)
