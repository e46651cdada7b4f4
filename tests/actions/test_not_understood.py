"""What was not understood is answered with the nearest topics to choose from, and with people."""

import pytest

from actions.collaborators import Collaborators
from actions.not_understood import ActionAnswerNotUnderstood
from actions.people import PEOPLE
from actions.topics import FREQUENT
from locales.messages import Messages
from nlu.intents import FALLBACK, is_topic, load_intents
from tests.actions.turns import replies_to, tracker_of, types_of


@pytest.fixture
def action(collaborators: Collaborators) -> ActionAnswerNotUnderstood:
    return ActionAnswerNotUnderstood(collaborators)


async def test_the_three_nearest_topics_are_offered_nearest_first_in_every_language(
    action: ActionAnswerNotUnderstood, messages: Messages, language: str
):
    ranking = {"debt": 0.3, "greet": 0.25, "find_job": 0.2, "out_of_scope": 0.1, "discounts": 0.1, "find_flat": 0.05}
    choices, handover = await replies_to(action, tracker_of(FALLBACK, language=language, ranking=ranking))
    assert (choices["text"], choices["language"]) == (messages.say(language, "did-you-mean").text, language)
    assert [item["payload"] for item in choices["items"]] == ["intent:debt", "intent:find_job", "intent:discounts"]
    assert all(item["title"] for item in choices["items"])
    assert [contact["id"] for contact in handover["contacts"]] == PEOPLE


@pytest.mark.parametrize("ranking", [None, {"greet": 0.5, "thank": 0.3, "goodbye": 0.1, "out_of_scope": 0.1}])
async def test_where_no_topic_is_near_the_frequent_ones_are_offered(
    action: ActionAnswerNotUnderstood, messages: Messages, ranking: dict[str, float] | None
):
    replies = await replies_to(action, tracker_of(FALLBACK, language="fr", ranking=ranking))
    assert types_of(replies) == ["text", "choices", "handover"]
    assert replies[0]["text"] == messages.say("fr", "not-understood").text
    assert [item["payload"] for item in replies[1]["items"]] == [f"intent:{intent}" for intent in FREQUENT]


async def test_every_topic_can_be_offered_in_every_language(action: ActionAnswerNotUnderstood, language: str):
    nameless = {"greet", "thank", "goodbye", "out_of_scope"}
    topics = [intent for intent in load_intents() if is_topic(intent) and intent not in nameless]
    titles = set()
    for topic in topics:
        choices, _ = await replies_to(action, tracker_of(FALLBACK, language=language, ranking={topic: 0.2}))
        (item,) = choices["items"]
        assert item["payload"] == f"intent:{topic}"
        titles.add(item["title"])
    assert len(titles) == len(topics)


@pytest.mark.parametrize("text", ["", "?", "restart", "zzz" * 300])
async def test_whatever_was_typed_there_is_a_way_on(action: ActionAnswerNotUnderstood, text: str):
    replies = await replies_to(action, tracker_of(FALLBACK, text))
    assert {"choices", "handover"} <= set(types_of(replies))
