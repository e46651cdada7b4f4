"""Answers an emergency: the fixed text with checked numbers before anything else."""

from actions.conversation import Conversation
from actions.responding import RespondingAction


class ActionAnswerEmergency(RespondingAction):
    """The fixed text first, then the services that help."""

    action_name = "action_answer_emergency"
    introduces_last = True

    def respond(self, conversation: Conversation) -> None:
        """The text, then all services in the order in which the city put them."""
        conversation.show(list(conversation.answer(conversation.intent)))
