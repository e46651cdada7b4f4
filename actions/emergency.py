"""Answers an emergency: the fixed text with checked numbers before anything else."""

from actions.answering import CARDS_OF_SEVERAL
from actions.conversation import Conversation
from actions.responding import RespondingAction
from actions.topics import distinct


class ActionAnswerEmergency(RespondingAction):
    """The fixed text first, then the services that help, then whatever else was asked."""

    action_name = "action_answer_emergency"
    introduces_last = True

    def respond(self, conversation: Conversation) -> None:
        """The text, then all services in the order in which the city put them."""
        conversation.thread.begin(conversation.intent, conversation.masked_text, {})
        helping = conversation.answer(conversation.intent).programmes
        conversation.show(helping)
        for topic in distinct(conversation, conversation.topics):
            if topic != conversation.intent:
                conversation.say("about-topic", topic=conversation.topic_title(topic))
                conversation.show(conversation.answer(topic).programmes[:CARDS_OF_SEVERAL])
        conversation.thread.show(list(helping), is_new_page=False)  # "their number?" asks for help
