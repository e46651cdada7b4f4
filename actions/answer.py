"""Answers a topic, several of them, or what goes on with the one before."""

from actions.answering import answer, answer_several
from actions.area import says_only_where
from actions.conversation import Conversation
from actions.offer import talk_about_offers
from actions.pointing import offer_surely_called
from actions.responding import RespondingAction
from actions.topics import distinct


class ActionAnswer(RespondingAction):
    """The text of the intent's answer and up to three offers; several topics one after the other."""

    action_name = "action_answer"

    def respond(self, conversation: Conversation) -> None:
        """Text first, then cards."""
        topics = distinct(conversation, conversation.topics)
        if conversation.named("original"):
            conversation.answer(conversation.intent, in_german=True)
        elif says_only_where(conversation):
            answer(conversation, conversation.thread.topic)
        elif conversation.intent == conversation.thread.topic and offer_surely_called(conversation):
            talk_about_offers(conversation)
        elif len(topics) > 1:
            answer_several(conversation, topics)
        else:
            answer(conversation, conversation.intent)
