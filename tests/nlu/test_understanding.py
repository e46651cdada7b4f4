"""The trained model understands messages as the command line's contract says, whatever residents type."""

import asyncio
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from nlu.intents import FALLBACK, OUT_OF_SCOPE, load_intents
from nlu.understanding import Understanding
from settings import Settings

FIELDS = ["text", "language", "language_confidence", "intent", "confidence", "ranking", "entities"]
NOT_ANSWERED = {OUT_OF_SCOPE, FALLBACK}


@pytest.fixture(scope="module")
def understanding(model: Path) -> Understanding:
    return Understanding.open(Settings(model=model))


@pytest.mark.parametrize(
    ("text", "code", "intent"),
    [
        ("Ich suche für den Herbst einen Deutschkurs am Vormittag", "de", "find_german_course"),
        ("I would like to become a German citizen, what do I need?", "en", "naturalisation"),
        ("Kızım için kreş yeri arıyorum, nasıl başvururum?", "tr", "daycare_place"),
        ("لقد أضرم أحدهم النار في البيت، ساعدونا", "ar", "emergency_danger"),
        ("Мені потрібна квартира на двох із дитиною", "uk", "find_flat"),
        ("Где мне помогут составить резюме и найти работу?", "ru", "find_job"),
    ],
)
async def test_plain_questions_are_understood(understanding: Understanding, text: str, code: str, intent: str):
    parsed = await understanding.parse(text)
    assert (parsed["language"], parsed["intent"]) == (code, intent)


async def test_first_points_only_where_offers_are_on_the_screen(understanding: Understanding):
    pointing = await understanding.parse("the first one please", goes_on=True)
    assert ("ordinal", "1") in [(each["entity"], each["value"]) for each in pointing["entities"]]
    asking = await understanding.parse("where do I get the first free daycare place for my son")
    assert asking["intent"] == "daycare_place"
    assert "ordinal" not in [each["entity"] for each in asking["entities"]]


async def test_the_same_words_narrow_down_only_in_the_middle_of_a_talk(understanding: Understanding):
    assert (await understanding.parse("rather free of charge", goes_on=True))["intent"] == "refine"
    assert (await understanding.parse("rather free of charge"))["intent"] != "refine"


async def test_nobody_takes_leave_with_the_first_word(understanding: Understanding):
    ranked = {each["intent"]: each["confidence"] for each in (await understanding.parse("ciao"))["ranking"]}
    later = {
        each["intent"]: each["confidence"] for each in (await understanding.parse("ciao", goes_on=True))["ranking"]
    }
    assert ranked["goodbye"] < later["goodbye"]


@pytest.mark.parametrize("text", ["Wie melde ich mein Kind in der Schule an?", "ok", "", "/restart", "👍", "xqzt wvrk"])
async def test_what_is_understood_has_the_fields_of_the_contract(understanding: Understanding, text: str):
    parsed = await understanding.parse(text)
    assert list(parsed) == FIELDS
    assert parsed["text"] == text
    assert 0 <= parsed["language_confidence"] <= 1
    assert 0 <= parsed["confidence"] <= 1
    assert parsed["intent"] in load_intents() or parsed["intent"] == FALLBACK
    for entity in parsed["entities"]:
        assert list(entity) == ["entity", "value", "start", "end"]
        assert 0 <= entity["start"] < entity["end"] <= len(text)
    assert json.loads(json.dumps(parsed)) == parsed


async def test_what_a_message_names_is_in_the_entities(understanding: Understanding):
    text = "Gibt es einen kostenlosen Kurs A1 in Linden-Nord? Mein Sohn ist 16 Jahre alt."
    named = [
        (each["entity"], each["value"], text[each["start"] : each["end"]])
        for each in (await understanding.parse(text))["entities"]
    ]
    assert named == [
        ("cost", "free", "kostenlosen"),
        ("level", "A1", "A1"),
        ("district", "linden-nord", "Linden-Nord"),
        ("age", "16", "16 Jahre alt"),
    ]


@pytest.mark.parametrize("text", ["ok", "", "/restart", '/find_flat{"district": "list"}', "👍"])
async def test_where_nothing_is_named_there_are_no_entities(understanding: Understanding, text: str):
    assert (await understanding.parse(text))["entities"] == []


