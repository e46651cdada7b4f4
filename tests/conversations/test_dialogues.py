"""Every dialogue of every language, through the real server, engine, model and catalogue."""

from typing import Any

import pytest
from aiohttp.test_utils import TestClient

from locales.languages import load_languages
from locales.messages import Messages
from nlu.check import near_copies
from nlu.sentences import Sentence, read_sentences
from tests.conversations.dialogues import Step, is_said, read_dialogues, texts_of, title_of
from tests.conversations.mixture import strangers

FEWEST = 12
# So many words of greeting or of "and where is it" are the same whoever writes them.
FORMULA = 4
LANGUAGES = [each.code for each in load_languages().offered if each.code != "de-simple"]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "dialogue" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--language")
        found = [(code, name) for code in ([chosen] if chosen else LANGUAGES) for name in read_dialogues(code)]
        metafunc.parametrize("dialogue", found, ids="-".join)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_its_dialogues(code: str) -> None:
    assert len(read_dialogues(code)) >= FEWEST


def test_no_dialogue_is_nearly_a_training_sentence() -> None:
    said = [
        Sentence(step.say, step.intent or "", code, f"../conversations/{code}.yml")
        for code in LANGUAGES
        for steps in read_dialogues(code).values()
        for step in steps
        if step.say and len(step.say.split()) > FORMULA
    ]
    assert list(near_copies(list(read_sentences()), said)) == []


async def test_dialogue(dialogue: tuple[str, str], client: TestClient, messages: Messages) -> None:
    code, name = dialogue
    screen: list[dict[str, Any]] = []
    conversation = None
    for number, step in enumerate(read_dialogues(code)[name], start=1):
        place = f"{code}.yml, {name}, turn {number} ({step.say or step.tap})"
        spoken = step.language or code
        body: dict[str, Any] = {"conversation": conversation, "text": step.say or ""}
        if step.tap is not None:
            body["payload"] = payload_of(step.tap, screen, messages, code, place)
        if conversation is None:
            headers = {"Accept-Language": code}
        response = await client.post("/api/v1/messages", json=body, headers=headers)
        turn = await response.json()
        assert response.status == 200, f"{place}: {turn}"
        conversation = turn["conversation"]
        check(step, turn, messages, spoken, place)
        screen = turn["replies"]


def payload_of(tap: Any, screen: list[dict[str, Any]], messages: Messages, code: str, place: str) -> str:
    """The payload of the button that is meant."""
    buttons = {item["title"]: item["payload"] for each in screen if each["type"] == "choices" for item in each["items"]}
    if isinstance(tap, str):
        wanted = title_of(messages, code, tap)
    elif "card" in tap:
        wanted = list(buttons)[tap["card"] - 1]
    else:
        wanted = tap["title"]
    found = [payload for title, payload in buttons.items() if title.strip("\u2068\u2069") == wanted]
    assert found, f"{place}: no button {wanted!r} among {list(buttons)}"
    return str(found[0])


def check(step: Step, turn: dict[str, Any], messages: Messages, spoken: str, place: str) -> None:
    """What a step expects, and what must hold of every turn."""
    replies = turn["replies"]
    kinds = [each["type"] for each in replies]
    assert replies, f"{place}: no reply"
    assert turn["language"] == spoken, f"{place}: answered in {turn['language']}"
    assert not strangers(turn), f"{place}: {strangers(turn)}"
    assert kinds.count("choices") <= 2, f"{place}: {kinds}"
    if step.intent:
        assert turn["intent"]["name"] == step.intent, f"{place}: understood as {turn['intent']}"
    cards = [item["id"] for each in replies if each["type"] == "programmes" for item in each["items"]]
    if step.shows == "any":
        assert cards, f"{place}: no cards"
    elif step.shows:
        wanted = [step.shows] if isinstance(step.shows, str) else step.shows
        assert set(wanted) <= set(cards), f"{place}: shows {cards}"
    answered = [each["id"] for each in replies if each["type"] == "answer"]
    assert set(step.answers) <= set(answered), f"{place}: answers {answered}"
    for message_id in step.says:
        texts = texts_of(replies)
        assert is_said(messages, spoken, message_id, texts), f"{place}: {message_id} is not among {texts}"
    if step.contacts:
        assert "handover" in kinds, f"{place}: nobody to turn to among {kinds}"
