"""Answers what was not understood: the nearest topics to choose from, then people."""

from actions.answering import answer
from actions.area import says_only_where
from actions.conversation import Conversation
from actions.handover import offer_to_leave
from actions.offer import talk_about_offers
from actions.people import people_for
from actions.pointing import points_at_something
from actions.refine import narrow_down
from actions.responding import RespondingAction
from actions.thread import Asked
from actions.topics import FREQUENT

_NO_TOPIC = frozenset({"out_of_scope", "greet", "thank", "goodbye", "nlu_fallback"})
_MOST = 3
# What is less likely than this was hardly meant; after gibberish it would only puzzle.
_LEAST = 0.02


class ActionAnswerNotUnderstood(RespondingAction):
    """Asks back once with the nearest topics; the second time there are people."""

    action_name = "action_answer_not_understood"

    def respond(self, conversation: Conversation) -> None:
        """Look first whether it goes on with what is on the screen: a place, a level, an evening alone is no topic."""
        thread = conversation.thread
        if says_only_where(conversation):
            answer(conversation, thread.topic)
        elif points_at_something(conversation):
            talk_about_offers(conversation)
        elif thread.shown and conversation.wishes:
            narrow_down(conversation)
        elif conversation.was_asked in {Asked.TOPIC, Asked.NOT_UNDERSTOOD}:
            conversation.say("still-not-understood")
            conversation.hand_over(people_for(conversation))
            offer_to_leave(conversation, conversation.masked_text)
        else:
            _ask_back(conversation)


def _ask_back(conversation: Conversation) -> None:
    """Up to three nearest topics; without any, the frequent ones."""
    likely = [intent for intent, confidence in conversation.ranking.items() if confidence >= _LEAST]
    nearest = [intent for intent in likely if conversation.is_topic(intent) and intent not in _NO_TOPIC][:_MOST]
    if nearest:
        conversation.thread.asked, conversation.thread.suggested = Asked.TOPIC, nearest
        conversation.thread.question = conversation.masked_text
        conversation.offer_topics("did-you-mean", nearest)
    else:
        conversation.thread.asked = Asked.NOT_UNDERSTOOD
        conversation.say("not-understood")
        conversation.offer_topics("choose-topic", FREQUENT)
    conversation.hand_over(people_for(conversation))
