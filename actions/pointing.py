"""Which of the offers on the screen a message points at: by its place, its name, or since there is only one."""

import re
from collections.abc import Callable

from actions.conversation import Conversation
from content.shown import ShownProgramme
from locales.folding import fold

LAST = "last"
_WORD = re.compile(r"[^\W_]{4,}")


def place_in(conversation: Conversation, count: int) -> int | None:
    """The place that the message names among `count` things, from 0; None where it names none of them."""
    said = conversation.named("ordinal")
    if said is None:
        return None
    place = count if said == LAST else int(said)
    return place - 1 if 1 <= place <= count else None


def meant_offer(conversation: Conversation) -> ShownProgramme | None:
    """The offer that the message points at; None where it points at none."""
    if chosen := conversation.named("programme"):
        return conversation.offers([chosen])[0]
    offers = conversation.offers(conversation.thread.shown)
    if conversation.named("ordinal"):
        place = place_in(conversation, len(offers))
        return None if place is None else offers[place]
    return offer_called(conversation) or (offers[0] if len(offers) == 1 else None)


def points_at_something(conversation: Conversation) -> bool:
    """Whether the message names a place or an offer of what stands on the screen."""
    thread = conversation.thread
    if conversation.named("ordinal") and (thread.shown or thread.suggested):
        return True
    return bool(thread.shown) and offer_surely_called(conversation) is not None


def offer_called(conversation: Conversation) -> ShownProgramme | None:
    """The offer on the screen that the message calls by its name, or by a part of it that no other one has."""
    return _called(conversation, lambda offer: f"{offer.title} {offer.facts.get('organisation', '')}", "")


def offer_surely_called(conversation: Conversation) -> ShownProgramme | None:
    """The same where the message may as well be about something else: by a word that only that one offer's name has."""
    thread = conversation.thread
    of_the_topic = conversation.texts_of(thread.topic) if thread.topic else ""
    return _called(conversation, lambda offer: f"{offer.title} {offer.summary}", of_the_topic)


def _called(conversation: Conversation, said_of: Callable[[ShownProgramme], str], common: str) -> ShownProgramme | None:
    """The one offer whose title shares a word with the message that is neither `common` nor said of another offer."""
    said = _words(conversation.text) - _words(common)
    offers = conversation.offers(conversation.thread.shown)
    called = []
    for offer in offers:
        others = _words(" ".join(said_of(other) for other in offers if other.id != offer.id))
        if said & (_words(f"{offer.title} {offer.facts.get('organisation', '')}") - others):
            called.append(offer)
    return called[0] if len(called) == 1 else None


def _words(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))
