"""In an emergency the fixed text with the numbers comes first and everything else after it."""

import unicodedata

import pytest

from actions.collaborators import Collaborators
from actions.emergency import ActionAnswerEmergency
from content.catalogue import Catalogue
from locales.messages import Messages
from nlu.intents import Route, load_intents
from tests.actions.turns import replies_to, tracker_of, types_of

NUMBERS = {
    "emergency_danger": ["112", "110"],
    "violence_home": ["116016", "112", "110"],
    "suicide_crisis": ["116123", "08001110111", "08001110222", "112"],
    "doctor_after_hours": ["116117", "112"],
}


def in_western_digits(text: str) -> str:
    """Without what stands between the digits of a number."""
    return "".join(str(unicodedata.decimal(each, each)) for each in text if each not in " \u00a0\u202f-/")


@pytest.fixture
def action(collaborators: Collaborators) -> ActionAnswerEmergency:
    return ActionAnswerEmergency(collaborators)


def test_every_emergency_of_the_contract_is_looked_at_here():
    assert set(NUMBERS) == {name for name, intent in load_intents().items() if intent.route is Route.EMERGENCY}


async def test_the_text_with_the_numbers_comes_first_in_every_language(action: ActionAnswerEmergency, language: str):
    for intent, numbers in NUMBERS.items():
        for introduced in (True, False):
            first, *_ = await replies_to(action, tracker_of(intent, language=language, introduced=introduced))
            assert (first["type"], first["id"], first["language"]) == ("answer", intent, language)
            for number in numbers:
                assert number in in_western_digits(first["text"]), (intent, number)


async def test_that_it_is_a_machine_is_said_last_and_only_once(
    action: ActionAnswerEmergency, messages: Messages, language: str
):
    disclosure = messages.say(language, "disclosure", days=30).text
    first_turn = await replies_to(action, tracker_of("violence_home", language=language, introduced=False))
    later_turn = await replies_to(action, tracker_of("violence_home", language=language, introduced=True))
    assert types_of(first_turn) == ["answer", "programmes", "text"]
    assert first_turn[-1]["text"] == disclosure
    assert types_of(later_turn) == ["answer", "programmes"]


@pytest.mark.parametrize("intent", NUMBERS)
async def test_all_services_are_shown_in_the_order_in_which_the_city_put_them(
    action: ActionAnswerEmergency, catalogue: Catalogue, intent: str
):
    ranking = {intent: 0.4, "find_doctor": 0.35, "find_flat": 0.2}
    _, cards = await replies_to(action, tracker_of(intent, "Was nun? Wohnung? Arzt?", ranking=ranking))
    assert [item["id"] for item in cards["items"]] == list(catalogue.answer(intent, "de").programmes)


@pytest.mark.parametrize("intent", NUMBERS)
async def test_the_first_service_has_a_number_to_ring(action: ActionAnswerEmergency, intent: str):
    _, cards = await replies_to(action, tracker_of(intent))
    phone = next(contact for contact in cards["items"][0]["contacts"] if contact["type"] == "phone")
    assert in_western_digits(phone["number"]) == NUMBERS[intent][0]


async def test_a_shelter_whose_number_is_unchecked_is_named_without_it(action: ActionAnswerEmergency):
    _, cards = await replies_to(action, tracker_of("violence_home"))
    (shelter,) = [item for item in cards["items"] if item["id"] == "frauenhaus24"]
    assert [contact["number"] for contact in shelter["contacts"]] == [None]
