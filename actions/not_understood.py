"""Answers what was not understood: the nearest topics to choose from, and people."""

from actions.assistant import FREQUENT
from actions.conversation import Conversation
from actions.responding import RespondingAction

_NO_TOPIC = frozenset({"out_of_scope", "greet", "thank", "goodbye", "nlu_fallback"})


class ActionAnswerNotUnderstood(RespondingAction):
    """Asks back once with the nearest topics."""

    action_name = "action_answer_not_understood"

    def respond(self, conversation: Conversation) -> None:
        """Up to three nearest topics; without any, the frequent ones."""
        nearest = [intent for intent in conversation.ranking if intent not in _NO_TOPIC][:3]
        if nearest:
            conversation.offer_topics("did-you-mean", nearest)
        else:
            conversation.say("not-understood")
            conversation.offer_topics("choose-topic", FREQUENT)
        conversation.hand_over()
