"""A conversation that goes on: where somebody lives, narrower, more, back, one offer, people, and the end of it."""

import pytest

from actions.answer import ActionAnswer
from actions.assistant import ActionAnswerAboutAssistant
from actions.collaborators import Collaborators
from actions.go_on import ActionGoOn
from actions.handover import ActionHandOver
from actions.offer import ActionTellAboutOffer
from actions.refine import ActionRefine
from actions.replies import Reply
from actions.thread import Asked, Thread
from locales.messages import Messages
from tests.actions.turns import tracker_of, turn, types_of

COURSE = "Ich möchte Deutsch lernen"


def cards(replies: list[Reply]) -> list[str]:
    return [item["id"] for reply in replies if reply["type"] == "programmes" for item in reply["items"]]


def texts(replies: list[Reply]) -> list[str]:
    return [reply["text"] for reply in replies if "text" in reply]


async def begun(collaborators: Collaborators) -> Thread:
    _, thread = await turn(ActionAnswer(collaborators), tracker_of("find_german_course", COURSE))
    return thread


async def test_an_office_is_named_only_when_it_is_known_where_somebody_lives(
    collaborators: Collaborators, messages: Messages
) -> None:
    replies, thread = await turn(ActionAnswer(collaborators), tracker_of("residence_permit_extend"))
    assert cards(replies) == []
    assert thread.asked == Asked.AREA
    assert messages.say("de", "area-question").text in texts(replies)
    tracker = tracker_of("refine", "in Garbsen", thread=thread, town="garbsen")
    replies, thread = await turn(ActionRefine(collaborators), tracker)
    assert cards(replies)[0] == "team-zuwanderung-region"
    assert "auslaenderbehoerde-stadt" not in cards(replies)
    assert (thread.area, thread.asked) == ("region", None)
    replies, _ = await turn(ActionAnswer(collaborators), tracker_of("duldung", thread=thread))
    assert cards(replies)[0] == "team-zuwanderung-region", "said once, it counts for what comes"


@pytest.mark.parametrize(
    ("named", "office"), [("city", "auslaenderbehoerde-stadt"), ("region", "team-zuwanderung-region")]
)
async def test_a_button_says_where(collaborators: Collaborators, named: str, office: str) -> None:
    tracker = tracker_of("residence_permit_extend", "", area=named)
    replies, _ = await turn(ActionAnswer(collaborators), tracker)
    assert cards(replies)[0] == office


async def test_wishes_add_up_and_back_takes_the_last_one_away(collaborators: Collaborators) -> None:
    thread = await begun(collaborators)
    first = thread.shown
    replies, thread = await turn(
        ActionRefine(collaborators), tracker_of("refine", "kostenlos", thread=thread, cost="free")
    )
    assert thread.wishes == {"cost": "free"}
    assert cards(replies) == thread.shown
    _, thread = await turn(ActionRefine(collaborators), tracker_of("refine", "B1", thread=thread, level="B1"))
    assert thread.wishes == {"cost": "free", "level": "B1"}
    _, thread = await turn(ActionRefine(collaborators), tracker_of("go_back", "zurück", thread=thread))
    assert thread.wishes == {"cost": "free"}
    _, thread = await turn(ActionRefine(collaborators), tracker_of("go_back", "zurück", thread=thread))
    assert (thread.wishes, thread.shown) == ({}, first)


async def test_what_no_source_says_is_not_claimed(collaborators: Collaborators, messages: Messages) -> None:
    thread = await begun(collaborators)
    for entities in ({"time": "evening"}, {}):
        replies, _ = await turn(ActionRefine(collaborators), tracker_of("refine", "abends", thread=thread, **entities))
        assert messages.say("de", "refined-nearest").text in texts(replies)
        assert "emergency-110" not in cards(replies), "open at night, and no course"


async def test_more_ends_with_people(collaborators: Collaborators, messages: Messages) -> None:
    thread = await begun(collaborators)
    seen = list(thread.shown)
    for _ in range(10):
        replies, thread = await turn(ActionRefine(collaborators), tracker_of("show_more", "mehr", thread=thread))
        if not cards(replies):
            break
        assert not set(cards(replies)) & set(seen)
        seen += cards(replies)
    assert messages.say("de", "no-more-offers").text in texts(replies)
    assert types_of(replies)[-1] == "handover"


@pytest.mark.parametrize("code", ["de", "ar", "kmr"])
@pytest.mark.parametrize(
    ("asked", "offer", "message"),
    [
        ("ask_place", "kargah", "place-known"),
        ("ask_place", "mbeon", "place-online"),
        ("ask_time", "bamf-integration-course", "time-known"),
        ("ask_time", "bildungsverein", "time-unknown"),
        ("ask_cost", "mbeon", "cost-free"),
        ("ask_papers", "bamf-integration-course", "papers-known"),
        ("ask_papers", "kargah", "papers-unknown"),
        ("ask_conditions", "vhs-deutsch-integration", "conditions-known"),
    ],
)
async def test_questions_about_an_offer_are_answered_from_its_facts(
    collaborators: Collaborators, messages: Messages, code: str, asked: str, offer: str, message: str
) -> None:
    thread = Thread(topic="find_german_course", shown=[offer], focus=offer)
    replies, _ = await turn(ActionTellAboutOffer(collaborators), tracker_of(asked, "?", language=code, thread=thread))
    title = collaborators.catalogue.programme(offer, code).title
    holes = dict.fromkeys(("place", "times", "papers", "audience"), "\x01")
    start, *_ = messages.say(code, message, title=title, **holes).text.split("\u2068\u0001")
    assert any(text.startswith(start) for text in texts(replies)), texts(replies)


async def test_a_question_is_left_only_after_a_yes(collaborators: Collaborators) -> None:
    thread = Thread(topic="debt", question="Wer hilft bei [name]?")
    replies, thread = await turn(ActionHandOver(collaborators), tracker_of("human_handover", thread=thread))
    assert types_of(replies) == ["answer", "handover", "choices"]
    assert collaborators.inquiries.open() == []
    replies, _ = await turn(ActionGoOn(collaborators), tracker_of("affirm", "ja", thread=thread))
    (left,) = collaborators.inquiries.open()
    assert (left.text, left.language, left.topic) == ("Wer hilft bei [name]?", "de", "debt")
    assert left.reference in texts(replies)[0]
    await turn(ActionGoOn(collaborators), tracker_of("deny", "nein", thread=thread))
    assert len(collaborators.inquiries.open()) == 1


async def test_a_yes_without_a_question_does_nothing(collaborators: Collaborators) -> None:
    replies, _ = await turn(ActionGoOn(collaborators), tracker_of("affirm", "ja", thread=Thread(topic="debt")))
    assert types_of(replies) == ["choices"]
    assert collaborators.inquiries.open() == []


async def test_the_language_is_changed_by_its_name(collaborators: Collaborators, messages: Messages) -> None:
    action = ActionAnswerAboutAssistant(collaborators)
    replies, _ = await turn(action, tracker_of("change_language", "lieber auf Türkisch"))
    assert texts(replies) == [messages.say("tr", "language-changed").text]
    replies, _ = await turn(action, tracker_of("change_language", "leichter bitte", style="easy"))
    assert texts(replies) == [messages.say("de-simple", "language-changed").text]
    replies, _ = await turn(action, tracker_of("change_language", "andere Sprache"))
    assert types_of(replies) == ["answer", "choices"]
