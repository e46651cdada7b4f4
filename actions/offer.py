"""Talks about one of the offers on the screen."""

from actions.answering import answer
from actions.conversation import Conversation, button
from actions.facts import TELLS, tell
from actions.pointing import meant_offer, place_in
from actions.responding import RespondingAction
from actions.thread import Asked
from actions.topics import FREQUENT
from content.shown import ShownProgramme

# "What does it cost at the VHS?" names an offer and asks something.
_ASKED_TOO = 0.04


class ActionTellAboutOffer(RespondingAction):
    """An offer that the resident points at, or what they ask about it."""

    action_name = "action_tell_about_offer"

    def respond(self, conversation: Conversation) -> None:
        """By its place ("the second one"), its name, or the one that is talked about; else all on the screen."""
        talk_about_offers(conversation)


def talk_about_offers(conversation: Conversation) -> None:
    """See ActionTellAboutOffer."""
    thread = conversation.thread
    if conversation.was_asked == Asked.TOPIC and (place := place_in(conversation, len(thread.suggested))) is not None:
        answer(conversation, thread.suggested[place])
        return
    if not thread.shown:
        conversation.offer_topics("nothing-before", FREQUENT)
        return
    meant = meant_offer(conversation)
    if meant:
        thread.focus = meant.id
    if asked := _asked(conversation):
        on_screen = conversation.offers([thread.focus] if thread.focus else thread.shown)
        tell(conversation, asked, on_screen)
        if meant and conversation.named("programme"):
            _offer_to_ask(conversation, meant)  # who taps goes on tapping
    elif meant:
        conversation.show([meant])
        _offer_to_ask(conversation, meant)
    else:
        offers = conversation.offers(thread.shown)
        conversation.ask("which-offer", [(each.title, button("pick_offer", programme=each.id)) for each in offers])


def _asked(conversation: Conversation) -> str | None:
    """What is asked about an offer; also where the offer's name in the question outweighs the rest of it."""
    if conversation.intent in TELLS:
        return conversation.intent
    return next((each for each, sure in conversation.ranking.items() if each in TELLS and sure >= _ASKED_TOO), None)


def _offer_to_ask(conversation: Conversation, offer: ShownProgramme) -> None:
    items = [(conversation.word(ask.replace("_", "-")), button(ask, programme=offer.id)) for ask in TELLS]
    conversation.ask("about-offer", items)