@pytest.mark.parametrize("text", ["Wie melde ich mein Kind in der Schule an?", "Hilfe!", "ich weiß nicht so recht"])
async def test_the_ranking_is_sorted_and_names_each_intent_once(understanding: Understanding, text: str):
    ranking = (await understanding.parse(text))["ranking"]
    names = [each["intent"] for each in ranking]
    confidences = [each["confidence"] for each in ranking]
    assert len(names) == len(set(names)) == 10
    assert set(names) <= {*load_intents(), FALLBACK}
    assert confidences == sorted(confidences, reverse=True)
    assert 0 < sum(confidences) <= 1.001


async def test_the_intent_is_the_first_of_the_ranking_unless_it_is_not_sure_enough(understanding: Understanding):
    sure = await understanding.parse("Wie beantrage ich Kindergeld für mein Baby?")
    assert (sure["intent"], sure["confidence"]) == tuple(sure["ranking"][0].values())
    unsure = await understanding.parse("zrk vlopp unti brask")
    assert unsure["intent"] in NOT_ANSWERED
    if unsure["intent"] == FALLBACK != unsure["ranking"][0]["intent"]:
        assert unsure["confidence"] == pytest.approx(1 - unsure["ranking"][0]["confidence"], abs=1e-3)


@pytest.mark.parametrize("text", ["", "   \n", "\x00\u202e", "/"])
async def test_an_empty_message_is_not_understood(understanding: Understanding, text: str):
    parsed = await understanding.parse(text)
    assert (parsed["intent"], parsed["confidence"], parsed["ranking"]) == (FALLBACK, 1.0, [])
    assert (parsed["language"], parsed["language_confidence"]) == (None, 0.0)


@pytest.mark.parametrize(
    "text", ["/restart", " /back", '/find_flat{"rooms": 3}', "//session_start", "/emergency_danger", "/nlu_fallback"]
)
async def test_what_is_written_like_a_command_of_rasa_is_not_understood(understanding: Understanding, text: str):
    parsed = await understanding.parse(text)
    assert (parsed["intent"], parsed["confidence"], parsed["ranking"]) == (FALLBACK, 1.0, [])


@pytest.mark.parametrize("text", ["0511 123456", "👍🏽👍🏽", "?!?", "10.30"])
async def test_a_message_without_letters_is_not_understood(understanding: Understanding, text: str):
    parsed = await understanding.parse(text)
    assert (parsed["intent"], parsed["language"]) == (FALLBACK, None)


@pytest.mark.parametrize("chosen", ["tr", "ar", "de-simple"])
@pytest.mark.parametrize("text", ["Ich suche eine Wohnung mit Garten", "ok", "", "/restart"])
async def test_the_language_that_was_chosen_stands_instead_of_the_identified_one(
    understanding: Understanding, chosen: str, text: str
):
    parsed = await understanding.parse(text, chosen)
    assert (parsed["language"], parsed["language_confidence"]) == (chosen, 1.0)
    assert parsed["intent"] == (await understanding.parse(text))["intent"]


async def test_only_the_beginning_of_an_endless_message_counts(understanding: Understanding):
    question = "Wo kann ich meinen Führerschein umschreiben lassen?".ljust(60, ".")
    short = Understanding(understanding._agent, understanding._identifier, message_limit=60)
    endless = await short.parse(question + " Ich suche einen Deutschkurs." * 2_000)
    assert endless["ranking"] == (await short.parse(question))["ranking"]


async def test_messages_at_the_same_time_do_not_disturb_each_other(understanding: Understanding):
    texts = [
        "Meine Tochter soll eingeschult werden",
        "Je voudrais louer un petit studio",
        "Gdzie potrzebują kucharza?",
        "thanks a lot",
    ] * 2
    together = await asyncio.gather(*(understanding.parse(text) for text in texts))
    assert together == [await understanding.parse(text) for text in texts]


@limits(max_examples=25, deadline=None)
@given(text=st.text(max_size=60))
async def test_no_text_makes_it_fail(understanding: Understanding, text: str):
    assert list(await understanding.parse(text)) == FIELDS
