"""The registry names every action once, and every intent of the contract has one that answers it."""

import pytest

from actions.collaborators import Collaborators
from actions.registry import ACTIONS, create_actions
from actions.responding import RespondingAction
from content.catalogue import Catalogue
from nlu.importer import contract_domain
from nlu.intents import FALLBACK, is_topic, load_intents
from tests.actions.turns import replies_to, tracker_of

ACTION_OF = {name: intent.action for name, intent in load_intents().items() if is_topic(name)} | {
    FALLBACK: "action_answer_not_understood"
}


@pytest.fixture
def actions(collaborators: Collaborators) -> dict[str, RespondingAction]:
    return {action.name(): action for action in create_actions(collaborators)}


def test_every_action_is_registered_under_a_name_of_its_own():
    defined = {each for each in RespondingAction.__subclasses__() if each.__module__.startswith("actions.")}
    assert set(ACTIONS) == defined
    assert len({action.action_name for action in ACTIONS}) == len(ACTIONS)


def test_the_domain_names_just_the_actions_that_there_are(actions: dict[str, RespondingAction]):
    assert sorted(actions) == contract_domain()["actions"]


def test_all_actions_work_with_the_collaborators_that_are_handed_in(collaborators: Collaborators):
    assert all(action._collaborators is collaborators for action in create_actions(collaborators))


@pytest.mark.parametrize("code", ["de", "en", "ar", "ru", "fa"])
async def test_every_topic_of_the_contract_is_answered_by_its_action(
    actions: dict[str, RespondingAction], catalogue: Catalogue, code: str
):
    for intent, action in ACTION_OF.items():
        replies = await replies_to(actions[action], tracker_of(intent, language=code))
        if intent == FALLBACK:
            assert {reply["type"] for reply in replies} == {"text", "choices", "handover"}
        else:
            assert replies[0]["text"] == catalogue.answer(intent, code).text
            assert (replies[0]["id"], replies[0]["language"]) == (intent, code)
