"""Answers about the guide itself: greeting, thanks, languages, privacy, what it cannot do."""

from actions.conversation import Conversation
from actions.responding import RespondingAction

# What most people come for, offered with a greeting; the weights of nlu/intents.yml.
FREQUENT = [
    "find_german_course",
    "residence_permit_extend",
    "find_job",
    "find_flat",
    "school_place",
    "migration_advice",
]


class ActionAnswerAboutAssistant(RespondingAction):
    """A text, and a way on where there was no question."""

    action_name = "action_answer_about_assistant"

    def respond(self, conversation: Conversation) -> None:
        """The text; topics after a greeting, people where the guide cannot help."""
        conversation.answer(conversation.intent)
        if conversation.intent == "greet":
            conversation.offer_topics("choose-topic", FREQUENT)
        elif conversation.intent == "out_of_scope":
            conversation.hand_over()
