"""All actions introduce the guide once, answer in every language, and let failures out for the engine to apologise."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from rasa_sdk.events import SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import responding
from actions.answer import ActionAnswer
from actions.collaborators import Collaborators
from actions.emergency import ActionAnswerEmergency
from actions.registry import ACTIONS, create_actions
from actions.responding import RespondingAction
from content.catalogue import Catalogue
from content.errors import ContentError
from locales.messages import Messages
from nlu.intents import FALLBACK
from tests.actions.turns import replies_to, structured, tracker_of, types_of, without_buttons

# An intent that each of the actions answers.
INTENTS = {
    "action_answer": "find_flat",
    "action_answer_about_assistant": "greet",
    "action_answer_emergency": "suicide_crisis",
    "action_answer_not_understood": FALLBACK,
    "action_go_on": "insult",
    "action_hand_over": "human_handover",
    "action_refine": "show_more",
    "action_tell_about_offer": "ask_contact",
}
every_action = pytest.mark.parametrize("kind", ACTIONS, ids=lambda kind: kind.action_name)


class FailingCatalogue(Catalogue):
    """A catalogue whose database does not answer."""

    def __init__(self) -> None:
        pass

    def answer(self, *_: Any, **__: Any) -> Any:
        raise ContentError("the database does not answer")

    programmes = search = answer


async def run(action: RespondingAction, **turn: Any) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Replies and events of one turn."""
    dispatcher = CollectingDispatcher()
    events = await action.run(dispatcher, tracker_of(INTENTS[action.name()], **turn), {})
    return [structured(message) for message in dispatcher.messages], events


async def test_every_action_answers_in_every_language_also_without_a_text(collaborators: Collaborators, language: str):
    for action in create_actions(collaborators):
        for text in ("Und was mache ich jetzt?", ""):
            replies = await replies_to(action, tracker_of(INTENTS[action.name()], text, language=language))
            assert replies
            parts = [part for reply in replies for part in (*reply.get("items", []), *reply.get("contacts", []))]
            assert {each["language"] for each in (*replies, *parts) if "language" in each} == {language}


@every_action
async def test_the_first_turn_introduces_the_guide_and_remembers_it(
    kind: type[RespondingAction], collaborators: Collaborators, messages: Messages
):
    replies, events = await run(kind(collaborators), introduced=False, language="uk")
    disclosure = {"type": "text", "text": messages.say("uk", "disclosure", days=30).text, "language": "uk"}
    place = -1 if kind is ActionAnswerEmergency else 0
    assert replies[place] == disclosure
    assert replies.count(disclosure) == 1
    assert SlotSet("introduced", True) in events


@every_action
async def test_the_second_turn_introduces_nobody_and_is_else_the_same(
    kind: type[RespondingAction], collaborators: Collaborators, messages: Messages
):
    first, _ = await run(kind(collaborators), introduced=False)
    second, events = await run(kind(collaborators), introduced=True)
    disclosure = messages.say("de", "disclosure", days=30).text
    assert second == [reply for reply in first if reply.get("text") != disclosure]
    assert SlotSet("introduced", True) not in events


async def test_the_introduction_says_after_how_many_days_everything_is_deleted(collaborators: Collaborators):
    tracker = tracker_of("find_flat", introduced=False)
    tracker.latest_message["metadata"]["retention_days"] = 7
    disclosure, *_ = await replies_to(ActionAnswer(collaborators), tracker)
    assert "7" in disclosure["text"]
    assert "30" not in disclosure["text"]


@every_action
async def test_without_metadata_the_language_of_the_conversation_counts(
    kind: type[RespondingAction], collaborators: Collaborators
):
    tracker = tracker_of(INTENTS[kind.action_name], language="bg")
    tracker.latest_message["metadata"] = None
    replies = await replies_to(kind(collaborators), tracker)
    assert {reply["language"] for reply in replies if "language" in reply} == {"bg"}


@every_action
async def test_without_any_language_it_answers_in_german(kind: type[RespondingAction], collaborators: Collaborators):
    tracker = tracker_of(INTENTS[kind.action_name])
    tracker.latest_message["metadata"] = {}
    tracker.slots["language"] = None
    replies = await replies_to(kind(collaborators), tracker)
    assert {reply["language"] for reply in replies if "language" in reply} == {"de"}


@every_action
async def test_a_catalogue_that_fails_is_not_hushed_up(kind: type[RespondingAction], collaborators: Collaborators):
    if INTENTS[kind.action_name] in {"insult", "ask_contact"}:
        pytest.skip("says nothing of the catalogue")
    with pytest.raises(ContentError, match="does not answer"):
        await run(kind(replace(collaborators, catalogue=FailingCatalogue())))


async def test_turns_at_the_same_time_keep_their_own_language(collaborators: Collaborators):
    action = ActionAnswer(collaborators)
    for code in ("de", "tr", "ar", "ru"):
        await replies_to(action, tracker_of("find_job", language=code))
    codes = ["de", "tr", "ar", "ru"] * 5
    together = await asyncio.gather(*(replies_to(action, tracker_of("find_job", language=code)) for code in codes))
    for code, replies in zip(codes, together, strict=True):
        assert types_of(without_buttons(replies)) == ["answer", "text", "programmes"]
        assert replies[0]["language"] == code


async def test_the_event_loop_goes_on_while_an_action_asks_the_catalogue(collaborators: Collaborators):
    turn = asyncio.create_task(replies_to(ActionAnswer(collaborators), tracker_of("find_job")))
    ticks = 0
    while not turn.done():
        await asyncio.sleep(0)
        ticks += 1
    assert ticks > 3
    assert await turn


def test_without_collaborators_the_shared_ones_are_taken(collaborators: Collaborators, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(responding, "shared_collaborators", lambda: collaborators)
    assert ActionAnswer()._collaborators is collaborators


def test_an_action_without_a_response_of_its_own_is_a_mistake(collaborators: Collaborators):
    with pytest.raises(NotImplementedError):
        RespondingAction(collaborators).respond(None)
