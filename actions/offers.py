"""Finds the offers that fit a question and its wishes, best first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from actions.wishes import fulfils
from content.catalogue import Catalogue
from content.errors import NotFound
from content.shown import ShownProgramme

# How many cards a resident sees at once.
CARDS = 3
# A programme that the city put with the answer is worth so much more than one that merely sounds alike; the first of
# the list a little more than the last. Set by hand; tests/conversations/first_questions.yml holds the outcome.
BONUS, BONUS_STEP = 0.6, 0.04
# Topics less likely than this bring in nothing.
UNLIKELY = 0.02
# A fact that the question names (a level, a district) decides between programmes that fit about as well.
CANDIDATES, BONUS_OF_A_WISH = 12, 0.2
# Where somebody asks for more or narrows down, offers worth less than this share of the best are no answer any more.
WORTHWHILE = 0.35
# What the city put with a topic that is so likely is always one.
SURE = 0.5
# A question of so few words that is so surely about one topic says hardly more than that. On the graded questions
# (content/relevance.py) as many of their offers are among the first three as with the sentence encoder.
FEW_WORDS, CERTAIN = 8, 0.99


def fitting_offers(
    catalogue: Catalogue,
    question: str,
    language: str,
    ranking: Mapping[str, float],
    wishes: Mapping[str, str] | None = None,
    *,
    by_meaning: bool = True,
) -> list[ShownProgramme]:
    """The offers that may be shown, best first: how well each fits the question, and what the city put with the topics.

    `ranking` gives the probability of each topic, so a close second topic brings in its best offer too. `wishes` are
    the facts that the question names, by kind; what has them comes first among what fits. Without `by_meaning`, which
    takes most of the time, words are looked up only.
    """
    worth: defaultdict[str, float] = defaultdict(float)
    for hit in catalogue.search(question, language, limit=40, offered_only=True, by_meaning=by_meaning):
        worth[hit.programme_id] += hit.score
    for intent, probability in ranking.items():
        if probability >= UNLIKELY:
            for place, programme_id in enumerate(_chosen(catalogue, intent, language)):
                worth[programme_id] += probability * (BONUS - BONUS_STEP * place)
    best = sorted(worth, key=lambda programme_id: (-worth[programme_id], programme_id))[:CANDIDATES]
    offers = catalogue.programmes(best, language)
    for offer in offers:
        worth[offer.id] += BONUS_OF_A_WISH * count_fulfilled(offer, wishes or {})
    offers.sort(key=lambda offer: (-worth[offer.id], offer.id))
    own = [each for intent, sure in ranking.items() if sure >= SURE for each in _chosen(catalogue, intent, language)]
    if not any(count_fulfilled(offer, wishes or {}) for offer in offers):
        _bring_forward(offers, own[:1])
    least = WORTHWHILE * max(worth.values(), default=0.0)
    return [offer for place, offer in enumerate(offers) if place < CARDS or offer.id in own or worth[offer.id] >= least]


def says_only_its_topic(question: str, ranking: Mapping[str, float]) -> bool:
    """Whether words and the topic find the offers alone, so that the question's meaning need not be asked for."""
    return len(question.split()) <= FEW_WORDS and max(ranking.values(), default=0.0) >= CERTAIN


def _bring_forward(offers: list[ShownProgramme], wanted: Sequence[str]) -> None:
    """The city's first choice is among the cards that are seen, whatever sounds more like the question."""
    place = next((n for n, offer in enumerate(offers) if offer.id in wanted), 0)
    if place >= CARDS:
        offers.insert(CARDS - 1, offers.pop(place))


def count_fulfilled(offer: ShownProgramme, wishes: Mapping[str, str]) -> int:
    """How many of the wishes the sources confirm for an offer."""
    return sum(fulfils(offer, kind, value) for kind, value in wishes.items())


def having_all(offers: Iterable[ShownProgramme], wishes: Mapping[str, str]) -> list[ShownProgramme]:
    """The offers for which the sources confirm every wish."""
    return [offer for offer in offers if count_fulfilled(offer, wishes) == len(wishes)]


def _chosen(catalogue: Catalogue, intent: str, language: str) -> tuple[str, ...]:
    try:
        return catalogue.answer(intent, language).programmes
    except NotFound:  # nlu_fallback has no answer
        return ()
