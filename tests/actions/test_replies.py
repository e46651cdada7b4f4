"""Replies have the fields that the interface promises, and never a number that is still to be checked."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import yaml

from actions import replies
from actions.collaborators import Collaborators
from actions.registry import create_actions
from content.catalogue import Catalogue, ShownAnswer
from content.exchange.seed import SEED
from content.translation import Provenance
from locales.messages import Said
from nlu.intents import FALLBACK, is_topic, load_intents
from tests.actions.turns import replies_to, tracker_of

PROVENANCE = {"origin", "status", "checked", "source", "as_of", "verified"}
PROGRAMMES = yaml.safe_load((SEED / "programmes.yml").read_text(encoding="utf-8"))["programmes"]
UNCHECKED = [
    re.sub(r"\D", "", phone["number"]).removeprefix("0")
    for programme in PROGRAMMES
    for phone in programme.get("phones", [])
    if phone.get("recheck")
]


def test_a_text_says_in_which_language_it_really_is():
    assert replies.text(Said("Es regnet", "de")) == {"type": "text", "text": "Es regnet", "language": "de"}


def test_an_answer_carries_its_provenance_and_the_day_on_which_it_was_checked():
    provenance = Provenance("machine", "outdated", date(2026, 3, 1), "https://example.org", "2025", verified=False)
    shown = ShownAnswer("find_flat", "Une réponse", "fr", provenance, ())
    reply = replies.answer(shown)
    assert (reply["type"], reply["id"], reply["text"], reply["language"]) == (
        "answer",
        "find_flat",
        "Une réponse",
        "fr",
    )
    assert set(reply["provenance"]) == PROVENANCE
    assert reply["provenance"]["checked"] == "2026-03-01"
    assert reply["provenance"]["status"] == "outdated"


def test_choices_keep_their_order():
    reply = replies.choices(Said("Was?", "de"), [("Zwei", "intent:b"), ("Eins", "intent:a")])
    assert reply == {
        "type": "choices",
        "text": "Was?",
        "language": "de",
        "items": [{"title": "Zwei", "payload": "intent:b"}, {"title": "Eins", "payload": "intent:a"}],
    }


def test_cards_keep_their_order_and_where_they_come_from(catalogue: Catalogue):
    ids = ["telefonseelsorge", "emergency-112", "mbe-hannover"]
    reply = replies.programmes(catalogue.programmes(ids, "tr"))
    assert reply["type"] == "programmes"
    assert [item["id"] for item in reply["items"]] == ids
    for item in reply["items"]:
        assert set(item["provenance"]) == PROVENANCE
        assert item["title"]
        assert item["summary"]


def test_the_people_to_turn_to_have_a_name_and_a_source(catalogue: Catalogue):
    (contact,) = replies.handover(catalogue.programmes(["telefonseelsorge"], "ru"))["contacts"]
    assert set(contact) == {"id", "name", "language", "url", "contacts", "source"}
    assert (contact["id"], contact["language"]) == ("telefonseelsorge", "ru")
    assert "116 123" in [each["number"] for each in contact["contacts"]]
    assert contact["source"]


def strings_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings_in(each)


def western_digits(text: str) -> str:
    return "".join(str(int(each)) for each in text if each.isdecimal())


def holding_an_unchecked_number(said: Any) -> list[str]:
    written = [western_digits(text) for text in strings_in(said)]
    return [digits for digits in written for number in UNCHECKED if number in digits]


def test_there_are_numbers_to_look_for():
    assert len(UNCHECKED) > 2
    assert holding_an_unchecked_number([{"text": f"Ruf an: 0{number}!"} for number in UNCHECKED])


@pytest.mark.parametrize("code", ["de", "fa"])
async def test_no_reply_holds_a_number_that_is_still_to_be_checked(collaborators: Collaborators, code: str):
    actions = {action.name(): action for action in create_actions(collaborators)}
    wanted = {name: intent.action for name, intent in load_intents().items()}
    for intent, name in (wanted | {FALLBACK: "action_answer_not_understood"}).items():
        said = await replies_to(actions[name], tracker_of(intent, language=code, introduced=False))
        assert not holding_an_unchecked_number(said), intent


def test_no_card_and_no_answer_holds_a_number_that_is_still_to_be_checked(catalogue: Catalogue, language: str):
    cards = replies.programmes(catalogue.programmes([programme["id"] for programme in PROGRAMMES], language))
    assert len(cards["items"]) == len(PROGRAMMES)
    assert not holding_an_unchecked_number(cards)
    for intent in filter(is_topic, load_intents()):
        assert not holding_an_unchecked_number(replies.answer(catalogue.answer(intent, language))), intent


@pytest.mark.parametrize("intent", ["find_german_course", "violence_home", "greet", "out_of_scope", FALLBACK])
async def test_every_reply_can_be_sent_as_json(collaborators: Collaborators, intent: str):
    for action in create_actions(collaborators):
        if intent != FALLBACK or action.name() == "action_answer_not_understood":
            said = await replies_to(action, tracker_of(intent, language="fa"))
            assert json.loads(json.dumps(said)) == said
