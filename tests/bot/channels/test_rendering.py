"""Replies become messages: cards with their facts and provenance, numbered choices, both directions."""

from typing import Any

import pytest

from bot.channels.bubbles import length
from bot.channels.channel import Limits
from bot.channels.rendering import Rendering
from locales.languages import Languages
from locales.messages import Messages
from tests.bot.channels.house import LANGUAGES, MESSAGES, WORDS

PLENTY = Limits(text=4000, question=1000, choices=10, per_second=1)
NO_BUTTONS = Limits(text=4000, question=4000, choices=0, per_second=1)
PROVENANCE = {
    "origin": "machine",
    "status": "machine",
    "checked": None,
    "source": "https://www.example.org/kurse",
    "as_of": "2026",
    "verified": True,
}


def card(language: str = "de", **changes: Any) -> dict[str, Any]:
    return {
        "id": "kurs",
        "title": "Deutschkurs am Abend",
        "summary": "Ein Kurs für Erwachsene.",
        "language": language,
        "facts": {
            "organisation": "VHS",
            "levels": ["A1", "A2"],
            "delivery_languages": ["tr", "xx"],
            "minimum_age": 16,
            "cost": "free",
            "area": "city",
            "status": "active_at_source",
        },
        "contacts": [
            {"type": "phone", "number": "0511 123456", "hours": "9-12", "free": False},
            {"type": "phone", "number": None, "hours": None, "free": False},
            {"type": "email", "address": "kurs@example.org"},
        ],
        "url": "https://www.example.org/kurs",
        "provenance": PROVENANCE,
    } | changes


@pytest.fixture
def rendering() -> Rendering:
    return Rendering(LANGUAGES, MESSAGES, WORDS)


def text_of(bubbles: list[Any]) -> str:
    return "\n\n".join(f"{block.heading}\n{block.text}" for bubble in bubbles for block in bubble.blocks)


def test_a_card_has_its_facts_contacts_and_where_they_come_from(rendering: Rendering) -> None:
    (bubble,) = rendering.bubbles([{"type": "programmes", "items": [card()]}], "de", PLENTY)
    (block,) = bubble.blocks
    assert block.heading == "Deutschkurs am Abend"
    assert block.text.split("\n") == [
        "Ein Kurs für Erwachsene.",
        "Anbieter: VHS",
        "Alter: 16+",
        "Sprachniveau: A1 · A2",
        "Sprachen: Türkçe · xx",
        "Gebiet: Stadt Hannover",
        "Kosten: kostenlos",
        "Telefon: 0511 123456 · 9-12",
        "Eine Telefonnummer zeigen wir erst, wenn sie geprüft ist.",
        "E-Mail: kurs@example.org",
        "https://www.example.org/kurs",
        "ℹ️ maschinell übersetzt, noch nicht geprüft · noch nicht von der Stadt geprüft · "
        "Quelle: https://www.example.org/kurse",
    ]


def test_what_is_not_confirmed_says_so(rendering: Rendering) -> None:
    reply = {"type": "programmes", "items": [card(provenance=PROVENANCE | {"verified": False})]}
    assert WORDS.say("de", "not-confirmed").text in text_of(rendering.bubbles([reply], "de", PLENTY))


def test_replies_stay_in_order_and_few_messages_are_made(rendering: Rendering) -> None:
    said = {"type": "text", "text": "Guten Tag.", "language": "de"}
    answer = {"type": "answer", "id": "x", "text": "So geht das.", "language": "de", "provenance": PROVENANCE}
    ask = {"type": "choices", "text": "Was?", "language": "de", "items": [{"title": "A", "payload": "a"}]}
    people = {
        "type": "handover",
        "contacts": [{"id": "y", "name": "MBE", "language": "de", "url": None, "contacts": []}],
    }
    bubbles = rendering.bubbles([said, answer, ask, people], "de", PLENTY)
    assert [len(each.blocks) for each in bubbles] == [2, 1, 1]
    assert [len(each.choices) for each in bubbles] == [0, 1, 0]
    assert [reply["type"] for each in bubbles for reply in each.replies] == ["text", "answer", "choices", "handover"]


def test_many_cards_are_several_messages_within_the_limit(rendering: Rendering) -> None:
    limits = Limits(text=700, question=700, choices=3, per_second=1)
    bubbles = rendering.bubbles([{"type": "programmes", "items": [card()] * 5}], "de", limits)
    assert len(bubbles) == 5
    assert all(length(text_of([each])) <= 700 for each in bubbles)


def test_more_choices_than_buttons_are_several_messages(rendering: Rendering) -> None:
    items = [{"title": f"T{number}", "payload": f"p{number}"} for number in range(23)]
    reply = {"type": "choices", "text": "Was?", "language": "de", "items": items}
    assert [len(each.choices) for each in rendering.bubbles([reply], "de", PLENTY)] == [10, 10, 3]


@pytest.mark.parametrize("code", ["de", "ar"])
def test_without_buttons_choices_are_numbered(rendering: Rendering, code: str) -> None:
    items = [{"title": f"T{number}", "payload": f"p{number}"} for number in range(3)]
    reply = {"type": "choices", "text": "?", "language": code, "items": items}
    (bubble,) = rendering.bubbles([reply], code, NO_BUTTONS)
    assert "3. T2" in text_of([bubble])
    assert MESSAGES.say(code, "reply-with-number").text in text_of([bubble])
    assert [each.payload for each in bubble.choices] == ["p0", "p1", "p2"]


def test_right_to_left_lines_begin_so_and_keep_latin_apart(rendering: Rendering) -> None:
    lines = text_of(rendering.bubbles([{"type": "programmes", "items": [card()]}], "ar", PLENTY)).split("\n")
    (number,) = [line for line in lines if "0511" in line]
    assert "\u2068" in number
    assert "\u2069" in number
    (source,) = [line for line in lines if "ℹ️" in line]
    assert source.startswith("\u200f") or source[2:].strip()[0] > "\u0590"
    assert "Deutschkurs am Abend" in lines, "a German title in an Arabic conversation stays as it is"


def test_every_language_has_a_button_that_fits(languages: Languages, messages: Messages) -> None:
    for language in languages.offered:
        assert length(messages.say(language.code, "choose-button").text) <= 20
