"""Answers topics: the approved text, then the offers that fit the question."""

from actions.area import area_of, office_by_area
from actions.conversation import Conversation, button
from actions.narrowing import offer_to_narrow
from actions.offers import CARDS, fitting_offers, says_only_its_topic
from actions.people import people_for
from actions.thread import Asked

# Of each topic, where a message asks for several at once.
CARDS_OF_SEVERAL = 2


def answer(conversation: Conversation, topic: str) -> None:
    """Answer one topic, or ask first where the resident lives if that decides which office is theirs."""
    thread = conversation.thread
    goes_on = thread.topic == topic and conversation.was_asked == Asked.AREA
    question = thread.question if goes_on else conversation.masked_text
    wishes = {**thread.wishes, **conversation.wishes} if goes_on else conversation.wishes
    thread.begin(topic, question, wishes)
    thread.area = area_of(conversation) or thread.area
    shown = None if goes_on else conversation.answer(topic)
    offices = office_by_area(conversation, topic)
    if offices and not thread.area and not goes_on:
        thread.asked = Asked.AREA
        items = [(conversation.word(f"area-{area}"), button(topic, area=area)) for area in ("city", "region")]
        conversation.ask("area-question", items)
        return
    if shown and not shown.programmes:
        return  # a card that merely sounds alike would mislead
    ranking = {topic: 1.0} if goes_on else conversation.ranking
    by_meaning = not (conversation.is_by_letters and says_only_its_topic(question, ranking))
    offers = fitting_offers(
        conversation.catalogue, question, conversation.language, ranking, wishes, by_meaning=by_meaning
    )
    if offices and thread.area:
        own = conversation.offers([offices[thread.area]])
        offers = [*own, *(offer for offer in offers if offer.id not in offices.values())]
        conversation.say("area-answer")
    elif offers:
        conversation.say("programmes-found", count=len(offers[:CARDS]))
    conversation.show(offers[:CARDS])
    if shown and shown.provenance.status == "outdated":
        conversation.ask("outdated-answer", [(conversation.word("show-original"), button(topic, original="yes"))])
    elif offers:
        offer_to_narrow(conversation, offers)


def answer_several(conversation: Conversation, topics: list[str]) -> None:
    """Answer several topics, each with its text and its best offers; what follows is about all of them."""
    conversation.thread.begin(topics[0], conversation.masked_text, conversation.wishes)
    conversation.say("several-topics")
    on_screen: list[str] = []
    for topic in topics:
        conversation.say("about-topic", topic=conversation.topic_title(topic))
        on_screen += _answer_in_short(conversation, topic, on_screen)
    if on_screen:
        conversation.thread.show(on_screen, is_new_page=False)
    else:
        conversation.hand_over(people_for(conversation))


def _answer_in_short(conversation: Conversation, topic: str, on_screen: list[str]) -> list[str]:
    shown = conversation.answer(topic)
    offers = [each for each in shown.programmes if each not in on_screen][:CARDS_OF_SEVERAL]
    conversation.show(offers, is_new_page=False)
    return offers
