"""Goes on with what is on the screen: narrower, more, back."""

from actions.answering import answer
from actions.area import says_only_where
from actions.conversation import Conversation
from actions.narrowing import offer_to_narrow
from actions.offers import CARDS, fitting_offers, having_all
from actions.people import people_for
from actions.responding import RespondingAction
from actions.topics import FREQUENT
from content.shown import ShownProgramme


class ActionRefine(RespondingAction):
    """Other cards for the same topic."""

    action_name = "action_refine"

    def respond(self, conversation: Conversation) -> None:
        """What was wished for before still counts."""
        if says_only_where(conversation):
            answer(conversation, conversation.thread.topic)
        elif conversation.intent == "show_more":
            show_more(conversation)
        elif conversation.intent == "go_back":
            go_back(conversation)
        else:
            narrow_down(conversation)


def narrow_down(conversation: Conversation) -> None:
    """Cards with everything that is wished for; without any, the nearest, and that our sources do not say so."""
    thread = conversation.thread
    before = dict(thread.wishes)
    thread.wishes = {**before, **conversation.wishes}
    offers = _offers(conversation, conversation.text)
    # A wish in words that no vocabulary has is not known to be met.
    exact = having_all(_of_the_topic(conversation, offers), thread.wishes) if conversation.wishes else []
    chosen = (exact or offers)[:CARDS]
    if exact:
        conversation.say("programmes-found", count=len(chosen))
    else:
        conversation.say("refined-nearest")
    page = thread.wishes
    thread.wishes = before  # what goes back shows the screen as it was wished for then
    conversation.show(chosen)
    thread.wishes = page
    offer_to_narrow(conversation, exact or offers)


def show_more(conversation: Conversation) -> None:
    """The next cards; after the last of them, people."""
    thread = conversation.thread
    offers = _offers(conversation)
    exact = having_all(_of_the_topic(conversation, offers), thread.wishes) if thread.wishes else offers
    new = [offer for offer in exact or offers if offer.id not in thread.seen][:CARDS]
    if not new:
        conversation.say("no-more-offers")
        conversation.hand_over(people_for(conversation))
        return
    conversation.say("programmes-found", count=len(new))
    conversation.show(new)
    offer_to_narrow(conversation, exact or offers)


def go_back(conversation: Conversation) -> None:
    """The cards that stood there before."""
    if not conversation.thread.go_back():
        conversation.offer_topics("nothing-before", FREQUENT)
        return
    conversation.say("programmes-found", count=len(conversation.thread.shown))
    conversation.show(conversation.thread.shown, is_new_page=False)
    offer_to_narrow(conversation, _offers(conversation))


def _of_the_topic(conversation: Conversation, offers: list[ShownProgramme]) -> list[ShownProgramme]:
    """Those that help with what is talked about, by their own topics or by the city's choice: no other meets a wish."""
    topic = conversation.thread.topic
    chosen = conversation.programmes_of(topic) if conversation.is_topic(topic) else ()
    return [offer for offer in offers if topic in offer.topics or offer.id in chosen]


def _offers(conversation: Conversation, also: str = "") -> list[ShownProgramme]:
    """What fits the topic and everything said about it since, best first."""
    thread = conversation.thread
    question = f"{thread.question} {also}".strip()
    return fitting_offers(conversation.catalogue, question, conversation.language, {thread.topic: 1.0}, thread.wishes)
