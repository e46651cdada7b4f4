"""Answers a topic: the approved text, then the programmes that fit the question."""

from actions.conversation import Conversation
from actions.responding import RespondingAction
from content.catalogue import Catalogue

# How many cards a resident sees at once.
CARDS = 3
# A programme that the city put with the answer is worth so much more than one that merely sounds alike.
BONUS, BONUS_STEP = 0.6, 0.04


class ActionAnswer(RespondingAction):
    """The text of the intent's answer and up to three programmes."""

    action_name = "action_answer"

    def respond(self, conversation: Conversation) -> None:
        """Text first, then cards."""
        chosen = conversation.answer(conversation.intent)
        fitting = fitting_programmes(self._collaborators.catalogue, conversation.text, chosen)
        if fitting:
            conversation.say("programmes-found", count=len(fitting))
            conversation.show(fitting)


def fitting_programmes(catalogue: Catalogue, question: str, chosen: tuple[str, ...]) -> list[str]:
    """Ids of the programmes to show: those of the answer, in the order in which they fit the question.

    Where the answer names none, the search alone does not decide: a card that merely sounds alike misleads.
    """
    if not chosen:
        return []
    scores = {hit.programme_id: hit.score for hit in catalogue.search(question, limit=60)}
    ranked = sorted(
        range(len(chosen)), key=lambda place: -(scores.get(chosen[place], 0.0) + BONUS - BONUS_STEP * place)
    )
    return [chosen[place] for place in ranked][:CARDS]
