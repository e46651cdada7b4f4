"""Where somebody lives decides which office is theirs: Hannover has two immigration offices."""

from actions.conversation import Conversation
from actions.thread import Asked

# Offers with these topics are immigration and naturalisation offices; an answer that brings in one of the city and one
# of the Region names neither before it is known which one it is.
_OFFICES = frozenset({"which_immigration_office", "naturalisation"})
_AREAS = ("city", "region")
# "I live in Garbsen near Hannover" answers the question; what is longer asks one of its own.
_FEW_WORDS = 7


def area_of(conversation: Conversation) -> str | None:
    """city or region, where the message says so: by its name, a district, or one of the other towns."""
    if area := conversation.named("area"):
        return area
    if conversation.named("town"):
        return "region"
    return "city" if conversation.named("district") else None


def says_only_where(conversation: Conversation) -> bool:
    """Whether the message answers the question where the resident lives, and hardly says more."""
    if conversation.was_asked != Asked.AREA or not area_of(conversation):
        return False
    return len(conversation.text.split()) <= _FEW_WORDS


def office_by_area(conversation: Conversation, topic: str) -> dict[str, str]:
    """The id of an answer's office in each area; empty where it makes no difference where somebody lives."""
    offices: dict[str, str] = {}
    for offer in conversation.offers(conversation.programmes_of(topic)):
        if _OFFICES & set(offer.topics):
            offices.setdefault(offer.facts.get("area", ""), offer.id)
    return {area: offices[area] for area in _AREAS} if offices.keys() >= set(_AREAS) else {}
