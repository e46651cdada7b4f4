"""Which actions there are."""

from actions.answer import ActionAnswer
from actions.assistant import ActionAnswerAboutAssistant
from actions.collaborators import Collaborators
from actions.emergency import ActionAnswerEmergency
from actions.go_on import ActionGoOn
from actions.handover import ActionHandOver
from actions.not_understood import ActionAnswerNotUnderstood
from actions.offer import ActionTellAboutOffer
from actions.refine import ActionRefine
from actions.responding import RespondingAction

ACTIONS: tuple[type[RespondingAction], ...] = (
    ActionAnswer,
    ActionAnswerAboutAssistant,
    ActionAnswerEmergency,
    ActionAnswerNotUnderstood,
    ActionGoOn,
    ActionHandOver,
    ActionRefine,
    ActionTellAboutOffer,
)


def create_actions(collaborators: Collaborators) -> list[RespondingAction]:
    """One of each, working with `collaborators`."""
    return [action(collaborators) for action in ACTIONS]
