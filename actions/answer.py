"""Answers a topic: the approved text, then the programmes that fit the question."""

from collections import defaultdict

from actions.conversation import Conversation
from actions.responding import RespondingAction
from content.catalogue import Catalogue
from content.errors import NotFound

# How many cards a resident sees at once.
CARDS = 3
# A programme that the city put with the answer is worth so much more than one that merely sounds alike; the first of
# the list a little more than the last. Set by hand; tests/conversations/first_questions.yml holds the outcome.
BONUS, BONUS_STEP = 0.6, 0.04
# Topics less likely than this bring in nothing.
UNLIKELY = 0.02


class ActionAnswer(RespondingAction):
    """The text of the intent's answer and up to three programmes."""

    action_name = "action_answer"

    def respond(self, conversation: Conversation) -> None:
        """Text first, then cards."""
        if not conversation.answer(conversation.intent):
            return  # a card that merely sounds alike would mislead
        fitting = fitting_programmes(
            self._collaborators.catalogue, conversation.text, conversation.language, conversation.ranking
        )
        if fitting:
            conversation.say("programmes-found", count=len(fitting))
            conversation.show(fitting)


def fitting_programmes(catalogue: Catalogue, question: str, language: str, ranking: dict[str, float]) -> list[str]:
    """Ids of the programmes to show: how well each fits the question, plus what the city put with the likely topics.

    `ranking` gives the probability of each topic, so a close second topic brings in its best offer too.
    """
    worth: defaultdict[str, float] = defaultdict(float)
    for hit in catalogue.search(question, language, limit=40, offered_only=True):
        worth[hit.programme_id] += hit.score
    for intent, probability in ranking.items():
        if probability >= UNLIKELY:
            for place, programme_id in enumerate(_chosen(catalogue, intent, language)):
                worth[programme_id] += probability * (BONUS - BONUS_STEP * place)
    return sorted(worth, key=lambda programme_id: (-worth[programme_id], programme_id))[:CARDS]


def _chosen(catalogue: Catalogue, intent: str, language: str) -> tuple[str, ...]:
    try:
        return catalogue.answer(intent, language).programmes
    except NotFound:  # nlu_fallback has no answer
        return ()
