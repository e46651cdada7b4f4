"""Who helps in person: the advice centres for the topic, the language and the place."""

from actions.conversation import Conversation
from content.errors import NotFound
from content.shown import ShownProgramme

# Advice centres that help with anything: where the guide cannot.
PEOPLE = ["mbe-hannover", "mbeon", "jmd-hannover"]
_ADVICE = "migration_advice"
_MOST = 3
_OTHER_AREA = {"city": "region", "region": "city"}


def people_for(conversation: Conversation) -> list[str]:
    """Ids of up to three advice centres, the fittest first.

    Those of the topic's own answer that give advice, then those for everyone; one that is not for the place where the
    resident lives is left out, one that speaks the resident's language comes first.
    """
    known = [*PEOPLE, *_programmes_of(conversation, _ADVICE)]
    own = [each for each in _programmes_of(conversation, conversation.thread.topic) if each in known]
    offers = conversation.offers(list(dict.fromkeys([*own, *known])))
    area = _OTHER_AREA.get(conversation.thread.area or "")
    there = [offer for offer in offers if offer.facts.get("area") != area]
    return [offer.id for offer in sorted(there, key=lambda offer: not _speaks(offer, conversation.language))][:_MOST]


def _speaks(offer: ShownProgramme, language: str) -> bool:
    return language.partition("-")[0] in offer.facts.get("delivery_languages", [])


def _programmes_of(conversation: Conversation, topic: str) -> tuple[str, ...]:
    try:
        return conversation.programmes_of(topic)
    except NotFound:
        return ()
