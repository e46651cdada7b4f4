"""About itself the guide answers with a text, and shows a way on where there was no question."""

import pytest

from actions.assistant import ActionAnswerAboutAssistant
from actions.collaborators import Collaborators
from actions.people import PEOPLE
from actions.topics import FREQUENT
from content.catalogue import Catalogue
from locales.messages import Messages
from nlu.intents import Route, load_intents
from tests.actions.turns import replies_to, tracker_of, types_of

ABOUT = [name for name, intent in load_intents().items() if intent.route is Route.ASSISTANT]


@pytest.fixture
def action(collaborators: Collaborators) -> ActionAnswerAboutAssistant:
    return ActionAnswerAboutAssistant(collaborators)


async def test_every_question_about_the_guide_is_answered_in_every_language(
    action: ActionAnswerAboutAssistant, catalogue: Catalogue, language: str
):
    for intent in ABOUT:
        first, *_ = await replies_to(action, tracker_of(intent, language=language))
        assert (first["type"], first["id"], first["language"]) == ("answer", intent, language)
        assert first["text"] == catalogue.answer(intent, language).text


async def test_after_a_greeting_the_frequent_topics_are_offered_in_every_language(
    action: ActionAnswerAboutAssistant, messages: Messages, language: str
):
    _, choices = await replies_to(action, tracker_of("greet", language=language))
    assert (choices["type"], choices["language"]) == ("choices", language)
    assert choices["items"] == [
        {"title": messages.say(language, f"topic-{intent}").text, "payload": f"intent:{intent}"} for intent in FREQUENT
    ]


async def test_people_are_named_where_the_guide_cannot_help(action: ActionAnswerAboutAssistant):
    _, handover, leave = await replies_to(action, tracker_of("out_of_scope", language="ro"))
    assert [item["payload"] for item in leave["items"]] == [
        "intent:human_handover?leave=yes",
        "intent:human_handover?leave=no",
    ]
    assert handover["type"] == "handover"
    assert [contact["id"] for contact in handover["contacts"]] == PEOPLE
    assert all(contact["name"] and contact["language"] == "ro" for contact in handover["contacts"])


@pytest.mark.parametrize("intent", ["thank", "goodbye"])
async def test_elsewhere_the_text_stands_alone(action: ActionAnswerAboutAssistant, intent: str):
    assert types_of(await replies_to(action, tracker_of(intent))) == ["answer"]


def test_the_topics_that_are_offered_are_frequent_ones_of_the_contract():
    assert len(set(FREQUENT)) == len(FREQUENT)
    assert {load_intents()[intent].weight for intent in FREQUENT} == {3}
